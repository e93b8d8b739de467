// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/csv_helpers.h"
#include "study/study_helpers.h"

#include <QtTest>

using namespace vulpes;
using namespace vulpes::study;

class TestCsvMerge : public QObject
{
    Q_OBJECT

private slots:
    void everyLayoutReadsBackTheSameSamples();
    void aThousandRandomNetworksReadBack();
    void exportIsRfc4180();
    void importingTheSameFileTwiceChangesNothing();
    void aTableOfSuggestionsMeasuredElsewhereComesBack();
    void newMeasurementsJoinTheirNetwork();
    void accuracyThatContradictsIsASampleOfItsOwn();
    void theNameDecidesBetweenTwoSamplesOfOneNetwork();
};

namespace {

Samples mixed()
{
    Sample exact = sampleNumber(1);
    exact.timings = {{"phone", kLatencyMs, {100.125, 101, 0.1 + 0.2}}, {"phone", kEnergyMj, {2.5}},
        {"board, old", kLatencyMs, {7}}};
    exact.accuracySe = 0.05;
    exact.label = "a \"quoted\", label";
    Sample multiset = sampleNumber(2);
    multiset.observation.kind = Observation::Kind::Multiset;
    multiset.observation.architecture = foxnas()->representative(multiset.observation.architecture);
    Sample columns = sampleNumber(3);
    columns.observation = {};
    columns.observation.kind = Observation::Kind::Columns;
    columns.observation.columns = {
        {"s24.identity.mean(expansion)", 11.0 / 3}, {"macs", 2.1e8}, {"resolution", 224}};
    Sample noLatency = sampleNumber(4);
    noLatency.timings.clear();
    return {exact, multiset, columns, noLatency};
}

}  // namespace

void TestCsvMerge::everyLayoutReadsBackTheSameSamples()
{
    const auto all = mixed();
    const auto back = [](const Samples& samples, CsvLayout layout) {
        ImportOptions options;
        options.space = foxnas();
        const auto result = importText(exportCsv(*foxnas(), samples, layout), options);
        if (!result || result->layout != layout)
            qFatal("%s", codeOf(result).c_str());
        return result->samples;
    };
    QVERIFY(sameSamples(back(all, CsvLayout::Text), all));
    QVERIFY(sameSamples(back({all[0], all[3]}, CsvLayout::Blocks), {all[0], all[3]}));
    QVERIFY(sameSamples(back({all[1]}, CsvLayout::Published), {all[1]}));
    QVERIFY(sameSamples(back({all[2]}, CsvLayout::ColumnsOnly), {all[2]}));
}

void TestCsvMerge::aThousandRandomNetworksReadBack()
{
    for (const char* name : {"foxnas-cpu", "foxnas-tpu"}) {
        const auto space = space::namedSpace(name).value();
        base::Random random(7);
        Samples exact;
        Samples multisets;
        for (int i = 0; i < 500; ++i) {
            Sample sample = sampleNumber(1, 60 + random.uniform() * 20, 50 + random.uniform() * 100);
            sample.label = "n" + std::to_string(i);
            space::Locks depths;
            for (const auto& stage : space->stages())
                depths['s' + stage.name + ".depth"] = 2.0 + static_cast<double>(random.below(3));
            sample.observation.architecture = space->sample(random, depths);
            exact.push_back(sample);
            sample.observation.kind = Observation::Kind::Multiset;
            sample.observation.architecture = space->representative(sample.observation.architecture);
            multisets.push_back(sample);
        }
        ImportOptions options;
        options.space = space;
        const auto blocks = importText(exportCsv(*space, exact, CsvLayout::Blocks), options);
        QVERIFY2(blocks.has_value(), codeOf(blocks).c_str());
        QVERIFY(sameSamples(blocks->samples, exact));
        const auto published = importText(exportCsv(*space, multisets, CsvLayout::Published), options);
        QVERIFY2(published.has_value(), codeOf(published).c_str());
        QVERIFY(sameSamples(published->samples, multisets));
        // The space is told apart by its columns.
        QCOMPARE(
            importText(exportCsv(*space, multisets, CsvLayout::Published))->space->name(), std::string(name));
        QCOMPARE(importText(exportCsv(*space, exact, CsvLayout::Blocks))->space->name(), std::string(name));
    }
}

void TestCsvMerge::exportIsRfc4180()
{
    const auto text = exportCsv(*foxnas(), mixed(), CsvLayout::Text);
    QVERIFY(text.starts_with("label,accuracy,accuracy_se,device,repeat,latency_ms,energy_mj,kind,arch,"));
    QVERIFY(text.find("\"a \"\"quoted\"\", label\"") != std::string::npos);
    QVERIFY(text.ends_with("\r\n"));
    const auto lines = QString::fromStdString(text).split("\r\n", Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + 3 + 1 + 1 + 1 + 1);  // header; three repeats; board; three more samples
    QVERIFY(exportCsv(*foxnas(), {}, CsvLayout::Blocks).starts_with("accuracy,resolution,s24.depth,s24.b1."));
}

