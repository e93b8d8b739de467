// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import_dialog.h"
#include "dialogs/suggest_dialog.h"
#include "ui/window_fixture.h"
#include "views/budget_bar.h"
#include "views/plot.h"
#include "views/proof_badge.h"

#include <QAbstractButton>
#include <QDoubleSpinBox>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace vulpes;
using namespace Qt::StringLiterals;
using tests::Window;

/// The journeys of the product on the shared table of measured networks.
class TestJourneysMeasured : public QObject
{
    Q_OBJECT

    std::unique_ptr<Window> w;

    /// J5 as a user does it: the file dropped on the window, the dialog accepted.
    void importByDialog(const QString& csv)
    {
        w->window->importFile(csv);
        auto* dialog = w->window->findChild<dialogs::ImportDialog*>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isReady(), 30000);
        auto* import = dialog->findChild<QPushButton*>(u"importOk"_s);
        QVERIFY(import->isEnabled());
        QTest::mouseClick(import, Qt::LeftButton);
        QVERIFY(w->wait(120000));
    }

private Q_SLOTS:
    void initTestCase()
    {
        REQUIRE_MEASURED_CSV();
        w = std::make_unique<Window>();
        w->window->show();
        importByDialog(tests::measuredCsv());
    }
    void init()
    {
        if (!w)
            QSKIP("needs the shared table");
    }

    void j5MeasurementsAreFittedWithFrontAndDiagnostics()
    {
        auto read = study::importCsvFile(tests::measuredCsv().toStdString(), {});
        QVERIFY(read.has_value());
        const std::size_t rows = read->samples.size();
        QVERIFY(rows > 200);
        QCOMPARE(read->rowsRead, read->rowsKept);
        QCOMPARE(w->session.samples()->size(), rows);
        const auto& analysis = *w->session.analysis();
        QVERIFY(analysis.accuracy.fit && analysis.latency.fit && analysis.front);
        QVERIFY(analysis.accuracy.fit->hasCovariance());
        QCOMPARE(analysis.accuracy.fit->n, static_cast<int>(rows));
        QVERIFY(analysis.accuracy.diagnostics && analysis.latency.diagnostics);
        QVERIFY(analysis.accuracy.chosenAutomatically);
        QVERIFY(!analysis.latency.comparison.empty());
        // The import is one step: undone, the study is empty; redone, the rows are back under their ids.
        const auto id = w->session.samples()->front().id;
        w->session.undoStack().undo();
        QVERIFY(w->session.samples()->empty());
        w->session.undoStack().redo();
        QCOMPARE(w->session.samples()->size(), rows);
        QCOMPARE(w->session.samples()->front().id, id);
        QVERIFY(w->wait(120000));
    }

    void j5ProblemsAreListedWithRowAndColumn()
    {
        QFile source(tests::measuredCsv());
        QVERIFY(source.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = source.readAll().split('\n');
        const QList<QByteArray> header = lines[0].split(',');
        qsizetype latency = -1;
        latency = header.indexOf("latency");
        QVERIFY(latency >= 0);
        QList<QByteArray> cells = lines[16].split(',');
        cells[latency] = "slow";
        lines[16] = cells.join(',');
        QTemporaryDir folder;
        const QString broken = folder.filePath(u"broken.csv"_s);
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines.join('\n'));
        file.close();
        dialogs::ImportDialog dialog(w->session, broken);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.isReady(), 30000);
        bool found = false;
        for (const auto& row : dialog.problems().table().rows)
            found = found || (row[0].toLongLong() == 17 && !row[1].toString().isEmpty() && row[3].toString().contains(u"slow"_s));
        QVERIFY(found);
    }

    void j2BestUnder120WithIntervalChanceAndProof()
    {
        auto* field = w->window->budgetBar()->field();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, u"120"_s);
        QTest::keyClick(field, Qt::Key_Return);
        const auto& answer = w->session.answer();
        QVERIFY(answer.answer.has_value());
        QCOMPARE(answer.answer->validity, search::Validity::Proved);
        QVERIFY(answer.latency.value <= 120.0);
        QVERIFY(answer.accuracy.low && answer.accuracy.high && *answer.accuracy.low < answer.accuracy.value);
        QVERIFY(answer.chance && *answer.chance > 0.4 && *answer.chance < 0.75);   // a nominal optimum is a coin toss
        QVERIFY(w->window->budgetBar()->badge()->text().contains(u"Proved"_s));
        auto* plot = w->front()->plot();
        plot->setFocus();
        w->session.setPinA({});
        QTest::keyClick(plot, Qt::Key_Return);
        QCOMPARE(w->session.selection().pinA(), w->network());
    }

    void askingForAHigherChanceShowsBestFoundThenTheProof()
    {
        w->session.setBudget(120);
        const double even = w->session.answer().accuracy.value;
        QVERIFY(w->session.analysis()->chance != nullptr);
        w->session.setChance(0.95);
        QVERIFY(w->session.answer().answer.has_value());
        QTRY_VERIFY_WITH_TIMEOUT(!w->session.isProving() && w->session.answer().answer->validity == search::Validity::Proved, 30000);
        QVERIFY(*w->session.answer().chance >= 0.95 - 1e-9);
        QVERIFY(w->session.answer().accuracy.value <= even + 1e-9);
        w->session.undoStack().undo();
        QCOMPARE(w->session.state().chance, 0.5);
        QVERIFY(std::abs(w->session.answer().accuracy.value - even) < 1e-12);
    }

    void severalBudgetsWithAChanceAreProvedInTheBackground()
    {
        w->session.setBudget(120);
        const double alone = w->session.answer().accuracy.value;
        w->session.setOtherBudget(u"macs"_s, 250e6);
        w->session.setChance(0.95);
        // Until the analysis counts multiply-adds nothing is answered without regard to them, and nothing called impossible.
        QVERIFY(!w->session.answer().answer);
        QVERIFY(!w->window->budgetBar()->badge()->text().contains(u"No network"_s));
        QTRY_VERIFY_WITH_TIMEOUT(w->session.answer().answer && w->session.answer().answer->costs.size() == 2 && !w->session.isProving()
                                     && w->session.answer().answer->validity == search::Validity::Proved, 30000);
        QVERIFY(w->session.answer().answer->costs.at(1) <= 250e6);
        QVERIFY(w->session.answer().accuracy.value <= alone + 1e-9);
        QVERIFY(w->window->budgetBar()->badge()->text().contains(u"Proved"_s));
        const auto proof = workflow::proveAnswer(*w->session.analysis(), w->session.state(), w->session.answer());
        QVERIFY2(proof.has_value(), proof ? "" : proof.error().code.c_str());
        QCOMPARE(search::checkProof(*proof)->costs.size(), std::size_t{2});
        w->session.undoStack().undo();
        w->session.undoStack().undo();
        QVERIFY(w->session.state().otherBudgets.empty());
    }

    void j3WhyThisOneMarksStageTermsAndRows()
    {
        w->window->setLayoutByName(u"explain"_s);
        w->session.setBudget(120);
        views::View* contributions = w->window->view(u"contributions"_s);
        contributions->catchUp();
        const auto table = contributions->table();
        QVERIFY(table.rows.size() >= 5);
        w->session.highlightBlock({0, 0});
        const auto& marked = w->session.selection().highlight();
        QVERIFY(marked.hasStage(0));
        QVERIFY(!marked.terms.empty());
        for (const auto& term : marked.terms) {
            const auto& fit = term.target == predict::Target::Accuracy ? w->session.analysis()->accuracy.fit : w->session.analysis()->latency.fit;
            const auto& stages = fit->formula->stagesOf(static_cast<std::size_t>(term.term));
            QVERIFY(stages.empty() || std::find(stages.begin(), stages.end(), 0) != stages.end());
        }
        w->session.selection().clear();
    }

    void j6IsThePredictorAnyGood()
    {
        w->window->setLayoutByName(u"check"_s);
        views::View* diagnostics = w->window->view(u"diagnostics"_s);
        diagnostics->catchUp();
        const int rows = w->session.analysis()->accuracy.fit->n;
        QVERIFY(diagnostics->table().rows.size() >= static_cast<std::size_t>(rows));
        const auto& latency = w->session.analysis()->latency;
        QVERIFY(latency.crossValidation && latency.crossValidation->rmse > 0 && latency.crossValidation->kendallTau > 0.9);
        // Excluding a row is a step like any other.
        const auto id = w->session.samples()->front().id;
        w->session.setExcluded({id}, true);
        QTRY_VERIFY_WITH_TIMEOUT(w->settled() && w->session.analysis()->accuracy.fit->n == rows - 1, 60000);
        w->session.undoStack().undo();
        QTRY_VERIFY_WITH_TIMEOUT(w->settled() && w->session.analysis()->accuracy.fit->n == rows, 60000);
        dialogs::SuggestDialog suggest(w->session);
        QTRY_VERIFY_WITH_TIMEOUT(!suggest.table().rows.empty(), 60000);
        QVERIFY(suggest.table().rows.size() <= 10);
        // What is saved can be filled in and imported as it is.
        const QList<QByteArray> lines = suggest.toMeasure().split('\n');
        QCOMPARE(lines.first(), QByteArray("arch,accuracy,latency_ms"));
        QVERIFY(lines[1].endsWith(",,"));
    }

    void aFullyExtrapolatedOptimumIsMarkedAsSuch()
    {
        w->window->setLayoutByName(u"choose"_s);
        w->session.setBudget(120);
        const auto& answer = w->session.answer();
        QVERIFY(answer.accuracy.leverage.has_value());
        QCOMPARE(answer.accuracy.extrapolated, answer.accuracy.extrapolation > 1);
    }

    void theBudgetDividesMeasuredPointsIntoFilledAndHollow()
    {
        w->window->setLayoutByName(u"choose"_s);
        QVERIFY(w->wait());
        auto* plot = w->front()->plot();
        w->session.setBudget(60);
        QTest::qWait(50);
        const QImage low = plot->grab().toImage();
        w->session.setBudget(250);
        QTest::qWait(50);
        const QImage high = plot->grab().toImage();
        QVERIFY(low != high);
    }
};

QTEST_MAIN(TestJourneysMeasured)
#include "tst_journeys_measured.moc"
