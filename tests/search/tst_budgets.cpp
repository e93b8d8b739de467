// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/budget_problem.h"
#include "search/evaluate.h"
#include "search/pareto_front.h"
#include "search/synthetic_model.h"

#include <QtTest>

#include <limits>

using namespace vulpes;
using search::Budgets;

namespace {

bool fits(
    const predict::SeparableModel& model, const Budgets& budgets, const std::vector<std::uint32_t>& states)
{
    for (std::size_t k = 0; k < budgets.size(); ++k)
        if (budgets[k] && model.costs[k].toValue(search::total(model.costs[k], states)) > *budgets[k])
            return false;
    return true;
}

/// The largest objective within the budgets by looking at every network; nothing when none fits.
std::optional<double> bruteForce(std::span<const predict::ModelPtr> slices, const Budgets& budgets)
{
    std::optional<double> best;
    for (const auto& model : slices)
        synthetic::forEachNetwork(*model, [&](const std::vector<std::uint32_t>& states) {
            if (!fits(*model, budgets, states))
                return;
            const double value = model->objective.toValue(search::total(model->objective, states));
            if (!best || value > *best)
                best = value;
        });
    return best;
}

Budgets randomBudgets(base::Random& random, const predict::SeparableModel& model)
{
    Budgets budgets;
    for (const auto& cost : model.costs) {
        std::int64_t low = cost.constant, high = cost.constant;
        for (const auto& stage : cost.stage) {
            low += *std::min_element(stage.begin(), stage.end());
            high += *std::max_element(stage.begin(), stage.end());
        }
        const double share = 1.3 * random.uniform() - 0.05;
        if (random.below(8) == 0)
            budgets.emplace_back(std::nullopt);
        else
            budgets.emplace_back(
                cost.toValue(low + static_cast<std::int64_t>(share * static_cast<double>(high - low))));
    }
    return budgets;
}

QString compare(std::span<const predict::ModelPtr> slices, const Budgets& budgets)
{
    const auto expected = bruteForce(slices, budgets);
    const auto answer = search::solveBudgets(slices, budgets, 60);
    if (!answer) {
        if (expected)
            return "a network fits, but none was found: " + QString::fromStdString(answer.error().code);
        return answer.error().code.ends_with("_infeasible") ? QString()
                                                            : QString::fromStdString(answer.error().code);
    }
    if (!expected)
        return "no network fits";
    if (answer->validity != search::Validity::Proved || answer->gap != 0)
        return "not proved";
    if (answer->objective != *expected)
        return QString("%1 instead of %2").arg(answer->objective).arg(*expected);
    const auto& model = *slices[answer->point.slice];
    if (!fits(model, budgets, answer->point.states)
        || !(search::evaluate(model, answer->point.slice, answer->point.states) == answer->point))
        return "the network is not what the answer says";
    for (std::size_t k = 0; k < model.costs.size(); ++k)
        if (answer->costs.at(k)
            != model.costs[k].toValue(search::total(model.costs[k], answer->point.states)))
            return "a cost is wrong";
    return {};
}

}  // namespace

