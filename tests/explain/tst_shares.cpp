// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/shares.h"

#include "synthetic_fit.h"

#include <bit>

using namespace vulpes;

class TestShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gloveGameHasItsPublishedShapleyValue();
    void additiveGamesGiveEveryPlayerItsOwnWorth();
    void manyPlayersStillSumToTheWhole();
    void stagesShareWhatTheyCouple();
    void differenceOfOneBlockBelongsToThatBlock();
    void blocksThatOnlyOneNetworkHasBelongToTheDepth();
    void blocksSumToTheirStageForEveryFormula();
};

// Shapley (1953): one left glove against two right gloves is worth 2/3, 1/6, 1/6.
void TestShares::gloveGameHasItsPublishedShapleyValue()
{
    const auto shares = explain::shapley(3, 1, [](std::uint64_t mask) {
        const bool pair = (mask & 1) && (mask & 6);
        return Eigen::VectorXd::Constant(1, pair ? 1.0 : 0.0).eval();
    });
    QCOMPARE(shares.size(), std::size_t{3});
    QVERIFY(std::abs(shares[0][0] - 2.0 / 3) < 1e-15);
    QVERIFY(std::abs(shares[1][0] - 1.0 / 6) < 1e-15);
    QVERIFY(std::abs(shares[2][0] - 1.0 / 6) < 1e-15);
}

void TestShares::additiveGamesGiveEveryPlayerItsOwnWorth()
{
    const auto shares = explain::shapley(5, 2, [](std::uint64_t mask) {
        Eigen::VectorXd worth = Eigen::VectorXd::Zero(2);
        for (int i = 0; i < 5; ++i)
            if (mask >> i & 1)
                worth += Eigen::Vector2d(i + 1.0, -2.0 * i);
        return worth;
    });
    for (int i = 0; i < 5; ++i) {
        QVERIFY(std::abs(shares[static_cast<std::size_t>(i)][0] - (i + 1.0)) < 1e-12);
        QVERIFY(std::abs(shares[static_cast<std::size_t>(i)][1] + 2.0 * i) < 1e-12);
    }
}

void TestShares::manyPlayersStillSumToTheWhole()
{
    const auto shares = explain::shapley(16, 1, [](std::uint64_t mask) {
        const double members = std::popcount(mask);
        return Eigen::VectorXd::Constant(1, members * members).eval();
    });
    double sum = 0;
    for (const auto& share : shares)
        sum += share[0];
    QVERIFY(std::abs(sum - 256) < 1e-9);
}

// Term = depth of 24 × depth of 40. From (2, 2) to (4, 3): 12 − 4 = 8; the orders give 24: (4 + 6)/2 = 5, 40: (2 + 4)/2 = 3.
void TestShares::stagesShareWhatTheyCouple()
{
    const auto space = synthetic::foxnas();
    QVERIFY(space);
    predict::Formula formula;
    formula.name = "coupled";
    formula.terms = {{"pair", {"s24.depth", "s40.depth"}}};
    const auto bound = predict::BoundFormula::bind(formula, space);
    QVERIFY(bound);
    base::Random random(3);
    auto baseline = space->sample(random);
    baseline = *space->with(*space->with(baseline, "s24.depth", 2), "s40.depth", 2);
    const auto network = *space->with(*space->with(baseline, "s24.depth", 4), "s40.depth", 3);

    const auto shares = explain::shares(*bound, network, baseline);
    double at24 = 0, at40 = 0, elsewhere = 0;
    for (const auto& part : shares.stages) {
        const auto& name = space->stages()[static_cast<std::size_t>(part.stage)].name;
        (name == "24" ? at24 : name == "40" ? at40 : elsewhere) += part.terms[1];
    }
    QVERIFY(std::abs(at24 - 5) < 1e-12);
    QVERIFY(std::abs(at40 - 3) < 1e-12);
    QCOMPARE(elsewhere, 0.0);
}

