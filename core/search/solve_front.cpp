// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/evaluate.h"
#include "search/front_builder.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cmath>

namespace vulpes::search {

namespace {

/// Pairs of neighbours first and the longer half to the right, so five stages merge as (1+2) and ((3+4)+5).
Staircase mergeRange(
    const std::vector<Staircase>& stages, std::size_t low, std::size_t high, Links& links, const Job& job)
{
    if (high - low == 1)
        return stages[low];
    const std::size_t middle = high - low == 3 ? low + 2 : low + (high - low) / 2;
    const auto left = mergeRange(stages, low, middle, links, job);
    const auto right = mergeRange(stages, middle, high, links, job);
    return merge(left, right, links, job);
}

}  // namespace

SliceFront separableFront(
    const predict::SeparableModel& model, std::uint32_t slice, std::size_t cost, const Job& job)
{
    SliceFront result;
    result.slice = slice;
    const auto& costs = model.costs[cost];
    if (model.stateCounts.empty()) {
        result.steps = {{costs.constant, model.objective.constant, 0}};
        return result;
    }
    std::vector<Staircase> stages;
    stages.reserve(model.stateCounts.size());
    for (std::size_t s = 0; s < model.stateCounts.size(); ++s)
        stages.push_back(staircaseOf(costs.stage[s], model.objective.stage[s], result.links));
    result.steps = mergeRange(stages, 0, stages.size(), result.links, job);
    for (auto& step : result.steps) {
        step.cost += costs.constant;
        step.gain += model.objective.constant;
    }
    return result;
}

Result<ParetoFront> solveFront(std::span<const predict::ModelPtr> slices, const Job& job)
{
    const auto start = std::chrono::steady_clock::now();
    std::vector<SliceFront> fronts;
    for (std::uint32_t i = 0; i < slices.size(); ++i) {
        const auto& model = *slices[i];
        // Totals of different slices are compared as integers: they come from one pair of fits.
        assert(model.objective.scale == slices[0]->objective.scale
            && model.objective.link == slices[0]->objective.link);
        assert(model.objective.linkCeiling == slices[0]->objective.linkCeiling);
        assert(model.costs.front().scale == slices[0]->costs.front().scale);
        if (hasNetwork(model))
            fronts.push_back(separableFront(model, i, 0, job));
        if (job.stopped())
            return fail(base::stoppedError());
        job.report("front", i + 1.0, static_cast<double>(slices.size()));
    }
    if (fronts.empty())
        return fail(base::infeasibleError("no_network"));
    auto front = FrontBuilder::unite(slices, std::move(fronts));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    FrontBuilder::finish(front, slices, Validity::Proved, 0, seconds, "pareto-merge");
    return front;
}

std::vector<double> smallestCosts(std::span<const predict::ModelPtr> slices)
{
    std::vector<double> smallest;
    for (const auto& model : slices) {
        if (!hasNetwork(*model))
            continue;
        smallest.resize(std::max(smallest.size(), model->costs.size()), HUGE_VAL);
        for (std::size_t k = 0; k < model->costs.size(); ++k) {
            const auto& cost = model->costs[k];
            std::int64_t sum = cost.constant;
            for (const auto& stage : cost.stage)
                sum += *std::min_element(stage.begin(), stage.end());
            smallest[k] = std::min(smallest[k], cost.toValue(sum));
        }
    }
    return smallest;
}

}  // namespace vulpes::search
