// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/chance.h"

#include "search/chance_bounds.h"
#include "search/chance_budgets.h"
#include "search/chance_search.h"
#include "search/chance_simple.h"
#include "search/front_builder.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>

namespace vulpes::search {

using chance::Effort;
using chance::Found;
using chance::Prepared;

struct ChanceSolver::Impl
{
    std::vector<Prepared> slices;
    FrontPtr front;
    std::vector<double> frontLeverage;
    double least = 0;                          ///< smallest proven leverage over the slices

    /// A feasible choice and its slice.
    struct Incumbent
    {
        std::uint32_t slice = 0;
        Found found;
    };

    [[nodiscard]] std::vector<std::uint32_t> keptStates(const Point& point) const
    {
        std::vector<std::uint32_t> states;
        for (std::size_t s = 0; s < point.states.size(); ++s)
            states.push_back(slices[point.slice].stages[s].kept[point.states[s]]);
        return states;
    }

    /// Best point of the nominal front that keeps the limit. Points with less objective come later on the way down.
    [[nodiscard]] std::optional<std::size_t> bestOnFront(double budget, double probability) const
    {
        if (!front || front->size() == 0)
            return std::nullopt;
        std::vector<double> margins;
        for (const Prepared& p : slices)
            margins.push_back(chance::marginOf(p.limit(), probability));
        const double smallest = *std::min_element(margins.begin(), margins.end());
        // Any point below needs at least the smallest margin.
        const auto top = front->best(budget - smallest * std::sqrt(1.0 + least) + 1e-9);
        if (!top)
            return std::nullopt;
        for (std::size_t i = *top + 1; i-- > 0;) {
            if (slices.size() == 1) {
                if (front->cost(i) + smallest * std::sqrt(1.0 + frontLeverage[i]) > budget + 1e-9)
                    continue;
            }
            const Point point = front->point(i);
            if (chance::limitValue(*slices[point.slice].model, point.states, margins[point.slice]) <= budget)
                return i;
        }
        return std::nullopt;
    }

    [[nodiscard]] Incumbent fromFront(std::size_t index, double probability, double budget, Effort& effort) const
    {
        const Point point = front->point(index);
        const Prepared& p = slices[point.slice];
        const double margin = chance::marginOf(p.limit(), probability);
        Incumbent in;
        in.slice = point.slice;
        in.found.states = keptStates(point);
        in.found.objective = p.objectiveOf(in.found.states);
        in.found.limit = chance::trueLimit(p, in.found.states, margin);
        chance::improveBySwaps(p, budget, margin, in.found, effort);
        return in;
    }

    /// The network with the smallest limit at all, improved while it stays feasible; `budget_infeasible` when it is over the budget.
    [[nodiscard]] Result<Incumbent> fromSmallest(double probability, double budget, bool simply, Effort& effort, const Job& job) const
    {
        std::optional<Incumbent> best;
        for (std::uint32_t k = 0; k < slices.size(); ++k) {
            const double margin = chance::marginOf(slices[k].limit(), probability);
            auto found = simply ? chance::smallestLimitSimply(slices[k], margin, effort, job)
                                : chance::smallestLimit(slices[k], margin, effort, job);
            if (!found)
                return fail(found.error());
            if (!best || found->limit < best->found.limit)
                best = Incumbent{k, std::move(*found)};
        }
        if (best->found.limit > budget) {
            return fail(base::infeasibleError("budget_infeasible").with("cost", slices.front().cost().name).with("budget", budget)
                            .with("minimum", best->found.limit));
        }
        if (!simply) {
            const Prepared& p = slices[best->slice];
            chance::improveBySwaps(p, budget, chance::marginOf(p.limit(), probability), best->found, effort);
        }
        return std::move(*best);
    }

