// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/separable_model.h"

#include "base/csv.h"
#include "predict/formula_facts.h"
#include "predict/internal/model_frame.h"

#include <algorithm>
#include <cassert>

namespace vulpes::predict {

namespace {

/// The request's locks together with those the formulas speak under.
Result<space::Locks> jointLocks(
    const ModelRequest& request, const BoundFormula& accuracy, const BoundFormula& latency)
{
    space::Locks locks = request.locks;
    std::vector<const BoundFormula*> formulas{&accuracy, &latency};
    for (const FitPtr& further : request.furtherLatencies)
        formulas.push_back(further->formula.get());
    for (const BoundFormula* formula : formulas)
        for (const auto& [decision, value] : formula->formula().locks) {
            const auto [entry, isNew] = locks.emplace(decision, value);
            if (!isNew && entry->second != value)
                return fail(infeasibleError("no_network").with("decision", decision));
        }
    return locks;
}

/// Why no slice is left: a resolution locked where nothing was measured is told with what was.
Error noSlice(const space::SearchSpace& space, const ModelRequest& request)
{
    const auto lock = request.locks.find("resolution");
    if (lock == request.locks.end() || request.resolutions.empty() || request.resolutions.contains(lock->second)
        || space.globalChoices(request.locks).empty())
        return infeasibleError("no_network");
    std::string measured;
    for (const double value : request.resolutions)
        measured += (measured.empty() ? "" : ", ") + base::formatNumber(value);
    return infeasibleError("lock_unmeasured").with("decision", lock->first).with("value", lock->second).with("measured", measured);
}

/// Global combinations worth a slice: those the locks allow; a resolution only one formula or none reads stays within the samples'.
std::vector<space::StageChoices> slicesOf(const space::SearchSpace& space, const ModelRequest& request,
    const BoundFormula& accuracy, const BoundFormula& latency)
{
    std::vector<space::StageChoices> all = space.globalChoices(request.locks);
    for (std::size_t g = 0; g < space.globals().size(); ++g) {
        const std::size_t decision = space.globals()[g];
        const space::Decision& global = space.decisions()[decision];
        const bool allFurther = std::ranges::all_of(request.furtherLatencies, [&](const FitPtr& fit) { return reads(*fit->formula, decision); });
        if (global.kind != "resolution" || (reads(accuracy, decision) && reads(latency, decision) && allFurther))
            continue;
        if (!request.resolutions.empty()) {
            std::erase_if(all, [&](const space::StageChoices& globals) {
                return globals[g] >= 0
                    && !request.resolutions.contains(global.values[static_cast<std::size_t>(globals[g])]);
            });
        } else if (!all.empty() && !reads(accuracy, decision) && !reads(latency, decision)
            && request.extraCosts.empty() && request.furtherLatencies.empty()) {
            // Nothing tells these slices apart: keep the first.
            const auto kept = all.front()[g];
            std::erase_if(all, [&](const space::StageChoices& globals) { return globals[g] != kept; });
        }
    }
    return all;
}

std::string labelOf(const space::SearchSpace& space, const space::StageChoices& globals)
{
    std::string label;
    for (std::size_t g = 0; g < globals.size(); ++g) {
        const space::Decision& decision = space.decisions()[space.globals()[g]];
        if (globals[g] < 0)
            continue;
        label += (label.empty() ? "" : ",") + decision.id + "="
            + base::formatNumber(decision.values[static_cast<std::size_t>(globals[g])]);
    }
    return label;
}

std::optional<PredictionLimit> makeLimit(
    const Fit& fit, const FormulaTables& tables, const std::vector<std::vector<std::uint32_t>>& stateOf)
{
    if (!fit.hasCovariance() || !tables.coupled.empty())
        return std::nullopt;
    PredictionLimit limit;
    limit.sigma = fit.sigma;
    limit.df = fit.dfResidual;
    // Aliased terms have no coefficient and no variance; without them V has full rank.
    std::vector<Eigen::Index> kept{0};
    std::vector<int> position(static_cast<std::size_t>(tables.base.size()), -1);
    for (Eigen::Index t = 0; t < tables.base.size(); ++t)
        if (!fit.coefficients[static_cast<std::size_t>(t) + 1].aliased) {
            position[static_cast<std::size_t>(t)] = static_cast<int>(kept.size());
            kept.push_back(t + 1);
        }
    const auto size = static_cast<Eigen::Index>(kept.size());
    limit.beta.resize(size);
    limit.base.resize(size);
    limit.v.resize(size, size);
    for (Eigen::Index i = 0; i < size; ++i) {
        const Eigen::Index from = kept[static_cast<std::size_t>(i)];
        limit.beta[i] = fit.beta[from];
        limit.base[i] = from == 0 ? 1 : tables.base[from - 1];
        for (Eigen::Index j = 0; j < size; ++j)
            limit.v(i, j) = fit.v(from, kept[static_cast<std::size_t>(j)]);
    }
    for (std::size_t s = 0; s < tables.features.size(); ++s) {
        std::vector<int> columns;
        std::vector<Eigen::Index> from;
        for (std::size_t c = 0; c < tables.terms[s].size(); ++c)
            if (const int p = position[static_cast<std::size_t>(tables.terms[s][c])]; p >= 0) {
                columns.push_back(p);
                from.push_back(static_cast<Eigen::Index>(c));
            }
        Eigen::MatrixXd features(
            static_cast<Eigen::Index>(stateOf[s].size()), static_cast<Eigen::Index>(from.size()));
        for (Eigen::Index c = 0; c < features.cols(); ++c)
            for (Eigen::Index i = 0; i < features.rows(); ++i)
                features(i, c) = tables.features[s](
                    stateOf[s][static_cast<std::size_t>(i)], from[static_cast<std::size_t>(c)]);
        limit.columns.push_back(std::move(columns));
        limit.features.push_back(std::move(features));
    }
    return limit;
}

/// Objective of every state before merging, to pick the best of each group.
Eigen::VectorXd stageObjective(const Fit& fit, const FormulaTables& tables, std::size_t stage)
{
    Eigen::VectorXd beta(static_cast<Eigen::Index>(tables.terms[stage].size()));
    for (std::size_t c = 0; c < tables.terms[stage].size(); ++c)
        beta[static_cast<Eigen::Index>(c)] = fit.beta[tables.terms[stage][c] + 1];
    return tables.features[stage] * beta;
}

}  // namespace

Result<FramePtr> prepareModel(const std::shared_ptr<const BoundFormula>& accuracy,
    const std::shared_ptr<const BoundFormula>& latency, const ModelRequest& request, const Job& job)
{
    auto frame = std::make_shared<ModelFrame>();
    frame->space = latency->space();
    frame->accuracyFormula = accuracy;
    frame->latencyFormula = latency;
    frame->request = request;
    const space::SearchSpace& space = *frame->space;
    if (auto checked = space.checkLocks(request.locks); !checked)
        return fail(checked.error());
    auto locks = jointLocks(request, *accuracy, *latency);
    if (!locks)
        return fail(locks.error());
    frame->request.locks = std::move(*locks);

    const auto set = request.tied ? space::StateSet::Tied : space::StateSet::Multisets;
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        if (job.stopped())
            return fail(base::stoppedError());
        frame->states.push_back(space.states(s, set, frame->request.locks));
        // What nobody said a score of is no candidate: its prediction would rest on a mean.
        accuracy->keepKnown(s, frame->states.back());
        latency->keepKnown(s, frame->states.back());
        for (const FitPtr& further : request.furtherLatencies)
            further->formula->keepKnown(s, frame->states.back());
        if (frame->states.back().empty())
            return fail(infeasibleError("no_network").with("stage", space.stages()[s].name));
    }
    for (space::StageChoices& globals : slicesOf(space, frame->request, *accuracy, *latency)) {
        if (job.stopped())
            return fail(base::stoppedError());
        FrameSlice slice;
        slice.globals = std::move(globals);
        slice.label = labelOf(space, slice.globals);
        slice.accuracy = tabulate(*accuracy, frame->states, slice.globals);
        slice.latency = tabulate(*latency, frame->states, slice.globals);
        for (const FitPtr& further : request.furtherLatencies)
            slice.further.push_back(tabulate(*further->formula, frame->states, slice.globals));
        tabulateExtra(slice, *frame);
        groupStates(slice, *frame);
        frame->slices.push_back(std::move(slice));
    }
    if (frame->slices.empty())
        return fail(noSlice(space, frame->request));
    if (frame->slices.size() == 1)
        frame->slices.front().label.clear();
    return frame;
}

