// SPDX-License-Identifier: GPL-3.0-or-later
// The search under a chance on the published rows: limits as `predict` has them (which R confirms), optima as brute force finds them on sub-spaces.
#include "search/chance_states.h"
#include "search/evaluate.h"
#include "search/proofs.h"

#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace vulpes;
using namespace vulpes::search;

namespace {

/// The model with only some states of each stage.
predict::ModelPtr reduced(const predict::SeparableModel& model, const std::vector<std::vector<std::uint32_t>>& kept)
{
    auto small = std::make_shared<predict::SeparableModel>(model);
    for (std::size_t s = 0; s < kept.size(); ++s) {
        const auto pick = [&](auto& values) {
            auto all = values;
            values.clear();
            for (const std::uint32_t i : kept[s])
                values.push_back(all[i]);
        };
        small->stateCounts[s] = kept[s].size();
        pick(small->orderings[s]);
        pick(small->objective.stage[s]);
        for (predict::Quantity& cost : small->costs)
            pick(cost.stage[s]);
        const Eigen::MatrixXd& from = model.limit->features[s];
        Eigen::MatrixXd& to = small->limit->features[s];
        to.resize(static_cast<Eigen::Index>(kept[s].size()), from.cols());
        for (std::size_t i = 0; i < kept[s].size(); ++i)
            to.row(static_cast<Eigen::Index>(i)) = from.row(kept[s][i]);
    }
    return small;
}

/// States of each stage: at random, or those that front points use and then at random.
std::vector<std::vector<std::uint32_t>> chooseStates(const Provable& problem, std::size_t count, bool nearFront, base::Random& random)
{
    std::vector<std::vector<std::uint32_t>> kept(problem.models[0]->stateCounts.size());
    for (std::size_t s = 0; s < kept.size(); ++s) {
        while (kept[s].size() < count) {
            std::uint32_t state = static_cast<std::uint32_t>(random.below(problem.models[0]->stateCounts[s]));
            if (nearFront)
                state = problem.front->point(random.below(problem.front->size())).states[s];
            if (std::find(kept[s].begin(), kept[s].end(), state) == kept[s].end() || nearFront)
                kept[s].push_back(state);
        }
    }
    return kept;
}

} // namespace

class ChanceRowsTest : public QObject
{
    Q_OBJECT

    study::Samples m_samples;

    static void pairs()
    {
        QTest::addColumn<QString>("accuracy");
        QTest::addColumn<QString>("latency");
        QTest::addColumn<int>("rows");
        QTest::newRow("physical, saturating") << "saturating" << "physical" << 0;
        QTest::newRow("fox, fox") << "fox" << "fox" << 0;
        QTest::newRow("fox, saturating, 60 rows") << "saturating" << "fox" << 60;
    }

    Provable problem(std::vector<std::string> extraCosts = {}) const
    {
        QFETCH(QString, accuracy);
        QFETCH(QString, latency);
        QFETCH(int, rows);
        study::Samples samples = m_samples;
        if (rows > 0)
            samples.resize(static_cast<std::size_t>(rows));
        return fittedPair(samples, qPrintable(accuracy), qPrintable(latency), {}, false, std::move(extraCosts));
    }

private slots:
    void initTestCase() { m_samples = sharedRows(); }

    void limitsAreThoseOfThePredictor_data() { pairs(); }
    void limitsAreThoseOfThePredictor()
    {
        NEEDS_SHARED_ROWS(m_samples);
        const Provable p = problem();
        const auto solver = ChanceSolver::make(p.models, p.front).value();
        base::Random random(3);
        for (int i = 0; i < 50; ++i) {
            Point point;
            for (const std::size_t count : p.models[0]->stateCounts)
                point.states.push_back(static_cast<std::uint32_t>(random.below(count)));
            const auto network = p.slices[0].catalogue->architecture(point.states);
            for (const double chance : {0.75, 0.95, 0.99}) {
                const double expected = predict::predict(p.latency, network).value + *predict::oneSidedMargin(p.latency, network, chance);
                QVERIFY(std::abs(solver->limitOf(point, chance) - expected) < 1e-7);
                QVERIFY(std::abs(solver->chanceOf(point, expected) - *predict::chanceAtMost(p.latency, network, expected)) < 1e-7);
            }
        }
    }

