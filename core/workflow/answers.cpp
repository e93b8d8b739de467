// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/analysis.h"

#include "space/describe.h"
#include "space/published_text.h"
#include "workflow/unmeasured.h"

#include <algorithm>
#include <cmath>

namespace vulpes::workflow {

namespace {

constexpr double kProofSeconds = 1.0;
constexpr double kDragSeconds = 0.008;

/// Limits in the order of the model's costs.
search::Budgets budgetsOf(const Analysis& analysis, const study::AnalysisState& state, double budget)
{
    search::Budgets budgets;
    for (const auto& cost : analysis.slices.front().model->costs) {
        if (budgets.empty()) {
            budgets.push_back(budget);
            continue;
        }
        const auto limit = state.otherBudgets.find(cost.name);
        budgets.push_back(limit == state.otherBudgets.end() ? std::nullopt : std::optional<double>(limit->second));
    }
    return budgets;
}

/// A cost with a budget that the model does not count: the analysis was made before that budget came.
const std::string* uncountedCost(const Analysis& analysis, const study::AnalysisState& state)
{
    const auto& costs = analysis.slices.front().model->costs;
    for (const auto& [name, limit] : state.otherBudgets)
        if (std::ranges::find(costs, name, &predict::Quantity::name) == costs.end())
            return &name;
    return nullptr;
}

Result<search::Answer> lookUp(const Analysis& analysis, double budget)
{
    const search::ParetoFront& front = *analysis.front;
    const auto best = front.best(budget);
    if (!best)
        return fail(base::infeasibleError("budget_infeasible")
                        .with("cost", analysis.metric)
                        .with("budget", budget)
                        .with("minimum", front.size() == 0 ? 0.0 : front.cost(0)));
    search::Answer answer;
    answer.point = front.point(*best);
    answer.objective = front.objective(*best);
    answer.costs = {front.cost(*best)};
    answer.validity = front.validity();
    answer.gap = front.gap();
    answer.method = front.method();
    answer.seconds = front.seconds();
    return answer;
}

/// Coefficients without rows have no covariance; formulas that couple stages have one that this solver does not take.
Error whyNoChance(const Analysis& analysis)
{
    const auto interactions = [](const predict::Slice& slice) {
        return !slice.model->objective.interactions.empty() || !slice.model->costs.front().interactions.empty();
    };
    if (analysis.latency.fit->hasCovariance() && std::ranges::any_of(analysis.slices, interactions))
        return base::missingError("chance_needs_separable");
    return base::usageError("chance_needs_covariance").with("formula", analysis.latency.fit->formula->formula().name);
}

Result<search::Answer> solve(const Analysis& analysis, const study::AnalysisState& state, double budget, bool prove, const Job& job)
{
    const bool several = !state.otherBudgets.empty();
    const bool careful = state.chance > 0.5;
    if (state.chance < 0.5)
        return fail(base::usageError("chance_under_half").with("chance", state.chance));
    if (careful && !analysis.chance)
        return fail(whyNoChance(analysis));
    if (!several && !careful)
        return lookUp(analysis, budget);
    if (!several)
        return prove ? analysis.chance->solve(budget, state.chance, job) : analysis.chance->quick(budget, state.chance);
    const auto models = analysis.models();
    const double seconds = prove ? kProofSeconds : kDragSeconds;
    const search::Budgets budgets = budgetsOf(analysis, state, budget);
    return careful ? analysis.chance->solve(budgets, state.chance, seconds, job) : search::solveBudgets(models, budgets, seconds, job);
}

} // namespace

double defaultBudget(const Analysis& analysis)
{
    if (!analysis.front || analysis.front->size() == 0)
        return 0;
    const double middle = analysis.front->cost(analysis.front->size() / 2);
    // A round number that the middle of the front meets: whole milliseconds, or two digits of a fraction of one.
    const double step = middle >= 1 || middle <= 0 ? 1 : std::pow(10, std::floor(std::log10(middle)) - 1);
    return std::ceil(middle / step) * step;
}

double effectiveBudget(const Analysis& analysis, const study::AnalysisState& state)
{
    return state.budgetMs > 0 ? state.budgetMs : defaultBudget(analysis);
}

BudgetAnswer answerBudget(const Analysis& analysis, const study::AnalysisState& state, bool prove, const Job& job)
{
    BudgetAnswer result;
    if (!analysis.front) {
        result.error = analysis.frontError ? *analysis.frontError : base::usageError("no_front");
        return result;
    }
    if (const std::string* cost = uncountedCost(analysis, state)) {
        result.error = base::usageError("answer_updating").with("cost", *cost);
        return result;
    }
    const double budget = effectiveBudget(analysis, state);
    auto answer = solve(analysis, state, budget, prove, job);
    if (!answer) {
        result.error = answer.error();
        return result;
    }
    result.architecture = analysis.architecture(answer->point);
    result.accuracy = predict::predict(*analysis.accuracy.fit, result.architecture);
    result.latency = predict::predict(*analysis.latency.fit, result.architecture);
    result.chance = predict::chanceAtMost(*analysis.latency.fit, result.architecture, budget);
    answer->chance = result.chance;
    if (!answer->costs.empty())
        if (const auto at = analysis.front->best(answer->costs.front()); at && analysis.front->point(*at) == answer->point)
            result.frontIndex = at;
    result.answer = std::move(*answer);
    return result;
}

Result<NetworkReport> reportNetwork(const Analysis& analysis, const study::AnalysisState& state, const space::Architecture& network)
{
    const space::SearchSpace& space = *analysis.inputs.space;
    if (auto valid = space.check(network); !valid)
        return fail(valid.error());
    for (const Predictor* predictor : {&analysis.accuracy, &analysis.latency})
        if (!predictor->fit)
            return fail(predictor->error ? *predictor->error : base::internalError("fit_absent"));

    NetworkReport report;
    report.architecture = network;
    report.accuracy = predict::predict(*analysis.accuracy.fit, network);
    report.latency = predict::predict(*analysis.latency.fit, network);
    markUnmeasured(analysis, network, report.accuracy, report.latency);
    if (const auto graph = space::describe(space, network, space::publishedTask(space, analysis.inputs.classes))) {
        report.macs = graph->macs();
        report.parameters = graph->parameters();
        report.peakActivationBytes = graph->peakActivationBytes();
    }
    const double budget = effectiveBudget(analysis, state);
    report.chance = predict::chanceAtMost(*analysis.latency.fit, network, budget);
    const double margin = state.chance > 0.5
                              ? predict::oneSidedMargin(*analysis.latency.fit, network, state.chance).value_or(0.0) : 0.0;
    // The search compares integers: what it finds within the budget must not be called over it for a rounding.
    const double rounding = analysis.slices.empty() ? 0.0 : analysis.slices.front().model->costs.front().roundingBound;
    report.meetsBudget = report.latency.value + margin <= budget + rounding;
    for (const auto& [name, limit] : state.otherBudgets) {
        const std::int64_t spent = name == "macs" ? report.macs : name == "parameters" ? report.parameters : 0;
        report.meetsBudget = report.meetsBudget && static_cast<double>(spent) <= limit;
    }
    report.meetsLocks = space.meets(network, state.locks);
    return report;
}

std::vector<space::Architecture> networksNear(const Analysis& analysis, double budget, std::size_t count)
{
    std::vector<space::Architecture> networks;
    if (!analysis.front || analysis.front->size() == 0)
        return networks;
    const search::ParetoFront& front = *analysis.front;
    const auto at = front.best(budget);
    // Grow the window [left, right) towards whichever neighbour is nearer to the budget.
    std::size_t left = at ? *at + 1 : 0, right = left;
    while (networks.size() < count && (left > 0 || right < front.size())) {
        const bool takeLeft = right == front.size()
                              || (left > 0 && budget - front.cost(left - 1) <= front.cost(right) - budget);
        networks.push_back(analysis.architecture(front.point(takeLeft ? --left : right++)));
    }
    return networks;
}

Result<space::Architecture> namedNetwork(const Analysis& analysis, const std::string& nameOrText)
{
    if (nameOrText != "fastest" && nameOrText != "best")
        return space::readNetwork(*analysis.inputs.space, nameOrText);
    if (!analysis.front || analysis.front->size() == 0)
        return fail(analysis.frontError ? *analysis.frontError : base::usageError("no_front"));
    return analysis.architecture(analysis.front->point(nameOrText == "best" ? analysis.front->size() - 1 : 0));
}

} // namespace vulpes::workflow
