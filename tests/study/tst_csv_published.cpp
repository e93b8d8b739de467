// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/csv_helpers.h"

#include "space/named_spaces.h"

#include <QtTest>

#include <fstream>

using namespace vulpes;
using namespace vulpes::study;

class TestCsvPublished : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void the245PublishedRowsAreReadWithoutLoss();
    void aRowIsAMultisetAndItsRepresentativeHasTheCountedBlocks();
    void theSharedTableSurvivesExportAndImport();
    void summariesAloneBecomeColumnValues();
    void oneWrongCountLeavesOutThatRowAndNamesTheColumn();

private:
    std::string m_file;
    void needTable();
};

void TestCsvPublished::initTestCase()
{
    m_file = publishedTable();
}

void TestCsvPublished::needTable()
{
    if (!m_file.empty())
        return;
    if (qEnvironmentVariable("VULPES_REQUIRE_DATA") == "1")
        QFAIL("VULPES_REQUIRE_DATA=1, but VULPES_TEST_DATA names no folder with foxnas/foxnas_cpu_256.csv");
    QSKIP("VULPES_TEST_DATA is not set: the published table is not here");
}

#define NEED_TABLE()                                                                                         \
    do {                                                                                                     \
        needTable();                                                                                         \
        if (m_file.empty())                                                                                  \
            return;                                                                                          \
    } while (false)

void TestCsvPublished::the245PublishedRowsAreReadWithoutLoss()
{
    NEED_TABLE();
    const auto result = importCsvFile(m_file, {});
    QVERIFY2(result.has_value(), result ? "" : result.error().code.c_str());
    QCOMPARE(result->layout, CsvLayout::Published);
    QCOMPARE(result->space->name(), std::string("foxnas-cpu"));
    QCOMPARE(result->rowsRead, std::int64_t(245));
    QCOMPARE(result->rowsKept, std::int64_t(245));
    QCOMPARE(result->samples.size(), std::size_t(245));
    double accuracy = 0;
    double latency = 0;
    for (const auto& sample : result->samples) {
        accuracy += *sample.accuracy;
        latency += *sample.metric("device 1", kLatencyMs);
    }
    // Means over the file's own columns (awk).
    QVERIFY(std::abs(accuracy / 245 - 73.85102041) < 1e-7);
    QVERIFY(std::abs(latency / 245 - 144.40954058) < 1e-7);
    QCOMPARE(codes(*result, ImportProblem::Severity::RowLeftOut), QStringList());
    QCOMPARE(codes(*result),
        (QStringList{"index_column_dropped", "unit_assumed", "column_derived", "resolution_guessed"}));
    QCOMPARE(result->unitsAssumed, (std::vector<std::string>{"latency"}));
    QCOMPARE(result->devices.size(), std::size_t(1));
}

void TestCsvPublished::aRowIsAMultisetAndItsRepresentativeHasTheCountedBlocks()
{
    NEED_TABLE();
    ImportOptions options;
    options.units["latency"] = "ms";
    const auto result = importCsvFile(m_file, options);
    QVERIFY(result.has_value());
    QVERIFY(result->unitsAssumed.empty());
    const auto& first = result->samples.front();
    QCOMPARE(first.label, std::string("1"));
    QCOMPARE(first.sourceRow, std::int64_t(2));
    QCOMPARE(first.observation.kind, Observation::Kind::Multiset);
    const auto& space = *result->space;
    const auto value = [&](const char* id) {
        return space.value(first.observation.architecture, *space.find(id)).value_or(-1);
    };
    // Row 1 of the table: tot_24 3, avg_e_24 3.5, avg_k_24 4.0, tot_e_16_24 6, tot_k_16_24 3.
    QCOMPARE(value("resolution"), 256.0);
    QCOMPARE(value("s24.depth"), 3.0);
    QCOMPARE(value("s80.depth"), 2.0);
    QCOMPARE(value("s24.b1.expansion"), 6.0);
    QCOMPARE(value("s24.b1.kernel"), 3.0);
    QCOMPARE(value("s24.b2.expansion") + value("s24.b3.expansion"), 7.0);
    QCOMPARE(value("s24.b2.kernel") + value("s24.b3.kernel"), 8.0);
    QCOMPARE(value("s24.b4.kernel"), -1.0);
    QCOMPARE(space.representative(first.observation.architecture), first.observation.architecture);
}

void TestCsvPublished::theSharedTableSurvivesExportAndImport()
{
    NEED_TABLE();
    const auto result = importCsvFile(m_file, {});
    QVERIFY(result.has_value());
    const auto text = exportCsv(*result->space, result->samples, CsvLayout::Published);
    const auto again = importText(text);
    QVERIFY2(again.has_value(), again ? "" : again.error().code.c_str());
    QCOMPARE(again->layout, CsvLayout::Published);
    QVERIFY(again->problems.empty());
    QVERIFY(sameSamples(again->samples, result->samples));
}

void TestCsvPublished::summariesAloneBecomeColumnValues()
{
    NEED_TABLE();
    // The first 40 columns of the file are the sample's id, its measurements and the summaries.
    std::ifstream stream(m_file);
    std::string text;
    for (std::string line; std::getline(stream, line);) {
        std::size_t at = 0;
        for (int column = 0; column < 40 && at != std::string::npos; ++column)
            at = line.find(',', column == 0 ? 0 : at + 1);
        text += line.substr(0, at) + '\n';
    }
    const auto result = importText(text);
    QVERIFY2(result.has_value(), result ? "" : result.error().code.c_str());
    QCOMPARE(result->layout, CsvLayout::ColumnsOnly);
    QCOMPARE(result->samples.size(), std::size_t(245));
    const auto& columns = result->samples.front().observation.columns;
    QCOMPARE(columns.at("s24.depth"), 3.0);
    QCOMPARE(columns.at("s24.depth=3"), 1.0);
    QCOMPARE(columns.at("s24.depth=2"), 0.0);
    QCOMPARE(columns.at("s24.identity.count"), 2.0);
    QCOMPARE(columns.at("s24.identity.mean(expansion)"), 3.5);
    QCOMPARE(columns.at("s24.identity.sum(expansion)"), 7.0);
    QCOMPARE(columns.at("s24.identity.mean(kernel)"), 4.0);
    QCOMPARE(columns.at("s24.first(expansion)"), 6.0);
    QCOMPARE(columns.at("s24.first(kernel)"), 3.0);
}

void TestCsvPublished::oneWrongCountLeavesOutThatRowAndNamesTheColumn()
{
    NEED_TABLE();
    std::ifstream stream(m_file);
    std::string text;
    std::string line;
    for (int number = 1; number <= 4 && std::getline(stream, line); ++number) {
        if (number == 3)
            line.replace(line.find(",12,2,"), 6, ",13,3,");  // tot_block and tot_24 one more than the counts
        text += line + '\n';
    }
    const auto result = importText(text);
    QVERIFY(result.has_value());
    QCOMPARE(result->rowsRead, std::int64_t(3));
    QCOMPARE(result->rowsKept, std::int64_t(2));
    const auto left = problemsOf(*result, "inconsistent_counts");
    QCOMPARE(left.size(), std::size_t(1));
    QCOMPARE(left[0].row, std::int64_t(3));
    QCOMPARE(left[0].column, std::string("tot_24"));
    QCOMPARE(left[0].severity, ImportProblem::Severity::RowLeftOut);
}

QTEST_GUILESS_MAIN(TestCsvPublished)
#include "tst_csv_published.moc"
