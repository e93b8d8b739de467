// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/kept_dialog.h"
#include "main_window/message_bar.h"
#include "views/replay_cursor.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include <utility>

using namespace vulpes;
using tests::Window;

/// Runs started in the window are in the study when it is opened again, and their moves are made again from their seeds.
class TestKeptRuns : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;
    std::vector<double> m_found;
    std::vector<std::size_t> m_moves;

    static bool ready(const Window& w)
    {
        return QTest::qWaitFor(
            [&] { return w.settled() && !w.session.batches().empty() && w.session.batches().front()->complete && w.session.batches().front()->hasMoves(); },
            60000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_file = m_folder.filePath(QStringLiteral("kept.vulpes"));
        Window w;
        QVERIFY(w.openDemo());
        QVERIFY(w.session.saveAs(m_file));
        const auto digest = w.session.study().digest();
        search::SearchOptions options;
        options.budget = 55;
        options.seed = 7;
        w.session.startRuns(options, 3);
        QVERIFY(ready(w));
        for (const auto& run : w.session.batches().front()->runs) {
            m_found.push_back(run->bestObjective);
            m_moves.push_back(run->moves.size());
        }
        QVERIFY2(*w.session.study().digest() == *digest, "what was computed from a study does not change the study");
    }

    void areThereAgainAndMoveAsBefore()
    {
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(m_file));
        QVERIFY(ready(w));
        const auto& batch = *w.session.batches().front();
        QCOMPARE(batch.requested, 3);
        QVERIFY(batch.exact && batch.summary);
        QCOMPARE(batch.runs.size(), m_found.size());
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            QCOMPARE(batch.runs[i]->bestObjective, m_found[i]);
            QCOMPARE(batch.runs[i]->moves.size(), m_moves[i]);
        }
    }

    void theReplayIsDrawnOverEvaluationsAsTheOtherRunsAre()
    {
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(m_file));
        QVERIFY(ready(w));
        const auto& run = w.session.batches().front()->runs.front();
        const views::ReplayCursor cursor(run);
        QVERIFY(std::cmp_greater(run->moves.size(), run->evaluations));   // some proposals are of several moves
        QCOMPARE(cursor.evaluations().back(), static_cast<double>(run->evaluations));
        QVERIFY(cursor.evaluations().front() >= 1);
        std::size_t at = 0;
        for (const auto& [evaluations, best] : run->improvements) {   // what was best after so many evaluations was then held
            while (at + 1 < cursor.evaluations().size() && (cursor.evaluations()[at] < static_cast<double>(evaluations) || run->moves[at].reason == 'p'))
                ++at;
            QCOMPARE(cursor.held()[at], best);
        }
    }

    void withOtherPredictorsTheNumbersStandWithoutMoves()
    {
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(m_file));
        QVERIFY(ready(w));
        w.session.setLock(QStringLiteral("s24.depth"), 2);
        w.session.flush();
        QVERIFY(w.wait());
        Window again;
        again.window->show();
        w.session.close();
        QVERIFY(again.window->openStudy(m_file));
        QVERIFY(again.wait());
        QVERIFY(QTest::qWaitFor([&] { return again.session.batches().front()->otherPredictors; }, 30000));
        QVERIFY(!again.session.batches().front()->hasMoves());
        QCOMPARE(again.session.batches().front()->runs.front()->bestObjective, m_found.front());
        again.window->setLayoutByName(QStringLiteral("search"));
        QVERIFY(again.window->view(QStringLiteral("trajectory"))->summary().contains(QStringLiteral("other predictors")));
        again.session.setLocks({});
        QVERIFY2(ready(again), "with the old predictors back, the moves are back");
    }

    void runsWithOtherLocksOfTheSameNameAreKeptBesideThem()
    {
        const QString file = m_folder.filePath(QStringLiteral("beside.vulpes"));
        Window w;
        QVERIFY(w.openDemo());
        QVERIFY(w.session.saveAs(file));
        search::SearchOptions options;
        options.budget = 55;
        options.maxSteps = 200;
        const auto run = [&](std::size_t batches) {
            w.session.startRuns(options, 2);
            return QTest::qWaitFor([&] { return w.session.batches().size() == batches && w.session.batches().back()->complete; }, 30000);
        };
        QVERIFY(run(1));
        QVERIFY(run(2));
        QCOMPARE(w.session.study().documents("run")->size(), std::size_t{1});   // the same request is kept once
        w.session.setLock(QStringLiteral("s24.depth"), 2);
        QVERIFY(w.wait());
        QVERIFY(run(3));
        const auto kept = w.session.study().documents("run");
        QCOMPARE(kept->size(), std::size_t{2});
        QCOMPARE(kept->back().name, kept->front().name + " (2)");
        w.session.removeBatch(w.session.batches().front()->id);
        QVERIFY2(w.session.study().documents("run")->size() == 2, "its twin is still shown and needs the document");
        w.session.removeBatch(w.session.batches().front()->id);
        QCOMPARE(w.session.study().documents("run")->size(), std::size_t{1});
    }

    void fitsAreKeptOnRequestListedAndRemovedUndoably()
    {
        REQUIRE_MEASURED_CSV();
        const QString file = m_folder.filePath(QStringLiteral("fits.vulpes"));
        study::ImportOptions how;
        how.resolution = 256;
        Window w;
        w.window->show();
        auto imported = study::importCsvFile(tests::measuredCsv().toStdString(), how);
        QVERIFY(imported);
        QVERIFY(w.session.createUntitled(imported->space, QStringLiteral("fits")));
        QVERIFY(w.session.importSamples(*imported, QStringLiteral("csv")));
        QVERIFY(w.wait());
        QVERIFY(w.session.saveAs(file));
        QVERIFY(w.wait());
        const auto digest = w.session.study().digest();
        w.window->trigger(QStringLiteral("study.kept"));
        auto* dialog = w.window->findChild<dialogs::KeptDialog*>();
        QVERIFY(dialog);
        const QAbstractItemModelTester tester(&dialog->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto* remove = dialog->findChild<QPushButton*>(QStringLiteral("keptRemove"));
        QCOMPARE(dialog->model().rowCount(), 0);
        QVERIFY(!remove->isEnabled());
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("keptKeep")), Qt::LeftButton);
        QCOMPARE(dialog->model().rowCount(), 2);
        const int steps = w.session.undoStack().count();
        QVERIFY(w.session.keepFits());
        QVERIFY2(w.session.undoStack().count() == steps, "the same again is no step");
        w.session.undoStack().undo();
        QCOMPARE(dialog->model().rowCount(), 0);
        w.session.undoStack().redo();
        QCOMPARE(dialog->model().rowCount(), 2);
        QCOMPARE(*w.session.study().digest(), *digest);
        QVERIFY2(!w.session.isBusy() && !w.session.isStale(), "keeping a fit makes nothing stale");
        const auto cell = [&](int row, int column) { return dialog->model().index(row, column).data().toString(); };
        using models::KeptModel;
        QVERIFY(cell(0, KeptModel::NameColumn).startsWith(QStringLiteral("accuracy ")));
        QVERIFY(cell(0, KeptModel::FoundColumn).contains(QStringLiteral("245")));
        QCOMPARE(cell(0, KeptModel::NowColumn), QStringLiteral("the fit in use"));
        // Another row less, other coefficients: the kept fit stays what it was.
        const auto id = w.session.samples()->front().id;
        const QString formula = cell(0, KeptModel::NameColumn).section(QLatin1Char(' '), 1);
        w.session.setFormula(predict::Target::Accuracy, formula);
        w.session.setExcluded({id}, true);
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, KeptModel::NowColumn), QStringLiteral("other coefficients than the fit in use"), 60000);
        auto* table = dialog->findChild<QTableView*>();
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_COMPARE(dialog->model().rowCount(), 1);
        w.session.undoStack().undo();
        QCOMPARE(dialog->model().rowCount(), 2);
        dialog->close();
        w.session.close();
        QVERIFY(w.window->openStudy(file));
        QCOMPARE(w.session.keptResults().size(), std::size_t{2});
        QVERIFY(w.wait());
    }

    void coefficientsOfOthersAreNoFitToKeep()
    {
        Window w;
        QVERIFY(w.openDemo());
        QVERIFY(w.window->trigger(QStringLiteral("study.keepFits")));
        QVERIFY(w.session.keptResults().empty());
        QVERIFY(!w.session.undoStack().canUndo());
        QVERIFY(!w.window->messageBar()->sentence().isEmpty());
    }

    void areGoneWhenRemovedAndBackAfterUndo()
    {
        {
            Window w;
            w.window->show();
            QVERIFY(w.window->openStudy(m_file));
            QVERIFY(ready(w));
            w.session.removeBatch(w.session.batches().front()->id);
            QVERIFY(w.session.study().documents("run")->empty());
            w.session.undoStack().undo();
            QCOMPARE(w.session.study().documents("run")->size(), std::size_t{1});
            w.session.undoStack().redo();
        }
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(m_file));
        QVERIFY(w.wait());
        QVERIFY(w.session.batches().empty());
    }
};

QTEST_MAIN(TestKeptRuns)
#include "tst_kept_runs.moc"
