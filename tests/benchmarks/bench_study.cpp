// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named_spaces.h"
#include "study/embedded.h"
#include "study/import/csv_import.h"

#include <QTemporaryDir>
#include <QtTest>

#include <ctime>

using namespace vulpes;
using namespace vulpes::study;

/// What reading and keeping 100,000 measured networks costs; the promise is 3 s for an import.
class BenchStudy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void importPublished();
    void importBlocks();
    void importText();
    void keepAndReadBack();
    void embedded();

private:
    void importAs(CsvLayout layout, const char* name);

    static constexpr int kRows = 100000;
    Samples m_samples;
};

namespace {

/// Processor time: what the clock on the wall shows on a quiet core, since nothing here waits or runs in parallel.
class Stopwatch
{
public:
    double seconds() const { return static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

void tell(const char* what, double seconds)
{
    qInfo("%-44s %9.4f s", what, seconds);
}

}  // namespace

void BenchStudy::initTestCase()
{
    const auto space = space::namedSpace("foxnas-cpu").value();
    base::Random random(1);
    m_samples.reserve(kRows);
    for (int i = 0; i < kRows; ++i) {
        Sample sample;
        sample.observation.kind = Observation::Kind::Multiset;
        sample.observation.architecture = space->representative(space->sample(random));
        sample.accuracy = 60 + 20 * random.uniform();
        sample.timings.push_back({"phone", kLatencyMs, {50 + 150 * random.uniform()}});
        m_samples.push_back(std::move(sample));
    }
}

void BenchStudy::importAs(CsvLayout layout, const char* name)
{
    const auto space = space::namedSpace("foxnas-cpu").value();
    Samples samples = m_samples;
    if (layout != CsvLayout::Published) {
        for (auto& sample : samples)
            sample.observation.kind = Observation::Kind::Exact;
    }
    const Stopwatch exporting;
    std::string text = exportCsv(*space, samples, layout);
    tell((std::string(name) + ": export").c_str(), exporting.seconds());
    const double megabytes = static_cast<double>(text.size()) / 1e6;
    const Stopwatch parsing;
    const auto table = base::parseCsv(std::move(text), "bench.csv").value();
    const double parsed = parsing.seconds();
    const Stopwatch reading;
    const auto result = importCsv(table, {});
    const double read = reading.seconds();
    QVERIFY(result.has_value());
    QCOMPARE(result->rowsKept, std::int64_t(kRows));
    qInfo("%s: %d rows, %.1f MB", name, kRows, megabytes);
    tell((std::string(name) + ": cells").c_str(), parsed);
    tell((std::string(name) + ": networks").c_str(), read);
    tell((std::string(name) + ": import in all").c_str(), parsed + read);
    QVERIFY2(parsed + read < 3.0, "100,000 rows took more than 3 s");
}

void BenchStudy::importPublished()
{
    importAs(CsvLayout::Published, "published layout");
}
void BenchStudy::importBlocks()
{
    importAs(CsvLayout::Blocks, "block layout");
}
void BenchStudy::importText()
{
    importAs(CsvLayout::Text, "text layout");
}

void BenchStudy::keepAndReadBack()
{
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("s.vulpes").toStdString();
    {
        auto study = Study::create(file, space::namedSpace("foxnas-cpu").value()).value();
        const Stopwatch adding;
        QVERIFY(study.addSamples(m_samples).has_value());
        tell("study: 100,000 rows in one transaction", adding.seconds());
        const Stopwatch closing;
        study = Study::inMemory(study.space()).value();
        tell("study: close", closing.seconds());
    }
    const Stopwatch opening;
    auto study = Study::open(file).value();
    tell("study: open with quick check", opening.seconds());
    const Stopwatch reading;
    QCOMPARE(study.samples().value()->size(), m_samples.size());
    tell("study: read all samples", reading.seconds());
    const Stopwatch digesting;
    QVERIFY(study.digest().has_value());
    tell("study: digest", digesting.seconds());
    const Stopwatch states;
    AnalysisState state;
    for (int i = 0; i < 200; ++i) {
        state.budgetMs = i;
        QVERIFY(study.setState(state).has_value());
    }
    tell("study: one change of the analysis state", states.seconds() / 200);
}

void BenchStudy::embedded()
{
    const Stopwatch watch;
    for (int i = 0; i < 20; ++i)
        QVERIFY(embeddedStudy("demo").has_value());
    tell("embedded study", watch.seconds() / 20);
}

QTEST_GUILESS_MAIN(BenchStudy)
#include "bench_study.moc"
