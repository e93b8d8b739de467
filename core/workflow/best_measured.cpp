// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/best_measured.h"

namespace vulpes::workflow {

std::optional<BestMeasured> bestMeasured(const Analysis& analysis, const study::AnalysisState& state)
{
    if (!state.otherBudgets.empty())
        return {};
    const double budget = effectiveBudget(analysis, state);
    std::optional<BestMeasured> best;
    const study::Samples& samples = *analysis.inputs.samples;
    for (std::size_t row = 0; row < samples.size(); ++row) {
        const study::Sample& sample = samples[row];
        const auto cost = sample.metric(analysis.device, analysis.metric);
        if (!sample.accuracy || !cost || *cost > budget || state.excluded.contains(sample.id))
            continue;
        if (best && (*sample.accuracy < best->accuracy || (*sample.accuracy == best->accuracy && *cost >= best->cost)))
            continue;
        if (!state.locks.empty()
            && (sample.observation.kind != study::Observation::Kind::Exact || !analysis.inputs.space->meets(sample.observation.architecture, state.locks)))
            continue;
        best = BestMeasured{row, *sample.accuracy, *cost};
    }
    return best;
}

} // namespace vulpes::workflow
