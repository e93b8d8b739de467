// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/csv_helpers.h"
#include "study/study_helpers.h"

#include <QtTest>

using namespace vulpes;
using namespace vulpes::study;
using Severity = ImportProblem::Severity;

class TestCsvImport : public QObject
{
    Q_OBJECT

private slots:
    void textRowsAreExactNetworks();
    void theSpaceIsGuessedFromTheText();
    void blockColumnsInEitherSpelling();
    void depthIsCountedFromTheFilledBlocks();
    void aGapBetweenBlocksIsNoNetwork();
    void separatorsDecimalCommaAndByteOrderMark_data();
    void separatorsDecimalCommaAndByteOrderMark();
    void unitsComeFromTheHeader_data();
    void unitsComeFromTheHeader();
    void unitsAreAskedForWhereTheHeaderSaysNone();
    void anUnknownUnitIsRefused();
    void badRowsAreLeftOutWithLineAndColumn_data();
    void badRowsAreLeftOutWithLineAndColumn();
    void emptyCellsKeepTheRestOfTheRow();
    void repeatsOfOneNetworkJoin();
    void namedRowsStayApart();
    void duplicatesThatDisagreeAreBothKeptAndReported();
    void accuracyAsAShareIsConvertedAloud();
    void nothingIsDroppedWithoutAWord();
    void raggedRowsAreReported();
    void aFileThatIsNoTableOfThisKindSaysWhatIsMissing();
    void aColumnTwiceIsRefused();
    void noRowsIsAnError();
    void energyIsAMetricOfItsOwn();
    void resolutionIsAskedGuessedOrAssumedAloud();
    void stoppingStops();
};

namespace {

std::string arch(std::uint64_t seed)
{
    return foxnas()->format(sampleNumber(seed).observation.architecture);
}

std::string quoted(const std::string& text)
{
    return '"' + text + '"';
}

/// Header and one cell per decision in the spelling `s1b1_e`; blocks beyond the depth are left empty.
std::string blockTable(const Sample& sample, bool withDepth)
{
    const auto& space = *foxnas();
    std::string header = "acc,latency_ms,image_size";
    std::string row = "70,100,"
        + base::formatNumber(*space.value(sample.observation.architecture, *space.find("resolution")));
    for (std::size_t s = 0; s < 5; ++s) {
        const auto& stage = space.stages()[s];
        const std::string name = 's' + std::to_string(s + 1);
        if (withDepth) {
            header += ',' + name + "_d";
            row += ',' + base::formatNumber(*space.value(sample.observation.architecture, *stage.depth));
        }
        for (std::size_t b = 0; b < stage.blocks.size(); ++b) {
            for (const std::size_t index : stage.blocks[b]) {
                header += ',' + name + 'b' + std::to_string(b + 1) + '_' + space.decisions()[index].key;
                const auto value = space.value(sample.observation.architecture, index);
                row += ',' + (value ? base::formatNumber(*value) : std::string());
            }
        }
    }
    return header + '\n' + row + '\n';
}

Result<ImportResult> in(const std::string& text, ImportOptions options = {})
{
    if (!options.space)
        options.space = foxnas();
    return importText(text, options);
}

}  // namespace

void TestCsvImport::textRowsAreExactNetworks()
{
    const auto result =
        in("Latency_MS , ARCH,Accuracy\n101.5," + quoted(arch(1)) + ",71\n99," + quoted(arch(2)) + ",72.5\n");
    QVERIFY2(result.has_value(), codeOf(result).c_str());
    QCOMPARE(result->layout, CsvLayout::Text);
    QCOMPARE(result->rowsKept, std::int64_t(2));
    QVERIFY(result->problems.empty());
    const auto& first = result->samples[0];
    QCOMPARE(first.observation, sampleNumber(1).observation);
    QCOMPARE(first.accuracy, std::optional(71.0));
    QCOMPARE(first.metric("device 1", kLatencyMs), std::optional(101.5));
    QCOMPARE(first.sourceRow, std::int64_t(2));
}

