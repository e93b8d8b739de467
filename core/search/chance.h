// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/pareto_front.h"

namespace vulpes::search {

/// Prepared data for searches under a chance of meeting the budget (docs/search.md): separable bounds of the leverage,
/// made once per fit. Immutable; safe to share between threads.
class ChanceSolver
{
public:
    /// Requires a `limit` in every slice. Errors: `chance_needs_covariance`.
    [[nodiscard]] static Result<std::shared_ptr<const ChanceSolver>> make(std::span<const predict::ModelPtr> slices, FrontPtr front,
                                                                          const Job& = {});
    ~ChanceSolver();

    /// Exact maximum of the objective subject to m(x) + t(p)·s·sqrt(1 + h(x)) ≤ budget. Errors: `chance_under_half`, `budget_infeasible`
    /// (fact `minimum`: the smallest limit any network has), Stopped.
    [[nodiscard]] Result<Answer> solve(double budget, double chance, const Job& = {}) const;
    /// The same with budgets on the model's other costs as well (that of the limited cost is required): exact, or best found with its gap when
    /// `seconds` run out. Errors: `chance_under_half`, `budget_infeasible`, `budgets_infeasible`, `budget_undecided` (see `solveBudgets`), Stopped.
    [[nodiscard]] Result<Answer> solve(const Budgets&, double chance, double seconds, const Job& = {}) const;
    /// At once: the best of the nominal front that keeps the limit; BestFound with its gap. Under 1 ms. For the drag.
    [[nodiscard]] Result<Answer> quick(double budget, double chance) const;
    /// The independent second method (constant margin, D = 0), for `check` and tests.
    [[nodiscard]] Result<Answer> solveSimple(double budget, double chance, const Job& = {}) const;
    /// R(x) and the chance that x meets the budget.
    [[nodiscard]] double limitOf(const Point&, double chance) const;
    [[nodiscard]] double chanceOf(const Point&, double budget) const;

private:
    struct Impl;
    explicit ChanceSolver(std::shared_ptr<const Impl>);
    std::shared_ptr<const Impl> m;
};

} // namespace vulpes::search
