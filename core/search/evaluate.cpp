// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/evaluate.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace vulpes::search {

std::int64_t interactionTotal(
    const predict::Interaction& interaction, std::int64_t scale, std::span<const std::uint32_t> states)
{
    double product = interaction.coefficient;
    for (const auto& factor : interaction.factors)
        product *= factor.values[states[static_cast<std::size_t>(factor.stage)]];
    return std::llround(product * static_cast<double>(scale));
}

std::int64_t total(const predict::Quantity& quantity, std::span<const std::uint32_t> states)
{
    assert(states.size() == quantity.stage.size());
    std::int64_t sum = quantity.constant;
    for (std::size_t s = 0; s < states.size(); ++s)
        sum += quantity.stage[s][states[s]];
    for (const auto& interaction : quantity.interactions)
        sum += interactionTotal(interaction, quantity.scale, states);
    return sum;
}

std::int64_t largestTotalWithin(const predict::Quantity& quantity, double value)
{
    constexpr std::int64_t kLimit = std::int64_t{1} << 62;
    const double scaled = value * static_cast<double>(quantity.scale);
    if (std::isnan(scaled) || scaled <= -static_cast<double>(kLimit))
        return -kLimit;
    if (scaled >= static_cast<double>(kLimit))
        return kLimit;
    std::int64_t result = std::llround(scaled);
    while (quantity.toValue(result) > value)
        --result;
    while (result < kLimit && quantity.toValue(result + 1) <= value)
        ++result;
    return result;
}

Point evaluate(const predict::SeparableModel& model, std::uint32_t slice, std::vector<std::uint32_t> states)
{
    Point point;
    point.slice = slice;
    point.objective = total(model.objective, states);
    point.cost = total(model.costs.front(), states);
    point.states = std::move(states);
    return point;
}

Answer answerFor(std::span<const predict::ModelPtr> slices, const Point& point)
{
    const auto& model = *slices[point.slice];
    Answer answer;
    answer.point = point;
    answer.objective = model.objective.toValue(point.objective);
    answer.costs.reserve(model.costs.size());
    for (const auto& cost : model.costs)
        answer.costs.push_back(cost.toValue(total(cost, point.states)));
    return answer;
}

bool hasNetwork(const predict::SeparableModel& model)
{
    return std::all_of(
        model.stateCounts.begin(), model.stateCounts.end(), [](std::size_t count) { return count > 0; });
}

}  // namespace vulpes::search
