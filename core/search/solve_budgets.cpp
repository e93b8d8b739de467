// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/budget_problem.h"
#include "search/coupling.h"
#include "search/evaluate.h"
#include "search/front_builder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <queue>

namespace vulpes::search {

namespace {

using Clock = std::chrono::steady_clock;

/// The best over all slices so far, and what the unfinished ones leave open.
struct Best
{
    std::optional<Point> point;
    std::int64_t gain = std::numeric_limits<std::int64_t>::min();
    double upper = -HUGE_VAL;  ///< of the unfinished parts; −∞ when all are finished
    std::int64_t nodes = 0;
};

struct Limits
{
    std::vector<std::size_t> costs;  ///< those with a budget
    std::vector<double> budgets;

    [[nodiscard]] std::vector<std::int64_t> totals(const predict::SeparableModel& model) const
    {
        std::vector<std::int64_t> result;
        for (std::size_t i = 0; i < costs.size(); ++i)
            result.push_back(largestTotalWithin(model.costs[costs[i]], budgets[i]));
        return result;
    }
};

std::int64_t leastGain(const BudgetProblem& problem)
{
    std::int64_t sum = 0;
    for (const auto& stage : problem.stages)
        sum += *std::min_element(stage.gain.begin(), stage.gain.end());
    return sum;
}

/// `best.gain` as seen from inside a problem: one below its worst network when nothing is known yet.
std::int64_t threshold(const Best& best, const BudgetProblem& problem, std::int64_t constant)
{
    return best.point ? best.gain - constant : leastGain(problem) - 1;
}

std::vector<std::uint32_t> statesAt(const BudgetProblem& problem, const std::vector<std::uint32_t>& positions)
{
    std::vector<std::uint32_t> states;
    for (std::size_t s = 0; s < positions.size(); ++s)
        states.push_back(problem.stages[s].state[positions[s]]);
    return states;
}

void solveSeparable(const predict::SeparableModel& model, std::uint32_t slice, const Limits& limits,
    Clock::time_point deadline, const Job& job, Best& best)
{
    BudgetProblem problem;
    problem.room = limits.totals(model);
    for (std::size_t i = 0; i < limits.costs.size(); ++i)
        problem.room[i] -= model.costs[limits.costs[i]].constant;
    for (std::size_t s = 0; s < model.stateCounts.size(); ++s)
        problem.stages.push_back(undominated(model, s, limits.costs));
    const std::int64_t constant = model.objective.constant;
    const auto outcome = solve(problem, threshold(best, problem, constant), deadline, job);
    best.nodes += outcome.nodes;
    if (outcome.positions) {
        best.point = evaluate(model, slice, statesAt(problem, *outcome.positions));
        best.gain = best.point->objective;
    }
    if (!outcome.complete)
        best.upper = std::max(best.upper, outcome.upper + static_cast<double>(constant));
}

/// Branch and bound over classes of states: each part is relaxed to a separable one and bounded by its dual.
class CoupledBudgets
{
public:
    CoupledBudgets(const predict::SeparableModel& model, std::uint32_t slice, const Limits& limits,
        Clock::time_point deadline, const Job& job, Best& best)
        : m_model(model),
          m_slice(slice),
          m_limits(limits),
          m_room(limits.totals(model)),
          m_deadline(deadline),
          m_job(job),
          m_best(best),
          m_coupling(couplingOf(model, limits.costs)),
          m_weights(1 + limits.costs.size(), 0)
    {
        m_weights[0] = 1;
        for (std::size_t s = 0; s < model.stateCounts.size(); ++s) {
            m_items.emplace_back();
            for (const auto& states : m_coupling.classes[s])
                m_items.back().push_back(undominated(model, s, limits.costs, states));
        }
    }

