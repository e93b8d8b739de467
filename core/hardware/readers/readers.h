// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/readers/source.h"

namespace vulpes::hardware {

// One file each.
[[nodiscard]] Reader makeNb201AccuracyReader();     ///< nb201.csv: accuracies of NAS-Bench-201, parameters, multiply-adds
[[nodiscard]] Reader makeZeroCostReader();          ///< scores of untrained networks
[[nodiscard]] Reader makeLearningCurveReader();     ///< accuracy by epoch
[[nodiscard]] Reader makeTrainingCostReader();      ///< seconds of training
[[nodiscard]] Reader makeMacroReader();             ///< NAS-Bench-Macro
[[nodiscard]] Reader makePickleReader();            ///< HW-NAS-Bench's own file
[[nodiscard]] Reader makeSeriesReader();            ///< columns `<device>[_<data set>]_<metric>_<unit>`: HW-NAS-Bench as CSV, HW-NAS-Bench-360, one's own
[[nodiscard]] Reader makeOperatorCostReader();      ///< operator × layer costs as CSV
[[nodiscard]] Reader makeOperatorBaseReader();      ///< what a network costs besides them
[[nodiscard]] Reader makePublishedSampleReader();   ///< networks as HW-NAS-Bench's own example prints them
[[nodiscard]] Reader makeHelpReader();              ///< HELP: columns named by device and batch size
[[nodiscard]] Reader makeReferenceReader();         ///< HELP's networks that every new device is measured on

}  // namespace vulpes::hardware
