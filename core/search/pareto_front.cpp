// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/pareto_front.h"

#include "search/front_builder.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace vulpes::search {

Point ParetoFront::point(std::size_t i) const
{
    assert(i < size());
    Point point;
    point.slice = m_slice[i];
    const auto first = m_states.begin() + static_cast<std::ptrdiff_t>(i * m_stages);
    point.states.assign(first, first + static_cast<std::ptrdiff_t>(m_stages));
    point.objective = m_objectiveInt[i];
    point.cost = m_costInt[i];
    return point;
}

std::optional<std::size_t> ParetoFront::best(double budget) const
{
    const auto above = std::upper_bound(m_cost.begin(), m_cost.end(), budget);
    if (above == m_cost.begin())
        return std::nullopt;
    return static_cast<std::size_t>(above - m_cost.begin()) - 1;
}

ParetoFront FrontBuilder::unite(std::span<const predict::ModelPtr> slices, std::vector<SliceFront> fronts)
{
    struct Entry
    {
        std::int64_t cost, gain;
        std::uint32_t front, id;
    };
    std::vector<Entry> entries;
    for (std::uint32_t f = 0; f < fronts.size(); ++f)
        for (const auto& step : fronts[f].steps)
            entries.push_back({step.cost, step.gain, f, step.id});
    // Each slice is in order already; between slices the lowest comes first among equals.
    const auto first = [](const Entry& a, const Entry& b) {
        return a.cost != b.cost ? a.cost < b.cost : a.gain != b.gain ? a.gain > b.gain : a.front < b.front;
    };
    if (fronts.size() > 1)
        std::sort(entries.begin(), entries.end(), first);

    ParetoFront result;
    for (const auto& model : slices)
        result.m_stages = std::max(result.m_stages, model->stateCounts.size());
    std::vector<std::uint32_t> states;
    result.m_costInt.reserve(entries.size());
    result.m_states.reserve(entries.size() * result.m_stages);
    for (const auto& entry : entries) {
        if (!result.m_objectiveInt.empty() && entry.gain <= result.m_objectiveInt.back())
            continue;
        const auto& front = fronts[entry.front];
        const auto& model = *slices[front.slice];
        const double cost = model.costs.front().toValue(entry.cost);
        assert(result.m_cost.empty() || cost >= result.m_cost.back());
        result.m_cost.push_back(cost);
        result.m_objective.push_back(model.objective.toValue(entry.gain));
        result.m_costInt.push_back(entry.cost);
        result.m_objectiveInt.push_back(entry.gain);
        result.m_slice.push_back(front.slice);
        states.clear();
        if (!model.stateCounts.empty())
            front.links.states(entry.id, states);
        assert(states.size() == result.m_stages);
        result.m_states.insert(result.m_states.end(), states.begin(), states.end());
    }
    return result;
}

double log10Networks(std::span<const predict::ModelPtr> slices)
{
    double largest = -HUGE_VAL, sum = 0;
    for (const auto& model : slices)
        largest = std::max(largest, model->log10Networks);
    for (const auto& model : slices)
        sum += std::pow(10.0, model->log10Networks - largest);
    return slices.empty() ? 0 : largest + std::log10(sum);
}

void FrontBuilder::finish(ParetoFront& front, std::span<const predict::ModelPtr> slices, Validity validity,
    double gap, double seconds, std::string method)
{
    front.m_validity = validity;
    front.m_gap = gap;
    front.m_seconds = seconds;
    front.m_method = std::move(method);
    front.m_log10Networks = log10Networks(slices);
}

}  // namespace vulpes::search
