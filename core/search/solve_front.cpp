// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/coupled_front.h"
#include "search/evaluate.h"
#include "search/front_builder.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace vulpes::search {

namespace {

/// Merges that the elimination may take before branch and bound is the better bet: some tenths of a second.
constexpr std::size_t kMaxMerges = 20'000;

}  // namespace

SliceFront separableFront(
    const predict::SeparableModel& model, std::uint32_t slice, std::size_t cost, const Job& job)
{
    SliceFront result;
    result.slice = slice;
    const auto& costs = model.costs[cost];
    std::vector<Staircase> stages;
    stages.reserve(model.stateCounts.size());
    for (std::size_t s = 0; s < model.stateCounts.size(); ++s)
        stages.push_back(staircaseOf(costs.stage[s], model.objective.stage[s], result.links));
    result.steps = mergeAll(stages, result.links, job);
    for (auto& step : result.steps) {
        step.cost += costs.constant;
        step.gain += model.objective.constant;
    }
    return result;
}

FrontOf frontOf(const predict::SeparableModel& model, std::uint32_t slice, std::size_t cost,
    Clock::time_point deadline, const Job& job)
{
    const std::vector<std::size_t> costs{cost};
    if (model.stateCounts.empty()) {
        FrontOf result;
        result.front.slice = slice;
        result.front.steps = {
            {total(model.costs[cost], {}), total(model.objective, {}), result.front.links.leaf(0)}};
        result.method = "pareto-merge";
        return result;
    }
    if (!coupled(model, costs))
        return {separableFront(model, slice, cost, job), true, 0, "pareto-merge", 0};
    const auto coupling = couplingOf(model, costs);
    if (auto front = eliminationFront(model, slice, cost, coupling, kMaxMerges, deadline, job))
        return {std::move(*front), true, 0, coupling.adjacentOnly() ? "chain" : "elimination", 0};
    auto branched = branchFront(model, slice, cost, coupling, deadline, job);
    return {std::move(branched.front), branched.closed, branched.gap, "branch-and-bound", branched.nodes};
}

Result<ParetoFront> solveFront(std::span<const predict::ModelPtr> slices, const Job& job, double seconds)
{
    const auto start = Clock::now();
    const auto count = static_cast<double>(slices.size());
    std::vector<SliceFront> fronts;
    Validity validity = Validity::Proved;
    double gap = 0;
    std::string method;
    for (std::uint32_t i = 0; i < slices.size(); ++i) {
        const auto& model = *slices[i];
        // Totals of different slices are compared as integers: they come from one pair of fits.
        assert(model.objective.scale == slices[0]->objective.scale
            && model.objective.link == slices[0]->objective.link);
        assert(model.objective.linkCeiling == slices[0]->objective.linkCeiling);
        assert(model.costs.front().scale == slices[0]->costs.front().scale);
        if (hasNetwork(model)) {
            const auto deadline = start
                + std::chrono::duration_cast<Clock::duration>(
                    std::chrono::duration<double>(seconds * (i + 1) / count));
            auto solved = frontOf(model, i, 0, deadline, job);
            if (!solved.exact)
                validity = Validity::BestFound;
            gap = std::max(gap, solved.gap);
            method = std::move(solved.method);
            fronts.push_back(std::move(solved.front));
        }
        if (job.stopped())
            return fail(base::stoppedError());
        job.report("front", i + 1.0, count);
    }
    if (fronts.empty())
        return fail(base::infeasibleError("no_network"));
    auto front = FrontBuilder::unite(slices, std::move(fronts));
    FrontBuilder::finish(front, slices, validity, gap,
        std::chrono::duration<double>(Clock::now() - start).count(), std::move(method));
    return front;
}

std::vector<std::uint32_t> cheapestStates(const predict::SeparableModel& model, std::size_t cost)
{
    std::vector<std::uint32_t> states;
    if (model.costs[cost].interactions.empty()) {
        for (const auto& stage : model.costs[cost].stage)
            states.push_back(static_cast<std::uint32_t>(std::min_element(stage.begin(), stage.end()) - stage.begin()));
        return states;
    }
    // Without anything to gain the front is the one cheapest network.
    predict::SeparableModel flat = model;
    flat.objective.interactions.clear();
    for (auto& stage : flat.objective.stage)
        std::fill(stage.begin(), stage.end(), 0);
    const auto solved = frontOf(flat, 0, cost, Clock::now() + std::chrono::seconds(1));
    solved.front.links.states(solved.front.steps.front().id, states);
    return states;
}

std::vector<double> smallestCosts(std::span<const predict::ModelPtr> slices)
{
    std::vector<double> smallest;
    for (const auto& model : slices) {
        if (!hasNetwork(*model))
            continue;
        smallest.resize(std::max(smallest.size(), model->costs.size()), HUGE_VAL);
        for (std::size_t k = 0; k < model->costs.size(); ++k)
            smallest[k] = std::min(smallest[k], model->costs[k].toValue(total(model->costs[k], cheapestStates(*model, k))));
    }
    return smallest;
}

} // namespace vulpes::search
