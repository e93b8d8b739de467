// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/sampling_plan.h"

#include "predict/formula_facts.h"
#include "search/annealing.h"
#include "space/corners.h"
#include "space/describe.h"
#include "workflow/session.h"
#include "workflow/visited_best.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vulpes::workflow {

namespace {

constexpr std::array<std::pair<std::string_view, SamplingPlan>, 3> kPlans{{
    {"stratified", SamplingPlan::Stratified},
    {"annealing", SamplingPlan::Annealing},
    {"suggest", SamplingPlan::Suggest},
}};

/// Complete samples before fits are trusted to choose: a dozen of coefficients twice over.
constexpr std::size_t kFewest = 24;
constexpr std::size_t kNear = 60;  ///< front points around the budget whose intervals are to narrow

std::size_t completeSamples(const Inputs& inputs, const std::string& device)
{
    return static_cast<std::size_t>(std::ranges::count_if(*inputs.samples, [&](const study::Sample& sample) {
        return sample.observation.kind == study::Observation::Kind::Exact && sample.accuracy && sample.metric(device, study::kLatencyMs);
    }));
}

/// By the latency predictor where it speaks of the space, else by multiply-adds.
NetworkCost costOf(const Analysis& analysis, const NextNetworks& wanted)
{
    const auto& fit = analysis.latency.fit;
    const space::SpacePtr space = analysis.inputs.space;
    if (fit && predict::speaksOf(*fit->formula, space::largest(*space, wanted.locks)))
        return [fit](const space::Architecture& network) { return predict::predict(*fit, network).value; };
    return macsOf(space, wanted.resolution, wanted.classes);
}

/// The best of an annealing under each of `count` budgets along the front; where it is known already, the best that was visited and is not.
Result<std::vector<space::Architecture>> annealed(const Analysis& analysis, std::size_t count, std::uint64_t seed, ChoicesSet known, const Job& job)
{
    const search::ParetoFront& front = *analysis.front;
    const double low = front.cost(0);
    const double high = front.cost(front.size() - 1);
    std::vector<space::Architecture> networks;
    for (std::size_t i = 0; i < count; ++i) {
        // Both ends apart: under the least budget there is one network, under the largest the same as without.
        const double budget = low + (high - low) * (static_cast<double>(i) + 0.5) / static_cast<double>(count);
        const auto at = front.best(budget);
        if (!at)
            continue;
        const predict::Slice& slice = analysis.slices[front.point(*at).slice];
        search::SearchOptions options;
        options.rule = search::Rule::Metropolis;
        options.budget = budget;
        options.seed = seed + known.size() + i;
        options.catalogue = slice.catalogue;
        const auto run = search::search(*slice.model, options, job);
        if (!run && run.error().kind == ErrorKind::Stopped)
            return fail(run.error());
        if (!run)
            continue;
        if (auto network = visitedBest(*run, *slice.catalogue, known)) {
            known.insert(network->choices);
            networks.push_back(std::move(*network));
        }
    }
    return networks;
}

}  // namespace

std::string_view codeOf(SamplingPlan plan)
{
    return std::ranges::find(kPlans, plan, &std::pair<std::string_view, SamplingPlan>::second)->first;
}

Result<SamplingPlan> samplingPlanFromCode(std::string_view code)
{
    for (const auto& [known, plan] : kPlans)
        if (known == code)
            return plan;
    return fail(usageError("plan_unknown").with("plan", std::string(code)));
}

NetworkCost macsOf(space::SpacePtr space, int resolution, int classes)
{
    graph::TaskShape task;
    task.height = task.width = resolution;
    task.classes = classes;
    return [space = std::move(space), task](const space::Architecture& network) {
        const auto graph = space::describe(*space, network, task);
        return graph ? static_cast<double>(graph->macs()) : 0;
    };
}

Result<std::vector<space::Architecture>> nextNetworks(const study::Study& study, const NextNetworks& wanted, const ChoicesSet& known, const Job& job)
{
    const space::SearchSpace& space = *study.space();
    auto inputs = inputsOf(study);
    if (!inputs)
        return fail(std::move(inputs.error()));
    auto state = study.state();
    if (!state)
        return fail(state.error());
    state->device = wanted.device;
    state->metric = study::kLatencyMs;
    state->locks = wanted.locks;
    if (completeSamples(*inputs, wanted.device) < kFewest)
        return stratifiedNetworks(space, wanted.count, macsOf(study.space(), wanted.resolution, wanted.classes), wanted.locks, wanted.seed, known, job);
    const bool stratified = wanted.plan == SamplingPlan::Stratified;
    const auto analysis = analyse(*inputs, *state, nullptr, {}, job, stratified ? Until::Fits : Until::Front);
    if (!analysis)
        return fail(analysis.error());
    const Analysis& now = **analysis;
    std::vector<space::Architecture> networks;
    if (!stratified && now.front && now.front->size() > 0) {
        if (wanted.plan == SamplingPlan::Annealing) {
            auto best = annealed(now, wanted.count, wanted.seed, known, job);
            if (!best)
                return best;
            networks = std::move(*best);
        } else if (now.accuracy.fit->hasCovariance() && now.latency.fit->hasCovariance()) {
            const auto suggested = explain::suggest(*now.accuracy.fit, *now.latency.fit, networksNear(now, effectiveBudget(now, *state), kNear),
                                                    wanted.locks, static_cast<int>(wanted.count + known.size()), wanted.seed, job);
            if (!suggested)
                return fail(suggested.error());
            for (const auto& suggestion : *suggested)
                if (networks.size() < wanted.count && !known.contains(suggestion.architecture.choices))
                    networks.push_back(suggestion.architecture);
        }
    }
    if (networks.size() == wanted.count)
        return networks;
    // What a plan could not find is filled up evenly: a batch is never empty while the space has networks.
    ChoicesSet taken = known;
    for (const auto& network : networks)
        taken.insert(network.choices);
    auto more = stratifiedNetworks(space, wanted.count - networks.size(), costOf(now, wanted), wanted.locks, wanted.seed, taken, job);
    if (!more)
        return more;
    std::ranges::move(*more, std::back_inserter(networks));
    return networks;
}

}  // namespace vulpes::workflow
