// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/table_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vulpes::workflow {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

std::vector<double> present(std::span<const double> values)
{
    std::vector<double> there;
    std::ranges::copy_if(values, std::back_inserter(there), [](double v) { return !std::isnan(v); });
    return there;
}

/// Whether a comes before b among equally good rows: by costs in their order, then by row.
bool cheaper(const MeasuredColumns& columns, std::size_t a, std::size_t b)
{
    for (const auto& cost : columns.costs)
        if (cost[a] != cost[b])
            return cost[a] < cost[b];
    return a < b;
}

bool dominates(const MeasuredColumns& columns, std::size_t a, std::size_t b)
{
    return columns.accuracy[a] >= columns.accuracy[b]
        && std::ranges::all_of(columns.costs, [&](const auto& cost) { return cost[a] <= cost[b]; });
}

} // namespace

bool MeasuredColumns::isCandidate(std::size_t row) const
{
    return !std::isnan(accuracy[row]) && std::ranges::none_of(costs, [row](const auto& cost) { return std::isnan(cost[row]); });
}

bool MeasuredColumns::keeps(std::size_t row, std::span<const double> budgets) const
{
    for (std::size_t i = 0; i < costs.size(); ++i)
        if (costs[i][row] > budgets[i])
            return false;
    return isCandidate(row);
}

std::size_t candidatesOf(const MeasuredColumns& columns)
{
    std::size_t count = 0;
    for (std::size_t row = 0; row < columns.rows(); ++row)
        count += columns.isCandidate(row) ? 1 : 0;
    return count;
}

std::optional<std::size_t> bestWithin(const MeasuredColumns& columns, std::span<const double> budgets)
{
    std::optional<std::size_t> best;
    for (std::size_t row = 0; row < columns.rows(); ++row) {
        if (!columns.keeps(row, budgets))
            continue;
        if (!best || columns.accuracy[row] > columns.accuracy[*best]
            || (columns.accuracy[row] == columns.accuracy[*best] && cheaper(columns, row, *best)))
            best = row;
    }
    return best;
}

std::vector<std::size_t> measuredFront(const MeasuredColumns& columns)
{
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < columns.rows(); ++row)
        if (columns.isCandidate(row))
            order.push_back(row);
    // Whatever dominates a row, or equals it, comes before it.
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        for (const auto& cost : columns.costs)
            if (cost[a] != cost[b])
                return cost[a] < cost[b];
        return columns.accuracy[a] != columns.accuracy[b] ? columns.accuracy[a] > columns.accuracy[b] : a < b;
    });
    std::vector<std::size_t> front;
    for (const std::size_t row : order) {
        // With one cost the last row of the front is its most accurate.
        const std::size_t first = columns.costs.size() == 1 && !front.empty() ? front.size() - 1 : 0;
        if (std::none_of(front.begin() + static_cast<std::ptrdiff_t>(first), front.end(), [&](std::size_t other) { return dominates(columns, other, row); }))
            front.push_back(row);
    }
    return front;
}

double placeOf(double value, std::span<const double> values)
{
    double lower = 0, total = 0;
    for (const double other : values) {
        if (std::isnan(other))
            continue;
        lower += other < value ? 1 : other == value ? 0.5 : 0;
        ++total;
    }
    return total > 0 ? lower / total : kNothing;
}

double valueAt(double share, std::span<const double> values)
{
    auto sorted = present(values);
    if (sorted.empty())
        return kNothing;
    std::ranges::sort(sorted);
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

} // namespace vulpes::workflow
