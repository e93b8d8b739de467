// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/table.h"

namespace vulpes::hardware {

/// One metric of one network on one device.
struct Measured
{
    std::string device;
    study::Metric metric;
    std::string dataset;           ///< empty: the file does not say
    double value = 0;              ///< in the metric's unit
    std::vector<double> repeats;   ///< further measurements of it
    bool summed = false;           ///< of its operators' costs, not measured as a whole
};

/// All that a table knows of one network.
struct Answer
{
    std::optional<std::size_t> row;   ///< nothing: only the operators are known
    std::int64_t index = ArchitectureKeys::kNoIndex;
    Operators operators;              ///< empty: the files do not say
    bool disconnected = false;
    std::vector<Measured> metrics;
    std::vector<std::pair<const Task*, double>> tasks;             ///< views into the table
    std::vector<std::pair<const Attribute*, double>> attributes;
    /// The product of the network's latencies and energies on the devices of HW-NAS-Bench, as its own query adds it; nothing where one is missing.
    std::optional<double> average;
};

/// The values that HW-NAS-Bench's `query_by_index(index, dataset)` returns, and whatever else the files say of the network. An empty data set is
/// every one; a value whose file does not say its data set belongs to all.
/// Errors: `hw_index_unknown` (fact `index`), `hw_dataset_unknown` (facts `dataset`, `known`).
[[nodiscard]] Result<Answer> queryByIndex(const HardwareTable&, std::int64_t index, std::string_view dataset = {});
/// By one operator per position; where the network itself was not measured on a device, the costs of its operators are summed.
/// Errors: `hw_arch_unknown` (fact `arch`) where there is neither, `hw_dataset_unknown`.
[[nodiscard]] Result<Answer> queryByOperators(const HardwareTable&, std::span<const std::uint8_t>, std::string_view dataset = {});
/// By any text `Benchmark::parse` accepts. Errors: its own, and those of `queryByOperators`.
[[nodiscard]] Result<Answer> queryByText(const HardwareTable&, std::string_view text, std::string_view dataset = {});

}  // namespace vulpes::hardware