void TestShares::differenceOfOneBlockBelongsToThatBlock()
{
    const auto space = synthetic::foxnas();
    const auto bound = predict::BoundFormula::bind(synthetic::builtin(space, predict::Target::Latency, "physical"), space);
    QVERIFY(bound);
    base::Random random(5);
    auto baseline = *space->with(space->sample(random), "s80.depth", 3);
    baseline = *space->with(baseline, "s80.b2.kernel", 3);
    const auto network = *space->with(baseline, "s80.b2.kernel", 7);
    const auto before = bound->row(baseline), after = bound->row(network);
    for (const auto& part : explain::shares(*bound, network, baseline).blocks) {
        const bool changed = space->stages()[static_cast<std::size_t>(part.stage)].name == "80" && part.block == 2;
        for (std::size_t t = 0; t < before.size(); ++t) {
            const double expected = changed ? after[t] - before[t] : 0;
            QVERIFY(std::abs(part.terms[static_cast<Eigen::Index>(t) + 1] - expected) < 1e-9);
        }
    }
}

void TestShares::blocksThatOnlyOneNetworkHasBelongToTheDepth()
{
    const auto space = synthetic::foxnas();
    const auto bound = predict::BoundFormula::bind(synthetic::builtin(space, predict::Target::Latency, "physical"), space);
    QVERIFY(bound);
    base::Random random(11);
    const auto deep = *space->with(space->sample(random), "s112.depth", 4);
    const auto shallow = *space->with(deep, "s112.depth", 2);
    const auto before = bound->row(shallow), after = bound->row(deep);
    int seen = 0;
    for (const auto& part : explain::shares(*bound, deep, shallow).blocks) {
        if (space->stages()[static_cast<std::size_t>(part.stage)].name != "112")
            continue;
        QVERIFY(part.block <= 2);
        for (std::size_t t = 0; t < before.size(); ++t) {
            const double expected = part.block == 0 ? after[t] - before[t] : 0;
            QVERIFY(std::abs(part.terms[static_cast<Eigen::Index>(t) + 1] - expected) < 1e-9);
        }
        ++seen;
    }
    QCOMPARE(seen, 3);   // depth, block 1, block 2
}

void TestShares::blocksSumToTheirStageForEveryFormula()
{
    const auto space = synthetic::foxnas();
    base::Random random(17);
    std::vector<predict::Formula> formulas;
    for (const auto target : {predict::Target::Accuracy, predict::Target::Latency})
        for (auto& formula : predict::builtinFormulas(*space, target))
            formulas.push_back(std::move(formula));
    predict::Formula mixed;
    mixed.name = "mixed";
    mixed.terms = {{"a", {"resolution", "s24.identity.sum(expansion*kernel^2)"}},
                   {"b", {"s24.depth", "s80.first(expansion)", "s160.identity.mean(kernel)"}},
                   {"c", {"resolution"}},
                   {"d", {"macs"}},
                   {"e", {"parameters", "s40.depth"}}};
    formulas.push_back(mixed);
    for (const auto& formula : formulas) {
        const auto bound = predict::BoundFormula::bind(formula, space);
        QVERIFY2(bound.has_value(), qPrintable(QString::fromStdString(formula.name)));
        for (int n = 0; n < 10; ++n) {
            const auto network = space->sample(random), baseline = space->sample(random);
            const auto after = bound->row(network), before = bound->row(baseline);
            const auto shares = explain::shares(*bound, network, baseline);
            Eigen::VectorXd total = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(after.size()) + 1), blocks = total;
            for (const auto& part : shares.stages)
                total += part.terms;
            for (const auto& part : shares.blocks)
                blocks += part.terms;
            for (std::size_t t = 0; t < after.size(); ++t) {
                const auto at = static_cast<Eigen::Index>(t) + 1;
                const double scale = 1 + std::abs(after[t]) + std::abs(before[t]);
                QVERIFY(std::abs(total[at] - (after[t] - before[t])) < 1e-10 * scale);
                QVERIFY(std::abs(blocks[at] - total[at]) < 1e-10 * scale);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestShares)
#include "tst_shares.moc"
