// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "space/search_space.h"
#include "study/block_table.h"
#include "study/sample.h"

#include <string>

namespace vulpes::workflow {

/// What was measured of a benchmark's networks as a hardware table that `hardware::readHardware` reads: `ops` and a column per device and
/// metric, the mean of a sample's repeats in it; accuracies stay behind. Numbers with all their digits. Names that a header cannot hold are changed.
/// Errors: `hw_no_benchmark` (fact `space`) where no benchmark has this space; `hw_nothing_measured` where no sample has a network and a time.
[[nodiscard]] Result<std::string> hardwareCsv(const space::SearchSpace&, const study::Samples&);

/// "Pixel 3, int8" as "Pixel_3_int8_latency_ms", with the data set before the metric where one is named. A name that would be read as something
/// else ("my energy box", "board cifar10") becomes "device".
[[nodiscard]] std::string seriesHeader(const std::string& device, const std::string& metric, const std::string& dataset = {});

/// A block table as operator costs: `layer`, `op`, `op_name`, the device's milliseconds, factor included; the layer `base` is what every network
/// costs besides. Errors: `hw_no_benchmark` (fact `space`) where the space is not one of layers with an operator each;
/// `block_table_other_space`, `block_table_incomplete` (fact `column`).
[[nodiscard]] Result<std::string> operatorCsv(const space::SearchSpace&, const study::BlockTable&);

} // namespace vulpes::workflow
