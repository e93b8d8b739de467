// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/chance_search.h"

#include "search/chance_relaxation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace vulpes::search::chance {
namespace {

constexpr double kEnoughTuples = 2e4;    ///< few enough to enumerate without a narrower range
constexpr int kRounds = 6;
constexpr std::int64_t kLeavesBeforeRestart = 20000;

/// Visits every choice of candidates with total regret within the gap and relaxed limit within the room. `Leaf` is called with the kept
/// states and says by how much the gap may shrink; a negative answer asks to end the walk.
template<typename Leaf>
class Walk
{
public:
    Walk(std::vector<std::vector<Candidate>>& stages, double gap, double room, Effort& effort, const Job& job, Leaf& leaf)
        : m_gap(gap), m_room(room), m_effort(effort), m_job(job), m_leaf(leaf), m_choice(stages.size())
    {
        m_order.resize(stages.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::stable_sort(m_order.begin(), m_order.end(), [&](auto a, auto b) { return stages[a].size() < stages[b].size(); });
        for (const std::size_t s : m_order) {
            std::stable_sort(stages[s].begin(), stages[s].end(),
                             [](const Candidate& a, const Candidate& b) { return a.regret < b.regret; });
            m_levels.push_back(&stages[s]);
        }
        m_least.assign(stages.size() + 1, 0.0);
        for (std::size_t i = stages.size(); i-- > 0;) {
            double least = std::numeric_limits<double>::infinity();
            for (const Candidate& c : *m_levels[i])
                least = std::min(least, c.limitPart);
            m_least[i] = m_least[i + 1] + least;
        }
    }

    enum class End { Complete, Asked, Stopped };
    End run() { return descend(0, 0.0, 0.0); }

private:
    End descend(std::size_t level, double regret, double part)
    {
        if (level == m_levels.size()) {
            ++m_effort.leaves;
            const double shrink = m_leaf(m_choice);
            if (shrink < 0)
                return End::Asked;
            m_gap -= shrink;
            return End::Complete;
        }
        for (const Candidate& c : *m_levels[level]) {
            if (regret + c.regret > m_gap)
                break;
            if ((++m_effort.nodes & 0xffff) == 0 && m_job.stopped())
                return End::Stopped;
            if (part + c.limitPart + m_least[level + 1] > m_room)
                continue;
            m_choice[m_order[level]] = c.state;
            const End end = descend(level + 1, regret + c.regret, part + c.limitPart);
            if (end != End::Complete)
                return end;
        }
        return End::Complete;
    }

    double m_gap, m_room;
    Effort& m_effort;
    const Job& m_job;
    Leaf& m_leaf;
    std::vector<std::uint32_t> m_choice;
    std::vector<std::size_t> m_order;
    std::vector<std::vector<Candidate>*> m_levels;
    std::vector<double> m_least;
};

/// Calls `visit(stage, state, h)` for every network that differs from `states` in one stage.
template<typename Visit>
void forEachSwap(const Prepared& p, std::span<const std::uint32_t> states, Visit&& visit)
{
    Eigen::VectorXd u0(p.m.rows());
    for (std::size_t s = 0; s < states.size(); ++s)
        u0.segment(p.offset[s], p.stages[s].u.rows()) = p.stages[s].u.col(states[s]);
    const Eigen::VectorXd mu0 = p.m * u0;
    const double h0 = p.constant + 2.0 * p.linear.dot(u0) + u0.dot(mu0);
    for (std::size_t s = 0; s < states.size(); ++s) {
        const Stage& stage = p.stages[s];
        const Eigen::Index size = stage.u.rows();
        const auto own = u0.segment(p.offset[s], size);
        const Eigen::VectorXd blockOwn = p.m.block(p.offset[s], p.offset[s], size, size) * own;
        const Eigen::VectorXd g = p.linear.segment(p.offset[s], size) + mu0.segment(p.offset[s], size);
        const Eigen::VectorXd direction = 2.0 * (g - blockOwn);
        const double shift = h0 + own.dot(blockOwn) - 2.0 * g.dot(own);
        for (std::size_t i = 0; i < stage.size(); ++i) {
            const double* u = stage.u.data() + static_cast<Eigen::Index>(i) * size;
            const auto h = [&] {
                double value = stage.square[i] + shift;
                for (Eigen::Index j = 0; j < size; ++j)
                    value += direction[j] * u[j];
                return std::max(value, 0.0);
            };
            visit(s, static_cast<std::uint32_t>(i), h);
        }
    }
}

double costOf(const Prepared& p, std::span<const std::uint32_t> states)
{
    double cost = p.costConstant;
    for (std::size_t s = 0; s < states.size(); ++s)
        cost += p.stages[s].cost[states[s]];
    return cost;
}

} // namespace

double trueLimit(const Prepared& p, std::span<const std::uint32_t> keptStates, double margin)
{
    std::vector<std::uint32_t> states(keptStates.size());
    for (std::size_t s = 0; s < states.size(); ++s)
        states[s] = p.stages[s].original[keptStates[s]];
    return limitValue(*p.model, states, margin);
}

void improveBySwaps(const Prepared& p, double budget, double margin, Found& found, Effort& effort)
{
    for (int round = 0; round < 64; ++round) {
        const double cost = costOf(p, found.states);
        std::int64_t best = 0;
        std::size_t stage = 0;
        std::uint32_t to = 0;
        forEachSwap(p, found.states, [&](std::size_t s, std::uint32_t i, const auto& h) {
            const Stage& here = p.stages[s];
            const std::int64_t gain = here.objectiveInt[i] - here.objectiveInt[found.states[s]];
            if (gain <= best)
                return;
            const double swapped = cost + here.cost[i] - here.cost[found.states[s]];
            if (swapped + margin > budget || swapped + margin * std::sqrt(1.0 + h()) > budget - 1e-9)
                return;
            best = gain;
            stage = s;
            to = i;
        });
        if (best == 0)
            return;
        Found next = found;
        next.states[stage] = to;
        next.objective += best;
        next.limit = trueLimit(p, next.states, margin);
        ++effort.tests;
        if (next.limit > budget)
            return;
        found = std::move(next);
    }
}

Result<std::optional<Found>> searchAbove(const Prepared& p, double budget, double margin, std::int64_t floor,
                                         std::span<const std::uint32_t> start, Effort& effort, const Job& job)
{
    Relaxation relaxation(p, margin);
    std::optional<Found> best;
    std::vector<std::uint32_t> reference(start.begin(), start.end());
    const auto value = [&](std::int64_t total) { return static_cast<double>(total) / p.objectiveScale; };
    std::int64_t top = floor;
    int tightened = 0;
    for (;;) {
        if (job.stopped())
            return fail(base::stoppedError());
        relaxation.refer(reference);
        relaxation.bindLimit();
        if (!relaxation.solveDual(budget))
            return best;
        const double gap = relaxation.bound() - value(top) + 1e-11 * (1.0 + std::abs(relaxation.bound()));
        if (gap < 0 || !relaxation.filter(gap))
            return best;
        if (relaxation.tuples() > kEnoughTuples && tightened < kRounds) {
            ++tightened;
            if (!relaxation.tighten(gap))
                return best;
            continue;
        }
        const std::int64_t leavesBefore = effort.leaves;
        bool improved = false;
        auto leaf = [&](const std::vector<std::uint32_t>& states) {
            const std::int64_t objective = p.objectiveOf(states);
            double shrink = 0;
            if (objective > top) {
                ++effort.tests;
                const double limit = trueLimit(p, states, margin);
                if (limit <= budget) {
                    shrink = value(objective) - value(top);
                    top = objective;
                    best = Found{states, objective, limit};
                    improved = true;
                }
            }
            return improved && effort.leaves - leavesBefore > kLeavesBeforeRestart ? -1.0 : shrink;
        };
        Walk walk(relaxation.stages(), gap, budget - relaxation.base(), effort, job, leaf);
        switch (walk.run()) {
        case decltype(walk)::End::Complete:
            return best;
        case decltype(walk)::End::Stopped:
            return fail(base::stoppedError());
        case decltype(walk)::End::Asked:
            improveBySwaps(p, budget, margin, *best, effort);
            top = best->objective;
            reference = best->states;
            tightened = 0;
            break;
        }
    }
}

Result<Found> smallestLimit(const Prepared& p, double margin, Effort& effort, const Job& job)
{
    Found best;
    for (const Stage& stage : p.stages)
        best.states.push_back(static_cast<std::uint32_t>(std::min_element(stage.cost.begin(), stage.cost.end()) - stage.cost.begin()));
    best.limit = trueLimit(p, best.states, margin);
    for (int round = 0; round < 64; ++round) {
        const double cost = costOf(p, best.states);
        double least = best.limit - 1e-9;
        std::size_t stage = 0;
        std::uint32_t to = 0;
        bool any = false;
        forEachSwap(p, best.states, [&](std::size_t s, std::uint32_t i, const auto& h) {
            const double swapped = cost + p.stages[s].cost[i] - p.stages[s].cost[best.states[s]];
            if (swapped + margin >= least)
                return;
            const double limit = swapped + margin * std::sqrt(1.0 + h());
            if (limit < least) {
                least = limit;
                stage = s;
                to = i;
                any = true;
            }
        });
        if (!any)
            break;
        best.states[stage] = to;
        best.limit = trueLimit(p, best.states, margin);
    }

    Relaxation relaxation(p, margin);
    for (int round = 0;; ++round) {
        relaxation.refer(best.states);
        relaxation.bindLimit();
        relaxation.regretsOfLimit();
        const double gap = best.limit - relaxation.bound() + 1e-9;
        if (gap < 0 || !relaxation.filter(gap))
            break;
        if (relaxation.tuples() > kEnoughTuples && round < kRounds) {
            if (!relaxation.tighten(gap))
                break;
            continue;
        }
        auto leaf = [&](const std::vector<std::uint32_t>& states) {
            ++effort.tests;
            const double limit = trueLimit(p, states, margin);
            if (limit >= best.limit)
                return 0.0;
            const double shrink = best.limit - limit;
            best.limit = limit;
            best.states = states;
            return shrink;
        };
        Walk walk(relaxation.stages(), gap, std::numeric_limits<double>::infinity(), effort, job, leaf);
        if (walk.run() == decltype(walk)::End::Stopped)
            return fail(base::stoppedError());
        break;
    }
    best.objective = p.objectiveOf(best.states);
    return best;
}

double upperBound(const Prepared& p, double budget, double margin, std::span<const std::uint32_t> start)
{
    Relaxation relaxation(p, margin);
    relaxation.refer(start);
    relaxation.bindLimit();
    return relaxation.solveDual(budget) ? relaxation.bound() : -std::numeric_limits<double>::infinity();
}

} // namespace vulpes::search::chance
