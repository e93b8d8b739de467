// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/chance.h"
#include "search/chance_bounds.h"
#include "search/chance_states.h"
#include "search/evaluate.h"

#include "base/random.h"

#include <QtTest>

#include <boost/math/distributions/students_t.hpp>

#include <cmath>

using namespace vulpes;
using namespace vulpes::search;

namespace {

struct Shape
{
    int stages = 4;
    int states = 6;
    int features = 3;          ///< per stage
    int rows = 40;             ///< of the imagined fit: few rows couple the stages strongly
    bool sharedColumn = false; ///< a last term that every stage feeds, as MACs are
    bool spread = true;        ///< states far apart; otherwise objective and cost nearly in line, near the front
};

/// A random slice with a least-squares covariance: V = (X'X)^-1 of rows drawn from the space itself.
predict::ModelPtr randomModel(const Shape& shape, std::uint64_t seed, const predict::SeparableModel* sameFit = nullptr)
{
    base::Random random(seed);
    auto model = std::make_shared<predict::SeparableModel>();
    predict::PredictionLimit limit;
    const int width = shape.features + (shape.sharedColumn ? 1 : 0);
    const int p = 1 + shape.stages * shape.features + (shape.sharedColumn ? 1 : 0);
    limit.base = Eigen::VectorXd::Zero(p);
    limit.base[0] = 1;
    limit.beta = Eigen::VectorXd::Zero(p);
    for (int j = 0; j < p; ++j)
        limit.beta[j] = j == 0 ? 20.0 : 0.5 + 3.0 * random.uniform();
    for (int s = 0; s < shape.stages; ++s) {
        std::vector<int> columns;
        for (int j = 0; j < shape.features; ++j)
            columns.push_back(1 + s * shape.features + j);
        if (shape.sharedColumn)
            columns.push_back(p - 1);
        Eigen::MatrixXd f(shape.states, width);
        for (int i = 0; i < shape.states; ++i) {
            for (int j = 0; j < width; ++j)
                f(i, j) = static_cast<double>(random.below(6));
        }
        if (shape.states > 3)
            f.row(2) = f.row(1);   // equal features: only the better objective may stay
        limit.columns.push_back(columns);
        limit.features.push_back(f);
        model->stageNames.push_back(std::to_string(s));
        model->stateCounts.push_back(static_cast<std::size_t>(shape.states));
        model->orderings.emplace_back(static_cast<std::size_t>(shape.states), 1);
    }
    Eigen::MatrixXd x(shape.rows, p);
    for (int r = 0; r < shape.rows; ++r) {
        Eigen::VectorXd row = limit.base;
        for (int s = 0; s < shape.stages; ++s) {
            const auto state = static_cast<Eigen::Index>(random.below(static_cast<std::uint64_t>(shape.states)));
            for (std::size_t j = 0; j < limit.columns[static_cast<std::size_t>(s)].size(); ++j)
                row[limit.columns[static_cast<std::size_t>(s)][j]] += limit.features[static_cast<std::size_t>(s)](state, static_cast<Eigen::Index>(j));
        }
        x.row(r) = row.transpose();
    }
    const Eigen::MatrixXd normal = x.transpose() * x + 1e-3 * Eigen::MatrixXd::Identity(p, p);
    limit.v = normal.inverse();
    limit.v = 0.5 * (limit.v + limit.v.transpose()).eval();
    limit.sigma = 2.5;
    limit.df = std::max(3, shape.rows - p);

    constexpr double scale = 1e6;
    predict::Quantity cost;
    cost.name = "latency_ms";
    cost.scale = static_cast<std::int64_t>(scale);
    cost.constant = std::llround(limit.beta[0] * scale);
    model->objective.name = "accuracy";
    model->objective.scale = static_cast<std::int64_t>(scale);
    model->objective.constant = std::llround(60 * scale);
    for (std::size_t s = 0; s < limit.features.size(); ++s) {
        auto& costs = cost.stage.emplace_back();
        auto& objectives = model->objective.stage.emplace_back();
        for (Eigen::Index i = 0; i < shape.states; ++i) {
            double value = 0;
            for (std::size_t j = 0; j < limit.columns[s].size(); ++j)
                value += limit.beta[limit.columns[s][j]] * limit.features[s](i, static_cast<Eigen::Index>(j));
            costs.push_back(std::llround(value * scale));
            const double gain = shape.spread ? 3.0 * random.uniform() : 0.1 * value + 0.2 * random.uniform();
            objectives.push_back(std::llround(gain * scale));
        }
    }
    model->costs.push_back(std::move(cost));
    model->limit = std::move(limit);
    if (sameFit) {
        model->limit->sigma = sameFit->limit->sigma;
        model->limit->df = sameFit->limit->df;
    }
    return model;
}

bool advance(std::vector<std::uint32_t>& states, const predict::SeparableModel& model)
{
    for (std::size_t s = states.size(); s-- > 0;) {
        if (++states[s] < model.stateCounts[s])
            return true;
        states[s] = 0;
    }
    return false;
}

double quantile(const predict::SeparableModel& model, double chance)
{
    return boost::math::quantile(boost::math::students_t(model.limit->df), chance);
}

/// R(x) written out again, straight from the definition.
double limitByDefinition(const predict::SeparableModel& model, const std::vector<std::uint32_t>& states, double t)
{
    const predict::PredictionLimit& limit = *model.limit;
    std::vector<double> row(static_cast<std::size_t>(limit.base.size()));
    std::int64_t total = model.costs[0].constant;
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = limit.base[static_cast<Eigen::Index>(j)];
    for (std::size_t s = 0; s < states.size(); ++s) {
        total += model.costs[0].stage[s][states[s]];
        for (std::size_t j = 0; j < limit.columns[s].size(); ++j)
            row[static_cast<std::size_t>(limit.columns[s][j])] += limit.features[s](states[s], static_cast<Eigen::Index>(j));
    }
    double h = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        for (std::size_t j = 0; j < row.size(); ++j)
            h += row[i] * limit.v(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) * row[j];
    }
    return static_cast<double>(total) / 1e6 + t * limit.sigma * std::sqrt(1 + h);
}

