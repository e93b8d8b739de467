// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace vulpes::workflow {

/// Networks that all were trained and measured, as columns over the same rows. A row with a number missing (NaN) in one of them is no candidate.
struct MeasuredColumns
{
    std::span<const double> accuracy;              ///< higher is better
    std::vector<std::span<const double>> costs;    ///< lower is better: latency on one device, on another, energy

    [[nodiscard]] std::size_t rows() const { return accuracy.size(); }
    [[nodiscard]] bool isCandidate(std::size_t row) const;
    /// A candidate at most `budgets[i]` in each cost i.
    [[nodiscard]] bool keeps(std::size_t row, std::span<const double> budgets) const;
};

/// How many rows have all their numbers: what an answer was chosen from, whatever it costs.
[[nodiscard]] std::size_t candidatesOf(const MeasuredColumns&);

/// The most accurate row that keeps every budget; of equally accurate ones the cheapest (first cost first), then the first. Exact: all rows are
/// looked at. Requires one budget per cost. Cost: rows × costs.
[[nodiscard]] std::optional<std::size_t> bestWithin(const MeasuredColumns&, std::span<const double> budgets);

/// The rows that no other row dominates (at least as accurate and at most as costly in everything, better in something), the cheapest by the first cost
/// first; of rows with equal numbers one. Exact. Cost: rows × log rows with one cost, rows × front with more.
[[nodiscard]] std::vector<std::size_t> measuredFront(const MeasuredColumns&);

/// The share of values that are lower, equal ones counted half: 0.25 is the first quartile. Missing values are left out. NaN where none is there.
[[nodiscard]] double placeOf(double value, std::span<const double> values);
/// The value below which this share lies, by linear interpolation (R's type 7). NaN where none is there.
[[nodiscard]] double valueAt(double share, std::span<const double> values);

} // namespace vulpes::workflow
