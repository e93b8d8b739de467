// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/unmeasured.h"

#include "predict/formula_facts.h"

#include <algorithm>
#include <array>

namespace vulpes::workflow {

namespace {

bool hasTarget(const Analysis& analysis, const study::Sample& sample, predict::Target target)
{
    return target == predict::Target::Accuracy ? sample.accuracy.has_value()
                                               : sample.metric(analysis.device, analysis.metric).has_value();
}

/// Was anything known of other values of the decision, and nothing of this one?
bool isUnmeasured(const Analysis& analysis, predict::Target target, const predict::BoundFormula& formula, std::size_t decision, double value)
{
    const space::SearchSpace& space = *analysis.inputs.space;
    if (predict::reads(formula, decision))
        return false;
    const auto& locks = formula.formula().locks;
    if (const auto lock = locks.find(space.decisions()[decision].id); lock != locks.end())
        return lock->second != value;
    bool any = false;
    for (const study::Sample& sample : *analysis.inputs.samples) {
        if (sample.observation.kind == study::Observation::Kind::Columns || analysis.state.excluded.contains(sample.id)
            || !hasTarget(analysis, sample, target))
            continue;
        const auto measured = space.value(sample.observation.architecture, decision);
        if (measured == value)
            return false;
        any = any || measured.has_value();
    }
    return any;
}

} // namespace

Unmeasured markUnmeasured(const Analysis& analysis, const space::Architecture& network, predict::Prediction& accuracy, predict::Prediction& latency)
{
    const space::SearchSpace& space = *analysis.inputs.space;
    Unmeasured unmeasured;
    for (const std::size_t decision : space.globals()) {
        const auto value = space.value(network, decision);
        if (!value)
            continue;
        const bool ofAccuracy = isUnmeasured(analysis, predict::Target::Accuracy, *analysis.accuracy.fit->formula, decision, *value);
        const bool ofLatency = isUnmeasured(analysis, predict::Target::Latency, *analysis.latency.fit->formula, decision, *value);
        accuracy.extrapolated = accuracy.extrapolated || ofAccuracy;
        latency.extrapolated = latency.extrapolated || ofLatency;
        if (ofAccuracy || ofLatency)
            unmeasured.decisions.push_back(space.decisions()[decision].id);
    }
    for (auto& [formula, prediction] : {std::pair(analysis.accuracy.fit->formula, &accuracy), std::pair(analysis.latency.fit->formula, &latency)}) {
        for (std::string& score : predict::unknownScores(*formula, network)) {
            prediction->extrapolated = true;
            if (std::ranges::find(unmeasured.scores, score) == unmeasured.scores.end())
                unmeasured.scores.push_back(std::move(score));
        }
    }
    return unmeasured;
}

bool leavesOutUnscored(const Analysis& analysis)
{
    return std::ranges::any_of(std::array{&analysis.accuracy, &analysis.latency},
                               [](const Predictor* one) { return one->fit && !one->fit->formula->knowsAll(); });
}

} // namespace vulpes::workflow