    void run()
    {
        look(wholeBox(m_coupling));
        while (!m_open.empty() && !m_job.stopped() && Clock::now() < m_deadline) {
            const Node node = m_open.top();
            m_open.pop();
            if (m_best.point && node.bound < static_cast<double>(m_best.gain) + 1)
                return;
            auto halves = split(node.box, node.relaxation);
            look(std::move(halves.first));
            look(std::move(halves.second));
        }
        if (!m_open.empty() && !(m_best.point && m_open.top().bound < static_cast<double>(m_best.gain) + 1))
            m_best.upper = std::max(m_best.upper, m_open.top().bound);
    }

private:
    struct Node
    {
        Box box;
        Relaxation relaxation;
        double bound = 0;
        std::int64_t number = 0;

        bool operator<(const Node& other) const
        {
            return bound != other.bound ? bound < other.bound : number > other.number;
        }
    };

    void look(Box box)
    {
        ++m_best.nodes;
        Node node{std::move(box), {}, 0, m_best.nodes};
        node.relaxation = relax(m_coupling, node.box, m_weights);
        BudgetProblem problem;
        for (std::size_t i = 0; i < m_room.size(); ++i)
            problem.room.push_back(
                m_room[i] - m_model.costs[m_limits.costs[i]].constant - node.relaxation.constants[1 + i]);
        std::vector<std::int64_t> costShift(m_room.size());
        for (std::size_t s = 0; s < node.box.size(); ++s) {
            StageItems items;
            for (std::size_t c = 0; c < node.box[s].size(); ++c) {
                for (std::size_t i = 0; i < m_room.size(); ++i)
                    costShift[i] = node.relaxation.shifts[1 + i][s][c];
                items.append(m_items[s][node.box[s][c]], node.relaxation.shifts[0][s][c], costShift);
            }
            problem.stages.push_back(std::move(items));
        }
        const std::int64_t constant = m_model.objective.constant + node.relaxation.constants[0];
        const std::int64_t known = threshold(m_best, problem, constant);
        if (node.relaxation.exact) {
            const auto outcome = solve(problem, known, m_deadline, m_job);
            m_best.nodes += outcome.nodes;
            if (outcome.positions)
                offer(statesAt(problem, *outcome.positions));
            if (!outcome.complete)
                m_best.upper = std::max(m_best.upper, outcome.upper + static_cast<double>(constant));
            return;
        }
        const auto dual = minimiseDual(problem, static_cast<double>(known) - 1);
        if (dual.infeasible)
            return;
        for (std::size_t i = 0; i < dual.lambda.size(); ++i)
            m_weights[1 + i] = dual.lambda[i];
        for (const auto& positions : dual.maximisers)
            offer(statesAt(problem, positions));
        node.bound = dual.bound + dual.guard + static_cast<double>(constant);
        if (!m_best.point || node.bound >= static_cast<double>(m_best.gain) + 1)
            m_open.push(std::move(node));
    }

    void offer(std::vector<std::uint32_t> states)
    {
        for (std::size_t i = 0; i < m_room.size(); ++i)
            if (total(m_model.costs[m_limits.costs[i]], states) > m_room[i])
                return;
        const auto gain = total(m_model.objective, states);
        if (m_best.point && gain <= m_best.gain)
            return;
        m_best.point = evaluate(m_model, m_slice, std::move(states));
        m_best.gain = gain;
    }

