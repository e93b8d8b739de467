// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/internal/score_column.h"

#include <algorithm>
#include <cmath>

namespace vulpes::predict {

namespace {

/// Keeps what is finite and puts the mean of that in the other places.
ScoreColumn completed(std::string name, std::vector<double> values)
{
    ScoreColumn column{std::move(name), std::move(values), {}, true};
    // Scaled by the largest: the sum of many large scores need not fit a double.
    double largest = 0;
    std::size_t count = 0;
    for (const double value : column.values) {
        column.known.push_back(std::isfinite(value) ? 1 : 0);
        if (std::isfinite(value)) {
            largest = std::max(largest, std::abs(value));
            ++count;
        }
    }
    double mean = 0;
    for (const double value : column.values)
        if (std::isfinite(value) && largest > 0)
            mean += value / largest / static_cast<double>(count);
    mean *= largest;
    for (std::size_t i = 0; i < column.values.size(); ++i)
        if (!column.known[i])
            column.values[i] = mean;
    column.complete = count == column.values.size();
    return column;
}

}  // namespace

ScoreColumn scoreColumn(const space::Score& score)
{
    return completed(score.name, score.values);
}

ScoreColumn rankColumn(const space::Score& score)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < score.values.size(); ++i)
        if (!std::isnan(score.values[i]))
            order.push_back(i);
    std::ranges::sort(order, {}, [&](std::size_t i) { return score.values[i]; });
    std::vector<double> ranks(score.values.size(), std::nan(""));
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && score.values[order[end]] == score.values[order[begin]])
            ++end;
        const double value = 0.5 * static_cast<double>(begin + end) / static_cast<double>(order.size());
        for (; begin < end; ++begin)
            ranks[order[begin]] = value;
    }
    return completed(score.name, std::move(ranks));
}

}  // namespace vulpes::predict
