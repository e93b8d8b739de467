// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/candidates_model.h"
#include "models/coefficients_model.h"
#include "models/formulas_model.h"
#include "ui/window_fixture.h"
#include "views/candidates_view.h"
#include "views/contributions_view.h"
#include "views/diagnostics_view.h"
#include "views/network_canvas.h"
#include "views/network_view.h"
#include "views/parallel_axes.h"
#include "views/parallel_view.h"
#include "views/replay_cursor.h"
#include "views/residual_plot.h"
#include "views/terms_view.h"
#include "views/trajectory_view.h"

#include <QAbstractItemModelTester>
#include <QTableView>

#include <cmath>

using namespace vulpes;
using namespace Qt::StringLiterals;

/// Each view on its own, with real keys and mouse, on the published coefficients and on the measured rows.
class TestViews : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;
    std::unique_ptr<jobs::JobRunner> m_runner;
    std::unique_ptr<state::SessionState> m_session;

    bool settled() const { return m_session->analysis() && m_session->analysis()->complete && !m_session->isBusy(); }

    void openPublished()
    {
        QVERIFY(m_session->open(u"foxnas-192"_s));
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 60000);
    }

    void openMeasured()
    {
        study::ImportOptions options;
        const auto result = study::importCsvFile(tests::measuredCsv().toStdString(), options);
        QVERIFY(result);
        QVERIFY(m_session->createUntitled(result->space, u"measured"_s));
        QVERIFY(m_session->importSamples(*result, u"csv"_s));
        QTRY_VERIFY_WITH_TIMEOUT(settled() && m_session->analysis()->inputs.samples->size() == 245, 60000);
    }

    template<typename V>
    std::unique_ptr<V> shown()
    {
        auto view = std::make_unique<V>(views::ViewContext{*m_session, m_theme});
        view->resize(800, 600);
        view->show();
        view->catchUp();
        return view;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(theme::Scheme::Light); }
    void init()
    {
        m_runner = std::make_unique<jobs::JobRunner>();
        m_session = std::make_unique<state::SessionState>(*m_runner);
    }
    void cleanup()
    {
        m_session.reset();
        m_runner.reset();
    }

    void barsOfTheWaterfallSumToThePrediction()
    {
        openPublished();
        const auto view = shown<views::ContributionsView>();
        QVERIFY(view->contributions());
        double sum = view->contributions()->baseline;
        for (const auto& part : view->contributions()->stages)
            sum += part.contribution;
        QVERIFY(std::abs(sum - view->contributions()->total) < 1e-9);
        QVERIFY(std::abs(view->contributions()->total - m_session->answer().accuracy.value) < 1e-9);
        QVERIFY(!view->contributions()->hasIntervals);
        // Without a covariance the pane says that there are no intervals.
        QCOMPARE(int(view->shownCondition().kind), int(views::View::Kind::Partial));
    }

    void clickingABarMarksTheStageAndTheRowsBehindIt()
    {
        REQUIRE_MEASURED_CSV();
        openMeasured();
        const auto view = shown<views::ContributionsView>();
        QVERIFY(view->contributions() && view->contributions()->hasIntervals);
        auto* chart = view->focusTarget();
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Down);
        QTest::keyClick(chart, Qt::Key_Return);
        QVERIFY(m_session->selection().highlight().hasStage(0));
        QVERIFY(!m_session->selection().highlight().terms.empty());
    }

    void arrowsInTheNetworkEditABlockAndUndoBringsItBack()
    {
        openPublished();
        const auto view = shown<views::NetworkView>();
        auto* canvas = view->canvas();
        const auto decision = m_session->space()->find("s160.b1.kernel");
        QVERIFY(decision);
        canvas->setFocus();
        QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->fieldRect(static_cast<int>(*decision)).center());
        QCOMPARE(canvas->currentDecision(), static_cast<int>(*decision));
        QVERIFY(m_session->selection().highlight().hasStage(4));
        const QString before = m_session->focusText();
        const double accuracy = m_session->focusReport()->accuracy.value;
        QTest::keyClick(canvas, Qt::Key_Down);
        view->catchUp();
        QVERIFY(m_session->focusText() != before);
        QVERIFY(!m_session->focusFollowsOptimum());
        QVERIFY(m_session->focusReport()->accuracy.value != accuracy);
        m_session->undoStack().undo();
        QCOMPARE(m_session->focusText(), before);
        QVERIFY(m_session->focusFollowsOptimum());
    }

    void lockingAFieldHoldsItUnderEveryBudget()
    {
        openPublished();
        const auto view = shown<views::NetworkView>();
        const auto decision = m_session->space()->find("s24.depth");
        view->canvas()->setCurrentDecision(static_cast<int>(*decision));
        const double held = *m_session->space()->value(m_session->focus(), *decision);
        view->lockFocused();
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 60000);
        QCOMPARE(m_session->state().locks.at("s24.depth"), held);
        for (const double budget : {40.0, 90.0, 150.0}) {
            m_session->setBudget(budget);
            QCOMPARE(*m_session->space()->value(m_session->focus(), *decision), held);
        }
        view->lockFocused();
        QVERIFY(!m_session->state().locks.contains("s24.depth"));
    }

    void effectsStandBesideWeightsWithAWarningWhereSignsDisagree()
    {
        openPublished();
        const auto view = shown<views::TermsView>();
        QVERIFY(view->effects().size() > 30);
        const bool warned = std::any_of(view->effects().begin(), view->effects().end(), [](const auto& e) { return e.signDisagrees; });
        QVERIFY(warned);
        view->setFace(views::TermsView::Weights);
        QAbstractItemModelTester tester(view->weights(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(view->weights()->rowCount(), 41);
        // Imported coefficients have no standard errors: empty cells, not zeros.
        QVERIFY(!view->weights()->index(1, models::CoefficientsModel::SeColumn).data().isValid());
    }

    void diagnosticsPickARowEverywhereAndExcludeItUndoably()
    {
        REQUIRE_MEASURED_CSV();
        openMeasured();
        const auto view = shown<views::DiagnosticsView>();
        QAbstractItemModelTester tester(view->formulas(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(view->formulas()->rowCount() >= 3);
        auto* plot = view->plot(0);
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Right);
        QCOMPARE(m_session->selection().brush().samples.size(), 1);
        const qint64 id = *m_session->selection().brush().samples.begin();
        for (QAction* action : view->viewActions())
            if (action->objectName() == u"view.diagnostics.exclude"_s)
                action->trigger();
        QVERIFY(m_session->state().excluded.contains(id));
        QTRY_VERIFY_WITH_TIMEOUT(settled() && m_session->analysis()->accuracy.fit->n == 244, 60000);
        m_session->undoStack().undo();
        QTRY_VERIFY_WITH_TIMEOUT(settled() && m_session->analysis()->accuracy.fit->n == 245, 60000);
    }

    void candidatesSortExcludeAndBrush()
    {
        REQUIRE_MEASURED_CSV();
        openMeasured();
        const auto view = shown<views::CandidatesView>();
        QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester sortedTester(view->tableView()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int front = static_cast<int>(m_session->analysis()->front->size());
        QCOMPARE(view->model()->rowCount(), 245 + front);

        auto* table = view->tableView();
        table->sortByColumn(models::CandidatesModel::AccuracyColumn, Qt::DescendingOrder);
        QCOMPARE(table->model()->index(0, models::CandidatesModel::AccuracyColumn).data(models::SortRole).toDouble(), 75.5);

        m_session->setFilter(u"accuracy>75 and tot_160=4"_s);
        view->catchUp();
        QVERIFY(view->model()->matching() > 0);
        QVERIFY(view->model()->matching() < 245 + front);
        QVERIFY(!table->model()->index(0, 0).data(models::DimmedRole).toBool());      // matches come first
        QVERIFY(table->model()->index(table->model()->rowCount() - 1, 0).data(models::DimmedRole).toBool());
        m_session->setFilter({});
        view->catchUp();

        table->selectRow(0);
        const QModelIndex first = table->model()->index(0, models::CandidatesModel::NetworkColumn);
        const QString network = first.data().toString();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_A);
        QCOMPARE(m_session->selection().pinA(), network);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(m_session->focusText(), network);
    }

    void aRangeOnAnAxisIsABrushAndAFilterText()
    {
        REQUIRE_MEASURED_CSV();
        openMeasured();
        const auto view = shown<views::ParallelView>();
        auto* axes = view->axes();
        const int last = static_cast<int>(axes->axes().size()) - 1;
        QCOMPARE(axes->axes()[static_cast<std::size_t>(last)].label, u"accuracy, %"_s);
        const int x = axes->axisX(last);
        QTest::mousePress(axes, Qt::LeftButton, {}, {x, axes->valueY(last, 75.0)});
        QTest::mouseMove(axes, {x, axes->valueY(last, 75.5)});
        QTest::mouseRelease(axes, Qt::LeftButton, {}, {x, axes->valueY(last, 75.5)});
        QVERIFY(axes->axes()[static_cast<std::size_t>(last)].range);
        const auto& range = *axes->axes()[static_cast<std::size_t>(last)].range;
        QSet<qint64> expected;
        for (const auto& sample : *m_session->samples())
            if (*sample.accuracy >= range.first && *sample.accuracy <= range.second)
                expected.insert(sample.id);
        QVERIFY(!expected.isEmpty());
        QCOMPARE(m_session->selection().brush().samples, expected);
        QVERIFY(QString::fromStdString(m_session->state().filter).startsWith(u"accuracy>="_s));
    }

    void aReplayReachesWhatTheRunFound()
    {
        openPublished();
        const auto view = shown<views::TrajectoryView>();
        search::SearchOptions options;
        options.rule = search::Rule::Published;
        options.budget = 55;
        m_session->startRuns(options, 3);
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->batches().empty() && m_session->batches().back()->complete, 60000);
        view->catchUp();
        view->showWorst();
        const auto& batch = *m_session->batches().back();
        QCOMPARE(batch.runs.size(), std::size_t{3});
        for (const auto& run : batch.runs) {
            QVERIFY(run->bestObjective <= *batch.exact + 1e-9);
            views::ReplayCursor cursor(run);
            // Forth in one go and back again by the marks must agree.
            const auto forth = cursor.at(cursor.steps() - 1).states;
            (void)cursor.at(0);
            const auto again = cursor.at(cursor.steps() - 1).states;
            QCOMPARE(again, forth);
            double best = 0;
            for (const double held : cursor.held())
                best = std::max(best, held);
            QVERIFY(std::abs(best - run->bestObjective) < 1e-9);
        }
        const auto before = m_session->replay();
        QVERIFY(before);
        view->stepForward();
        QVERIFY(m_session->replay()->step == before->step + 1);
        view->stepBack();
        QCOMPARE(m_session->replay()->step, before->step);
    }
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
