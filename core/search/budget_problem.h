// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "predict/separable_model.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace vulpes::search {

/// The choices of one stage: gain and one value per budgeted cost.
struct StageItems
{
    std::vector<std::int64_t> gain;
    std::vector<std::vector<std::int64_t>> cost;  ///< per cost, then per item
    std::vector<std::uint32_t> state;

    [[nodiscard]] std::size_t size() const { return state.size(); }
    /// Adds `other` shifted by a gain and one value per cost.
    void append(const StageItems& other, std::int64_t gainShift, std::span<const std::int64_t> costShift);
    /// Keeps the items at `positions`.
    void select(std::span<const std::uint32_t> positions);
};

/// The undominated of `states` (all when empty): no other one gains as much and costs at most as much in every way; of equals the lowest.
[[nodiscard]] StageItems undominated(const predict::SeparableModel&, std::size_t stage,
    std::span<const std::size_t> costs, std::span<const std::uint32_t> states = {});

/// Multiple-choice knapsack with several limits: one item per stage, the largest sum of gains with every sum of costs within its room.
struct BudgetProblem
{
    std::vector<StageItems> stages;
    std::vector<std::int64_t> room;
    /// A further condition that no sum over stages expresses, asked of positions that would be the best; none: all are accepted.
    std::function<bool(std::span<const std::uint32_t> positions)> accepts;
};

/// Lagrangian dual: D(λ) = Σ_s max_x (g − λ·c) + λ·room bounds every feasible sum of gains from above, for any λ ≥ 0.
struct Dual
{
    double bound = 0;
    double guard = 0;  ///< covers the rounding of doubles: true sums never exceed bound + guard
    std::vector<double> lambda;
    bool infeasible = false;  ///< the bound fell below the worst sum of gains there is
    std::vector<std::vector<std::uint32_t>>
        maximisers;  ///< positions per stage met on the way; some may be feasible
};

/// Minimises D by the ellipsoid method with deep cuts (Shor; Yudin and Nemirovski 1976). Stops early below `target`.
[[nodiscard]] Dual minimiseDual(const BudgetProblem&, double target);

/// What `solve` knows when it ends, in the integer units of the problem: the best choice found, and what nothing can gain more than.
/// Without `positions` and with `complete`, no choice keeps the budgets with a sum above `atLeast`.
struct BudgetOutcome
{
    std::optional<std::vector<std::uint32_t>> positions;  ///< the best found that beats `atLeast`, per stage
    std::int64_t gain = 0;
    double upper = 0;       ///< nothing in the problem gains more
    bool complete = false;  ///< proved: nothing beats the result (or `atLeast`)
    std::int64_t nodes = 0;
};

/// The exact optimum: dual bound, then everything within the gap between the bound and the best known sum, in growing rings of slack.
/// Only sums above `atLeast` count. At the deadline `upper` is what the finished rings leave open.
[[nodiscard]] BudgetOutcome solve(
    const BudgetProblem&, std::int64_t atLeast, std::chrono::steady_clock::time_point deadline, const Job&);
/// The same with a dual already solved, which need not be that of the problem: any prices give a bound, as long as they bound it.
[[nodiscard]] BudgetOutcome solve(const BudgetProblem&, const Dual&, std::int64_t atLeast,
    std::chrono::steady_clock::time_point deadline, const Job&);

}  // namespace vulpes::search
