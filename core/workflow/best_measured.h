// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/analysis.h"

namespace vulpes::workflow {

/// The most accurate row that was measured within a budget: what stands beside the best network by the predictors, which need not be the same.
struct BestMeasured
{
    std::size_t row = 0;   ///< of `Analysis::inputs.samples`
    double accuracy = 0, cost = 0;
};
/// Of the rows that are not excluded and, where they say which network they are, meet the locks; the cheapest among equals. Nothing where none has
/// both numbers, or other budgets are set (rows do not say what they spend of them). Cost: O(rows).
[[nodiscard]] std::optional<BestMeasured> bestMeasured(const Analysis&, const study::AnalysisState&);

} // namespace vulpes::workflow
