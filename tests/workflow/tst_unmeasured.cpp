// SPDX-License-Identifier: GPL-3.0-or-later
// What an analysis does not know, it does not claim: sizes nobody measured, budgets it was made without.
#include "workflow/unmeasured.h"

#include "explain/synthetic_fit.h"

#include <QTest>

using namespace vulpes;

class TestUnmeasured : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void networkAtASizeNobodyMeasuredIsExtrapolated();
    void onlyRowsWithTheTargetMeasureIt();
    void formulaThatReadsTheSizeIsNotMarked();
    void lockAtASizeNobodyMeasuredNamesTheMeasuredOnes();
    void answerThatIgnoresABudgetIsNeverGiven();

private:
    [[nodiscard]] space::Architecture at(const space::Architecture& network, double size) const
    {
        return m_inputs.space->with(network, "resolution", size).value();
    }
    [[nodiscard]] workflow::AnalysisPtr analysed(const study::AnalysisState& state, workflow::Until until = workflow::Until::Front) const
    {
        return workflow::analyse(m_inputs, state, nullptr, {}, {}, until).value();
    }

    workflow::Inputs m_inputs;
    study::AnalysisState m_fox;
    space::Architecture m_network;
};

void TestUnmeasured::initTestCase()
{
    m_inputs.space = synthetic::foxnas();
    QVERIFY(m_inputs.space);
    study::Samples samples = synthetic::samples(m_inputs.space, 120, 5);
    for (study::Sample& sample : samples)
        sample.observation.architecture = at(sample.observation.architecture, 256);
    m_network = samples.front().observation.architecture;
    m_inputs.samples = std::make_shared<const study::Samples>(std::move(samples));
    m_inputs.studyDigest = "all at 256";
    m_fox.accuracyFormula = m_fox.latencyFormula = "fox";
}

void TestUnmeasured::networkAtASizeNobodyMeasuredIsExtrapolated()
{
    const auto analysis = analysed(m_fox);
    const auto measured = workflow::reportNetwork(*analysis, m_fox, m_network);
    const auto other = workflow::reportNetwork(*analysis, m_fox, at(m_network, 128));
    QVERIFY(measured && other);
    QVERIFY(!measured->accuracy.extrapolated && !measured->latency.extrapolated);
    // The formula does not read the size, so neither numbers nor leverage tell the two apart.
    QCOMPARE(other->accuracy.value, measured->accuracy.value);
    QCOMPARE(other->accuracy.leverage, measured->accuracy.leverage);
    QVERIFY(other->accuracy.extrapolated && other->latency.extrapolated);
    predict::Prediction accuracy, latency;
    QCOMPARE(workflow::markUnmeasured(*analysis, at(m_network, 128), accuracy, latency).decisions, std::vector<std::string>{"resolution"});
    QCOMPARE(workflow::markUnmeasured(*analysis, m_network, accuracy, latency).decisions, std::vector<std::string>{});
}

void TestUnmeasured::onlyRowsWithTheTargetMeasureIt()
{
    auto inputs = m_inputs;
    study::Samples samples = *m_inputs.samples;
    samples.back().observation.architecture = at(samples.back().observation.architecture, 128);
    samples.back().accuracy.reset();
    inputs.samples = std::make_shared<const study::Samples>(std::move(samples));
    inputs.studyDigest = "one latency at 128";
    const auto analysis = workflow::analyse(inputs, m_fox, nullptr, {}, {}, workflow::Until::Fits).value();
    predict::Prediction accuracy, latency;
    (void)workflow::markUnmeasured(*analysis, at(m_network, 128), accuracy, latency);
    QVERIFY(accuracy.extrapolated);
    QVERIFY(!latency.extrapolated);
}

void TestUnmeasured::formulaThatReadsTheSizeIsNotMarked()
{
    auto state = m_fox;
    state.latencyFormula = "physical-resolution";   // every term grows with the area of the picture
    const auto analysis = analysed(state, workflow::Until::Fits);
    predict::Prediction accuracy, latency;
    const auto decisions = workflow::markUnmeasured(*analysis, at(m_network, 128), accuracy, latency).decisions;
    QVERIFY(accuracy.extrapolated);
    QVERIFY(!latency.extrapolated);
    QCOMPARE(decisions.size(), std::size_t{1});
}

void TestUnmeasured::lockAtASizeNobodyMeasuredNamesTheMeasuredOnes()
{
    auto state = m_fox;
    state.locks["resolution"] = 128;
    const auto analysis = analysed(state);
    QVERIFY(!analysis->front && analysis->frontError);
    QCOMPARE(analysis->frontError->code, std::string("lock_unmeasured"));
    QVERIFY(analysis->frontError->kind == ErrorKind::Infeasible);
    const auto measured = std::ranges::find(analysis->frontError->facts, "measured", &base::Fact::key);
    QVERIFY(measured != analysis->frontError->facts.end());
    QCOMPARE(std::get<std::string>(measured->value), std::string("256"));
    state.locks["resolution"] = 256;
    QVERIFY(analysed(state)->front);
}

void TestUnmeasured::answerThatIgnoresABudgetIsNeverGiven()
{
    // The window sets a budget and asks at once, while the analysis with that cost is still being made.
    const auto before = analysed(m_fox);
    auto state = m_fox;
    QVERIFY(workflow::answerBudget(*before, state, true).answer);
    state.otherBudgets["parameters"] = 3e6;
    for (const bool prove : {false, true}) {
        const auto answer = workflow::answerBudget(*before, state, prove);
        QVERIFY(!answer.answer);
        QVERIFY(answer.error && answer.error->code == "answer_updating");
    }
    const auto after = workflow::analyse(m_inputs, state, before, {}, {}, workflow::Until::Front).value();
    state.budgetMs = after->front->cost(after->front->size() - 1);
    const auto answer = workflow::answerBudget(*after, state, true);
    QVERIFY(answer.answer || answer.error->code == "budgets_infeasible" || answer.error->code == "budget_infeasible");
}

QTEST_GUILESS_MAIN(TestUnmeasured)
#include "tst_unmeasured.moc"