void TestCsvImport::theSpaceIsGuessedFromTheText()
{
    QCOMPARE(importText("arch,acc\n" + quoted(arch(1)) + ",71\n")->space->name(), std::string("foxnas-cpu"));
    const auto tpu = space::namedSpace("foxnas-tpu").value();
    base::Random random(3);
    const auto text = tpu->format(tpu->sample(random));
    QCOMPARE(importText("arch,acc\n" + quoted(text) + ",71\n")->space->name(), std::string("foxnas-tpu"));
    QCOMPARE(codeOf(importText("arch,acc\nnonesuch:1,71\n")), std::string("space_not_guessed"));
    QCOMPARE(codeOf(importText("colour,acc\nred,71\n")), std::string("space_not_guessed"));
    // A row of another space among ours is a problem of that row.
    const auto mixed = in("arch,acc\n" + quoted(arch(1)) + ",71\n" + quoted(text) + ",70\n");
    QCOMPARE(mixed->samples.size(), std::size_t(1));
    QCOMPARE(mixed->problems.back().code, std::string("arch_other_space"));
    QCOMPARE(mixed->problems.back().row, std::int64_t(3));
}

void TestCsvImport::blockColumnsInEitherSpelling()
{
    const Sample sample = sampleNumber(5);
    const auto shortSpelling = importText(blockTable(sample, true));
    QVERIFY2(shortSpelling.has_value(), codeOf(shortSpelling).c_str());
    QCOMPARE(shortSpelling->layout, CsvLayout::Blocks);
    QCOMPARE(shortSpelling->space->name(), std::string("foxnas-cpu"));
    QCOMPARE(shortSpelling->samples.at(0).observation, sample.observation);
    // The ids of the decisions themselves: what export writes.
    const auto exported = exportCsv(*foxnas(), {sample}, CsvLayout::Blocks);
    QVERIFY(exported.find("s24.b1.expansion") != std::string::npos);
    const auto ids = importText(exported);
    QVERIFY2(ids.has_value(), codeOf(ids).c_str());
    QVERIFY(ids->problems.empty());
    QVERIFY(sameSamples(ids->samples, {sample}));
}

void TestCsvImport::depthIsCountedFromTheFilledBlocks()
{
    for (std::uint64_t seed = 1; seed < 20; ++seed) {
        const auto result = importText(blockTable(sampleNumber(seed), false));
        QVERIFY2(result.has_value(), codeOf(result).c_str());
        QCOMPARE(result->samples.at(0).observation, sampleNumber(seed).observation);
    }
}

void TestCsvImport::aGapBetweenBlocksIsNoNetwork()
{
    auto text = blockTable(sampleNumber(5), false);
    const auto header = QString::fromStdString(text).split('\n')[0].split(',');
    auto cells = QString::fromStdString(text).split('\n')[1].split(',');
    for (const char* name : {"s1b3_e", "s1b3_k"})
        cells[header.indexOf(name)] = "";
    for (const char* name : {"s1b4_e", "s1b4_k"})
        cells[header.indexOf(name)] = "3";
    const auto result = importText((header.join(',') + '\n' + cells.join(',') + '\n').toStdString());
    QVERIFY(result->samples.empty());
    QCOMPARE(result->problems.back().code, std::string("blocks_with_gap"));
    QCOMPARE(result->problems.back().column, std::string("s1b4_e"));
    QCOMPARE(result->problems.back().row, std::int64_t(2));
}

void TestCsvImport::separatorsDecimalCommaAndByteOrderMark_data()
{
    QTest::addColumn<QString>("text");
    const auto a = QString::fromStdString(arch(1));
    QTest::newRow("comma") << "acc,latency_ms,arch\n71.25,100.5,\"" + a + "\"\n";
    QTest::newRow("semicolon, decimal comma") << "acc;latency_ms;arch\n71,25;100,5;" + a + "\n";
    QTest::newRow("semicolon, decimal point") << "acc;latency_ms;arch\n71.25;100.5;" + a + "\n";
    QTest::newRow("tab") << "acc\tlatency_ms\tarch\r\n71.25\t100.5\t" + a + "\r\n";
    QTest::newRow("tab, decimal comma") << "acc\tlatency_ms\tarch\n71,25\t100,5\t" + a;
    QTest::newRow("byte-order mark") << QString(QChar(0xfeff)) + "acc,latency_ms,arch\n71.25,100.5,\"" + a
            + "\"\n";
    QTest::newRow("quotes everywhere")
        << "\"acc\",\"latency_ms\",\"arch\"\n\"71.25\",\"100.5\",\"" + a + "\"\n";
}

