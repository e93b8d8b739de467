// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include <QTemporaryDir>

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
