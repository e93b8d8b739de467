// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/synthetic_fit.h"
#include "workflow/best_measured.h"

using namespace vulpes;

/// The most accurate row within a budget, against looking at every row.
class TestBestMeasured : public QObject
{
    Q_OBJECT

    workflow::AnalysisPtr m_analysis;

private Q_SLOTS:
    void initTestCase()
    {
        workflow::Inputs inputs;
        inputs.space = synthetic::foxnas();
        auto rows = synthetic::samples(inputs.space, 120, 9);
        rows[3].accuracy.reset();
        rows[4].timings.clear();
        inputs.samples = std::make_shared<const study::Samples>(std::move(rows));
        study::AnalysisState state;
        state.accuracyFormula = "fox";
        state.latencyFormula = "fox";
        m_analysis = *workflow::analyse(inputs, state, nullptr, {}, {}, workflow::Until::Fits);
    }

    void isTheBestOfAllRowsWithin()
    {
        const auto& samples = *m_analysis->inputs.samples;
        for (const double budget : {20.0, 40.0, 50.0, 55.0, 1000.0}) {
            study::AnalysisState state = m_analysis->state;
            state.budgetMs = budget;
            double best = -1;
            for (const auto& sample : samples)
                if (const auto cost = sample.metric("bench", study::kLatencyMs); cost && *cost <= budget && sample.accuracy)
                    best = std::max(best, *sample.accuracy);
            const auto found = workflow::bestMeasured(*m_analysis, state);
            QCOMPARE(found.has_value(), best >= 0);
            if (!found)
                continue;
            QCOMPARE(found->accuracy, best);
            QVERIFY(found->cost <= budget);
            // Excluded, the next one takes its place.
            state.excluded = {samples[found->row].id};
            const auto next = workflow::bestMeasured(*m_analysis, state);
            QVERIFY(!next || (next->row != found->row && next->accuracy <= best));
        }
    }

    void keepsTheLocksAndIsSilentAboutOtherBudgets()
    {
        study::AnalysisState state = m_analysis->state;
        state.budgetMs = 1000;
        state.locks = {{"s24.depth", 2}};
        const auto found = workflow::bestMeasured(*m_analysis, state);
        QVERIFY(found);
        QVERIFY(m_analysis->inputs.space->meets((*m_analysis->inputs.samples)[found->row].observation.architecture, state.locks));
        state.otherBudgets["macs"] = 1e9;
        QVERIFY(!workflow::bestMeasured(*m_analysis, state));
    }
};

QTEST_GUILESS_MAIN(TestBestMeasured)
#include "tst_best_measured.moc"