void TestCsvImport::separatorsDecimalCommaAndByteOrderMark()
{
    QFETCH(QString, text);
    const auto result = in(text.toStdString());
    QVERIFY2(result.has_value(), codeOf(result).c_str());
    QCOMPARE(codes(*result), QStringList());
    QCOMPARE(result->samples.size(), std::size_t(1));
    QCOMPARE(result->samples[0].accuracy, std::optional(71.25));
    QCOMPARE(result->samples[0].metric("device 1", kLatencyMs), std::optional(100.5));
    QCOMPARE(result->samples[0].observation, sampleNumber(1).observation);
}

void TestCsvImport::unitsComeFromTheHeader_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<double>("milliseconds");
    QTest::newRow("_ms") << "latency_ms" << 2000.0;
    QTest::newRow("_us") << "latency_us" << 2.0;
    QTest::newRow("_s") << "latency_s" << 2e6;
    QTest::newRow("_ns") << "Latency_ns" << 0.002;
    QTest::newRow("(ms)") << "latency (ms)" << 2000.0;
    QTest::newRow("(us)") << "Latency (us)" << 2.0;
    QTest::newRow("[s]") << "latency[s]" << 2e6;
    QTest::newRow("micro sign") << QString::fromUtf8("latency (µs)") << 2.0;
}

void TestCsvImport::unitsComeFromTheHeader()
{
    QFETCH(QString, header);
    QFETCH(double, milliseconds);
    const auto result = in("arch," + header.toStdString() + "\n" + quoted(arch(1)) + ",2000\n");
    QVERIFY2(result.has_value(), codeOf(result).c_str());
    QVERIFY(result->unitsAssumed.empty());
    QVERIFY(
        std::abs(*result->samples[0].metric("device 1", kLatencyMs) - milliseconds) < 1e-9 * milliseconds);
}

void TestCsvImport::unitsAreAskedForWhereTheHeaderSaysNone()
{
    const std::string text = "arch,Latency\n" + quoted(arch(1)) + ",2000\n";
    const auto assumed = in(text);
    QCOMPARE(assumed->unitsAssumed, (std::vector<std::string>{"Latency"}));
    QCOMPARE(assumed->problems.at(0).code, std::string("unit_assumed"));
    QCOMPARE(assumed->samples[0].metric("device 1", kLatencyMs), std::optional(2000.0));
    ImportOptions options;
    options.units["latency"] = "us";
    options.device = "board";
    const auto told = in(text, options);
    QVERIFY(told->unitsAssumed.empty());
    QCOMPARE(codes(*told), (QStringList{"no_accuracy_column"}));
    QCOMPARE(told->samples[0].metric("board", kLatencyMs), std::optional(2.0));
}

void TestCsvImport::anUnknownUnitIsRefused()
{
    ImportOptions options;
    options.units["latency"] = "fortnights";
    const auto result = in("arch,latency\n" + quoted(arch(1)) + ",2000\n", options);
    QCOMPARE(codeOf(result), std::string("csv_unit_unknown"));
    QCOMPARE(fact(result.error(), "unit"), std::string("fortnights"));
    // In a header it is another column, and said.
    const auto other = in("arch,latency_ms,latency_std\n" + quoted(arch(1)) + ",2000,1\n");
    QCOMPARE(codes(*other), (QStringList{"column_unknown", "no_accuracy_column"}));
}

