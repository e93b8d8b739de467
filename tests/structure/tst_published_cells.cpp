// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "base/file.h"
#include "base/random.h"
#include "cell_texts.h"
#include "predict/diagnostics.h"
#include "structure/accuracy_model.h"
#include "structure/structural_columns.h"

#include <QFile>

#include <algorithm>
#include <numeric>
#include <set>

using namespace vulpes;
using namespace vulpes::structure;

/// NAS-Bench-201 as published: 12,736 trained cells.
class TestPublishedCells : public QObject
{
    Q_OBJECT

    StructureTablePtr m_table;
    CellTerms m_terms;
    CellPool m_pool;
    std::vector<double> m_accuracy;
    std::vector<int> m_class;

private slots:
    void initTestCase();
    void isomorphicCellsHaveEqualPaths();
    void seventyEightCellsRankCellsOfOtherClasses();
};

void TestPublishedCells::initTestCase()
{
    const QString file = qEnvironmentVariable("VULPES_TEST_DATA") + "/nasbench201/nb201.csv";
    if (!qEnvironmentVariableIsSet("VULPES_TEST_DATA") || !QFile::exists(file)) {
        QVERIFY2(qEnvironmentVariable("VULPES_REQUIRE_DATA") != "1",
            "VULPES_TEST_DATA does not hold nasbench201/");
        QSKIP("needs VULPES_TEST_DATA with nasbench201/nb201.csv");
    }
    const auto table = base::parseCsv(base::readFile(file.toStdString()).value()).value();
    const auto column = [&](const char* name) {
        return static_cast<std::size_t>(std::ranges::find(table.header, name) - table.header.begin());
    };
    const std::size_t ops = column("ops"), isoClass = column("iso_class"),
                      accuracy = column("cifar10_test_200");
    for (const auto& row : table.rows) {
        m_pool.cells.push_back(
            cellOf(QString::fromUtf8(row.cells[ops].data(), static_cast<qsizetype>(row.cells[ops].size()))));
        m_class.push_back(static_cast<int>(base::parseNumber(row.cells[isoClass], false).value()));
        m_accuracy.push_back(base::parseNumber(row.cells[accuracy], false).value());
    }
    QVERIFY(m_accuracy.size() > 12'000);
    m_table = makeStructureTable(nasBench201()).value();
    m_terms = makeCellTerms(*m_table, m_pool).value();
}

void TestPublishedCells::isomorphicCellsHaveEqualPaths()
{
    // A class may hold cells wired differently (a skip moved along a path, an operator shared by two paths): their live edges may differ.
    const auto names = structuralColumnNames(nasBench201());
    const auto paths = allPaths(nasBench201());
    std::map<int, std::vector<double>> first;
    for (std::size_t i = 0; i < m_class.size(); ++i) {
        const auto row = structuralColumns(
            nasBench201(), m_pool.cells[i], livePaths(nasBench201(), paths, m_pool.cells[i]));
        const auto [found, isNew] = first.emplace(m_class[i], row);
        for (std::size_t c = 0; c < row.size(); ++c)
            if (!names[c].starts_with("live edges"))
                QVERIFY2(std::abs(row[c] - found->second[c]) < 1e-12, names[c].c_str());
    }
    QVERIFY(first.size() < m_class.size());
}

void TestPublishedCells::seventyEightCellsRankCellsOfOtherClasses()
{
    double sum = 0;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        base::Random random(seed);
        std::vector<std::size_t> order(m_accuracy.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        random.shuffle(order);
        const std::vector<std::size_t> trained(order.begin(), order.begin() + 78);
        std::set<int> seen;
        std::vector<double> accuracies;
        for (const std::size_t i : trained) {
            seen.insert(m_class[i]);
            accuracies.push_back(m_accuracy[i]);
        }
        std::vector<std::size_t> asked;
        for (std::size_t i = 78; i < order.size() && asked.size() < 2000; ++i)
            if (!seen.contains(m_class[order[i]]))
                asked.push_back(order[i]);
        const auto model = AccuracyModel::fit(termsAt(m_terms, trained), accuracies, 10).value();
        std::vector<double> predicted, observed;
        int covered = 0, intervals = 0;
        const auto predictions = model.predict(termsAt(m_terms, asked), true).value();
        for (std::size_t i = 0; i < asked.size(); ++i) {
            predicted.push_back(predictions[i].rank());
            observed.push_back(m_accuracy[asked[i]]);
            if (predictions[i].low) {
                ++intervals;
                covered +=
                    *predictions[i].low <= observed.back() && observed.back() <= *predictions[i].high ? 1 : 0;
            }
        }
        const double tau = predict::kendallTauB(predicted, observed);
        qInfo("seed %d: tau %.3f, %.1f %% inside their 95 %% interval", static_cast<int>(seed), tau,
            100.0 * covered / intervals);
        sum += tau;
    }
    QVERIFY2(sum / 3 >= 0.78, qPrintable(QString::number(sum / 3)));
}

QTEST_GUILESS_MAIN(TestPublishedCells)
#include "tst_published_cells.moc"