class TestBudgets : public QObject
{
    Q_OBJECT

private slots:
    void severalBudgetsEqualBruteForce()
    {
        base::Random random(21);
        int infeasible = 0;
        for (int i = 0; i < 600; ++i) {
            synthetic::RandomShape shape{
                .stages = 1 + random.below(5), .maxStates = 7, .range = i % 2 == 0 ? 30 : 5000};
            shape.costs = 1 + random.below(3);
            std::vector<predict::ModelPtr> slices(i % 5 == 0 ? 2 : 1);
            for (auto& slice : slices)
                slice = synthetic::share(synthetic::randomModel(random, shape));
            const auto budgets = randomBudgets(random, *slices[0]);
            infeasible += !bruteForce(slices, budgets);
            const auto wrong = compare(slices, budgets);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("instance %1: %2").arg(i).arg(wrong)));
        }
        QVERIFY(infeasible > 30 && infeasible < 500);
    }

    void severalBudgetsWithCouplingsEqualBruteForce()
    {
        base::Random random(22);
        for (int i = 0; i < 200; ++i) {
            synthetic::RandomShape shape{
                .stages = 3 + random.below(2), .maxStates = 5, .range = 60, .costs = 2 + random.below(2)};
            auto model = synthetic::randomModel(random, shape);
            model.objective.interactions.push_back(synthetic::randomInteraction(random, model, {0, 1}, 4));
            model.objective.interactions.push_back(synthetic::randomInteraction(random, model, {0, 1, 2}, 4));
            model.costs[1].interactions.push_back(synthetic::randomInteraction(random, model, {0, 2}, 20));
            const std::vector<predict::ModelPtr> slices{synthetic::share(model)};
            const auto wrong = compare(slices, randomBudgets(random, model));
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("instance %1: %2").arg(i).arg(wrong)));
        }
    }

    void oneBudgetIsALookUpOnTheFront()
    {
        const std::vector<predict::ModelPtr> slices{synthetic::share(synthetic::foxnas192())};
        const auto answer = search::solveBudgets(slices, {50.0});
        QVERIFY(answer.has_value());
        QCOMPARE(QString::fromStdString(answer->method), QString("pareto-merge"));
        QVERIFY(std::abs(answer->objective - 73.232480) < 5.1e-7);
        const auto unlimited = search::solveBudgets(slices, {std::nullopt});
        const auto front = search::solveFront(slices);
        QCOMPARE(unlimited->objective, front->objective(front->size() - 1));
    }

    void aBudgetNobodyMeetsNamesTheSmallest()
    {
        const std::vector<predict::ModelPtr> slices{synthetic::share(synthetic::saturatingPhysical(3))};
        const auto smallest = search::smallestCosts(slices);
        const auto answer = search::solveBudgets(slices, {smallest[0] * 2, std::nullopt, smallest[2] - 1});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, std::string("budget_infeasible"));
        QVERIFY(answer.error().kind == ErrorKind::Infeasible);
        QCOMPARE(std::get<std::string>(answer.error().facts[0].value), std::string("parameters"));
        QCOMPARE(std::get<double>(answer.error().facts[2].value), smallest[2]);
    }

    void threeBudgetsOfTheRealSpaceTakeASecondAtMost()
    {
        const std::vector<predict::ModelPtr> slices{synthetic::share(synthetic::saturatingPhysical(3))};
        const auto& model = *slices[0];
        base::Random random(23);
        int proved = 0;
        double slowest = 0, widest = 0;
        constexpr int kRuns = 10;
        for (int i = 0; i < kRuns; ++i) {
            // Budgets around one random network bind all at once.
            std::vector<std::uint32_t> states;
            for (const auto count : model.stateCounts)
                states.push_back(static_cast<std::uint32_t>(random.below(count)));
            Budgets budgets;
            for (const auto& cost : model.costs)
                budgets.emplace_back(
                    cost.toValue(search::total(cost, states)) * (0.95 + 0.1 * random.uniform()));
            const auto answer = search::solveBudgets(slices, budgets, 1.0);
            QVERIFY(answer.has_value());
            QVERIFY(fits(model, budgets, answer->point.states));
            proved += answer->validity == search::Validity::Proved;
            QVERIFY((answer->validity == search::Validity::Proved) == (answer->gap == 0));
            QVERIFY2(answer->gap < 0.05, qPrintable(QString::number(answer->gap)));
            slowest = std::max(slowest, answer->seconds);
            widest = std::max(widest, answer->gap);
            // Exactly what its own network costs, and no better than the relaxation that forgets two of the budgets.
            const auto alone = search::solveBudgets(slices, {budgets[0]});
            QVERIFY(answer->objective <= alone->objective);
        }
        qInfo("%d of %d proved, slowest %.3f s, widest gap %g", proved, kRuns, slowest, widest);
        QVERIFY(slowest < 3);
    }

    void outOfTimeTheGapIsTrue()
    {
        base::Random random(24);
        for (int i = 0; i < 100; ++i) {
            const synthetic::RandomShape shape{.stages = 4, .maxStates = 8, .range = 5000, .costs = 3};
            const std::vector<predict::ModelPtr> slices{
                synthetic::share(synthetic::randomModel(random, shape))};
            const auto budgets = randomBudgets(random, *slices[0]);
            const auto expected = bruteForce(slices, budgets);
            const auto answer = search::solveBudgets(slices, budgets, 0);
            if (!answer || !expected)
                continue;
            QVERIFY(answer->objective <= *expected && answer->objective + answer->gap >= *expected - 1e-9);
        }
    }

    void theDualIsABoundForEveryFeasibleNetwork()
    {
        base::Random random(25);
        for (int i = 0; i < 200; ++i) {
            const synthetic::RandomShape shape{
                .stages = 3, .maxStates = 6, .range = 200, .costs = 1 + random.below(3)};
            const auto model = synthetic::randomModel(random, shape);
            search::BudgetProblem problem;
            std::vector<std::size_t> costs;
            const auto budgets = randomBudgets(random, model);
            for (std::size_t k = 0; k < model.costs.size(); ++k) {
                costs.push_back(k);
                problem.room.push_back(search::largestTotalWithin(model.costs[k], budgets[k].value_or(1e6))
                    - model.costs[k].constant);
            }
            for (std::size_t s = 0; s < model.stateCounts.size(); ++s)
                problem.stages.push_back(search::undominated(model, s, costs));
            const auto dual = search::minimiseDual(problem, -1e18);
            synthetic::forEachNetwork(model, [&](const std::vector<std::uint32_t>& states) {
                if (!fits(model, budgets, states))
                    return;
                QVERIFY(!dual.infeasible);
                QVERIFY(static_cast<double>(search::total(model.objective, states) - model.objective.constant)
                    <= dual.bound + dual.guard);
            });
        }
    }
};

QTEST_GUILESS_MAIN(TestBudgets)
#include "tst_budgets.moc"