void TestCsvImport::badRowsAreLeftOutWithLineAndColumn_data()
{
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("column");
    const auto a = '"' + QString::fromStdString(arch(2)) + '"';
    QTest::newRow("text in a number") << "fast,100," + a << "bad_number"
                                      << "acc";
    QTest::newRow("a number and more") << "70,100ms," + a << "bad_number"
                                       << "latency_ms";
    QTest::newRow("nan") << "nan,100," + a << "bad_number"
                         << "acc";
    QTest::newRow("inf") << "70,inf," + a << "bad_number"
                         << "latency_ms";
    QTest::newRow("-Infinity") << "70,-Infinity," + a << "bad_number"
                               << "latency_ms";
    QTest::newRow("overflow") << "70,1e999," + a << "bad_number"
                              << "latency_ms";
    QTest::newRow("negative latency") << "70,-100," + a << "negative_latency"
                                      << "latency_ms";
    QTest::newRow("no latency at all") << "70,0," + a << "zero_latency"
                                       << "latency_ms";
    QTest::newRow("accuracy over 100") << "701,100," + a << "accuracy_out_of_range"
                                       << "acc";
    QTest::newRow("negative accuracy") << "-1,100," + a << "accuracy_out_of_range"
                                       << "acc";
    QTest::newRow("nothing measured") << ",NA," + a << "missing_value"
                                      << "acc";
    QTest::newRow("no network") << "70,100,"
                                << "missing_value"
                                << "arch";
    QTest::newRow("no architecture text") << "70,100,hello"
                                          << "arch_syntax"
                                          << "arch";
    QTest::newRow("outside the space") << "70,100,"
            + QString(a).replace("e2", "e9").replace("e3", "e9").replace("e4", "e9").replace("e6", "e9")
                                       << "outside_space"
                                       << "arch";
}

void TestCsvImport::badRowsAreLeftOutWithLineAndColumn()
{
    QFETCH(QString, cells);
    QFETCH(QString, code);
    QFETCH(QString, column);
    const auto result = in("acc,latency_ms,arch\n70,100," + quoted(arch(1)) + "\n" + cells.toStdString()
        + "\n71,101," + quoted(arch(3)) + "\n");
    QVERIFY2(result.has_value(), codeOf(result).c_str());
    QCOMPARE(result->rowsRead, std::int64_t(3));
    QCOMPARE(result->rowsKept, std::int64_t(2));
    QCOMPARE(result->problems.size(), std::size_t(1));
    const auto& problem = result->problems[0];
    QCOMPARE(QString::fromStdString(problem.code), code);
    QCOMPARE(QString::fromStdString(problem.column), column);
    QCOMPARE(problem.row, std::int64_t(3));
    QCOMPARE(problem.severity, Severity::RowLeftOut);
}

void TestCsvImport::emptyCellsKeepTheRestOfTheRow()
{
    const auto result =
        in("acc,latency_ms,arch\n70,," + quoted(arch(1)) + "\nNA,100," + quoted(arch(2)) + "\n");
    QCOMPARE(result->samples.size(), std::size_t(2));
    QVERIFY(result->samples[0].timings.empty());
    QVERIFY(!result->samples[1].accuracy);
    QCOMPARE(codes(*result), (QStringList{"missing_value", "missing_value"}));
    QCOMPARE(result->problems[0].severity, Severity::Warning);
    QCOMPARE(result->problems[0].column, std::string("latency_ms"));
    QCOMPARE(result->problems[1].column, std::string("acc"));
    QCOMPARE(result->problems[1].row, std::int64_t(3));
}

void TestCsvImport::repeatsOfOneNetworkJoin()
{
    const auto a = quoted(arch(1));
    const auto result = in("acc,latency_ms,device,repeat,arch\n70,100,phone,1," + a + "\n70,101,phone,2," + a
        + "\n,55,board,1," + a + "\n");
    QCOMPARE(result->rowsKept, std::int64_t(3));
    QCOMPARE(result->samples.size(), std::size_t(1));
    const auto& sample = result->samples[0];
    QCOMPARE(sample.timings.size(), std::size_t(2));
    QCOMPARE(sample.timings[0].repeats, (std::vector<double>{100, 101}));
    QCOMPARE(sample.metric("board", kLatencyMs), std::optional(55.0));
    QCOMPARE(result->devices.size(), std::size_t(2));
    QCOMPARE(codes(*result, Severity::RowLeftOut), QStringList());
}

void TestCsvImport::namedRowsStayApart()
{
    const auto a = quoted(arch(1));
    const auto result =
        in("label,acc,latency_ms,arch\nx,70,100," + a + "\ny,70,101," + a + "\nx,70,102," + a + "\n");
    QCOMPARE(result->samples.size(), std::size_t(2));
    QCOMPARE(result->samples[0].timings[0].repeats, (std::vector<double>{100, 102}));
    QCOMPARE(result->samples[1].label, std::string("y"));
}

