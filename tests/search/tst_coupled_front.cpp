// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/coupled_front.h"
#include "search/evaluate.h"
#include "search/pareto_front.h"
#include "search/synthetic_model.h"

#include <QtTest>

#include <algorithm>

using namespace vulpes;
using search::Clock;

namespace {

using Pair = std::pair<std::int64_t, std::int64_t>;  // cost, objective

std::vector<Pair> bruteForce(const predict::SeparableModel& model)
{
    std::vector<Pair> all, front;
    synthetic::forEachNetwork(model, [&](const std::vector<std::uint32_t>& states) {
        all.emplace_back(search::total(model.costs[0], states), -search::total(model.objective, states));
    });
    std::sort(all.begin(), all.end());
    for (const auto& [cost, negative] : all)
        if (front.empty() || -negative > front.back().second)
            front.emplace_back(cost, -negative);
    return front;
}

std::vector<Pair> pairsOf(const search::Staircase& steps)
{
    std::vector<Pair> pairs;
    for (const auto& step : steps)
        pairs.emplace_back(step.cost, step.gain);
    return pairs;
}

predict::SeparableModel coupledModel(
    base::Random& random, const synthetic::RandomShape& shape, bool adjacent, bool inCost)
{
    auto model = synthetic::randomModel(random, shape);
    const auto stages = static_cast<int>(shape.stages);
    for (int i = 0; i < 4; ++i) {
        std::vector<int> read;
        if (adjacent) {
            const int first = static_cast<int>(random.below(static_cast<std::uint64_t>(stages - 1)));
            read = {first, first + 1};
        } else {
            for (int s = 0; s < stages; ++s)
                if (random.below(2) == 0)
                    read.push_back(s);
            if (read.size() < 2)
                read = {0, stages - 1};
        }
        auto& quantity = inCost && i % 2 == 0 ? model.costs[0] : model.objective;
        quantity.interactions.push_back(synthetic::randomInteraction(random, model, read, 5.0));
    }
    return model;
}

}  // namespace

class TestCoupledFront : public QObject
{
    Q_OBJECT

private slots:
    void chainsOfNeighboursEqualBruteForce()
    {
        base::Random random(11);
        for (int i = 0; i < 300; ++i) {
            const auto model = synthetic::share(coupledModel(
                random, {.stages = 2 + random.below(4), .maxStates = 6, .range = 60}, true, i % 2 == 0));
            const std::vector<predict::ModelPtr> slices{model};
            const auto front = search::solveFront(slices);
            QVERIFY(front.has_value());
            QCOMPARE(QString::fromStdString(front->method()), QString("chain"));
            QVERIFY(front->validity() == search::Validity::Proved);
            std::vector<Pair> found;
            for (std::size_t k = 0; k < front->size(); ++k) {
                const auto point = front->point(k);
                QVERIFY(search::evaluate(*model, 0, point.states) == point);
                found.emplace_back(point.cost, point.objective);
            }
            QVERIFY2(found == bruteForce(*model), qPrintable(QString("instance %1").arg(i)));
        }
    }

    void widerCouplingsEqualBruteForceByElimination()
    {
        base::Random random(12);
        for (int i = 0; i < 200; ++i) {
            const auto model = coupledModel(
                random, {.stages = 2 + random.below(4), .maxStates = 5, .range = 60}, false, i % 2 == 0);
            const auto coupling = search::couplingOf(model, std::vector<std::size_t>{0});
            const auto front = search::eliminationFront(
                model, 0, 0, coupling, 1'000'000, Clock::now() + std::chrono::hours(1), {});
            QVERIFY(front.has_value());
            QVERIFY2(pairsOf(front->steps) == bruteForce(model), qPrintable(QString("instance %1").arg(i)));
        }
    }

    void widerCouplingsEqualBruteForceByBranchAndBound()
    {
        base::Random random(13);
        int branched = 0;
        for (int i = 0; i < 200; ++i) {
            const auto model = coupledModel(
                random, {.stages = 2 + random.below(3), .maxStates = 5, .range = 60}, false, i % 2 == 0);
            const auto coupling = search::couplingOf(model, std::vector<std::size_t>{0});
            const auto result =
                search::branchFront(model, 0, 0, coupling, Clock::now() + std::chrono::hours(1), {});
            QVERIFY(result.closed);
            QCOMPARE(result.gap, 0.0);
            branched += result.nodes > 1;
            QVERIFY2(
                pairsOf(result.front.steps) == bruteForce(model), qPrintable(QString("instance %1").arg(i)));
        }
        QVERIFY(branched > 100);
    }

