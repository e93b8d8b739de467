// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/evaluate.h"
#include "search/pareto_front.h"
#include "search/synthetic_model.h"

#include <QtTest>

#include <algorithm>

using namespace vulpes;
using search::Point;

namespace {

/// Every undominated network by looking at all of them; of equal ones the lowest slice, then the first states.
std::vector<Point> bruteForce(std::span<const predict::ModelPtr> slices)
{
    std::vector<Point> all;
    for (std::uint32_t i = 0; i < slices.size(); ++i)
        synthetic::forEachNetwork(*slices[i], [&](const std::vector<std::uint32_t>& states) {
            all.push_back(search::evaluate(*slices[i], i, states));
        });
    std::stable_sort(all.begin(), all.end(), [](const Point& a, const Point& b) {
        return a.cost != b.cost ? a.cost < b.cost : a.objective > b.objective;
    });
    std::vector<Point> front;
    for (const auto& point : all)
        if (front.empty() || point.objective > front.back().objective)
            front.push_back(point);
    return front;
}

QString difference(std::span<const predict::ModelPtr> slices)
{
    const auto expected = bruteForce(slices);
    const auto front = search::solveFront(slices);
    if (!front)
        return QString::fromStdString(front.error().code);
    if (front->validity() != search::Validity::Proved || front->gap() != 0)
        return "not proved";
    if (front->size() != expected.size())
        return QString("%1 points instead of %2").arg(front->size()).arg(expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (!(front->point(i) == expected[i]))
            return QString("point %1 differs").arg(i);
    return {};
}

double bestAt(const search::ParetoFront& front, double budget)
{
    const auto index = front.best(budget);
    return index ? front.objective(*index) : -1;
}

}  // namespace

class TestParetoFront : public QObject
{
    Q_OBJECT

private slots:
    void aThousandRandomInstancesEqualBruteForce()
    {
        base::Random random(1);
        for (int i = 0; i < 1000; ++i) {
            synthetic::RandomShape shape;
            shape.stages = 1 + random.below(5);
            shape.maxStates = 1 + random.below(7);
            shape.range = i % 3 == 0 ? 4 : i % 3 == 1 ? 40 : 100000;
            const std::vector<predict::ModelPtr> slices{
                synthetic::share(synthetic::randomModel(random, shape))};
            const auto wrong = difference(slices);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("instance %1: %2").arg(i).arg(wrong)));
        }
    }

    void bigStagesWithManyTiesEqualBruteForce()
    {
        // Large enough for the bucket filter and the blockwise merge, which small instances never reach.
        base::Random random(2);
        for (int i = 0; i < 8; ++i) {
            const synthetic::RandomShape shape{
                .stages = 3, .maxStates = 110, .range = i % 2 == 0 ? 60 : 1000};
            const std::vector<predict::ModelPtr> slices{
                synthetic::share(synthetic::randomModel(random, shape))};
            const auto wrong = difference(slices);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("instance %1: %2").arg(i).arg(wrong)));
        }
    }

    void theFrontOfTwoLargeStagesEqualsBruteForce()
    {
        // Concave stages: hundreds of undominated states each, so that the merge looks at a hundred thousand pairs.
        base::Random random(3);
        predict::SeparableModel model = synthetic::randomModel(random, {.stages = 2, .maxStates = 1});
        for (std::size_t s = 0; s < 2; ++s) {
            model.stateCounts[s] = 400;
            model.objective.stage[s].clear();
            model.costs[0].stage[s].clear();
            for (int x = 0; x < 400; ++x) {
                model.costs[0].stage[s].push_back(x * 100 + static_cast<int>(random.below(60)));
                model.objective.stage[s].push_back(
                    static_cast<std::int64_t>(1000 * std::sqrt(x)) + static_cast<int>(random.below(30)));
            }
        }
        const std::vector<predict::ModelPtr> slices{synthetic::share(model)};
        const auto wrong = difference(slices);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void slicesAreUnitedAndTheLowestOfEqualsStays()
    {
        base::Random random(4);
        for (int i = 0; i < 200; ++i) {
            const synthetic::RandomShape shape{.stages = 3, .maxStates = 5, .range = 12};
            std::vector<predict::ModelPtr> slices{synthetic::share(synthetic::randomModel(random, shape)),
                synthetic::share(synthetic::randomModel(random, shape))};
            slices.push_back(slices.front());
            const auto wrong = difference(slices);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("instance %1: %2").arg(i).arg(wrong)));
        }
    }

    void aSliceWithoutStatesIsLeftOut()
    {
        base::Random random(5);
        auto empty = synthetic::randomModel(random, {});
        empty.stateCounts[1] = 0;
        empty.objective.stage[1].clear();
        empty.costs[0].stage[1].clear();
        const auto whole = synthetic::share(synthetic::randomModel(random, {}));
        const std::vector<predict::ModelPtr> both{synthetic::share(empty), whole},
            none{synthetic::share(empty)};
        QVERIFY(difference(both).isEmpty());
        const auto nothing = search::solveFront(none);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, std::string("no_network"));
        QVERIFY(nothing.error().kind == ErrorKind::Infeasible);
    }

    void thePublishedPredictorsGiveThePublishedOptima()
    {
        const std::vector<predict::ModelPtr> slices{synthetic::share(synthetic::foxnas192())};
        QCOMPARE(slices[0]->stateCounts[0], std::size_t{1632});
        const auto front = search::solveFront(slices);
        QVERIFY(front.has_value());
        QCOMPARE(front->size(), std::size_t{732});
        const std::vector<std::pair<double, double>> optima{{40, 71.706205}, {45, 72.572479}, {50, 73.232480},
            {55, 73.701206}, {60, 74.028502}, {70, 74.645573}, {80, 75.148567}, {90, 75.528483},
            {100, 75.764867}};
        for (const auto& [budget, accuracy] : optima)
            QVERIFY2(
                std::abs(bestAt(*front, budget) - accuracy) < 5.1e-7, qPrintable(QString::number(budget)));
        QVERIFY(std::abs(front->log10Networks() - 21.77) < 0.01);
    }

    void tiedBlocksGiveTheTiedOptima()
    {
        const std::vector<predict::ModelPtr> slices{synthetic::share(synthetic::foxnas192(true))};
        QCOMPARE(slices[0]->stateCounts[0], std::size_t{432});
        const auto front = search::solveFront(slices);
        QVERIFY(front.has_value());
        QCOMPARE(front->size(), std::size_t{654});
        const std::vector<std::pair<double, double>> optima{{40, 71.706205}, {45, 72.572479}, {50, 73.209955},
            {55, 73.678681}, {60, 74.012411}, {70, 74.645510}, {80, 75.129388}, {90, 75.528483},
            {100, 75.764867}};
        for (const auto& [budget, accuracy] : optima)
            QVERIFY2(
                std::abs(bestAt(*front, budget) - accuracy) < 5.1e-7, qPrintable(QString::number(budget)));
    }

    void everyFrontPointReEvaluatesToItself()
    {
        const std::vector<predict::ModelPtr> slices{synthetic::share(synthetic::saturatingPhysical())};
        QCOMPARE(slices[0]->stateCounts[0], std::size_t{5448});
        const auto front = search::solveFront(slices);
        QVERIFY(front.has_value());
        QVERIFY(front->size() > 500);
        for (std::size_t i = 0; i < front->size(); ++i) {
            const auto point = front->point(i);
            QVERIFY(search::evaluate(*slices[0], 0, point.states) == point);
            QVERIFY(i == 0
                || (front->cost(i) > front->cost(i - 1) && front->objective(i) > front->objective(i - 1)));
        }
    }

    void aBudgetFindsTheBestPointThatFits()
    {
        base::Random random(6);
        const std::vector<predict::ModelPtr> slices{
            synthetic::share(synthetic::randomModel(random, {.stages = 4, .maxStates = 6, .range = 500}))};
        const auto front = search::solveFront(slices);
        QVERIFY(front.has_value());
        QVERIFY(!front->best(front->cost(0) - 0.01));
        for (std::size_t i = 0; i < front->size(); ++i) {
            QCOMPARE(*front->best(front->cost(i)), i);
            QCOMPARE(search::largestTotalWithin(slices[0]->costs[0], front->cost(i)), front->point(i).cost);
        }
        QCOMPARE(*front->best(1e300), front->size() - 1);
        QCOMPARE(search::smallestCosts(slices), std::vector<double>{front->cost(0)});
    }

    void aStoppedJobGivesStopped()
    {
        std::stop_source source;
        source.request_stop();
        const std::vector<predict::ModelPtr> slices{synthetic::share(synthetic::foxnas192())};
        const auto front = search::solveFront(slices, Job(source.get_token(), {}));
        QVERIFY(!front);
        QVERIFY(front.error().kind == ErrorKind::Stopped);
    }
};

QTEST_GUILESS_MAIN(TestParetoFront)
#include "tst_pareto_front.moc"
