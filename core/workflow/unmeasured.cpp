// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/unmeasured.h"

#include "predict/formula_facts.h"

#include <algorithm>

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

std::vector<std::string> markUnmeasured(const Analysis& analysis, const space::Architecture& network, predict::Prediction& accuracy,
                                        predict::Prediction& latency)
{
    const space::SearchSpace& space = *analysis.inputs.space;
    std::vector<std::string> unmeasured;
    for (const std::size_t decision : space.globals()) {
        const auto value = space.value(network, decision);
        if (!value)
            continue;
        const bool ofAccuracy = isUnmeasured(analysis, predict::Target::Accuracy, *analysis.accuracy.fit->formula, decision, *value);
        const bool ofLatency = isUnmeasured(analysis, predict::Target::Latency, *analysis.latency.fit->formula, decision, *value);
        accuracy.extrapolated = accuracy.extrapolated || ofAccuracy;
        latency.extrapolated = latency.extrapolated || ofLatency;
        if (ofAccuracy || ofLatency)
            unmeasured.push_back(space.decisions()[decision].id);
    }
    return unmeasured;
}

} // namespace vulpes::workflow