void TestCsvImport::duplicatesThatDisagreeAreBothKeptAndReported()
{
    const auto a = quoted(arch(1));
    const auto result = in("acc,latency_ms,arch\n70,100," + a + "\n71,101," + a + "\n70,150," + a + "\n");
    QCOMPARE(result->rowsKept, std::int64_t(3));
    QCOMPARE(result->samples.size(), std::size_t(2));
    QCOMPARE(result->samples[0].timings[0].repeats, (std::vector<double>{100, 150}));
    QCOMPARE(result->samples[1].accuracy, std::optional(71.0));
    const auto problems = problemsOf(*result, "duplicate_disagrees");
    QCOMPARE(problems.size(), std::size_t(2));
    QCOMPARE(problems[0].row, std::int64_t(3));
    QCOMPARE(problems[0].column, std::string("acc"));
    QCOMPARE(
        std::get<std::int64_t>(problems[0].facts[0].value), std::int64_t(2));  // the row it disagrees with
    QCOMPARE(problems[1].row, std::int64_t(4));
    QCOMPARE(problems[1].column, std::string("latency_ms"));
    QCOMPARE(problems[1].severity, Severity::Warning);
}

void TestCsvImport::accuracyAsAShareIsConvertedAloud()
{
    const auto rows = [&](const char* header) {
        return in(
            std::string(header) + ",arch\n0.71," + quoted(arch(1)) + "\n0.725," + quoted(arch(2)) + "\n");
    };
    const auto result = rows("accuracy");
    QVERIFY(std::abs(*result->samples[0].accuracy - 71) < 1e-12);
    QVERIFY(std::abs(*result->samples[1].accuracy - 72.5) < 1e-12);
    QCOMPARE(codes(*result), (QStringList{"no_metric_column", "accuracy_was_share"}));
    // Where the header says percent, a poor network is a poor network.
    QCOMPARE(rows("accuracy (%)")->samples[0].accuracy, std::optional(0.71));
}

void TestCsvImport::nothingIsDroppedWithoutAWord()
{
    const auto result = in(",acc,colour,arch,acc/latency\n7,70,red," + quoted(arch(1)) + ",1\n");
    QCOMPARE(codes(*result), (QStringList{"index_column_dropped", "column_derived", "column_unknown", "no_metric_column"}));
    QCOMPARE(problemsOf(*result, "column_unknown").front().column, std::string("colour"));
    QCOMPARE(result->samples[0].label, std::string("7"));  // dropped as data, kept as the row's name
    const auto id = in("id,acc,arch\n9,70," + quoted(arch(1)) + "\n");
    QCOMPARE(codes(*id), (QStringList{"index_column_dropped", "no_metric_column"}));
    QCOMPARE(id->samples[0].label, std::string("9"));
}

void TestCsvImport::raggedRowsAreReported()
{
    const auto a = quoted(arch(1));
    const auto result = in("acc,arch,latency_ms\n70," + a + "\n70," + a + ",100,5\n\n70," + a + ",100,,\n");
    QCOMPARE(result->rowsRead, std::int64_t(3));
    QCOMPARE(result->rowsKept, std::int64_t(1));
    QCOMPARE(codes(*result), (QStringList{"cells_missing", "cells_too_many"}));
    QCOMPARE(result->problems[0].row, std::int64_t(2));
    QCOMPARE(result->problems[1].row, std::int64_t(3));
}

void TestCsvImport::aFileThatIsNoTableOfThisKindSaysWhatIsMissing()
{
    const auto result = in("acc,latency_ms\n70,100\n");
    QCOMPARE(codeOf(result), std::string("csv_columns_unknown"));
    QCOMPARE(fact(result.error(), "found"), std::string("acc, latency_ms"));
    // One block column lost from a block table is named.
    auto text = blockTable(sampleNumber(1), true);
    text.replace(text.find("s3b2_k"), 6, "kernel");
    const auto lost = importText(text);
    QCOMPARE(codeOf(lost), std::string("csv_columns_unknown"));
    QCOMPARE(fact(lost.error(), "missing"), std::string("s80.b2.kernel"));
    // So is one count lost from the published table: it is not read as less than it was.
    const auto exported = exportCsv(*foxnas(), {sampleNumber(1)}, CsvLayout::Published);
    auto counts = exported;
    counts.replace(counts.find("se_e2_k5_112_I"), 14, "lost_column");
    const auto missing = importText(counts);
    QCOMPARE(codeOf(missing), std::string("csv_columns_unknown"));
    QCOMPARE(fact(missing.error(), "missing"), std::string("se_e2_k5_112_I"));
}

