// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/budget_problem.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vulpes::search {

namespace {

using Clock = std::chrono::steady_clock;
using Positions = std::vector<std::uint32_t>;

/// Depth-first over stages, items in order of slack (what they lose against the best reduced gain of their stage).
class Rings
{
public:
    Rings(const BudgetProblem& problem, const Dual& dual, Clock::time_point deadline, const Job& job)
        : m_problem(problem),
          m_dual(dual),
          m_deadline(deadline),
          m_job(job)
    {
        const std::size_t costs = problem.room.size(), stages = problem.stages.size();
        for (const auto& stage : problem.stages) {
            std::vector<double> reduced(stage.size());
            for (std::size_t x = 0; x < stage.size(); ++x) {
                reduced[x] = static_cast<double>(stage.gain[x]);
                for (std::size_t k = 0; k < costs; ++k)
                    reduced[x] -= dual.lambda[k] * static_cast<double>(stage.cost[k][x]);
            }
            const double best = *std::max_element(reduced.begin(), reduced.end());
            Level level;
            level.order.resize(stage.size());
            std::iota(level.order.begin(), level.order.end(), 0U);
            std::stable_sort(level.order.begin(), level.order.end(),
                [&](auto a, auto b) { return reduced[a] > reduced[b]; });
            for (const auto x : level.order) {
                level.slack.push_back(best - reduced[x]);
                level.gain.push_back(stage.gain[x]);
                for (std::size_t k = 0; k < costs; ++k)
                    level.cost.push_back(stage.cost[k][x]);
            }
            m_levels.push_back(std::move(level));
        }
        m_least.assign(stages + 1, std::vector<std::int64_t>(costs, 0));
        for (std::size_t s = stages; s-- > 0;)
            for (std::size_t k = 0; k < costs; ++k)
                m_least[s][k] = m_least[s + 1][k]
                    + *std::min_element(problem.stages[s].cost[k].begin(), problem.stages[s].cost[k].end());
        m_used.assign(stages + 1, std::vector<std::int64_t>(costs, 0));
        m_current.assign(stages, 0);
    }

    BudgetOutcome run(std::int64_t atLeast)
    {
        m_best = atLeast;
        for (const auto& maximiser : m_dual.maximisers)
            offer(maximiser);
        improve();
        // Each ring holds all of the previous ones and costs a multiple of them, so starting over loses little.
        double finished = 0;
        for (double ring = std::max(room() / 256, 1.0);; ring *= 2) {
            m_ring = std::min(ring, room());
            descend(0, 0, 0);
            if (m_stopped)
                break;
            finished = m_ring;
            if (finished >= room())
                break;
        }
        BudgetOutcome outcome;
        outcome.nodes = m_nodes;
        outcome.gain = m_best;
        outcome.complete = !m_stopped;
        outcome.upper = m_stopped
            ? std::max(static_cast<double>(m_best), m_dual.bound + m_dual.guard - finished)
            : static_cast<double>(m_best);
        if (m_found)
            outcome.positions = m_bestPositions;
        return outcome;
    }

private:
    struct Level
    {
        Positions order;  ///< positions in the problem, by slack
        std::vector<double> slack;
        std::vector<std::int64_t> gain;
        std::vector<std::int64_t> cost;  ///< item-major
    };

    /// How much slack a network that beats the best known may have.
    [[nodiscard]] double room() const
    {
        return m_dual.bound + m_dual.guard - static_cast<double>(m_best) - 1 + 2 * m_dual.guard;
    }

    [[nodiscard]] bool accepts(const Positions& positions) const
    {
        return !m_problem.accepts || m_problem.accepts(positions);
    }

    void offer(const Positions& positions)
    {
        std::int64_t gain = 0;
        std::vector<std::int64_t> used(m_problem.room.size(), 0);
        for (std::size_t s = 0; s < positions.size(); ++s) {
            gain += m_problem.stages[s].gain[positions[s]];
            for (std::size_t k = 0; k < used.size(); ++k)
                used[k] += m_problem.stages[s].cost[k][positions[s]];
        }
        if (gain <= m_best)
            return;
        for (std::size_t k = 0; k < used.size(); ++k)
            if (used[k] > m_problem.room[k])
                return;
        if (!accepts(positions))
            return;
        m_best = gain;
        m_bestPositions = positions;
        m_found = true;
    }

    /// Single and paired exchanges from the best known, until none helps.
    void improve()
    {
        const std::size_t costs = m_problem.room.size();
        for (bool better = m_found; better && Clock::now() < m_deadline;) {
            better = false;
            const Positions start = m_bestPositions;
            std::vector<std::int64_t> used(costs, 0);
            std::int64_t total = 0;
            for (std::size_t s = 0; s < start.size(); ++s) {
                total += m_problem.stages[s].gain[start[s]];
                for (std::size_t k = 0; k < costs; ++k)
                    used[k] += m_problem.stages[s].cost[k][start[s]];
            }
            for (std::size_t a = 0; a < start.size(); ++a)
                for (std::size_t b = a + 1; b < start.size(); ++b) {
                    std::vector<std::int64_t> left(costs);
                    for (std::size_t k = 0; k < costs; ++k)
                        left[k] = m_problem.room[k] - used[k] + m_problem.stages[a].cost[k][start[a]]
                            + m_problem.stages[b].cost[k][start[b]];
                    const std::int64_t rest =
                        total - m_problem.stages[a].gain[start[a]] - m_problem.stages[b].gain[start[b]];
                    const auto &one = m_levels[a], &two = m_levels[b];
                    const double limit = room();
                    for (std::size_t x = 0; x < one.slack.size() && one.slack[x] <= limit; ++x) {
                        if (Clock::now() >= m_deadline)
                            return;
                        for (std::size_t y = 0; y < two.slack.size() && one.slack[x] + two.slack[y] <= limit;
                             ++y) {
                            if (rest + one.gain[x] + two.gain[y] <= m_best)
                                continue;
                            bool fits = true;
                            for (std::size_t k = 0; k < costs && fits; ++k)
                                fits = one.cost[x * costs + k] + two.cost[y * costs + k] <= left[k];
                            if (!fits)
                                continue;
                            Positions exchanged = start;
                            exchanged[a] = one.order[x];
                            exchanged[b] = two.order[y];
                            if (!accepts(exchanged))
                                continue;
                            m_best = rest + one.gain[x] + two.gain[y];
                            m_bestPositions = std::move(exchanged);
                            better = true;
                        }
                    }
                }
        }
    }

