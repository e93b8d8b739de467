// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/budget_bar.h"
#include "views/devices_view.h"
#include "views/front_pair_plot.h"
#include "views/front_view.h"
#include "window_fixture.h"

#include "explain/synthetic_fit.h"

#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QTemporaryDir>

using namespace vulpes;
using tests::Window;

/// A study measured on two devices: the pane compares them and finds the best network on both.
class TestDevicesView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

    static views::DevicesView* view(const Window& w) { return qobject_cast<views::DevicesView*>(w.window->view(QStringLiteral("devices"))); }
    static void show(const Window& w)
    {
        for (auto* dock : w.window->findChildren<QDockWidget*>())
            if (dock->isAncestorOf(view(w))) {
                dock->show();
                dock->raise();
            }
    }
    /// Opens the study with the pane in front.
    bool open(Window& w) const
    {
        w.window->show();
        if (!w.window->openStudy(m_file) || !w.wait())
            return false;
        show(w);
        return QTest::qWaitFor([&] { return view(w)->isVisible() && view(w)->comparison() && view(w)->both(); }, 60000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_file = m_folder.filePath(QStringLiteral("two.vulpes"));
        const auto space = synthetic::foxnas();
        auto study = study::Study::create(m_file.toStdString(), space);
        QVERIFY(study);
        auto rows = synthetic::samples(space, 120, 5);
        base::Random random(3);
        for (auto& row : rows)
            row.timings.push_back({"phone", "latency_ms", {2 + 0.2 * row.timings[0].repeats[0] + 0.2 * random.normal()}});
        QVERIFY(study->addSamples(rows));
        study::AnalysisState state;
        state.accuracyFormula = "fox";
        state.latencyFormula = "fox";
        state.device = "bench";
        QVERIFY(study->setState(state));
    }

    void comparesWithTheOtherDevice()
    {
        Window w(QStringLiteral("check"));
        QVERIFY(open(w));
        const auto& comparison = *view(w)->comparison();
        QCOMPARE(comparison.second->device, std::string("phone"));
        QCOMPARE(view(w)->table().rows.size(), std::size_t{120});
        QVERIFY(view(w)->summary().contains(QStringLiteral("phone")));
        QVERIFY(view(w)->both()->answer.costs[0] <= w.session.state().budgetMs + 1e-6);
    }

    void aDraggedHandleIsOneUndoableStep()
    {
        Window w(QStringLiteral("check"));
        QVERIFY(open(w));
        auto* plot = view(w)->fronts();
        const double before = plot->budget(1);
        const int steps = w.session.undoStack().count();
        const auto pixel = [&](double ms) { return QPoint(static_cast<int>(std::lround(plot->xAxis->coordToPixel(ms))), plot->axisRect()->center().y()); };
        const QPoint from = pixel(before), to = from + QPoint(12, 0);
        QTest::mousePress(plot, Qt::LeftButton, {}, from);
        for (int i = 3; i <= 12; i += 3)
            QTest::mouseMove(plot, from + QPoint(i, 0));
        QTest::mouseRelease(plot, Qt::LeftButton, {}, to);
        QVERIFY2(plot->budget(1) > before, qPrintable(QString::number(plot->budget(1))));
        QCOMPARE(w.session.state().comparedBudgetMs, plot->budget(1));
        QCOMPARE(w.session.undoStack().count(), steps + 1);
        w.session.undoStack().undo();
        QCOMPARE(plot->budget(1), before);
    }

    void theFieldSetsTheBudgetThereAndTheButtonShowsTheNetwork()
    {
        Window w(QStringLiteral("check"));
        QVERIFY(open(w));
        auto* field = view(w)->findChild<QDoubleSpinBox*>();
        QVERIFY(field->isEnabled());
        const double wanted = view(w)->comparison()->second->front->cost(3);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QLocale().toString(wanted + 0.01, 'f', 2));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return view(w)->both() && view(w)->both()->second.value <= wanted + 0.02; }, 20000));
        for (auto* button : view(w)->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Show it"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(w.session.focusText(), w.session.format(view(w)->both()->architecture));
    }

    void anotherFirstDeviceSwapsThem()
    {
        Window w(QStringLiteral("check"));
        QVERIFY(open(w));
        w.session.setDevice(QStringLiteral("phone"), study::kLatencyMs);
        QVERIFY(QTest::qWaitFor([&] { return view(w)->comparison() && view(w)->comparison()->first->device == "phone"; }, 60000));
        QCOMPARE(view(w)->comparison()->second->device, std::string("bench"));
    }

    void energyIsAnotherAxis()
    {
        const QString file = m_folder.filePath(QStringLiteral("energy.vulpes"));
        {
            auto study = study::Study::create(file.toStdString(), synthetic::foxnas());
            QVERIFY(study);
            auto rows = synthetic::samples(synthetic::foxnas(), 120, 5);
            base::Random random(4);
            for (auto& row : rows)
                row.timings.push_back({"bench", study::kEnergyMj, {1 + 0.05 * row.timings[0].repeats[0] + 0.02 * random.normal()}});
            QVERIFY(study->addSamples(rows));
            study::AnalysisState state;
            state.accuracyFormula = "fox";
            QVERIFY(study->setState(state));
        }
        Window w(QStringLiteral("check"));
        w.window->show();
        QVERIFY(w.window->openStudy(file));
        QVERIFY(w.wait());
        show(w);
        // The only other thing to compare with is what the same device needs of energy; a budget of each is kept at once.
        QVERIFY(QTest::qWaitFor([&] { return view(w)->comparison() && view(w)->both(); }, 60000));
        QCOMPARE(view(w)->comparison()->second->metric, std::string(study::kEnergyMj));
        auto* field = view(w)->findChild<QDoubleSpinBox*>();
        QCOMPARE(field->suffix(), QStringLiteral(" mJ"));
        QCOMPARE(view(w)->fronts()->xAxis2->label(), QStringLiteral("predicted energy, mJ"));
        QVERIFY(view(w)->fronts()->xAxis2->visible());
        QVERIFY2(view(w)->both()->second.value <= field->value() + 0.01, "keeps the energy");
        QVERIFY2(view(w)->both()->first.value <= w.session.state().budgetMs + 1e-6, "keeps the latency");

        // As the first axis: the budget is chosen anew, and every word says energy.
        const double milliseconds = w.session.state().budgetMs;
        w.session.setDevice(QStringLiteral("bench"), study::kEnergyMj);
        QVERIFY(QTest::qWaitFor([&] { return w.session.analysis() && w.session.analysis()->metric == study::kEnergyMj && w.session.state().budgetMs > 0; }, 60000));
        QVERIFY(std::abs(w.session.state().budgetMs - milliseconds) > 1);
        auto* bar = w.window->findChild<views::BudgetBar*>();
        QVERIFY(bar != nullptr);
        QCOMPARE(bar->findChild<QDoubleSpinBox*>()->suffix(), QStringLiteral(" mJ"));
        const auto* front = qobject_cast<views::FrontView*>(w.window->view(QStringLiteral("front")));
        QCOMPARE(front->plot()->xAxis->label(), QStringLiteral("energy, mJ"));
        QVERIFY2(front->sentence().contains(QStringLiteral("mJ")), qPrintable(front->sentence()));
        QCOMPARE(w.session.undoStack().undoText(), QStringLiteral("Device: \u2068bench\u2069 · energy, mJ"));
        w.session.undoStack().undo();
        QVERIFY(QTest::qWaitFor([&] { return w.session.analysis() && w.session.analysis()->metric == study::kLatencyMs; }, 60000));
        QCOMPARE(w.session.state().budgetMs, milliseconds);
        QCOMPARE(bar->findChild<QDoubleSpinBox*>()->suffix(), QStringLiteral(" ms"));
    }

    void aStudyWithoutMeasurementsSaysSo()
    {
        Window w(QStringLiteral("check"));
        QVERIFY(w.openDemo());
        show(w);
        view(w)->catchUp();
        QVERIFY(view(w)->shownCondition().kind == views::View::Kind::Empty);
        QCOMPARE(view(w)->shownCondition().action, QStringLiteral("file.import"));
    }
};

QTEST_MAIN(TestDevicesView)
#include "tst_devices_view.moc"
