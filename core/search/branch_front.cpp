// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/coupled_front.h"
#include "search/evaluate.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace vulpes::search {

namespace {

struct Found
{
    std::int64_t cost, gain;
    std::vector<std::uint32_t> states;
};

/// A part of the space still open.
struct Node
{
    Box box;
    Relaxation relaxation;
    double gap =
        0;  ///< the most it may add at any budget from the cheapest known network on; at most 0 when only cheaper ones
    std::int64_t number = 0;

    bool operator<(const Node& other) const
    {
        return gap != other.gap ? gap < other.gap : number > other.number;
    }
};

class FrontSearch
{
public:
    FrontSearch(
        const predict::SeparableModel& model, std::size_t cost, const Coupling& coupling, const Job& job)
        : m_model(model),
          m_cost(cost),
          m_coupling(coupling),
          m_job(job)
    {
        for (std::size_t s = 0; s < model.stateCounts.size(); ++s) {
            m_classSteps.emplace_back();
            for (const auto& states : coupling.classes[s])
                m_classSteps.back().push_back(
                    staircaseOf(model.costs[cost].stage[s], model.objective.stage[s], m_links, states));
        }
        m_base = m_links.size();
    }

    void run(Clock::time_point deadline)
    {
        look(wholeBox(m_coupling));
        while (!m_open.empty() && !m_job.stopped() && Clock::now() < deadline) {
            const Node node = m_open.top();
            m_open.pop();
            const auto nodes = static_cast<double>(m_nodes);
            m_job.report("branch-and-bound", nodes, nodes + static_cast<double>(m_open.size()));
            auto halves = split(node.box, node.relaxation);
            look(std::move(halves.first));
            look(std::move(halves.second));
        }
    }

    [[nodiscard]] BranchResult result(std::uint32_t slice) const
    {
        BranchResult result;
        result.front.slice = slice;
        result.closed = m_open.empty();
        result.gap = m_open.empty() ? 0 : std::max(0.0, m_open.top().gap);
        result.nodes = m_nodes;
        for (const auto& found : m_best) {
            auto& links = result.front.links;
            std::uint32_t id = links.leaf(found.states.front());
            for (std::size_t s = 1; s < found.states.size(); ++s) {
                const auto leaf = links.leaf(found.states[s]);
                id = links.join(id, leaf);
            }
            result.front.steps.push_back({found.cost, found.gain, id});
        }
        return result;
    }

private:
    /// The front of the relaxed box: an upper bound for every budget.
    Staircase bound(const Box& box, const Relaxation& relaxation)
    {
        m_links.cut(m_base);
        std::vector<Staircase> stages(box.size());
        for (std::size_t s = 0; s < box.size(); ++s) {
            for (std::size_t i = 0; i < box[s].size(); ++i)
                for (const auto& step : m_classSteps[s][box[s][i]])
                    stages[s].push_back({step.cost + relaxation.shifts[1][s][i],
                        step.gain + relaxation.shifts[0][s][i], step.id});
            prune(stages[s], m_links);
        }
        auto steps = mergeAll(stages, m_links, m_job);
        for (auto& step : steps) {
            step.cost += m_model.costs[m_cost].constant + relaxation.constants[1];
            step.gain += m_model.objective.constant + relaxation.constants[0];
        }
        return steps;
    }

    [[nodiscard]] const Found* knownAt(std::int64_t cost) const
    {
        const auto above = std::upper_bound(m_best.begin(), m_best.end(), cost,
            [](std::int64_t value, const Found& found) { return value < found.cost; });
        return above == m_best.begin() ? nullptr : &*(above - 1);
    }

    [[nodiscard]] bool news(std::int64_t cost, std::int64_t gain) const
    {
        const auto* known = knownAt(cost);
        return known == nullptr || gain > known->gain;
    }

    void keep(std::vector<Found> found)
    {
        if (found.empty())
            return;
        m_best.insert(
            m_best.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
        std::sort(m_best.begin(), m_best.end(), [](const Found& a, const Found& b) {
            return a.cost != b.cost ? a.cost < b.cost
                : a.gain != b.gain  ? a.gain > b.gain
                                    : a.states < b.states;
        });
        std::size_t kept = 0;
        for (auto& item : m_best)
            if (kept == 0 || item.gain > m_best[kept - 1].gain) {
                if (&item != &m_best[kept])
                    m_best[kept] = std::move(item);
                ++kept;
            }
        m_best.resize(kept);
    }

    /// Bounds a box, keeps the networks its bound is made of, and leaves it open if it may still hold better ones.
    void look(Box box)
    {
        ++m_nodes;
        std::vector<double> weights{1, 0};
        if (m_best.size() > 1)
            weights[1] = static_cast<double>(m_best.back().gain - m_best.front().gain)
                / static_cast<double>(m_best.back().cost - m_best.front().cost);
        Node node{std::move(box), {}, 0, m_nodes};
        node.relaxation = relax(m_coupling, node.box, weights);
        const auto steps = bound(node.box, node.relaxation);
        std::vector<Found> found;
        for (const auto& step : steps) {
            if (!news(step.cost, step.gain))
                continue;
            std::vector<std::uint32_t> states;
            m_links.states(step.id, states);
            const auto cost = total(m_model.costs[m_cost], states), gain = total(m_model.objective, states);
            if (news(cost, gain))
                found.push_back({cost, gain, std::move(states)});
        }
        keep(std::move(found));
        if (node.relaxation.exact || m_best.empty())
            return;
        bool open = false;
        node.gap = -std::numeric_limits<double>::infinity();
        for (const auto& step : steps) {
            if (!news(step.cost, step.gain))
                continue;
            open = true;
            const auto* known = knownAt(std::max(step.cost, m_best.front().cost));
            node.gap = std::max(
                node.gap, m_model.objective.toValue(step.gain) - m_model.objective.toValue(known->gain));
        }
        if (open)
            m_open.push(std::move(node));
    }

    const predict::SeparableModel& m_model;
    std::size_t m_cost;
    const Coupling& m_coupling;
    const Job& m_job;
    Links m_links;
    std::size_t m_base = 0;
    std::vector<std::vector<Staircase>> m_classSteps;
    std::vector<Found> m_best;  ///< the front of the networks seen: cost and gain strictly ascending
    std::priority_queue<Node> m_open;
    std::int64_t m_nodes = 0;
};

}  // namespace

BranchResult branchFront(const predict::SeparableModel& model, std::uint32_t slice, std::size_t cost,
    const Coupling& coupling, Clock::time_point deadline, const Job& job)
{
    FrontSearch search(model, cost, coupling, job);
    search.run(deadline);
    return search.result(slice);
}

}  // namespace vulpes::search
