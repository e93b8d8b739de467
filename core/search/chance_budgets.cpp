// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/chance_budgets.h"

#include "search/budget_problem.h"
#include "search/chance_relaxation.h"
#include "search/evaluate.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vulpes::search::chance {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kEnoughTuples = 2e4;
constexpr int kRounds = 6;

/// The items no other one replaces: none gains as much and costs at most as much in every way. Their dual is that of all items.
StageItems undominated(const StageItems& items)
{
    std::vector<std::uint32_t> order(items.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (items.gain[a] != items.gain[b])
            return items.gain[a] > items.gain[b];
        for (const auto& cost : items.cost) {
            if (cost[a] != cost[b])
                return cost[a] < cost[b];
        }
        return a < b;
    });
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t x : order) {
        const auto better = std::find_if(kept.begin(), kept.end(), [&](std::uint32_t y) {
            return std::all_of(items.cost.begin(), items.cost.end(), [&](const auto& cost) { return cost[y] <= cost[x]; });
        });
        if (better == kept.end())
            kept.push_back(x);
        else   // whoever dominates one item often dominates the next
            std::iter_swap(kept.begin() + (better - kept.begin()) / 2, better);
    }
    StageItems result = items;
    result.select(kept);
    return result;
}

class Search
{
public:
    Search(const Prepared& p, const Budgets& budgets, double margin, Effort& effort)
        : m_p(p), m_margin(margin), m_effort(effort), m_relaxation(p, margin)
    {
        const predict::SeparableModel& model = *p.model;
        for (std::size_t k = 0; k < budgets.size(); ++k) {
            if (!budgets[k])
                continue;
            if (k == p.limit().cost) {
                m_budget = *budgets[k];
                continue;
            }
            m_costs.push_back(k);
            m_rooms.push_back(largestTotalWithin(model.costs[k], *budgets[k]) - model.costs[k].constant);
        }
    }

    Result<BudgetsFound> run(std::int64_t floor, std::span<const std::uint32_t> start, Clock::time_point deadline, const Job& job)
    {
        const std::int64_t constant = m_p.model->objective.constant;
        std::int64_t top = floor - constant;
        std::vector<std::uint32_t> reference(start.begin(), start.end());
        BudgetsFound result;
        const auto keep = [&](const BudgetProblem& problem, const BudgetOutcome& outcome) {
            m_effort.nodes += outcome.nodes;
            if (!outcome.positions)
                return;
            std::vector<std::uint32_t> states;
            for (std::size_t s = 0; s < problem.stages.size(); ++s)
                states.push_back(problem.stages[s].state[(*outcome.positions)[s]]);
            const double limit = trueLimit(m_p, states, m_margin);
            result.found = Found{states, outcome.gain + constant, limit};
            top = outcome.gain;
            reference = std::move(states);
        };
        for (int round = 0;; ++round) {
            m_relaxation.refer(reference);
            m_relaxation.bindLimit();
            BudgetProblem all = problem();
            BudgetProblem few = all;
            for (StageItems& items : few.stages)
                items = undominated(items);
            guard(all);
            guard(few);
            Dual dual = minimiseDual(few, -HUGE_VAL);
            if (!dual.infeasible && dual.bound + dual.guard >= static_cast<double>(top)) {
                const Clock::time_point now = Clock::now();
                keep(few, solve(few, dual, top, now + (deadline - now) / 4, job));
            }
            if (job.stopped())
                return fail(base::stoppedError());
            const double gap = dual.bound + dual.guard - static_cast<double>(top);
            if (dual.infeasible || gap < 1) {
                result.complete = true;
                return result;
            }
            if (!regrets(dual, gap)) {
                result.complete = true;
                return result;
            }
            // The bounds are tight around the reference: a new one is worth a round.
            const bool known = result.found.has_value() || top > leastGain(all);
            const bool again = round + 1 < kRounds && known && (round == 0 || m_relaxation.tuples() > kEnoughTuples) && Clock::now() < deadline;
            if (again) {
                if (!m_relaxation.tighten(gap / m_p.objectiveScale)) {
                    result.complete = true;
                    return result;
                }
                continue;
            }
            all = problem();
            guard(all);
            dual.maximisers.clear();
            const BudgetOutcome outcome = solve(all, dual, top, deadline, job);
            keep(all, outcome);
            if (job.stopped())
                return fail(base::stoppedError());
            result.complete = outcome.complete;
            result.upper = outcome.upper + static_cast<double>(constant);
            return result;
        }
    }

private:
    /// What is left, with the limit's lower bound (rounded down) as the first cost.
    [[nodiscard]] BudgetProblem problem()
    {
        BudgetProblem problem;
        problem.room.push_back(static_cast<std::int64_t>(std::ceil((m_budget - m_relaxation.base()) * m_p.costScale)) + 1);
        problem.room.insert(problem.room.end(), m_rooms.begin(), m_rooms.end());
        for (std::size_t s = 0; s < m_p.stages.size(); ++s) {
            StageItems& items = problem.stages.emplace_back();
            items.cost.resize(problem.room.size());
            for (const Candidate& c : m_relaxation.stages()[s]) {
                items.gain.push_back(m_p.stages[s].objectiveInt[c.state]);
                items.cost[0].push_back(static_cast<std::int64_t>(std::floor(c.limitPart * m_p.costScale)));
                for (std::size_t k = 0; k < m_costs.size(); ++k)
                    items.cost[k + 1].push_back(m_p.model->costs[m_costs[k]].stage[s][m_p.stages[s].original[c.state]]);
                items.state.push_back(c.state);
            }
        }
        return problem;
    }