void TestCsvMerge::importingTheSameFileTwiceChangesNothing()
{
    auto study = Study::inMemory(foxnas()).value();
    QVERIFY(study.addSamples(mixed()).has_value());
    const auto existing = study.samples().value();
    const auto again = importText(exportCsv(*foxnas(), *existing, CsvLayout::Text));
    const auto merge = mergeSamples(*existing, again->samples);
    QVERIFY(merge.added.empty());
    QVERIFY(merge.updated.empty());
    QCOMPARE(merge.problems.size(), std::size_t(4));
    QCOMPARE(merge.problems[0].code, std::string("already_there"));
}

void TestCsvMerge::aTableOfSuggestionsMeasuredElsewhereComesBack()
{
    auto study = Study::inMemory(foxnas()).value();
    QVERIFY(study.addSamples(std::vector{sampleNumber(1), sampleNumber(2)}).has_value());
    // Somebody filled in two of three suggestions; the second of them was already in the study.
    std::string text = "id,arch,accuracy,latency_ms\n";
    const auto row = [](int id, std::uint64_t seed, const char* measured) {
        return std::to_string(id) + ",\"" + foxnas()->format(sampleNumber(seed).observation.architecture)
            + "\"," + measured + "\n";
    };
    text += row(1, 10, "73.1,88.5") + row(2, 2, ",104") + row(3, 11, ",");
    ImportOptions options;
    options.device = "phone";
    const auto result = importText(text, options);
    QVERIFY2(result.has_value(), codeOf(result).c_str());
    QCOMPARE(result->rowsKept, std::int64_t(2));
    QCOMPARE(codes(*result, ImportProblem::Severity::RowLeftOut), (QStringList{"missing_value"}));
    const auto merge = mergeSamples(*study.samples().value(), result->samples);
    QCOMPARE(merge.added.size(), std::size_t(1));
    QCOMPARE(merge.added[0].accuracy, std::optional(73.1));
    QCOMPARE(merge.updated.size(), std::size_t(1));
    QCOMPARE(merge.updated[0].id, std::int64_t(2));
    QCOMPARE(merge.updated[0].accuracy, std::optional(70.0));
    QCOMPARE(merge.updated[0].timings[0].repeats, (std::vector<double>{100, 104}));
    QVERIFY(study.updateSample(merge.updated[0]).has_value());
    QVERIFY(study.addSamples(merge.added).has_value());
    QCOMPARE(study.samples().value()->size(), std::size_t(3));
}

void TestCsvMerge::newMeasurementsJoinTheirNetwork()
{
    Sample unmeasured = sampleNumber(1);
    unmeasured.id = 5;
    unmeasured.accuracy.reset();
    unmeasured.timings.clear();
    Sample row = sampleNumber(1);
    row.timings = {{"phone", kLatencyMs, {100, 130}}};
    Sample later = sampleNumber(1);
    later.timings = {{"phone", kLatencyMs, {100, 130, 160}}};
    const auto merge = mergeSamples({unmeasured}, {row, later});
    QVERIFY(merge.added.empty());
    QCOMPARE(merge.updated.size(), std::size_t(1));
    QCOMPARE(merge.updated[0].id, std::int64_t(5));
    QCOMPARE(merge.updated[0].accuracy, std::optional(70.0));
    QCOMPARE(merge.updated[0].timings[0].repeats, (std::vector<double>{100, 130, 160}));
    QCOMPARE(merge.problems.size(), std::size_t(1));  // 160 is far from 115
    QCOMPARE(merge.problems[0].code, std::string("duplicate_disagrees"));
}

void TestCsvMerge::accuracyThatContradictsIsASampleOfItsOwn()
{
    Sample known = sampleNumber(1);
    known.id = 5;
    Sample row = sampleNumber(1, 71);
    const auto merge = mergeSamples({known}, {row});
    QVERIFY(merge.updated.empty());
    QCOMPARE(merge.added.size(), std::size_t(1));
    QCOMPARE(merge.problems.size(), std::size_t(1));
    QCOMPARE(merge.problems[0].code, std::string("duplicate_disagrees"));
    // The same choices as a multiset are another observation: an order is more than a multiset knows.
    Sample multiset = sampleNumber(1);
    multiset.observation.kind = Observation::Kind::Multiset;
    multiset.observation.architecture = foxnas()->representative(multiset.observation.architecture);
    QCOMPARE(mergeSamples({known}, {multiset}).added.size(), std::size_t(1));
}

void TestCsvMerge::theNameDecidesBetweenTwoSamplesOfOneNetwork()
{
    Sample first = sampleNumber(1);
    first.id = 5;
    first.label = "first";
    Sample second = first;
    second.id = 6;
    second.label = "second";
    Sample row = sampleNumber(1);
    row.timings = {{"board", kLatencyMs, {3}}};
    row.label = "second";
    QCOMPARE(mergeSamples({first, second}, {row}).updated.at(0).id, std::int64_t(6));
    row.label = "6";
    QCOMPARE(mergeSamples({first, second}, {row}).updated.at(0).id, std::int64_t(6));
    row.label = "unheard of";
    QCOMPARE(mergeSamples({first, second}, {row}).updated.at(0).id, std::int64_t(5));
}

QTEST_GUILESS_MAIN(TestCsvMerge)
#include "tst_csv_merge.moc"