    [[nodiscard]] Answer answer(const Incumbent& in, double budget, double probability) const
    {
        const Prepared& p = slices[in.slice];
        Answer a;
        a.point = p.point(in.slice, in.found.states);
        a.objective = p.model->objective.toValue(a.point.objective);
        for (const predict::Quantity& q : p.model->costs) {
            std::int64_t total = q.constant;
            for (std::size_t s = 0; s < a.point.states.size(); ++s)
                total += q.stage[s][a.point.states[s]];
            a.costs.push_back(q.toValue(total));
        }
        a.costLimit = chance::limitValue(*p.model, a.point.states, chance::marginOf(p.limit(), probability));
        a.chance = chanceOf(a.point, budget);
        return a;
    }

    [[nodiscard]] double chanceOf(const Point& point, double budget) const
    {
        const predict::SeparableModel& model = *slices[point.slice].model;
        const predict::PredictionLimit& limit = *model.limit;
        const double mean = chance::limitValue(model, point.states, 0.0);
        const double spread = limit.sigma * std::sqrt(1.0 + chance::leverage(limit, point.states));
        if (!(spread > 0))
            return mean <= budget ? 1.0 : 0.0;
        return boost::math::cdf(boost::math::students_t(limit.df), (budget - mean) / spread);
    }
};

namespace {

Result<void> checkChance(double probability)
{
    if (!(probability >= 0.5))
        return fail(base::usageError("chance_under_half").with("chance", probability));
    if (!(probability < 1.0))
        return fail(base::usageError("chance_not_below_one").with("chance", probability));
    return {};
}

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

ChanceSolver::ChanceSolver(std::shared_ptr<const Impl> impl) : m(std::move(impl)) {}
ChanceSolver::~ChanceSolver() = default;

Result<std::shared_ptr<const ChanceSolver>> ChanceSolver::make(std::span<const predict::ModelPtr> slices, FrontPtr front, const Job& job)
{
    if (slices.empty())
        return fail(base::infeasibleError("no_network"));
    auto impl = std::make_shared<Impl>();
    impl->least = std::numeric_limits<double>::infinity();
    for (const predict::ModelPtr& model : slices) {
        if (job.stopped())
            return fail(base::stoppedError());
        if (!model->limit || !(model->limit->df > 0) || !(model->limit->sigma >= 0))
            return fail(base::missingError("chance_needs_covariance"));
        if (!model->objective.interactions.empty() || !model->costs[model->limit->cost].interactions.empty())
            return fail(base::missingError("chance_needs_separable"));
        impl->slices.push_back(chance::prepare(model));
        chance::makeBounds(impl->slices.back());
        impl->least = std::min(impl->least, impl->slices.back().least);
    }
    const bool limitsTheFirst = std::all_of(slices.begin(), slices.end(), [](const auto& model) { return model->limit->cost == 0; });
    if (front && limitsTheFirst) {   // the front trades the first cost
        impl->front = std::move(front);
        for (std::size_t i = 0; i < impl->front->size(); ++i) {
            const Point point = impl->front->point(i);
            impl->frontLeverage.push_back(chance::leverage(*slices[point.slice]->limit, point.states));
        }
    }
    return std::shared_ptr<const ChanceSolver>(new ChanceSolver(std::move(impl)));
}

Result<Answer> ChanceSolver::solve(double budget, double chance, const Job& job) const
{
    if (auto valid = checkChance(chance); !valid)
        return fail(valid.error());
    if (job.stopped())
        return fail(base::stoppedError());
    const auto start = std::chrono::steady_clock::now();
    Effort effort;
    std::optional<Impl::Incumbent> best;
    const auto onFront = m->bestOnFront(budget, chance);
    if (onFront) {
        best = m->fromFront(*onFront, chance, budget, effort);
    } else {
        auto smallest = m->fromSmallest(chance, budget, false, effort, job);
        if (!smallest)
            return fail(smallest.error());
        best = std::move(*smallest);
    }
    // The incumbent's slice first: the others are then mostly refused by their bound.
    std::vector<std::uint32_t> order(m->slices.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_partition(order.begin(), order.end(), [&](std::uint32_t k) { return k == best->slice; });
    for (const std::uint32_t k : order) {
        const Prepared& p = m->slices[k];
        const double margin = chance::marginOf(p.limit(), chance);
        std::vector<std::uint32_t> reference = best->found.states;
        if (k != best->slice) {
            reference.clear();
            for (const chance::Stage& stage : p.stages)
                reference.push_back(static_cast<std::uint32_t>(std::min_element(stage.cost.begin(), stage.cost.end()) - stage.cost.begin()));
        }
        const auto raise = [&](std::int64_t floor) -> Result<bool> {
            auto found = chance::searchAbove(p, budget, margin, floor, reference, effort, job);
            if (!found)
                return fail(found.error());
            if (!*found)
                return false;
            best = Impl::Incumbent{k, std::move(**found)};
            return true;
        };
        if (!onFront || k != best->slice) {
            // A poor incumbent makes long walks: prove "nothing above the bound less a little" for a gap that doubles.
            const double bound = chance::upperBound(p, budget, margin, reference);
            const double whole = bound * p.objectiveScale - static_cast<double>(best->found.objective);
            if (!(whole >= 0))
                continue;
            bool found = false;
            for (double reach = whole / 256; reach < whole && !found; reach *= 2) {
                auto raised = raise(static_cast<std::int64_t>(std::floor(bound * p.objectiveScale - reach)));
                if (!raised)
                    return fail(raised.error());
                found = *raised;
            }
            if (found)
                continue;
        }
        if (auto raised = raise(best->found.objective); !raised)
            return fail(raised.error());
    }
    Answer answer = m->answer(*best, budget, chance);
    answer.validity = Validity::Proved;
    answer.method = "dual-enumeration";
    answer.nodes = effort.nodes;
    answer.seconds = secondsSince(start);
    return answer;
}

Result<Answer> ChanceSolver::solve(const Budgets& budgets, double chance, double seconds, const Job& job) const
{
    if (auto valid = checkChance(chance); !valid)
        return fail(valid.error());
    const auto start = std::chrono::steady_clock::now();
    const std::vector<predict::Quantity>& costs = m->slices.front().model->costs;
    const std::size_t limited = m->slices.front().limit().cost;
    assert(limited < budgets.size() && budgets[limited].has_value());
    const double budget = *budgets[limited];
    const auto over = [&](const char* code, std::size_t k, double minimum) {
        return fail(base::infeasibleError(code).with("cost", costs[k].name).with("budget", *budgets[k]).with("minimum", minimum));
    };
    std::vector<predict::ModelPtr> models;
    for (const Prepared& p : m->slices)
        models.push_back(p.model);
    const std::vector<double> smallest = smallestCosts(models);
    for (std::size_t k = 0; k < budgets.size(); ++k) {
        if (budgets[k] && smallest[k] > *budgets[k] && k != limited)
            return over("budget_infeasible", k, smallest[k]);
    }

    Effort effort;
    std::optional<Impl::Incumbent> best;
    bool complete = true;
    double upper = -std::numeric_limits<double>::infinity();
    const auto onFront = m->bestOnFront(budget, chance);
    for (std::uint32_t k = 0; k < m->slices.size(); ++k) {
        const Prepared& p = m->slices[k];
        std::vector<std::uint32_t> reference;
        if (best && best->slice == k)
            reference = best->found.states;
        else if (onFront && m->front->point(*onFront).slice == k)
            reference = m->keptStates(m->front->point(*onFront));
        std::int64_t floor = p.model->objective.constant - 1;
        for (std::size_t s = 0; s < p.stages.size(); ++s) {
            const chance::Stage& stage = p.stages[s];
            floor += *std::min_element(stage.objectiveInt.begin(), stage.objectiveInt.end());
            if (reference.size() <= s)
                reference.push_back(static_cast<std::uint32_t>(std::min_element(stage.cost.begin(), stage.cost.end()) - stage.cost.begin()));
        }
        if (best)
            floor = std::max(floor, best->found.objective);
        const double share = seconds * (k + 1) / static_cast<double>(m->slices.size());
        const auto deadline = start + std::chrono::duration_cast<std::chrono::steady_clock::duration>(std::chrono::duration<double>(share));
        auto found = chance::searchBudgets(p, budgets, chance::marginOf(p.limit(), chance), floor, reference, deadline, effort, job);
        if (!found)
            return fail(found.error());
        if (found->found)
            best = Impl::Incumbent{k, std::move(*found->found)};
        if (!found->complete) {
            complete = false;
            upper = std::max(upper, found->upper);
        }
    }
    if (!best) {
        if (!complete)
            return over("budget_undecided", limited, smallest[limited]);
        auto least = m->fromSmallest(chance, budget, false, effort, job);
        if (!least)
            return fail(least.error());
        return over("budgets_infeasible", limited, least->found.limit);
    }
    Answer answer = m->answer(*best, budget, chance);
    answer.validity = Validity::Proved;
    if (!complete && upper > static_cast<double>(best->found.objective)) {
        answer.validity = Validity::BestFound;
        answer.gap = m->slices.front().model->objective.toValue(static_cast<std::int64_t>(std::ceil(upper))) - answer.objective;
    }
    answer.method = "dual-enumeration";
    answer.nodes = effort.nodes;
    answer.seconds = secondsSince(start);
    return answer;
}

Result<Answer> ChanceSolver::quick(double budget, double chance) const
{
    if (auto valid = checkChance(chance); !valid)
        return fail(valid.error());
    const auto start = std::chrono::steady_clock::now();
    Effort effort;
    std::optional<Impl::Incumbent> best;
    if (const auto onFront = m->bestOnFront(budget, chance)) {
        best = m->fromFront(*onFront, chance, budget, effort);
    } else {
        auto smallest = m->fromSmallest(chance, budget, false, effort, {});
        if (!smallest)
            return fail(smallest.error());
        best = std::move(*smallest);
    }
    Answer answer = m->answer(*best, budget, chance);
    answer.validity = Validity::BestFound;
    answer.method = "nominal-front";
    double bound = -std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < m->slices.size(); ++k) {
        const Prepared& p = m->slices[k];
        std::vector<std::uint32_t> reference = best->found.states;
        if (k != best->slice)
            reference.assign(p.stages.size(), 0);
        bound = std::max(bound, chance::upperBound(p, budget, chance::marginOf(p.limit(), chance), reference));
    }
    const Prepared& p = m->slices[best->slice];
    const double ceiling = bound * p.objectiveScale;
    if (ceiling > static_cast<double>(answer.point.objective))
        answer.gap = p.model->objective.toValue(static_cast<std::int64_t>(std::ceil(ceiling))) - answer.objective;
    answer.nodes = effort.nodes;
    answer.seconds = secondsSince(start);
    return answer;
}

Result<Answer> ChanceSolver::solveSimple(double budget, double chance, const Job& job) const
{
    if (auto valid = checkChance(chance); !valid)
        return fail(valid.error());
    const auto start = std::chrono::steady_clock::now();
    Effort effort;
    auto feasible = m->fromSmallest(chance, budget, true, effort, job);
    if (!feasible)
        return fail(feasible.error());
    std::optional<Impl::Incumbent> best;
    for (std::uint32_t k = 0; k < m->slices.size(); ++k) {
        const Prepared& p = m->slices[k];
        auto found = chance::searchSimply(p, budget, chance::marginOf(p.limit(), chance),
                                          best ? std::optional(best->found.objective) : std::nullopt, effort, job);
        if (!found)
            return fail(found.error());
        if (*found)
            best = Impl::Incumbent{k, std::move(**found)};
    }
    if (!best)
        best = std::move(*feasible);
    Answer answer = m->answer(*best, budget, chance);
    answer.validity = Validity::Proved;
    answer.method = "constant-margin";
    answer.nodes = effort.nodes;
    answer.seconds = secondsSince(start);
    return answer;
}

double ChanceSolver::limitOf(const Point& point, double chance) const
{
    const predict::SeparableModel& model = *m->slices[point.slice].model;
    return chance::limitValue(model, point.states, chance::marginOf(*model.limit, chance));
}

double ChanceSolver::chanceOf(const Point& point, double budget) const
{
    return m->chanceOf(point, budget);
}

} // namespace vulpes::search