    const predict::SeparableModel& m_model;
    std::uint32_t m_slice;
    const Limits& m_limits;
    std::vector<std::int64_t> m_room;
    Clock::time_point m_deadline;
    const Job& m_job;
    Best& m_best;
    Coupling m_coupling;
    std::vector<double> m_weights;
    std::vector<std::vector<StageItems>> m_items;
    std::priority_queue<Node> m_open;
};

/// One budget (or none): the front of that cost has the answer.
void solveByFront(const predict::SeparableModel& model, std::uint32_t slice, const Limits& limits,
    Clock::time_point deadline, const Job& job, Best& best, std::string& method)
{
    const std::size_t cost = limits.costs.empty() ? 0 : limits.costs.front();
    const std::int64_t limit =
        limits.costs.empty() ? std::numeric_limits<std::int64_t>::max() : limits.totals(model).front();
    const auto solved = frontOf(model, slice, cost, deadline, job);
    best.nodes += solved.nodes;
    method = solved.method;
    const auto& steps = solved.front.steps;
    const auto above = std::upper_bound(steps.begin(), steps.end(), limit,
        [](std::int64_t value, const Step& step) { return value < step.cost; });
    if (above != steps.begin()) {
        const Step& step = *(above - 1);
        if (!best.point || step.gain > best.gain) {
            std::vector<std::uint32_t> states;
            if (!model.stateCounts.empty())
                solved.front.links.states(step.id, states);
            best.point = evaluate(model, slice, std::move(states));
            best.gain = step.gain;
        }
        if (!solved.exact) {
            const double value = model.objective.toValue(step.gain) + solved.gap;
            best.upper = std::max(best.upper, value);
        }
    } else if (!solved.exact) {
        best.upper = HUGE_VAL;
    }
}

Error infeasible(const std::string& code, const predict::Quantity& cost, double budget, double minimum)
{
    return base::infeasibleError(code)
        .with("cost", cost.name)
        .with("budget", budget)
        .with("minimum", minimum);
}

}  // namespace

Result<Answer> solveBudgets(
    std::span<const predict::ModelPtr> slices, const Budgets& budgets, double seconds, const Job& job)
{
    const auto start = Clock::now();
    const auto smallest = smallestCosts(slices);
    if (smallest.empty())
        return fail(base::infeasibleError("no_network"));
    Limits limits;
    for (std::size_t k = 0; k < budgets.size(); ++k) {
        if (!budgets[k])
            continue;
        assert(k < smallest.size());
        limits.costs.push_back(k);
        limits.budgets.push_back(*budgets[k]);
    }
    const auto& first =
        **std::find_if(slices.begin(), slices.end(), [](const auto& model) { return hasNetwork(*model); });
    for (std::size_t i = 0; i < limits.costs.size(); ++i)
        if (!(smallest[limits.costs[i]] <= limits.budgets[i]))
            return fail(infeasible("budget_infeasible", first.costs[limits.costs[i]], limits.budgets[i],
                smallest[limits.costs[i]]));

    Best best;
    std::string method = "dual-enumeration";
    const bool byFront = limits.costs.size() <= 1;
    for (std::uint32_t i = 0; i < slices.size(); ++i) {
        const auto& model = *slices[i];
        if (!hasNetwork(model))
            continue;
        const auto share =
            std::chrono::duration<double>(seconds * (i + 1) / static_cast<double>(slices.size()));
        const auto deadline = start + std::chrono::duration_cast<Clock::duration>(share);
        if (byFront || model.stateCounts.empty()) {
            solveByFront(model, i, limits, deadline, job, best, method);
        } else if (coupled(model, limits.costs)) {
            method = "branch-and-bound";
            CoupledBudgets(model, i, limits, deadline, job, best).run();
        } else {
            solveSeparable(model, i, limits, deadline, job, best);
        }
        if (job.stopped())
            return fail(base::stoppedError());
        job.report("budgets", i + 1, static_cast<double>(slices.size()));
    }
    if (!best.point) {
        // Each budget alone can be met (checked above), or no network is cheap enough: the tightest one is named.
        std::size_t tightest = 0;
        for (std::size_t i = 1; i < limits.costs.size(); ++i)
            if (limits.budgets[i] * smallest[limits.costs[tightest]]
                < limits.budgets[tightest] * smallest[limits.costs[i]])
                tightest = i;
        const std::size_t k = limits.costs[tightest];
        return fail(infeasible(
            std::isfinite(best.upper) || best.upper > 0 ? "budget_undecided" : "budgets_infeasible",
            first.costs[k], limits.budgets[tightest], smallest[k]));
    }
    Answer answer = answerFor(slices, *best.point);
    // Slices that were finished before a better one was found need no bound: they are below it.
    const double upper = byFront  ? best.upper
        : best.upper == -HUGE_VAL ? -HUGE_VAL
                                  : first.objective.toValue(static_cast<std::int64_t>(std::ceil(best.upper)));
    if (upper > answer.objective) {
        answer.validity = Validity::BestFound;
        answer.gap = upper - answer.objective;
    }
    answer.method = std::move(method);
    answer.nodes = best.nodes;
    answer.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return answer;
}

}  // namespace vulpes::search
