// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "ui/window_fixture.h"
#include "views/budget_bar.h"
#include "views/plot.h"
#include "views/proof_badge.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QProcess>
#include <QTemporaryDir>

using namespace vulpes;
using namespace Qt::StringLiterals;
using tests::Window;

/// The journeys of the product on the embedded study, with a real mouse and real keys.
class TestJourneysDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void j1FirstStartShowsTheDemoAndDraggingChangesTheNetwork()
    {
        QElapsedTimer clock;
        clock.start();
        Window w;
        w.window->openAtStart({});
        w.window->show();
        QTRY_VERIFY_WITH_TIMEOUT(w.session.analysis() && w.session.analysis()->front && !w.network().isEmpty(), 20000);
        QVERIFY(QTest::qWaitForWindowExposed(w.window.get()));
        QVERIFY2(clock.elapsed() < 10000, qPrintable(QString::number(clock.elapsed())));   // the promise is 2 s on a quiet machine: bench_ui_start
        QVERIFY(w.wait());
        auto* plot = w.front()->plot();
        QTRY_VERIFY(!w.front()->gripCentre().isNull());
        const QString before = w.network();
        const QPoint grip = w.front()->gripCentre();
        QTest::mousePress(plot, Qt::LeftButton, {}, grip);
        QTest::mouseMove(plot, grip - QPoint(40, 0));
        QTest::mouseMove(plot, grip - QPoint(90, 0));
        QTest::mouseRelease(plot, Qt::LeftButton, {}, grip - QPoint(90, 0));
        QVERIFY(w.network() != before);
    }

    void j2BestUnder55IsTypedSeenProvedAndPinned()
    {
        Window w;
        QVERIFY(w.openDemo());
        auto* field = w.window->budgetBar()->field();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, u"55"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(std::abs(w.session.answer().accuracy.value - 73.701206) < 1e-6);
        QVERIFY(w.session.answer().latency.value <= 55.0);
        QVERIFY2(w.window->budgetBar()->badge()->text().contains(u"Proved"_s), qPrintable(w.window->budgetBar()->badge()->text()));
        // The published coefficients come without covariance: no interval anywhere, and the window says so.
        QVERIFY(!w.session.answer().accuracy.low.has_value());
        QVERIFY(!w.session.answer().chance.has_value());
        auto* plot = w.front()->plot();
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Return);
        QCOMPARE(w.session.selection().pinA(), w.network());
    }

    void j4WhatIfAStageHadAnotherKernelShowsAtOnceAndUndoBringsItBack()
    {
        Window w;
        QVERIFY(w.openDemo());
        w.session.setBudget(55);
        const QString optimum = w.network();
        const double latency = w.session.focusReport()->latency.value;
        const auto index = *w.session.space()->find("s80.b1.kernel");
        const double kernel = *w.session.space()->value(w.session.focus(), index);
        QVERIFY(w.session.editFocus(u"s80.b1.kernel"_s, kernel == 7 ? 5 : 7));
        QVERIFY(w.network() != optimum);
        QVERIFY(w.session.focusReport().has_value());
        QVERIFY(w.session.focusReport()->latency.value != latency);
        QVERIFY(w.session.focusReport()->parameters > 0);
        QTest::keyClick(w.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(w.network(), optimum);
    }

    void j8FortyAnnealingRunsAreComparedWithTheExactOptimum()
    {
        Window w(u"search"_s);
        QVERIFY(w.openDemo());
        search::SearchOptions options;
        options.rule = search::Rule::Published;
        options.budget = 55;
        options.seed = 1;
        w.session.startRuns(options, 40);
        QTRY_VERIFY_WITH_TIMEOUT(!w.session.batches().empty() && w.session.batches().front()->complete, 120000);
        const auto& batch = *w.session.batches().front();
        QCOMPARE(batch.runs.size(), std::size_t{40});
        QVERIFY(batch.exact.has_value() && std::abs(*batch.exact - 73.701206) < 1e-6);
        QVERIFY(batch.summary.has_value());
        for (const auto& run : batch.runs) {
            QVERIFY(run->bestObjective <= *batch.exact + 1e-9);
            QVERIFY(run->bestCost <= 55.0 + 1e-9);
        }
        // The worst one, again, bit for bit.
        const auto worst = *std::min_element(batch.runs.begin(), batch.runs.end(), [](const auto& a, const auto& b) { return a->bestObjective < b->bestObjective; });
        QVERIFY(search::replay(*w.session.analysis()->slices[batch.slice].model, *worst).has_value());
        w.session.removeBatch(batch.id);
        QVERIFY(w.session.batches().empty());
        w.session.undoStack().undo();
        QCOMPARE(w.session.batches().size(), std::size_t{1});
    }

    void stoppingRunsKeepsWhatIsFinished()
    {
        Window w;
        QVERIFY(w.openDemo());
        search::SearchOptions options;
        options.budget = 55;
        w.session.startRuns(options, 1000);
        QTRY_VERIFY_WITH_TIMEOUT(!w.session.batches().empty() && w.session.batches().front()->runs.size() >= 2, 60000);
        w.window->trigger(u"search.stop"_s);
        QTRY_VERIFY_WITH_TIMEOUT(w.session.batches().front()->complete, 10000);
        QVERIFY(w.session.batches().front()->stopped);
        QVERIFY(!w.session.batches().front()->runs.empty());
    }

    void j10TheCommandLinePrintsTheSameNetworkAndProof()
    {
        const QString program = qEnvironmentVariable("VULPES_CLI", QStringLiteral(VULPES_BINARY_DIR "/app/cli/vulpes-cli"));
        if (!QFileInfo(program).isExecutable())
            QSKIP("vulpes-cli is not built here");
        QTemporaryDir folder;
        Window w(u"choose"_s, folder.path());
        QVERIFY(w.openDemo());
        w.session.setBudget(60);
        w.session.flush();
        const QString file = folder.filePath(u"study.vulpes"_s);
        QVERIFY(w.session.saveAs(file).has_value());
        QProcess cli;
        cli.start(program, {u"front"_s, file, u"--budget"_s, u"60ms"_s, u"--json"_s});
        QVERIFY(cli.waitForFinished(60000));
        QCOMPARE(cli.exitCode(), 0);
        auto json = base::parseJson(cli.readAllStandardOutput().toStdString());
        QVERIFY(json.has_value());
        QCOMPARE(QString::fromStdString((*json)["best"]["arch"].get<std::string>()), w.network());
        QVERIFY((*json)["proved"].get<bool>());
        auto proof = workflow::proveAnswer(*w.session.analysis(), w.session.state(), w.session.answer());
        QVERIFY(proof.has_value());
        QVERIFY(search::checkProof(*proof).has_value());
    }
};

QTEST_MAIN(TestJourneysDemo)
#include "tst_journeys_demo.moc"
