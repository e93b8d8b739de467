// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "cell_texts.h"
#include "structure/edge_effects.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

using namespace vulpes;
using namespace vulpes::structure;

class TestEdgeEffects : public QObject
{
    Q_OBJECT

    Eigen::VectorXd m_values;

    /// Average over the cells that agree with `cell` on the edges of the set.
    double average(std::uint32_t set, const Cell& cell) const
    {
        double sum = 0;
        int count = 0;
        for (std::size_t i = 0; i < cellCount(nasBench201()); ++i) {
            const Cell other = cellAt(nasBench201(), i);
            bool agrees = true;
            for (std::size_t e = 0; e < cell.size(); ++e)
                agrees = agrees && (!(set >> e & 1U) || other[e] == cell[e]);
            if (agrees) {
                sum += m_values[static_cast<Eigen::Index>(i)];
                ++count;
            }
        }
        return sum / count;
    }

private slots:
    void initTestCase();
    void everythingSumsToTheValue();
    void sharesAreShapleyValuesByBruteForce();
    void effectsAverageToZero();
    void anAdditiveNumberHasNoPairs();
    void wrongSizesAreRefused();
};

void TestEdgeEffects::initTestCase()
{
    base::Random random(5);
    m_values.resize(15625);
    for (double& value : m_values)
        value = random.normal();
}

void TestEdgeEffects::everythingSumsToTheValue()
{
    const auto effects = EdgeEffects::make(nasBench201(), m_values).value();
    QVERIFY(std::abs(effects.mean() - m_values.mean()) < 1e-12);
    for (std::size_t i = 0; i < 15625; i += 11) {
        const auto why = effects.explain(cellAt(nasBench201(), i));
        QCOMPARE(why.pairs.size(), std::size_t{15});
        const double value = m_values[static_cast<Eigen::Index>(i)];
        double parts = why.mean + why.higher;
        for (const double alone : why.alone)
            parts += alone;
        for (const auto& pair : why.pairs) {
            QVERIFY(pair.first < pair.second && pair.second < 6);
            parts += pair.effect;
        }
        QVERIFY(std::abs(why.value - value) < 1e-9);
        QVERIFY(std::abs(parts - value) < 1e-9);
        QVERIFY(std::abs(std::accumulate(why.shares.begin(), why.shares.end(), why.mean) - value) < 1e-9);
    }
    const auto shares = effects.orderShares();
    QVERIFY(std::abs(std::accumulate(shares.begin(), shares.end(), 0.0) - 1) < 1e-12);
}

void TestEdgeEffects::sharesAreShapleyValuesByBruteForce()
{
    const auto effects = EdgeEffects::make(nasBench201(), m_values).value();
    for (const char* text : {"421211", "000000", "334131"}) {
        const Cell cell = cellOf(text);
        std::vector<double> worth(64);
        for (std::uint32_t set = 0; set < 64; ++set)
            worth[set] = average(set, cell);
        // All 720 orders in which the edges can become known.
        std::vector<std::size_t> order{0, 1, 2, 3, 4, 5};
        std::vector<double> shapley(6, 0.0);
        do {
            std::uint32_t known = 0;
            for (const std::size_t e : order) {
                shapley[e] += (worth[known | 1U << e] - worth[known]) / 720;
                known |= 1U << e;
            }
        } while (std::ranges::next_permutation(order).found);
        const auto why = effects.explain(cell);
        for (std::size_t e = 0; e < 6; ++e) {
            QVERIFY(std::abs(why.shares[e] - shapley[e]) < 1e-9);
            QVERIFY(std::abs(why.alone[e] - (worth[1U << e] - worth[0])) < 1e-9);
        }
        for (const auto& pair : why.pairs) {
            const std::uint32_t a = 1U << pair.first, b = 1U << pair.second;
            QVERIFY(std::abs(pair.effect - (worth[a | b] - worth[a] - worth[b] + worth[0])) < 1e-9);
        }
    }
}

void TestEdgeEffects::effectsAverageToZero()
{
    const auto effects = EdgeEffects::make(nasBench201(), m_values).value();
    Cell cell = cellOf("421301");
    for (std::uint32_t set = 1; set < 64; ++set)
        for (std::size_t e = 0; e < 6; ++e) {
            if (!(set >> e & 1U))
                continue;
            Cell changed = cell;
            double sum = 0;
            for (std::uint8_t o = 0; o < 5; ++o) {
                changed[e] = o;
                sum += effects.effect(set, changed);
            }
            QVERIFY(std::abs(sum) < 1e-10);
        }
}

void TestEdgeEffects::anAdditiveNumberHasNoPairs()
{
    Eigen::VectorXd additive(15625);
    for (std::size_t i = 0; i < 15625; ++i) {
        const Cell cell = cellAt(nasBench201(), i);
        double sum = 3;
        for (std::size_t e = 0; e < cell.size(); ++e)
            sum += static_cast<double>(e + 1) * std::sqrt(cell[e]);
        additive[static_cast<Eigen::Index>(i)] = sum;
    }
    const auto effects = EdgeEffects::make(nasBench201(), additive).value();
    QVERIFY(std::abs(effects.orderShares()[0] - 1) < 1e-12);
    const double average = (0 + 1 + std::sqrt(2.0) + std::sqrt(3.0) + 2) / 5;
    const auto why = effects.explain(cellOf("043210"));
    QVERIFY(std::abs(why.shares[1] - 2 * (2 - average)) < 1e-10);
    QVERIFY(std::abs(why.higher) < 1e-9);
    const auto constant = EdgeEffects::make(nasBench201(), Eigen::VectorXd::Constant(15625, 4)).value();
    QCOMPARE(constant.orderShares(), std::vector<double>(6, 0.0));
}

void TestEdgeEffects::wrongSizesAreRefused()
{
    QCOMPARE(EdgeEffects::make(nasBench201(), Eigen::VectorXd::Zero(7)).error().code,
        std::string("cell_values_count"));
    CellSpace wide;
    wide.operators = {"none", "skip"};
    wide.edges.assign(13, {0, 1});
    QCOMPARE(EdgeEffects::make(wide, Eigen::VectorXd::Zero(8192)).error().code,
        std::string("cell_space_too_large"));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(EdgeEffects::make(nasBench201(), m_values, Job(stop.get_token(), {})).error().code,
        std::string("stopped"));
}

QTEST_GUILESS_MAIN(TestEdgeEffects)
#include "tst_edge_effects.moc"