    void outOfTimeTheGapCoversWhatIsMissing()
    {
        base::Random random(14);
        int open = 0;
        for (int i = 0; i < 60; ++i) {
            const auto model =
                coupledModel(random, {.stages = 4, .maxStates = 6, .range = 60}, false, i % 2 == 0);
            const auto coupling = search::couplingOf(model, std::vector<std::size_t>{0});
            const auto result = search::branchFront(model, 0, 0, coupling, Clock::now(), {});
            const auto& steps = result.front.steps;
            QVERIFY(!steps.empty());
            open += !result.closed;
            for (const auto& [cost, gain] : bruteForce(model)) {
                const auto above = std::upper_bound(steps.begin(), steps.end(), cost,
                    [](std::int64_t value, const search::Step& s) { return value < s.cost; });
                if (above == steps.begin())
                    continue;
                const double missing =
                    model.objective.toValue(gain) - model.objective.toValue((above - 1)->gain);
                QVERIFY2(missing <= result.gap + 1e-9,
                    qPrintable(QString("instance %1: %2 > %3").arg(i).arg(missing).arg(result.gap)));
            }
        }
        QVERIFY(open > 20);
    }

    void theRelaxationIsNeverWorseThanTheTruth()
    {
        base::Random random(15);
        for (int i = 0; i < 100; ++i) {
            const auto model = coupledModel(random, {.stages = 4, .maxStates = 5, .range = 60}, false, true);
            const auto coupling = search::couplingOf(model, std::vector<std::size_t>{0});
            auto box = search::wholeBox(coupling);
            const std::vector<double> weights{1, 1};
            for (int cuts = 0; cuts < 3; ++cuts) {
                const auto relaxation = search::relax(coupling, box, weights);
                synthetic::forEachNetwork(model, [&](const std::vector<std::uint32_t>& states) {
                    std::int64_t gain = model.objective.constant + relaxation.constants[0],
                                 cost = model.costs[0].constant + relaxation.constants[1];
                    for (std::size_t s = 0; s < states.size(); ++s) {
                        std::size_t position = box[s].size();
                        for (std::size_t c = 0; c < box[s].size(); ++c)
                            if (std::ranges::count(coupling.classes[s][box[s][c]], states[s]) > 0)
                                position = c;
                        if (position == box[s].size())
                            return;  // outside the box
                        gain += model.objective.stage[s][states[s]] + relaxation.shifts[0][s][position];
                        cost += model.costs[0].stage[s][states[s]] + relaxation.shifts[1][s][position];
                    }
                    const auto trueGain = search::total(model.objective, states),
                               trueCost = search::total(model.costs[0], states);
                    QVERIFY(gain >= trueGain && cost <= trueCost);
                    QVERIFY(!relaxation.exact || (gain == trueGain && cost == trueCost));
                });
                if (relaxation.exact)
                    break;
                box = random.below(2) == 0 ? search::split(box, relaxation).first
                                           : search::split(box, relaxation).second;
            }
        }
    }

    void theSmallestCostCountsTheCouplings()
    {
        base::Random random(16);
        for (int i = 0; i < 50; ++i) {
            const auto model = synthetic::share(
                coupledModel(random, {.stages = 4, .maxStates = 4, .range = 60}, i % 2 == 0, true));
            const std::vector<predict::ModelPtr> slices{model};
            QCOMPARE(search::smallestCosts(slices),
                std::vector<double>{model->costs[0].toValue(bruteForce(*model).front().first)});
        }
    }

    void couplingsOfAllPairsInTheRealSpaceGiveAFrontWithItsGap()
    {
        auto model = synthetic::saturatingPhysical();
        const auto shapes = synthetic::multisetShapes();
        for (int a = 0; a < 5; ++a)
            for (int b = a + 1; b < 5; ++b) {
                predict::Interaction interaction{0.001 * (a - 2) * (b - 1) + 0.0005, {{a, {}}, {b, {}}}};
                for (auto& factor : interaction.factors)
                    for (const auto& shape : shapes)
                        factor.values.push_back(shape.depth + 0.1 * shape.sumLogExpansion);
                model.objective.interactions.push_back(std::move(interaction));
            }
        const std::vector<predict::ModelPtr> slices{synthetic::share(std::move(model))};
        const auto front = search::solveFront(slices, {}, 0.5);
        QVERIFY(front.has_value());
        QVERIFY(front->size() > 100);
        QVERIFY(front->seconds() < 2.0);
        if (front->validity() == search::Validity::BestFound)
            QVERIFY(front->gap() > 0 && front->gap() < 1);
        qInfo("gap %g, method %s, %g s", front->gap(), front->method().c_str(), front->seconds());
        for (std::size_t i = 0; i < front->size(); ++i)
            QVERIFY(search::evaluate(*slices[0], 0, front->point(i).states) == front->point(i));
    }
};

QTEST_GUILESS_MAIN(TestCoupledFront)
#include "tst_coupled_front.moc"