std::vector<Slice> buildModel(const Fit& accuracy, const Fit& latency, const FramePtr& frame)
{
    assert(accuracy.beta.size() == static_cast<Eigen::Index>(frame->accuracyFormula->termCount()) + 1);
    assert(latency.beta.size() == static_cast<Eigen::Index>(frame->latencyFormula->termCount()) + 1);
    int largestMean = 1;
    for (const space::Stage& stage : frame->space->stages())
        largestMean = std::max(largestMean, static_cast<int>(stage.blocks.size()) - 1);

    std::vector<Slice> slices;
    for (std::size_t index = 0; index < frame->slices.size(); ++index) {
        const FrameSlice& slice = frame->slices[index];
        const std::size_t stages = frame->states.size();
        std::vector<std::vector<std::uint32_t>> best = slice.firstOfGroup;  // the state each group keeps
        for (std::size_t s = 0; s < stages; ++s) {
            const Eigen::VectorXd objective = stageObjective(accuracy, slice.accuracy, s);
            for (std::size_t i = 0; i < slice.group[s].size(); ++i) {
                std::uint32_t& kept = best[s][slice.group[s][i]];
                if (objective[static_cast<Eigen::Index>(i)] > objective[kept])
                    kept = static_cast<std::uint32_t>(i);
            }
        }
        auto model = std::make_shared<SeparableModel>();
        auto catalogue = std::make_shared<StateCatalogue>();
        catalogue->space = frame->space;
        catalogue->globals = slice.globals;
        catalogue->frame = frame;
        catalogue->slice = index;
        for (std::size_t s = 0; s < stages; ++s) {
            model->stageNames.push_back(frame->space->stages()[s].name);
            model->stateCounts.push_back(best[s].size());
            auto& states = catalogue->states.emplace_back();
            states.reserve(best[s].size());
            for (const std::uint32_t state : best[s])
                states.push_back(frame->states[s][state]);
        }
        model->orderings = slice.orderings;
        model->log10Networks = slice.log10Networks;
        model->label = slice.label;
        model->objective = quantise(accuracy, slice.accuracy, best, largestMean);
        model->objective.name = "accuracy";
        model->objective.link = accuracy.formula->formula().link;
        model->objective.linkCeiling = accuracy.linkCeiling;
        model->costs.push_back(quantise(latency, slice.latency, slice.firstOfGroup, largestMean));
        model->costs.back().name = latency.metric.empty() ? study::kLatencyMs : latency.metric;
        for (std::size_t c = 0; c < slice.extra.size(); ++c) {
            Quantity cost;
            cost.name = frame->request.extraCosts[c];
            cost.exact = true;
            cost.constant = slice.extraConstant[c];
            for (std::size_t s = 0; s < stages; ++s) {
                auto& values = cost.stage.emplace_back();
                for (const std::uint32_t state : best[s])
                    values.push_back(slice.extra[c][s][state]);
            }
            model->costs.push_back(std::move(cost));
        }
        for (std::size_t f = 0; f < slice.further.size(); ++f) {
            const Fit& fit = *frame->request.furtherLatencies[f];
            model->costs.push_back(quantise(fit, slice.further[f], slice.firstOfGroup, largestMean));
            model->costs.back().name = (fit.metric.empty() ? study::kLatencyMs : fit.metric) + ("@" + fit.device);
        }
        if (frame->request.withLimit)
            model->limit = makeLimit(latency, slice.latency, slice.firstOfGroup);
        slices.push_back({std::move(model), std::move(catalogue)});
    }
    return slices;
}

