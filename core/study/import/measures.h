// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/import/row_view.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::study {

/// The columns every layout shares: who the row is, what was measured, where.
struct MeasureColumns
{
    struct MetricColumn
    {
        std::size_t column = 0;
        Metric metric;      ///< "latency_ms", "energy_mj"
        double factor = 1;  ///< from the column's unit to the metric's
    };
    std::optional<std::size_t> index;  ///< leading unnamed or id column: kept as the row's label
    std::optional<std::size_t> label;
    std::optional<std::size_t> accuracy;
    std::optional<std::size_t> accuracySe;
    bool accuracyIsPercent = false;  ///< the header says so
    std::optional<std::size_t> device;
    std::optional<std::size_t> repeat;
    std::vector<MetricColumn> metrics;
    std::vector<std::size_t> derived;  ///< accuracy over latency and its like: says nothing new

    [[nodiscard]] bool has(std::size_t column) const;
};

/// Finds them by name. Problems and `unitsAssumed` go to `result`. Errors: `csv_duplicate_column` (two columns
/// mean one thing), `csv_unit_unknown` (facts `column`, `unit`).
[[nodiscard]] Result<MeasureColumns> findMeasures(
    const base::Table&, const ImportOptions&, ImportResult& result);

/// Fills label, accuracy, timings. False: the row is left out and says why.
[[nodiscard]] bool readMeasures(
    const RowView&, const MeasureColumns&, const std::string& defaultDevice, Sample&);

}  // namespace vulpes::study