/// Every network of the slices: its limit at one chance and its objective, by definition.
struct Everything
{
    std::vector<std::pair<double, std::int64_t>> networks;
    double smallest = 1e300, largest = -1e300;

    [[nodiscard]] std::int64_t bestUnder(double budget) const
    {
        std::int64_t best = -1;
        for (const auto& [limit, objective] : networks) {
            if (limit <= budget)
                best = std::max(best, objective);
        }
        return best;
    }
};

Everything listEverything(std::span<const predict::ModelPtr> slices, double chance)
{
    Everything all;
    for (const auto& model : slices) {
        const double t = quantile(*model, chance);
        std::vector<std::uint32_t> states(model->stateCounts.size(), 0);
        do {
            const double limit = limitByDefinition(*model, states, t);
            all.smallest = std::min(all.smallest, limit);
            all.largest = std::max(all.largest, limit);
            std::int64_t objective = model->objective.constant;
            for (std::size_t s = 0; s < states.size(); ++s)
                objective += model->objective.stage[s][states[s]];
            all.networks.emplace_back(limit, objective);
        } while (advance(states, *model));
    }
    return all;
}

FrontPtr frontOf(std::span<const predict::ModelPtr> slices)
{
    return std::make_shared<const ParetoFront>(*solveFront(slices));
}

} // namespace