    /// Only what truly keeps the limit counts.
    void guard(BudgetProblem& problem)
    {
        problem.accepts = [this, &problem](std::span<const std::uint32_t> positions) {
            std::vector<std::uint32_t> states;
            for (std::size_t s = 0; s < positions.size(); ++s)
                states.push_back(problem.stages[s].state[positions[s]]);
            ++m_effort.tests;
            return trueLimit(m_p, states, m_margin) <= m_budget;
        };
    }

    /// What each state loses at the dual's prices; drops those that lose more than the gap. False when a stage has none left.
    bool regrets(const Dual& dual, double gap)
    {
        const BudgetProblem all = problem();
        for (std::size_t s = 0; s < all.stages.size(); ++s) {
            auto& candidates = m_relaxation.stages()[s];
            double best = -HUGE_VAL;
            for (std::size_t i = 0; i < candidates.size(); ++i) {
                double reduced = static_cast<double>(all.stages[s].gain[i]);
                for (std::size_t k = 0; k < dual.lambda.size(); ++k)
                    reduced -= dual.lambda[k] * static_cast<double>(all.stages[s].cost[k][i]);
                candidates[i].regret = reduced / m_p.objectiveScale;
                best = std::max(best, candidates[i].regret);
            }
            for (Candidate& c : candidates)
                c.regret = best - c.regret;
        }
        return m_relaxation.filter((gap + dual.guard) / m_p.objectiveScale);
    }

    static std::int64_t leastGain(const BudgetProblem& problem)
    {
        std::int64_t sum = 0;
        for (const StageItems& items : problem.stages)
            sum += *std::min_element(items.gain.begin(), items.gain.end());
        return sum;
    }

    const Prepared& m_p;
    double m_margin;
    Effort& m_effort;
    Relaxation m_relaxation;
    double m_budget = HUGE_VAL;
    std::vector<std::size_t> m_costs;
    std::vector<std::int64_t> m_rooms;
};

} // namespace

Result<BudgetsFound> searchBudgets(const Prepared& p, const Budgets& budgets, double margin, std::int64_t floor, std::span<const std::uint32_t> start,
                                   Clock::time_point deadline, Effort& effort, const Job& job)
{
    return Search(p, budgets, margin, effort).run(floor, start, deadline, job);
}

} // namespace vulpes::search::chance