    void descend(std::size_t s, double slack, std::int64_t gain)
    {
        const auto& level = m_levels[s];
        const std::size_t costs = m_problem.room.size();
        const bool last = s + 1 == m_levels.size();
        for (std::size_t x = 0; x < level.slack.size(); ++x) {
            const double total = slack + level.slack[x];
            if (total > m_ring || total > room())
                return;
            if ((++m_nodes & 0xfff) == 0 && (m_job.stopped() || Clock::now() > m_deadline))
                m_stopped = true;
            if (m_stopped)
                return;
            bool fits = true;
            for (std::size_t k = 0; k < costs && fits; ++k) {
                m_used[s + 1][k] = m_used[s][k] + level.cost[x * costs + k];
                fits = m_used[s + 1][k] + m_least[s + 1][k] <= m_problem.room[k];
            }
            if (!fits)
                continue;
            m_current[s] = level.order[x];
            if (!last) {
                descend(s + 1, total, gain + level.gain[x]);
            } else if (gain + level.gain[x] > m_best && accepts(m_current)) {
                m_best = gain + level.gain[x];
                m_bestPositions = m_current;
                m_found = true;
            }
        }
    }

    const BudgetProblem& m_problem;
    const Dual& m_dual;
    Clock::time_point m_deadline;
    const Job& m_job;
    std::vector<Level> m_levels;
    std::vector<std::vector<std::int64_t>> m_least, m_used;
    Positions m_current, m_bestPositions;
    std::int64_t m_best = 0, m_nodes = 0;
    double m_ring = 0;
    bool m_found = false, m_stopped = false;
};

}  // namespace

void StageItems::append(
    const StageItems& other, std::int64_t gainShift, std::span<const std::int64_t> costShift)
{
    cost.resize(other.cost.size());
    for (std::size_t x = 0; x < other.size(); ++x) {
        gain.push_back(other.gain[x] + gainShift);
        for (std::size_t k = 0; k < cost.size(); ++k)
            cost[k].push_back(other.cost[k][x] + costShift[k]);
        state.push_back(other.state[x]);
    }
}

void StageItems::select(std::span<const std::uint32_t> positions)
{
    StageItems kept;
    kept.cost.resize(cost.size());
    for (const auto x : positions) {
        kept.gain.push_back(gain[x]);
        for (std::size_t k = 0; k < cost.size(); ++k)
            kept.cost[k].push_back(cost[k][x]);
        kept.state.push_back(state[x]);
    }
    *this = std::move(kept);
}

StageItems undominated(const predict::SeparableModel& model, std::size_t stage,
    std::span<const std::size_t> costs, std::span<const std::uint32_t> states)
{
    Positions order(states.begin(), states.end());
    if (order.empty()) {
        order.resize(model.stateCounts[stage]);
        std::iota(order.begin(), order.end(), 0U);
    }
    const auto& gain = model.objective.stage[stage];
    const auto costOf = [&](std::size_t k, std::uint32_t x) { return model.costs[costs[k]].stage[stage][x]; };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (gain[a] != gain[b])
            return gain[a] > gain[b];
        for (std::size_t k = 0; k < costs.size(); ++k)
            if (costOf(k, a) != costOf(k, b))
                return costOf(k, a) < costOf(k, b);
        return a < b;
    });
    Positions kept;
    for (const auto x : order) {
        // Whoever dominates one item often dominates the next: it moves to the front.
        const auto dominator = std::find_if(kept.begin(), kept.end(), [&](std::uint32_t y) {
            for (std::size_t k = 0; k < costs.size(); ++k)
                if (costOf(k, y) > costOf(k, x))
                    return false;
            return true;
        });
        if (dominator == kept.end())
            kept.push_back(x);
        else
            std::iter_swap(kept.begin() + (dominator - kept.begin()) / 2, dominator);
    }
    std::sort(kept.begin(), kept.end());
    StageItems items;
    items.cost.resize(costs.size());
    for (const auto x : kept) {
        items.gain.push_back(gain[x]);
        for (std::size_t k = 0; k < costs.size(); ++k)
            items.cost[k].push_back(costOf(k, x));
        items.state.push_back(x);
    }
    return items;
}

BudgetOutcome solve(
    const BudgetProblem& problem, std::int64_t atLeast, Clock::time_point deadline, const Job& job)
{
    return solve(problem, minimiseDual(problem, static_cast<double>(atLeast) - 1), atLeast, deadline, job);
}

BudgetOutcome solve(const BudgetProblem& problem, const Dual& dual, std::int64_t atLeast, Clock::time_point deadline,
    const Job& job)
{
    BudgetOutcome nothing;
    nothing.gain = atLeast;
    nothing.upper = static_cast<double>(atLeast);
    nothing.complete = true;
    if (dual.infeasible || dual.bound + dual.guard < static_cast<double>(atLeast))
        return nothing;
    return Rings(problem, dual, deadline, job).run(atLeast);
}

}  // namespace vulpes::search
