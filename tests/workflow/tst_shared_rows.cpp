// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/predictors.h"
#include "workflow/session.h"

#include "explain/synthetic_fit.h"

#include <QElapsedTimer>

using namespace vulpes;

/// The core of journeys J2, J3, J5 and J6 on the shared measurements, and the same on ten thousand made-up ones.
class TestSharedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fitsFrontAndDiagnosticsAppearInThatOrder();
    void betterFormulasAreChosen();
    void budgetGetsAProvedNetworkWithIntervals();
    void contributionsNameTheStages();
    void excludingARowIsQuick();
    void suggestionsNarrowTheIntervals();
    void tenThousandSamplesAreFine();

private:
    [[nodiscard]] bool there() const { return m_inputs.samples && !m_inputs.samples->empty(); }

    workflow::Inputs m_inputs;
    workflow::AnalysisPtr m_analysis;
    QStringList m_order;
};

void TestSharedRows::initTestCase()
{
    const QString data = qEnvironmentVariable("VULPES_TEST_DATA");
    if (data.isEmpty()) {
        if (qEnvironmentVariableIntValue("VULPES_REQUIRE_DATA") == 1)
            QFAIL("VULPES_TEST_DATA is not set");
        return;
    }
    study::ImportOptions options;
    options.space = synthetic::foxnas();
    options.resolution = 256;
    auto session = workflow::Session::open((data + "/foxnas/foxnas_cpu_256.csv").toStdString(), options);
    QVERIFY2(session, session ? "" : session.error().code.c_str());
    auto inputs = session->inputs();
    QVERIFY(inputs);
    m_inputs = *inputs;
    QCOMPARE(m_inputs.samples->size(), std::size_t{245});
    QElapsedTimer timer;
    timer.start();
    auto analysis = workflow::analyse(m_inputs, session->state(), nullptr, [&](const workflow::AnalysisPtr& now) {
        m_order << (now->complete ? "complete" : now->accuracy.diagnostics ? "diagnostics" : now->chance ? "chance" : now->front ? "front" : "fits");
        qInfo("%s after %lld ms", qPrintable(m_order.last()), timer.elapsed());
    });
    QVERIFY(analysis);
    m_analysis = *analysis;
}

void TestSharedRows::fitsFrontAndDiagnosticsAppearInThatOrder()
{
    if (!there())
        QSKIP("VULPES_TEST_DATA is not set: the shared rows are not there");
    m_order.removeDuplicates();
    QCOMPARE(m_order, (QStringList{"fits", "front", "chance", "diagnostics", "complete"}));
    QCOMPARE(m_analysis->accuracy.fit->n, 245);
}

void TestSharedRows::betterFormulasAreChosen()
{
    if (!there())
        QSKIP("VULPES_TEST_DATA is not set: the shared rows are not there");
    QCOMPARE(m_analysis->accuracy.fit->formula->formula().name, std::string("saturating"));
    const auto& latency = m_analysis->latency.fit->formula->formula().name;
    QVERIFY2(latency == "physical" || latency == "table", latency.c_str());
    for (const auto* predictor : {&m_analysis->accuracy, &m_analysis->latency}) {
        QVERIFY(predictor->chosenAutomatically);
        for (const auto& score : predictor->comparison)
            QVERIFY(score.error || predictor->crossValidation->rmse <= score.cvRmse);
    }
}

void TestSharedRows::budgetGetsAProvedNetworkWithIntervals()
{
    if (!there())
        QSKIP("VULPES_TEST_DATA is not set: the shared rows are not there");
    study::AnalysisState state = m_analysis->state;
    state.budgetMs = 120;
    const auto answer = workflow::answerBudget(*m_analysis, state, false);
    QVERIFY(answer.answer);
    QVERIFY(answer.answer->validity == search::Validity::Proved);
    QVERIFY(answer.accuracy.low && *answer.accuracy.low < answer.accuracy.value && answer.accuracy.value < *answer.accuracy.high);
    QVERIFY(*answer.chance >= 0.5 && *answer.chance < 0.9);
    QCOMPARE(m_inputs.space->value(answer.architecture, *m_inputs.space->find("resolution")), std::optional<double>(256));
    state.chance = 0.95;
    const auto careful = workflow::answerBudget(*m_analysis, state, true);
    QVERIFY(careful.answer);
    QVERIFY(*careful.chance >= 0.95 - 1e-9);
    QVERIFY(careful.answer->objective < answer.answer->objective);
}

