// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/diagnostics.h"

namespace vulpes::predict {

/// Formulas fitted and cross-validated side by side (10 folds, seed 1, one repeat), in the order given. A formula that cannot be fitted
/// keeps its `error`; the one with the smallest cross-validated RMSE among the others is `best`
/// (where several errors are below a millionth of the target's standard deviation, the one with the fewest coefficients among those). Formulas that read a global decision
/// the samples never vary are refused (`formula_needs_values`, fact `decision`). Errors: only Stopped. Polls the job.
struct Comparison
{
    std::vector<FormulaScore> scores;
    std::optional<std::size_t> best;                      ///< index into `scores`; nothing when none could be fitted
    FitPtr fit;                                           ///< of the best
    std::shared_ptr<const DesignMatrix> design;
    std::shared_ptr<const CrossValidation> crossValidation;
};
[[nodiscard]] Result<Comparison> compareFormulas(const space::SpacePtr&, std::span<const Formula>, const study::Samples&,
                                                 const DesignRequest&, graph::TaskShape task = {}, const Job& = {});

} // namespace vulpes::predict