void TestCsvImport::aColumnTwiceIsRefused()
{
    const auto a = quoted(arch(1));
    QCOMPARE(codeOf(in("acc,ACC ,arch\n70,71," + a + "\n")), std::string("csv_duplicate_column"));
    QCOMPARE(codeOf(in("acc,accuracy,arch\n70,71," + a + "\n")), std::string("csv_duplicate_column"));
    const auto twice = in("latency_us,latency_ms,arch\n70,71," + a + "\n");
    QCOMPARE(codeOf(twice), std::string("csv_duplicate_column"));
    QCOMPARE(fact(twice.error(), "column"), std::string("latency_ms"));
    QCOMPARE(fact(twice.error(), "first"), std::string("latency_us"));
}

void TestCsvImport::noRowsIsAnError()
{
    QCOMPARE(codeOf(in("acc,arch\n")), std::string("csv_no_rows"));
    QCOMPARE(codeOf(in("")), std::string("csv_empty"));
    QCOMPARE(codeOf(importCsvFile("/nonexistent/file.csv", {})), std::string("file_missing"));
}

void TestCsvImport::energyIsAMetricOfItsOwn()
{
    const auto result =
        in("arch,latency_ms,energy_uj\n" + quoted(arch(1)) + ",100,2500\n" + quoted(arch(2)) + ",100,\n");
    QCOMPARE(result->samples[0].metric("device 1", kEnergyMj), std::optional(2.5));
    QCOMPARE(result->samples[1].metric("device 1", kEnergyMj), std::optional<double>());
}

void TestCsvImport::resolutionIsAskedGuessedOrAssumedAloud()
{
    auto text = blockTable(sampleNumber(1), true);
    text.replace(text.find("image_size"), 10, "colour");
    const auto resolution = [](const ImportResult& result) {
        return result.space
            ->value(result.samples.at(0).observation.architecture, *result.space->find("resolution"))
            .value();
    };
    const auto assumed = importText(text);
    QVERIFY2(assumed.has_value(), codeOf(assumed).c_str());
    QVERIFY(codes(*assumed).contains("resolution_assumed"));
    ImportOptions options;
    options.resolution = 160;
    const auto asked = importText(text, options);
    QCOMPARE(resolution(*asked), 160.0);
    QVERIFY(!codes(*asked).contains("resolution_assumed"));
    QTemporaryDir folder;
    const auto file = inside(folder, "phone_2021_192.csv");
    QFile out(QString::fromStdString(file.string()));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text.c_str());
    out.close();
    const auto guessed = importCsvFile(file.string(), {});
    QCOMPARE(resolution(*guessed), 192.0);
    QVERIFY(codes(*guessed).contains("resolution_guessed"));
    // The study the rows go to knows better than a guess, but not than the file's name.
    ImportOptions into;
    into.studyResolution = 256;
    QCOMPARE(resolution(*importText(text, into)), 256.0);
    QVERIFY(codes(*importText(text, into)).contains("resolution_of_study"));
    QCOMPARE(resolution(*importCsvFile(file.string(), into)), 192.0);
    options.resolution = 7;
    QCOMPARE(codeOf(importText(text, options)), std::string("csv_columns_unknown"));
}

void TestCsvImport::stoppingStops()
{
    std::stop_source stop;
    stop.request_stop();
    const auto table = base::parseCsv("arch,acc\n" + quoted(arch(1)) + ",70\n").value();
    const auto result = importCsv(table, {}, Job(stop.get_token(), {}));
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::Stopped);
}

QTEST_GUILESS_MAIN(TestCsvImport)
#include "tst_csv_import.moc"