void TestSharedRows::contributionsNameTheStages()
{
    if (!there())
        QSKIP("VULPES_TEST_DATA is not set: the shared rows are not there");
    study::AnalysisState state = m_analysis->state;
    state.budgetMs = 120;
    const auto answer = workflow::answerBudget(*m_analysis, state, false);
    const auto why = explain::contributionsFromAverage(*m_analysis->accuracy.fit, answer.architecture, m_analysis->averageAccuracyTerms);
    QCOMPARE(why.stages.size(), std::size_t{5});
    QVERIFY(why.hasIntervals);
    double sum = why.baseline;
    for (const auto& part : why.stages)
        sum += part.contribution;
    QVERIFY(std::abs(sum - why.total) < 1e-9);
    // The average prediction lies among the measurements.
    QVERIFY(why.baseline > 72 && why.baseline < 75.5);
}

void TestSharedRows::excludingARowIsQuick()
{
    if (!there())
        QSKIP("VULPES_TEST_DATA is not set: the shared rows are not there");
    auto state = m_analysis->state;
    state.excluded = {m_inputs.samples->at(17).id};
    QElapsedTimer timer;
    timer.start();
    qint64 fits = 0, front = 0, all = 0;
    const auto result = workflow::analyse(m_inputs, state, m_analysis, [&](const workflow::AnalysisPtr& now) {
        fits = fits ? fits : timer.elapsed();
        if (now->front && !front)
            front = timer.elapsed();
    });
    all = timer.elapsed();
    QVERIFY(result && (*result)->complete);
    QCOMPARE((*result)->accuracy.fit->n, 244);
    qInfo("one row excluded: fits %lld ms, front %lld ms, everything %lld ms", fits, front, all);
}

void TestSharedRows::suggestionsNarrowTheIntervals()
{
    if (!there())
        QSKIP("VULPES_TEST_DATA is not set: the shared rows are not there");
    const auto next = explain::suggest(*m_analysis->accuracy.fit, *m_analysis->latency.fit, workflow::networksNear(*m_analysis, 120, 40), {}, 10, 1);
    QVERIFY(next);
    QCOMPARE(next->size(), std::size_t{10});
    QVERIFY(next->back().shrinkage > 0.05);
}

void TestSharedRows::tenThousandSamplesAreFine()
{
    workflow::Inputs inputs;
    inputs.space = synthetic::foxnas();
    QVERIFY(inputs.space);
    inputs.samples = std::make_shared<const study::Samples>(synthetic::samples(inputs.space, 10000, 3));
    inputs.studyDigest = "many";
    study::AnalysisState state;
    state.accuracyFormula = "fox";
    state.latencyFormula = "physical";
    QElapsedTimer timer;
    timer.start();
    const auto first = workflow::analyse(inputs, state, nullptr, {}, {}, workflow::Until::Chance);
    QVERIFY(first && (*first)->front && (*first)->chance);
    qInfo("10,000 samples: fits, front and chance after %lld ms", timer.restart());
    state.excluded = {42};
    const auto second = workflow::analyse(inputs, state, *first, {}, {}, workflow::Until::Front);
    QVERIFY(second && (*second)->front);
    QCOMPARE((*second)->accuracy.fit->n, 9999);
    qInfo("one of 10,000 samples excluded: front after %lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(TestSharedRows)
#include "tst_shared_rows.moc"
