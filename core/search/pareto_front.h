// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "predict/separable_model.h"
#include "search/answer.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace vulpes::search {

/// Every trade-off between costs[0] and the objective: cost and objective strictly ascending. Immutable, shared.
class ParetoFront
{
public:
    [[nodiscard]] std::size_t size() const { return m_cost.size(); }
    [[nodiscard]] double cost(std::size_t i) const { return m_cost[i]; }            ///< in ms
    [[nodiscard]] double objective(std::size_t i) const { return m_objective[i]; }  ///< in percent
    [[nodiscard]] std::span<const double> costs() const { return m_cost; }
    [[nodiscard]] std::span<const double> objectives() const { return m_objective; }
    [[nodiscard]] Point point(std::size_t i) const;
    /// Index of the best point with cost ≤ budget; nothing when even the fastest costs more. O(log n), no allocation.
    [[nodiscard]] std::optional<std::size_t> best(double budget) const;

    [[nodiscard]] Validity validity() const { return m_validity; }
    [[nodiscard]] double gap() const { return m_gap; }                   ///< percent points; 0 when proved
    [[nodiscard]] const std::string& method() const { return m_method; }
    [[nodiscard]] double seconds() const { return m_seconds; }
    [[nodiscard]] double log10Networks() const { return m_log10Networks; }

private:
    friend class FrontBuilder;
    std::vector<double> m_cost, m_objective;
    std::vector<std::int64_t> m_costInt, m_objectiveInt;
    std::vector<std::uint32_t> m_slice;
    std::vector<std::uint32_t> m_states;    ///< size() × stages (same number of stages in every slice)
    std::size_t m_stages = 0;
    Validity m_validity = Validity::Proved;
    double m_gap = 0, m_seconds = 0, m_log10Networks = 0;
    std::string m_method;
};
using FrontPtr = std::shared_ptr<const ParetoFront>;

/// The whole exact front of the union of slices: per-stage Pareto sets, merged pairwise by Minkowski sums with dominance pruning in
/// integers, back-pointers kept. Equal points count once (lowest slice, then lexicographically smallest states).
/// Couplings of neighbouring stages are solved exactly along the chain; wider ones by elimination where few classes stay open, else by branch
/// and bound, which after `seconds` gives the best front found and its gap: the most any budget from the front's first cost on can miss.
/// Without couplings, or when all parts are closed in time, the result depends on nothing but the slices.
/// Errors: `no_network`; Stopped.
[[nodiscard]] Result<ParetoFront> solveFront(std::span<const predict::ModelPtr> slices, const Job& = {}, double seconds = 2.0);

/// Best network under several budgets at once; exact, or best found with its gap when `seconds` run out. One budget: the front of that cost.
/// More: the Lagrangian dual bounds the objective, then everything within the gap is enumerated; with couplings, branch and bound on top.
/// Deterministic when proved; of networks with equal objectives any one.
/// Errors: `budget_infeasible` (a budget below what any network costs), `budgets_infeasible` (each can be met, not all at once; the tightest is
/// named), `budget_undecided` (time ran out before any network that fits was found), each with facts `cost`, `budget`, `minimum`;
/// `no_network`; Stopped.
[[nodiscard]] Result<Answer> solveBudgets(std::span<const predict::ModelPtr> slices, const Budgets&, double seconds = 1.0, const Job& = {});

/// Smallest value each cost can take at all (over all slices).
[[nodiscard]] std::vector<double> smallestCosts(std::span<const predict::ModelPtr> slices);

} // namespace vulpes::search
