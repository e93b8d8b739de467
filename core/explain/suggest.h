// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "predict/fit.h"

#include <vector>

namespace vulpes::explain {

/// One network worth measuring.
struct Suggestion
{
    space::Architecture architecture;
    double accuracy = 0, latencyMs = 0;
    double leverage = 0;                 ///< of the accuracy fit, before
    double shrinkage = 0;                ///< how much the mean interval's width near the budget shrinks when this one is added (0 … 1), cumulative
};

/// Up to `count` networks that most shrink the prediction variance of the candidates near the budget (greedy I-optimal design with rank-one
/// updates of V, both fits averaged on their own scales); candidates are those given plus seeded neighbours. Requires covariance:
/// `suggest_needs_covariance`.
[[nodiscard]] Result<std::vector<Suggestion>> suggest(const predict::Fit& accuracy, const predict::Fit& latency,
                                                      const std::vector<space::Architecture>& nearBudget, const space::Locks& locks, int count,
                                                      std::uint64_t seed, const Job& = {});
/// Without any samples: a space-filling first design (corners and size-stratified draws, every choice uniform on its own).
[[nodiscard]] std::vector<space::Architecture> firstDesign(const space::SearchSpace&, const space::Locks&, int count, std::uint64_t seed);

} // namespace vulpes::explain