    void subSpacesAreSolvedAsByBruteForce_data() { pairs(); }
    void subSpacesAreSolvedAsByBruteForce()
    {
        NEEDS_SHARED_ROWS(m_samples);
        const Provable p = problem();
        base::Random random(5);
        for (int round = 0; round < 8; ++round) {
            const std::vector<predict::ModelPtr> models{reduced(*p.models[0], chooseStates(p, 7, round % 2 == 0, random))};
            const auto front = std::make_shared<const ParetoFront>(solveFront(models).value());
            const auto solver = ChanceSolver::make(models, round < 6 ? front : nullptr).value();
            const double margin = chance::marginOf(*models[0]->limit, 0.95);
            std::vector<std::pair<double, std::int64_t>> all;
            std::vector<std::uint32_t> states(models[0]->stateCounts.size(), 0);
            for (bool more = true; more;) {
                std::int64_t objective = models[0]->objective.constant;
                for (std::size_t s = 0; s < states.size(); ++s)
                    objective += models[0]->objective.stage[s][states[s]];
                all.emplace_back(chance::limitValue(*models[0], states, margin), objective);
                more = false;
                for (std::size_t s = states.size(); s-- > 0 && !more;) {
                    more = ++states[s] < models[0]->stateCounts[s];
                    if (!more)
                        states[s] = 0;
                }
            }
            const auto [least, most] = std::minmax_element(all.begin(), all.end());
            for (int i = 0; i < 6; ++i) {
                const double budget = least->first + (most->first - least->first) * random.uniform() * (i < 3 ? 0.1 : 1.0) + 1e-6;
                std::int64_t best = std::numeric_limits<std::int64_t>::min();
                for (const auto& [limit, objective] : all) {
                    if (limit <= budget)
                        best = std::max(best, objective);
                }
                QCOMPARE(solver->solve(budget, 0.95).value().point.objective, best);
                QCOMPARE(solver->solveSimple(budget, 0.95).value().point.objective, best);
            }
            QVERIFY(!solver->solve(least->first - 1e-6, 0.95).has_value());
        }
    }

    void severalBudgetsOnSubSpacesAreSolvedAsByBruteForce_data() { pairs(); }
    void severalBudgetsOnSubSpacesAreSolvedAsByBruteForce()
    {
        NEEDS_SHARED_ROWS(m_samples);
        const Provable p = problem({"macs", "parameters"});
        base::Random random(6);
        int found = 0;
        for (int round = 0; round < 8; ++round) {
            const std::vector<predict::ModelPtr> models{reduced(*p.models[0], chooseStates(p, 7, round % 2 == 0, random))};
            const auto front = std::make_shared<const ParetoFront>(solveFront(models).value());
            const auto solver = ChanceSolver::make(models, front).value();
            const double margin = chance::marginOf(*models[0]->limit, 0.95);
            for (int i = 0; i < 6; ++i) {
                // Around a random network, so that all three bind.
                std::vector<std::uint32_t> states;
                for (const std::size_t count : models[0]->stateCounts)
                    states.push_back(static_cast<std::uint32_t>(random.below(count)));
                const auto near = [&] { return 0.96 + 0.08 * random.uniform(); };
                const Budgets budgets{chance::limitValue(*models[0], states, margin) * near(),
                                      static_cast<double>(total(models[0]->costs[1], states)) * near(),
                                      static_cast<double>(total(models[0]->costs[2], states)) * near()};
                std::int64_t best = std::numeric_limits<std::int64_t>::min();
                states.assign(states.size(), 0);
                for (bool more = true; more;) {
                    if (static_cast<double>(total(models[0]->costs[1], states)) <= *budgets[1]
                        && static_cast<double>(total(models[0]->costs[2], states)) <= *budgets[2]
                        && chance::limitValue(*models[0], states, margin) <= *budgets[0])
                        best = std::max(best, total(models[0]->objective, states));
                    more = false;
                    for (std::size_t s = states.size(); s-- > 0 && !more;) {
                        more = ++states[s] < models[0]->stateCounts[s];
                        if (!more)
                            states[s] = 0;
                    }
                }
                const auto answer = solver->solve(budgets, 0.95, 30);
                QCOMPARE(answer.has_value(), best != std::numeric_limits<std::int64_t>::min());
                if (!answer)
                    continue;
                ++found;
                QCOMPARE(answer->point.objective, best);
                QCOMPARE(answer->validity, Validity::Proved);
            }
        }
        QVERIFY(found > 20);
    }