Result<std::vector<Slice>> buildModel(
    const Fit& accuracy, const Fit& latency, const ModelRequest& request, const Job& job)
{
    const auto frame = prepareModel(accuracy.formula, latency.formula, request, job);
    if (!frame)
        return fail(frame.error());
    return buildModel(accuracy, latency, *frame);
}

space::Architecture StateCatalogue::architecture(std::span<const std::uint32_t> stateOfStage) const
{
    assert(stateOfStage.size() == states.size());
    std::vector<space::StageChoices> choices;
    for (std::size_t s = 0; s < states.size(); ++s)
        choices.push_back(states[s][stateOfStage[s]].choices);
    return space->assemble(choices, globals);
}

std::optional<std::vector<std::uint32_t>> StateCatalogue::find(const space::Architecture& network) const
{
    if (network.choices.size() != space->decisions().size() || globalsOf(*space, network) != globals
        || !space->meets(network, frame->request.locks))
        return std::nullopt;
    std::vector<std::uint32_t> found;
    for (std::size_t s = 0; s < states.size(); ++s) {
        const auto state = frame->stateOf(s, space->stageChoices(network, s));
        if (!state)
            return std::nullopt;
        found.push_back(frame->slices[slice].group[s][*state]);
    }
    return found;
}

}  // namespace vulpes::predict
