// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/anytime.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <functional>
#include <set>

using namespace vulpes;
using namespace vulpes::workflow;

namespace {

/// Five places with four operators each, all 1,024 networks but every seventh: an additive accuracy with one pair that matters.
struct Table
{
    Table()
    {
        for (int number = 0; number < 1024; ++number) {
            if (number % 7 == 3)
                continue;
            const int digits[] = {number / 256, number / 64 % 4, number / 16 % 4, number / 4 % 4, number % 4};
            double value = 80, cost = 1;
            constexpr std::array kWeights{2.5, 0.5, 1.5, 1.0, 2.0};
            for (std::size_t i = 0; i < kWeights.size(); ++i) {
                operators.push_back(static_cast<std::uint8_t>(digits[i]));
                value += kWeights[i] * digits[i];
                cost += digits[i];
            }
            value -= digits[0] == 3 && digits[4] == 3 ? 4 : 0;
            accuracy.push_back(value + 0.01 * (number % 5));
            latency.push_back(cost);
        }
        problem.columns.accuracy = accuracy;
        problem.columns.costs.emplace_back(latency);
        problem.budgets = {9};
        problem.operators = operators;
        problem.positions = 5;
        problem.numbers = 4;
    }
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
    std::vector<double> accuracy, latency;
    std::vector<std::uint8_t> operators;
    TableProblem problem;
};

constexpr std::array kAll{TableStrategy::Random, TableStrategy::Evolution, TableStrategy::Annealing, TableStrategy::Guided};

} // namespace

class TestTableRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyFittingNetworksAreAskedForAndNoneTwice()
    {
        const Table table;
        for (const TableStrategy strategy : kAll)
            for (std::uint64_t seed = 1; seed <= 5; ++seed) {
                const auto asked = askTable(table.problem, strategy, 60, seed).value();
                QVERIFY(!asked.empty() && asked.size() <= 60);
                QCOMPARE(std::set<std::size_t>(asked.begin(), asked.end()).size(), asked.size());
                for (const std::size_t row : asked)
                    QVERIFY(table.latency[row] <= 9);
                QCOMPARE(askTable(table.problem, strategy, 60, seed).value(), asked);
                if (strategy == TableStrategy::Random || strategy == TableStrategy::Guided)
                    QCOMPARE(asked.size(), std::size_t{60});
            }
    }

    void askingForAllFindsTheBest()
    {
        const Table table;
        const auto best = bestWithin(table.problem.columns, table.problem.budgets).value();
        const auto asked = askTable(table.problem, TableStrategy::Random, 1000, 1).value();
        QCOMPARE(static_cast<long>(asked.size()), static_cast<long>(std::ranges::count_if(table.latency, [](double l) { return l <= 9; })));
        const auto after = questionsTo(table.problem, asked, table.accuracy[best]).value();
        QCOMPARE(table.accuracy[asked[after - 1]], table.accuracy[best]);
        const std::vector<std::vector<std::size_t>> searches{asked};
        const RegretBand band = regretOf(table.problem, searches, asked.size());
        QVERIFY(std::ranges::is_sorted(band.median, std::greater{}));
        QCOMPARE(band.median.back(), 0.0);
        QVERIFY(band.median[after - 1] == 0 && (after < 2 || band.median[after - 2] > 0));
    }

    /// Where effects add up, what was learned from twenty networks leads to the best at once.
    void theGuideNeedsFewerQuestionsThanChance()
    {
        const Table table;
        const auto best = bestWithin(table.problem.columns, table.problem.budgets).value();
        std::vector<std::size_t> chance, guided;
        for (std::uint64_t seed = 1; seed <= 21; ++seed) {
            chance.push_back(questionsTo(table.problem, askTable(table.problem, TableStrategy::Random, 1000, seed).value(), table.accuracy[best]).value());
            guided.push_back(questionsTo(table.problem, askTable(table.problem, TableStrategy::Guided, 1000, seed).value(), table.accuracy[best]).value());
        }
        std::ranges::sort(chance);
        std::ranges::sort(guided);
        QVERIFY2(3 * guided[10] < chance[10], qPrintable(QStringLiteral("%1 against %2").arg(guided[10]).arg(chance[10])));
    }

    void anotherGuideIsAsked()
    {
        const Table table;
        int calls = 0;
        const Guide perfect = [&](std::span<const std::size_t> asked, std::span<const double> accuracies, std::span<const std::size_t> wanted) -> Result<std::vector<double>> {
            ++calls;
            if (asked.size() != accuracies.size())
                return fail(inputError("sizes"));
            std::vector<double> foretold;
            for (const std::size_t row : wanted)
                foretold.push_back(table.accuracy[row]);
            return foretold;
        };
        const auto best = bestWithin(table.problem.columns, table.problem.budgets).value();
        const auto asked = askTable(table.problem, TableStrategy::Guided, 30, 3, perfect).value();
        QCOMPARE(calls, 1);
        QVERIFY(questionsTo(table.problem, asked, table.accuracy[best]).value() <= 21);
    }

    void aSearchEndsWithWhatIsEnough()
    {
        const Table table;
        const auto whole = askTable(table.problem, TableStrategy::Evolution, 200, 4).value();
        const double enough = 88;
        const auto asked = askTable(table.problem, TableStrategy::Evolution, 200, 4, {}, {}, enough).value();
        QVERIFY(asked.size() < whole.size());
        QVERIFY(std::ranges::equal(asked, std::span(whole).first(asked.size())));
        QCOMPARE(questionsTo(table.problem, asked, enough).value(), asked.size());
    }

    /// Told search by search, on any number of threads.
    void anytimeTellsWhatTheSearchesDid()
    {
        const Table table;
        const auto best = bestWithin(table.problem.columns, table.problem.budgets).value();
        const AnytimePlan plan{.strategy = TableStrategy::Random, .questions = 120, .searches = 15, .seed = 3, .close = 1};
        const AnytimeReport report = anytimeSearches(table.problem, plan).value();
        std::vector<double> needed;
        for (std::uint64_t seed = 3; seed < 18; ++seed) {
            const auto after = questionsTo(table.problem, askTable(table.problem, plan.strategy, plan.questions, seed).value(), table.accuracy[best]);
            needed.push_back(after ? static_cast<double>(*after) : std::numeric_limits<double>::infinity());
        }
        std::ranges::sort(needed);
        QCOMPARE(report.needed, needed);
        QCOMPARE(static_cast<long>(report.found()), static_cast<long>(std::ranges::count_if(needed, [](double count) { return count <= 120; })));
        QVERIFY(report.found() > 0 && report.found() < 8);
        QVERIFY(!report.medianNeeded());
        QCOMPARE(report.regret.median.size(), std::size_t{120});
        const AnytimeReport shared = anytimeSearches(table.problem, plan, {}, 3).value();
        QCOMPARE(shared.needed, report.needed);
        QCOMPARE(shared.regret.upper, report.regret.upper);
        AnytimePlan guided = plan;
        guided.strategy = TableStrategy::Guided;
        const auto soon = anytimeSearches(table.problem, guided).value();
        QVERIFY(soon.medianNeeded().value() < 120);
        QCOMPARE(soon.medianNeeded().value(), soon.needed[7]);
    }

    void whatCannotBeIsSaid()
    {
        Table table;
        table.problem.budgets = {0.5};
        QCOMPARE(askTable(table.problem, TableStrategy::Random, 10, 1).error().code, std::string("no_network_fits"));
        QCOMPARE(anytimeSearches(table.problem, {}).error().code, std::string("no_network_fits"));
        table.problem.budgets = {9};
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(askTable(table.problem, TableStrategy::Evolution, 10, 1, {}, Job(stop.get_token(), {})).error().kind, ErrorKind::Stopped);
        QCOMPARE(anytimeSearches(table.problem, {}, {}, 2, Job(stop.get_token(), {})).error().kind, ErrorKind::Stopped);
    }
};

QTEST_APPLESS_MAIN(TestTableRuns)
#include "tst_table_runs.moc"