    void severalBudgetsOnTheWholeSpaceAreProvedOrHaveTheirGapProved_data() { pairs(); }
    void severalBudgetsOnTheWholeSpaceAreProvedOrHaveTheirGapProved()
    {
        NEEDS_SHARED_ROWS(m_samples);
        const Provable p = problem({"macs", "parameters"});
        const auto solver = ChanceSolver::make(p.models, p.front).value();
        int proved = 0, several = 0;
        double slowest = 0, widest = 0, widestProof = 0;
        for (const double latency : {90.0, 110.0, 130.0, 160.0}) {
            const auto alone = solver->solve(latency, 0.95);
            if (!alone)
                continue;
            for (const double share : {0.96, 1.0}) {
                const std::vector<double> budgets{latency, std::floor(share * alone->costs[1]), std::floor((share - 0.01) * alone->costs[2])};
                const auto answer = solver->solve({budgets.begin(), budgets.end()}, 0.95, 1);
                if (!answer)
                    continue;
                ++several;
                proved += answer->validity == Validity::Proved;
                QCOMPARE(answer->validity == Validity::Proved, answer->gap == 0);
                slowest = std::max(slowest, answer->seconds);
                widest = std::max(widest, answer->gap);
                const auto proof = p.prove(*answer, budgets, 0.95);
                QVERIFY2(proof.has_value(), proof ? "" : proof.error().code.c_str());
                const auto check = checkProof(*proof);
                QVERIFY(check.has_value());
                QVERIFY(check->claim == "bounded" || answer->validity == Validity::Proved);
                widestProof = std::max(widestProof, check->gap);
            }
        }
        qInfo("%d of %d proved, slowest %.3f s, widest gap %g, of a proof %g", proved, several, slowest, widest, widestProof);
        QVERIFY(several > 3);
        QVERIFY(slowest < 2);
    }

    void bothMethodsAgreeOnTheWholeSpace_data() { pairs(); }
    void bothMethodsAgreeOnTheWholeSpace()
    {
        NEEDS_SHARED_ROWS(m_samples);
        QFETCH(int, rows);
        if (rows > 0)
            return;   // the second method takes too long with few rows
        const Provable p = problem();
        const auto solver = ChanceSolver::make(p.models, p.front).value();
        for (const double budget : {75.0, 90.0, 120.0, 160.0, 200.0}) {
            for (const double chance : {0.9, 0.99}) {
                const auto answer = solver->solve(budget, chance).value();
                QCOMPARE(solver->solveSimple(budget, chance).value().point.objective, answer.point.objective);
                QVERIFY(answer.costLimit <= budget);
                const auto quick = solver->quick(budget, chance).value();
                QVERIFY(quick.point.objective <= answer.point.objective);
                QVERIFY(quick.objective + quick.gap >= answer.objective - 1e-9);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ChanceRowsTest)
#include "tst_chance_rows.moc"
