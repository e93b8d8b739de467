// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/chance_simple.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace vulpes::search::chance {
namespace {

struct Option
{
    double regret = 0, cost = 0;
    std::uint32_t state = 0;
};
using Options = std::vector<std::vector<Option>>;

/// Options of each stage by regret, and the cheapest completion after each stage.
struct Tree
{
    Options options;
    std::vector<double> cheapest;
};

Tree makeTree(const Prepared& p, const std::function<double(const Stage&, std::size_t)>& gain)
{
    Tree tree;
    for (const Stage& stage : p.stages) {
        double best = -std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < stage.size(); ++i)
            best = std::max(best, gain(stage, i));
        std::vector<Option> options;
        for (std::size_t i = 0; i < stage.size(); ++i)
            options.push_back({best - gain(stage, i), stage.cost[i], static_cast<std::uint32_t>(i)});
        std::stable_sort(options.begin(), options.end(), [](const Option& a, const Option& b) { return a.regret < b.regret; });
        tree.options.push_back(std::move(options));
    }
    tree.cheapest.assign(p.stages.size() + 1, 0.0);
    for (std::size_t s = p.stages.size(); s-- > 0;) {
        double least = std::numeric_limits<double>::infinity();
        for (const Option& o : tree.options[s])
            least = std::min(least, o.cost);
        tree.cheapest[s] = tree.cheapest[s + 1] + least;
    }
    return tree;
}

/// All choices with Σ regret ≤ gap and Σ cost ≤ room. `gap` may be lowered by `leaf`. False: stopped.
bool walk(const Tree& tree, double& gap, double room, Effort& effort, const Job& job,
          const std::function<void(const std::vector<std::uint32_t>&)>& leaf)
{
    std::vector<std::uint32_t> choice(tree.options.size());
    std::function<bool(std::size_t, double, double)> descend = [&](std::size_t s, double regret, double cost) {
        if (s == choice.size()) {
            ++effort.leaves;
            leaf(choice);
            return true;
        }
        for (const Option& o : tree.options[s]) {
            if (regret + o.regret > gap)
                break;
            if ((++effort.nodes & 0xffff) == 0 && job.stopped())
                return false;
            if (cost + o.cost + tree.cheapest[s + 1] > room)
                continue;
            choice[s] = o.state;
            if (!descend(s + 1, regret + o.regret, cost + o.cost))
                return false;
        }
        return true;
    };
    return descend(0, 0.0, 0.0);
}

} // namespace

Result<std::optional<Found>> searchSimply(const Prepared& p, double budget, double margin, std::optional<std::int64_t> floor,
                                          Effort& effort, const Job& job)
{
    const double room = budget - p.costConstant - margin * std::sqrt(1.0 + p.least) + 1e-9;
    // g(mu) is convex; its slope is room − cost of the maximisers.
    const auto dual = [&](double mu) {
        double value = mu * room + p.objectiveConstant;
        double slope = room;
        for (const Stage& stage : p.stages) {
            double best = -std::numeric_limits<double>::infinity();
            double cost = 0;
            for (std::size_t i = 0; i < stage.size(); ++i) {
                const double reduced = stage.objective[i] - mu * stage.cost[i];
                if (reduced > best || (reduced == best && stage.cost[i] < cost)) {
                    best = reduced;
                    cost = stage.cost[i];
                }
            }
            value += best;
            slope -= cost;
        }
        return std::pair{value, slope};
    };
    double least = p.objectiveConstant;
    for (const Stage& stage : p.stages)
        least += *std::min_element(stage.objective.begin(), stage.objective.end());
    double low = 0, high = 0;
    if (dual(0.0).second < 0) {
        high = 1e-6;
        while (dual(high).second < 0) {
            high *= 2;
            if (high > 1e12)
                return std::optional<Found>{};   // even the cheapest network is over the relaxed budget
        }
        for (int i = 0; i < 60; ++i) {
            const double middle = 0.5 * (low + high);
            (dual(middle).second < 0 ? low : high) = middle;
        }
    }
    const double mu = dual(low).first < dual(high).first ? low : high;
    const double bound = dual(mu).first;
    const Tree tree = makeTree(p, [&](const Stage& stage, std::size_t i) { return stage.objective[i] - mu * stage.cost[i]; });

    std::optional<Found> best;
    const double guard = 1e-11 * (1.0 + std::abs(bound));
    const double whole = bound - (floor ? static_cast<double>(*floor) / p.objectiveScale : least) + guard;
    if (whole < 0)
        return best;
    for (double reach = std::max(whole / 4096, 1e-9);; reach *= 2) {
        const bool last = reach >= whole;
        double gap = std::min(reach, whole);
        const bool finished = walk(tree, gap, room, effort, job, [&](const std::vector<std::uint32_t>& states) {
            const std::int64_t objective = p.objectiveOf(states);
            if ((best && objective <= best->objective) || (floor && objective <= *floor))
                return;
            ++effort.tests;
            const double limit = trueLimit(p, states, margin);
            if (limit > budget)
                return;
            best = Found{states, objective, limit};
            gap = std::min(gap, bound - static_cast<double>(objective) / p.objectiveScale + guard);
        });
        if (!finished)
            return fail(base::stoppedError());
        // A network within the reach may still lie lower than the reach by its slack: then the walk must go as far as it.
        if (last || (best && bound - static_cast<double>(best->objective) / p.objectiveScale + guard <= reach))
            return best;
    }
}

Result<Found> smallestLimitSimply(const Prepared& p, double margin, Effort& effort, const Job& job)
{
    Found best;
    const Tree tree = makeTree(p, [](const Stage& stage, std::size_t i) { return -stage.cost[i]; });
    for (const auto& options : tree.options)
        best.states.push_back(options.front().state);
    best.limit = trueLimit(p, best.states, margin);
    const double bound = p.costConstant + tree.cheapest[0] + margin * std::sqrt(1.0 + p.least) - 1e-9;
    double gap = best.limit - bound;
    const bool finished = walk(tree, gap, std::numeric_limits<double>::infinity(), effort, job, [&](const std::vector<std::uint32_t>& states) {
        ++effort.tests;
        const double limit = trueLimit(p, states, margin);
        if (limit >= best.limit)
            return;
        best.states = states;
        best.limit = limit;
        gap = limit - bound;
    });
    if (!finished)
        return fail(base::stoppedError());
    best.objective = p.objectiveOf(best.states);
    return best;
}

} // namespace vulpes::search::chance
