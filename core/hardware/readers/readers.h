// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/readers/source.h"

namespace vulpes::hardware {

// One file each.
[[nodiscard]] Reader makeLearningCurveReader();     ///< accuracy by epoch
[[nodiscard]] Reader makeTrainingCostReader();      ///< seconds of training
[[nodiscard]] Reader makeMacroReader();             ///< NAS-Bench-Macro
[[nodiscard]] Reader makePickleReader();            ///< HW-NAS-Bench's own file
[[nodiscard]] Reader makeColumnsReader();           ///< a row per network: measurements `<device>[_<data set>]_<metric>_<unit>`, accuracies, costs, scores; one's own
[[nodiscard]] Reader makeOperatorCostReader();      ///< operator × layer costs as CSV
[[nodiscard]] Reader makeOperatorBaseReader();      ///< what a network costs besides them
[[nodiscard]] Reader makePublishedSampleReader();   ///< networks as HW-NAS-Bench's own example prints them
[[nodiscard]] Reader makeHelpReader();              ///< HELP: columns named by device and batch size
[[nodiscard]] Reader makeReferenceReader();         ///< HELP's networks that every new device is measured on

}  // namespace vulpes::hardware
