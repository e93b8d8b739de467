// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/predicted_times.h"

#include "cli/study_options.h"
#include "workflow/devices.h"
#include "workflow/predictors.h"

namespace vulpes::cli {

Result<predict::FitPtr> latencyFitOf(const Context& context, const std::string& study, const std::string& device)
{
    StudyOptions options;
    options.study = study;
    auto opened = openStudy(context, options);
    if (!opened)
        return fail(opened.error());
    const study::AnalysisState state = workflow::onDevice(opened->state, {device, study::kLatencyMs});
    const auto predictor = workflow::makePredictor(opened->inputs, state, predict::Target::Latency, context.job);
    if (!predictor)
        return fail(predictor.error());
    // Published coefficients stand in for any device without samples; here they would speak of another.
    return predictor->fit && predictor->fit->device == device ? predictor->fit : nullptr;
}

} // namespace vulpes::cli
