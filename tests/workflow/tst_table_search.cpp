// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/table_search.h"

#include "base/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace vulpes;
using namespace vulpes::workflow;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Few different numbers, so that there are ties, and holes.
std::vector<double> column(base::Random& random, std::size_t rows)
{
    std::vector<double> values(rows);
    for (double& value : values)
        value = random.below(12) == 0 ? kNone : static_cast<double>(random.below(9));
    return values;
}

struct Table
{
    explicit Table(std::uint64_t seed, std::size_t costs, std::size_t rows = 60)
    {
        base::Random random(seed);
        accuracy = column(random, rows);
        for (std::size_t i = 0; i < costs; ++i)
            kept.push_back(column(random, rows));
        columns.accuracy = accuracy;
        for (const auto& cost : kept)
            columns.costs.emplace_back(cost);
    }
    std::vector<double> accuracy;
    std::vector<std::vector<double>> kept;
    MeasuredColumns columns;
};

/// At least as good in everything, better in something.
bool beats(const MeasuredColumns& columns, std::size_t a, std::size_t b)
{
    bool better = columns.accuracy[a] > columns.accuracy[b];
    if (columns.accuracy[a] < columns.accuracy[b])
        return false;
    for (const auto& cost : columns.costs) {
        if (cost[a] > cost[b])
            return false;
        better = better || cost[a] < cost[b];
    }
    return better;
}

} // namespace

class TestTableSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestIsThatOfTryingAll()
    {
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const Table table(seed, 1 + seed % 3);
            std::vector<double> budgets(table.columns.costs.size(), static_cast<double>(seed % 8));
            const auto best = bestWithin(table.columns, budgets);
            double most = -1;
            for (std::size_t row = 0; row < table.columns.rows(); ++row) {
                bool inside = !std::isnan(table.accuracy[row]);
                for (std::size_t i = 0; i < budgets.size(); ++i)
                    inside = inside && table.kept[i][row] <= budgets[i];
                if (inside)
                    most = std::max(most, table.accuracy[row]);
            }
            QCOMPARE(best.has_value(), most >= 0);
            if (best) {
                QCOMPARE(table.accuracy[*best], most);
                QVERIFY(table.columns.keeps(*best, budgets));
            }
        }
    }

    void theFrontHoldsWhatNothingBeats()
    {
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const Table table(seed, 1 + seed % 3);
            const auto front = measuredFront(table.columns);
            for (std::size_t row = 0; row < table.columns.rows(); ++row) {
                if (!table.columns.isCandidate(row)) {
                    QVERIFY(std::ranges::find(front, row) == front.end());
                    continue;
                }
                bool beaten = false;
                for (std::size_t other = 0; other < table.columns.rows() && !beaten; ++other)
                    beaten = table.columns.isCandidate(other) && beats(table.columns, other, row);
                // Of rows with equal numbers one is there.
                const bool there = std::ranges::any_of(front, [&](std::size_t other) {
                    return table.accuracy[other] == table.accuracy[row]
                        && std::ranges::all_of(table.kept, [&](const auto& cost) { return cost[other] == cost[row]; });
                });
                QCOMPARE(there, !beaten);
            }
            for (std::size_t i = 1; i < front.size(); ++i)
                QVERIFY(table.kept[0][front[i - 1]] <= table.kept[0][front[i]]);
        }
    }

    /// R: quantile(c(3, 1, 4, 1, 5), c(0, .25, .5, 1)) and mean(x < v) + mean(x == v) / 2.
    void placesAndSharesAreThoseOfR()
    {
        const std::vector<double> values{3, 1, kNone, 4, 1, 5};
        QCOMPARE(valueAt(0, values), 1.0);
        QCOMPARE(valueAt(0.25, values), 1.0);
        QCOMPARE(valueAt(0.5, values), 3.0);
        QCOMPARE(valueAt(0.6, values), 3.4);
        QCOMPARE(valueAt(1, values), 5.0);
        QCOMPARE(placeOf(1, values), 0.2);
        QCOMPARE(placeOf(4, values), 0.7);
        QCOMPARE(placeOf(9, values), 1.0);
        QVERIFY(std::isnan(placeOf(1, {})) && std::isnan(valueAt(0.5, {})));
    }
};

QTEST_APPLESS_MAIN(TestTableSearch)
#include "tst_table_search.moc"
