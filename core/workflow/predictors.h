// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/analysis.h"

namespace vulpes::workflow {

/// Device and metric an analysis speaks of: the state's, else the study's first device (by its list, else by its samples).
struct Metric
{
    std::string device, metric;

    bool operator==(const Metric&) const = default;
};
[[nodiscard]] Metric resolveMetric(const Inputs&, const study::AnalysisState&);

/// Makes the predictor of one target. With a formula named in the state that one is fitted; else every built-in and user formula that fits
/// the space is fitted and cross-validated (10 folds, seed 1) and the one with the smallest error wins: `comparison` tells all of them.
/// Without samples (or with too few for any formula) published coefficients are used where the study holds some, else, for the latency,
/// a measured block table. The formula `profiled` is that table (error `profile_missing` with fact `device` where there is none).
/// Never fails: why there is no fit is in `error`, except Stopped, which is returned. Cost: the cross-validations, seconds for 10,000 rows.
[[nodiscard]] Result<Predictor> makePredictor(const Inputs&, const study::AnalysisState&, predict::Target, const Job& = {});
/// The same with a formula already chosen, without any comparison: what an exclusion gets at once.
[[nodiscard]] Predictor makePredictorWith(const Inputs&, const study::AnalysisState&, predict::Target, const std::string& formula,
                                          const Job& = {});
/// Fills in `comparison` (all formulas) and `crossValidation` of the chosen one, whatever is missing.
[[nodiscard]] Result<void> compareFormulas(Predictor&, const Inputs&, const study::AnalysisState&, predict::Target, const Job& = {});
/// A copy whose coefficients carry HC3 and bootstrap errors (`replicates` seeded case bootstraps; lambda and C refitted in each).
/// Unchanged when there are no rows behind the fit. Errors: Stopped and those of the fit.
[[nodiscard]] Result<Predictor> withRobustErrors(const Predictor&, int replicates, std::uint64_t seed, const Job& = {});

/// Term means the baseline "average" stands for: over the rows of the fit, else over the whole space, every network alike (terms that
/// couple stages: over 4,096 seeded networks).
[[nodiscard]] std::vector<double> averageTerms(const Predictor&);

} // namespace vulpes::workflow