class ChanceTest : public QObject
{
    Q_OBJECT

private slots:
    void bothMethodsEqualBruteForce_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<bool>("spread");
        QTest::addColumn<bool>("shared");
        QTest::addColumn<bool>("withFront");
        QTest::newRow("many rows, far apart") << 245 << true << false << true;
        QTest::newRow("many rows, near the front") << 245 << false << false << true;
        QTest::newRow("few rows, far apart") << 17 << true << false << true;
        QTest::newRow("few rows, near the front") << 17 << false << false << true;
        QTest::newRow("fewer rows than terms, ridge") << 8 << false << false << true;
        QTest::newRow("a term fed by every stage") << 30 << false << true << true;
        QTest::newRow("without a front to start from") << 17 << false << false << false;
    }

    void bothMethodsEqualBruteForce()
    {
        QFETCH(int, rows);
        QFETCH(bool, spread);
        QFETCH(bool, shared);
        QFETCH(bool, withFront);
        for (std::uint64_t seed = 1; seed <= 15; ++seed) {
            const predict::ModelPtr model = randomModel({.rows = rows, .sharedColumn = shared, .spread = spread}, seed);
            const std::vector slices{model};
            const auto solver = ChanceSolver::make(slices, withFront ? frontOf(slices) : nullptr);
            QVERIFY(solver.has_value());
            base::Random random(seed + 1000);
            for (const double chance : {0.6, 0.9, 0.99}) {
                const Everything all = listEverything(slices, chance);
                for (int i = 0; i < 4; ++i) {
                    // Budgets close to the smallest limit are the hard ones.
                    const double u = random.uniform();
                    const double budget = all.smallest + (all.largest - all.smallest) * (i < 2 ? 0.05 * u : u) + 1e-7;
                    const std::int64_t expected = all.bestUnder(budget);
                    const auto answer = (*solver)->solve(budget, chance);
                    QVERIFY2(answer.has_value(), answer ? "" : answer.error().code.c_str());
                    QCOMPARE(answer->point.objective, expected);
                    QCOMPARE(answer->validity, Validity::Proved);
                    QVERIFY(answer->costLimit <= budget);
                    QVERIFY(std::abs(answer->costLimit - limitByDefinition(*model, answer->point.states, quantile(*model, chance))) < 1e-9);
                    QVERIFY(*answer->chance >= chance - 1e-12);
                    const auto simple = (*solver)->solveSimple(budget, chance);
                    QVERIFY(simple.has_value());
                    QCOMPARE(simple->point.objective, expected);
                    const auto quick = (*solver)->quick(budget, chance);
                    QVERIFY(quick.has_value());
                    QCOMPARE(quick->validity, Validity::BestFound);
                    QVERIFY(quick->costLimit <= budget);
                    QVERIFY(quick->point.objective <= expected);
                    QVERIFY(quick->objective + quick->gap >= answer->objective - 1e-9);
                }
            }
        }
    }

    void severalBudgetsUnderAChanceEqualBruteForce()
    {
        int feasible = 0, infeasible = 0;
        for (std::uint64_t seed = 1; seed <= 120; ++seed) {
            base::Random random(seed);
            const Shape shape{.rows = seed % 3 == 0 ? 17 : 40, .sharedColumn = seed % 4 == 0, .spread = seed % 2 == 0};
            std::vector<predict::ModelPtr> slices;
            for (std::uint64_t k = 0; k < 1 + seed % 2; ++k) {
                predict::SeparableModel model = *randomModel(shape, seed + 700 * k, slices.empty() ? nullptr : slices.front().get());
                for (const char* name : {"macs", "parameters"}) {
                    predict::Quantity cost;
                    cost.name = name;
                    cost.constant = 50;
                    for (const std::size_t count : model.stateCounts) {
                        auto& stage = cost.stage.emplace_back();
                        for (std::size_t i = 0; i < count; ++i)
                            stage.push_back(static_cast<std::int64_t>(random.below(1000)));
                    }
                    model.costs.push_back(std::move(cost));
                }
                slices.push_back(std::make_shared<const predict::SeparableModel>(std::move(model)));
            }
            const auto solver = ChanceSolver::make(slices, frontOf(slices)).value();
            for (int i = 0; i < 4; ++i) {
                const double chance = i % 2 == 0 ? 0.95 : 0.7;
                const Everything all = listEverything(slices, chance);
                const double budget = all.smallest + (all.largest - all.smallest) * random.uniform() * random.uniform() + 1e-7;
                const Budgets budgets{budget, i == 3 ? std::nullopt : std::optional<double>(600 + 2500 * random.uniform()),
                                      600 + 2500 * random.uniform()};
                std::int64_t expected = -1;
                for (const auto& model : slices) {
                    std::vector<std::uint32_t> states(model->stateCounts.size(), 0);
                    do {
                        bool keeps = limitByDefinition(*model, states, quantile(*model, chance)) <= budget;
                        for (std::size_t k = 1; k < 3; ++k)
                            keeps = keeps && (!budgets[k] || static_cast<double>(total(model->costs[k], states)) <= *budgets[k]);
                        if (keeps)
                            expected = std::max(expected, total(model->objective, states));
                    } while (advance(states, *model));
                }
                const auto answer = solver->solve(budgets, chance, 30);
                if (expected < 0) {
                    ++infeasible;
                    QVERIFY(!answer.has_value());
                    QVERIFY2(answer.error().code.ends_with("_infeasible"), answer.error().code.c_str());
                    continue;
                }
                ++feasible;
                QVERIFY2(answer.has_value(), answer ? "" : answer.error().code.c_str());
                QCOMPARE(answer->point.objective, expected);
                QCOMPARE(answer->validity, Validity::Proved);
                QVERIFY(answer->costLimit <= budget);
                // Out of time at once: what is found fits, and the gap covers the rest.
                const auto hurried = solver->solve(budgets, chance, 0);
                if (hurried) {
                    QVERIFY(hurried->costLimit <= budget);
                    QVERIFY(hurried->point.objective <= expected);
                    QVERIFY(hurried->objective + hurried->gap >= answer->objective - 1e-9);
                } else {
                    QCOMPARE(hurried.error().code, std::string("budget_undecided"));
                }
            }
        }
        QVERIFY(feasible > 200 && infeasible > 20);
    }

    void severalSlicesAreSolvedTogether()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const Shape shape{.rows = 25, .spread = false};
            const predict::ModelPtr first = randomModel(shape, seed);
            const std::vector slices{first, randomModel(shape, seed + 500, first.get()), randomModel(shape, seed + 900, first.get())};
            const auto solver = ChanceSolver::make(slices, frontOf(slices));
            QVERIFY(solver.has_value());
            base::Random random(seed);
            const Everything all = listEverything(slices, 0.95);
            for (int i = 0; i < 5; ++i) {
                const double budget = all.smallest + (all.largest - all.smallest) * random.uniform() + 1e-7;
                const std::int64_t expected = all.bestUnder(budget);
                const auto answer = (*solver)->solve(budget, 0.95);
                QVERIFY(answer.has_value());
                QCOMPARE(answer->point.objective, expected);
                const auto simple = (*solver)->solveSimple(budget, 0.95);
                QVERIFY(simple.has_value());
                QCOMPARE(simple->point.objective, expected);
            }
        }
    }

    void aBudgetBelowEveryLimitNamesTheSmallest()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const std::vector slices{randomModel({.rows = 17, .spread = seed % 2 == 0}, seed)};
            const auto solver = ChanceSolver::make(slices, frontOf(slices));
            const double smallest = listEverything(slices, 0.95).smallest;
            const auto answers = {(*solver)->solve(smallest - 1e-6, 0.95), (*solver)->quick(smallest - 1e-6, 0.95),
                                  (*solver)->solveSimple(smallest - 1e-6, 0.95)};
            for (const auto& answer : answers) {
                QVERIFY(!answer.has_value());
                QCOMPARE(answer.error().kind, ErrorKind::Infeasible);
                QCOMPARE(answer.error().code, std::string("budget_infeasible"));
                double minimum = 0;
                for (const auto& fact : answer.error().facts) {
                    if (fact.key == "minimum")
                        minimum = std::get<double>(fact.value);
                }
                QVERIFY(std::abs(minimum - smallest) < 1e-9);
            }
            QVERIFY((*solver)->solve(smallest + 1e-9, 0.95).has_value());
        }
    }

    void chancesUnderOneHalfAreRefused()
    {
        const std::vector slices{randomModel({}, 1)};
        const auto solver = ChanceSolver::make(slices, frontOf(slices));
        for (const double chance : {0.4999, 0.0, -1.0, std::nan("")}) {
            QCOMPARE((*solver)->solve(100, chance).error().code, std::string("chance_under_half"));
            QCOMPARE((*solver)->quick(100, chance).error().code, std::string("chance_under_half"));
            QCOMPARE((*solver)->solveSimple(100, chance).error().code, std::string("chance_under_half"));
        }
        QCOMPARE((*solver)->solve(100, 1.0).error().code, std::string("chance_not_below_one"));
        QCOMPARE((*solver)->solve(100, 1.0).error().kind, ErrorKind::Usage);
    }

    void oneHalfIsTheNominalProblem()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const std::vector slices{randomModel({.rows = 20, .spread = seed % 2 == 0}, seed)};
            const FrontPtr front = frontOf(slices);
            const auto solver = ChanceSolver::make(slices, front);
            for (std::size_t i = 0; i < front->size(); ++i) {
                const auto answer = (*solver)->solve(front->cost(i), 0.5);
                QVERIFY(answer.has_value());
                QCOMPARE(answer->point.objective, front->point(i).objective);
                QCOMPARE(answer->point.cost, front->point(i).cost);
            }
        }
    }

    void theChanceOfANetworkFollowsTheTDistribution()
    {
        const std::vector slices{randomModel({.rows = 30}, 7)};
        const auto solver = ChanceSolver::make(slices, nullptr);
        const Point point{.slice = 0, .states = {1, 2, 3, 4}, .objective = 0, .cost = 0};
        for (const double chance : {0.5, 0.75, 0.95, 0.999}) {
            const double limit = (*solver)->limitOf(point, chance);
            QVERIFY(std::abs(limit - limitByDefinition(*slices[0], point.states, quantile(*slices[0], chance))) < 1e-9);
            QVERIFY(std::abs((*solver)->chanceOf(point, limit) - chance) < 1e-9);
        }
    }

    void theSeparableBoundsEncloseTheLeverage()
    {
        for (const int rows : {8, 17, 245}) {
            chance::Prepared p = chance::prepare(randomModel({.rows = rows, .sharedColumn = rows == 17}, 3));
            chance::makeBounds(p);
            Eigen::MatrixXd d = Eigen::MatrixXd::Zero(p.m.rows(), p.m.cols());
            Eigen::MatrixXd u = d;
            for (std::size_t s = 0; s < p.stages.size(); ++s) {
                const Eigen::Index size = p.stages[s].u.rows();
                d.block(p.offset[s], p.offset[s], size, size) = p.stages[s].lower;
                u.block(p.offset[s], p.offset[s], size, size) = p.stages[s].upper;
            }
            using Solver = Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>;
            QVERIFY(Solver(p.m - d).eigenvalues()[0] > 0);
            QVERIFY(Solver(u - p.m).eigenvalues()[0] > 0);
            // Useful, too: far tighter than the smallest eigenvalue alone would give.
            QVERIFY(d.trace() <= p.m.trace());
            QVERIFY(u.trace() >= p.m.trace());
            if (rows == 245)
                QVERIFY(d.trace() > 0.4 * p.m.trace());
        }
    }

    void aModelWithoutCovarianceHasNoChance()
    {
        auto bare = std::make_shared<predict::SeparableModel>(*randomModel({}, 1));
        bare->limit.reset();
        const std::vector<predict::ModelPtr> slices{bare};
        QCOMPARE(ChanceSolver::make(slices, nullptr).error().code, std::string("chance_needs_covariance"));
    }

    void aStoppedJobStops()
    {
        const std::vector slices{randomModel({}, 1)};
        const auto solver = ChanceSolver::make(slices, frontOf(slices));
        std::stop_source stop;
        stop.request_stop();
        const auto answer = (*solver)->solve(60, 0.95, Job(stop.get_token(), {}));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().kind, ErrorKind::Stopped);
    }
};

QTEST_GUILESS_MAIN(ChanceTest)
#include "tst_chance.moc"
