// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/export_dialog.h"
#include "dialogs/new_study_wizard.h"
#include "dialogs/sample_dialog.h"
#include "state/training.h"
#include "views/curve_plot.h"
#include "views/training_view.h"
#include "window_fixture.h"
#include "workflow/supernet_record.h"
#include "workflow/trainer.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTemporaryDir>

#include <cmath>
#include <functional>

using namespace vulpes;
using namespace Qt::StringLiterals;
using state::Training;
using tests::Window;

/// Training and sampling from the window, with a stand-in for the trainer: pages, pane, stop, going on, failure.
class TestTraining : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString newStudy(const QString& name) const
    {
        auto study = study::Study::create(path(name).toStdString(), *space::namedSpace("foxnas-cpu-32"));
        return study && study->setClasses(10) ? path(name) : QString();
    }
    /// Accuracies alone: what is timed is tested elsewhere.
    [[nodiscard]] state::TrainingRequest small(const QString& run, int epochs, int networks) const
    {
        state::TrainingRequest request;
        request.folder = path(run);
        request.options.emplace();
        request.options->space = "foxnas-cpu-32";
        request.options->data = "generated:shapes";
        request.options->epochs = epochs;
        request.sampling.emplace();
        request.sampling->networks = networks;
        request.sampling->device.clear();
        request.sampling->name.clear();
        return request;
    }
    [[nodiscard]] static bool reaches(const Training& training, Training::State state, int ms = 60000)
    {
        return QTest::qWaitFor([&] { return training.state() == state; }, ms);
    }
    template<typename T>
    [[nodiscard]] static T* find(QWidget* in, const char* name)
    {
        return in->findChild<T*>(QLatin1String(name));
    }
    static void type(QSpinBox* box, int value)
    {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(value));
        QTest::keyClick(box, Qt::Key_Tab);
    }
    static void click(QAbstractButton* button) { QTest::mouseClick(button, Qt::LeftButton); }
    /// Presses a button of the message box that is about to open.
    static void answer(QObject* context, const std::function<bool(const QAbstractButton*)>& which)
    {
        auto* poll = new QTimer(context);
        connect(poll, &QTimer::timeout, context, [poll, which] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box == nullptr)
                return;
            poll->deleteLater();
            for (QAbstractButton* button : box->buttons())
                if (which(button))
                    return QTest::mouseClick(button, Qt::LeftButton);
        });
        poll->start(20);
    }
    static views::TrainingView* pane(Window& w)
    {
        w.window->dock(u"training"_s)->reveal();
        return qobject_cast<views::TrainingView*>(w.window->view(u"training"_s));
    }

private Q_SLOTS:
    void standardErrorsAreBinomial()
    {
        training::EpochDone done;
        done.accuracies = {{"max", "a", 80, 160, 200}, {"random", "b", 50, 100, 200}, {"random", "c", 60, 120, 200}};
        const auto largest = state::accuracyOf(done, "max");
        QVERIFY(largest);
        QCOMPARE(largest->accuracy, 80.0);
        QCOMPARE(largest->standardError, 100 * std::sqrt(0.8 * 0.2 / 200));
        const auto random = state::accuracyOf(done, "random");
        QCOMPARE(random->accuracy, 55.0);
        QCOMPARE(random->standardError, 100 * std::sqrt(0.5 * 0.5 / 200 + 0.6 * 0.4 / 200) / 2);
        QVERIFY(!state::accuracyOf(done, "min"));
    }

    void aLongRunStaysDrawableAndKeepsItsLatestStep()
    {
        state::TrainingLog log;
        training::Step step;
        step.steps = 1000;
        for (int i = 1; i <= 50000; ++i) {
            step.epoch = i / 1000;
            step.step = i % 1000;
            log.add(step);
        }
        QVERIFY(log.points.size() > 1000 && log.points.size() <= 4001);
        QCOMPARE(log.points.back().epoch, 50.0);
        QVERIFY(std::ranges::is_sorted(log.points, {}, &state::TrainingLog::Point::epoch));
    }

    void theEstimateGrowsWithTheWork()
    {
        training::TrainOptions options;
        options.epochs = 10;
        dialogs::DataFound data;
        data.pictures = {8000, 2000, 2000};
        const dialogs::SpaceCost cost{1e6, 9e6};
        state::SampleWish wish;
        wish.device.clear();
        const auto one = dialogs::estimateTime(options, wish, data, cost, 400);
        // Ten epochs of 8000 pictures, and looks of (2000 + 512) pictures at a third of the work.
        QCOMPARE(one.training, 10 * (8000 + 2512 / 3.0) / 400);
        options.epochs = 20;
        QCOMPARE(dialogs::estimateTime(options, wish, data, cost, 400).training, 2 * one.training);
        wish.device = u"host"_s;
        QVERIFY(dialogs::estimateTime(options, wish, data, cost, 400).sampling > one.sampling);
    }

    void theWizardMakesAStudyTrainsAndSamplesIt()
    {
        const test::StandIn standIn;
        Window w;
        w.window->show();
        QVERIFY(QTest::qWaitForWindowExposed(w.window.get()));
        QVERIFY(w.window->trigger(u"file.newStudy"_s));
        auto* wizard = find<dialogs::NewStudyWizard>(w.window.get(), "newStudyWizard");
        QVERIFY(wizard != nullptr);
        QVERIFY(QTest::qWaitForWindowExposed(wizard));
        QAbstractButton* next = wizard->button(QWizard::NextButton);
        QVERIFY2(!next->isEnabled(), "nothing was read yet");
        type(find<QSpinBox>(wizard, "dataTrain"), 60);
        type(find<QSpinBox>(wizard, "dataValidation"), 30);
        type(find<QSpinBox>(wizard, "dataTest"), 30);
        click(find<QPushButton>(wizard, "dataRead"));
        QVERIFY(QTest::qWaitFor([&] { return next->isEnabled(); }, 60000));
        const QString found = find<QLabel>(wizard, "dataWords")->text();
        QVERIFY2(found.contains(u"60"_s) && found.contains(u"32"_s), qPrintable(found));
        click(next);
        auto* space = find<QComboBox>(wizard, "spaceName");
        QVERIFY(space->findData(u"foxnas-cpu-32"_s) >= 0);
        QVERIFY2(space->findData(u"foxnas-cpu"_s) < 0, "that one takes no pictures of 32 pixels");
        space->setCurrentIndex(space->findData(u"foxnas-cpu-32"_s));
        QVERIFY(wizard->draft().cost.largest == 0);
        click(next);
        QVERIFY(wizard->draft().cost.largest > wizard->draft().cost.smallest);
        auto* device = find<QComboBox>(wizard, "deviceKind");
        device->setFocus();
        QTest::keyClick(device, Qt::Key_End);   // nowhere
        click(next);
        type(find<QSpinBox>(wizard, "timeEpochs"), 2);
        type(find<QSpinBox>(wizard, "timeNetworks"), 9);
        type(find<QSpinBox>(wizard, "timeProcesses"), 1);
        QVERIFY(!find<QLabel>(wizard, "timeWords")->text().isEmpty());
        click(next);
        auto* file = find<QLineEdit>(wizard, "goStudy");
        file->selectAll();
        QTest::keyClicks(file, path(u"wizard.vulpes"_s));
        QCOMPARE(find<QLineEdit>(wizard, "goFolder")->text(), path(u"wizard run"_s));
        QAbstractButton* start = wizard->button(QWizard::FinishButton);
        QVERIFY(start->isEnabled());
        QVERIFY(wizard->draft().data);
        const auto classes = static_cast<int>(wizard->draft().data->classes.size());   // the wizard goes when it is done
        click(start);
        Training& training = w.window->training();
        QVERIFY2(reaches(training, Training::State::Finished), qPrintable(training.words()));
        QCOMPARE(w.session.title(), u"wizard"_s);
        QCOMPARE(w.session.study().classes(), classes);
        QVERIFY(QTest::qWaitFor([&] { return w.session.samples()->size() == 9; }, 30000));
        QVERIFY((*w.session.samples())[0].accuracy && (*w.session.samples())[0].accuracySe);
        auto* shown = pane(w);
        QCOMPARE(shown->table().rows.size(), std::size_t{2});
        QVERIFY(shown->summary().contains(u"52"_s));   // the stand-in's accuracy of the second epoch
        QVERIFY(workflow::supernetsOf(w.session.study())->front().complete);
        const dialogs::ExportDialog dialog(w.session);
        const auto* here = dialog.findChild<QRadioButton*>(u"exportHere"_s);
        QVERIFY2(here->isEnabled() && here->isChecked(), "its networks can be exported");
        QCOMPARE(dialog.findChild<QComboBox*>(u"exportSource"_s)->currentData().toString(), u"learned"_s);
    }

    void stopIsAcknowledgedAtOnceAndTheRunGoesOn()
    {
        test::StandIn standIn;
        standIn.set("STANDIN_SECONDS", "0.4");
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy(u"stop.vulpes"_s)));
        Training& training = w.window->training();
        training.start(small(u"stop run"_s, 6, 3));
        auto* shown = pane(w);
        QVERIFY(QTest::qWaitFor([&] { return !training.log().epochs.empty(); }, 30000));
        auto* stop = find<QPushButton>(shown, "trainingStop");
        auto* goOn = find<QPushButton>(shown, "trainingGoOn");
        QVERIFY(stop->isEnabled() && !goOn->isEnabled());
        stop->setFocus();
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(stop, Qt::Key_Space);
        QVERIFY(clock.elapsed() < 200);
        QVERIFY(training.state() == Training::State::Stopping);
        QVERIFY(!stop->isEnabled());
        QVERIFY(reaches(training, Training::State::Stopped));
        const auto before = training.log().epochs.size();
        QVERIFY2(QTest::qWaitFor([&] { return goOn->isEnabled(); }), "it can be gone on with");
        click(goOn);
        QVERIFY2(reaches(training, Training::State::Finished), qPrintable(training.words()));
        QVERIFY(before < 6);
        QVERIFY(QTest::qWaitFor([&] { return w.session.samples()->size() == 3; }, 30000));
    }

    void axisLabelsKeepApart()
    {
        views::CurvePlot plot;
        views::CurvePlot::Curve rate;
        rate.x = {1, 2, 3};
        rate.y = {0.1, 0.05, 0};
        plot.show();
        for (int height = 60; height <= 420; height += 20) {
            plot.resize(260, height);
            plot.setCurves({rate}, {u"epoch"_s, u"learning rate"_s, u"rate"_s}, 3, theme::Theme::coloursOf(theme::Scheme::Light));
            plot.replot();
            const QVector<double> ticks = plot.yAxis->tickVector();
            for (qsizetype i = 1; i < ticks.size(); ++i) {
                const double apart = plot.yAxis->coordToPixel(ticks[i - 1]) - plot.yAxis->coordToPixel(ticks[i]);
                QVERIFY2(apart >= plot.fontMetrics().height(), qPrintable(u"%1 pixels apart in a plot of %2"_s.arg(apart).arg(height)));
            }
            if (height >= 200)
                QVERIFY2(ticks.size() >= 4, "there is room for more");
        }
    }

    void onePointIsSeen()
    {
        views::CurvePlot plot;
        views::CurvePlot::Curve one, two;
        one.x = {1}, one.y = {2.3};
        two.x = {1, 2}, two.y = {2.3, 1.8};
        plot.setCurves({one, two}, {}, 2, theme::Theme::coloursOf(theme::Scheme::Light));
        QVERIFY(plot.graph(0)->scatterStyle().shape() != QCPScatterStyle::ssNone);
        QVERIFY(plot.graph(1)->scatterStyle().shape() == QCPScatterStyle::ssNone);
    }

    void moreWarningsThanThereIsRoomForAreCounted()
    {
        test::StandIn standIn;
        standIn.set("STANDIN_MISBEHAVE", "remarks");
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy(u"warn.vulpes"_s)));
        w.window->training().start(small(u"warn run"_s, 1, 1));
        auto* shown = pane(w);
        QVERIFY(reaches(w.window->training(), Training::State::Finished));
        shown->catchUp();
        const auto* warnings = find<QLabel>(shown, "trainingWarnings");
        QVERIFY(warnings->isVisible());
        QCOMPARE(warnings->text().count(u"⚠"_s), 3);
        QVERIFY2(warnings->text().contains(u"2 more"_s), qPrintable(warnings->text()));
        QCOMPARE(warnings->toolTip().count(u"⚠"_s), 5);
    }

    void paneAndTraySayOneTime()
    {
        test::StandIn standIn;
        standIn.set("STANDIN_SECONDS", "2");
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy(u"tray.vulpes"_s)));
        Training& training = w.window->training();
        training.start(small(u"tray run"_s, 5, 1));
        pane(w);
        auto* words = find<QLabel>(w.window.get(), "trayWords");
        QVERIFY(QTest::qWaitFor([&] { return words->isVisible() && words->text().contains(u" s left"_s); }, 30000));
        const QString time = words->text().section(u" · "_s, -1);
        QVERIFY2(training.words().contains(time), qPrintable(training.words() + u" / "_s + words->text()));
        const auto* stop = find<QPushButton>(w.window.get(), "trayStop");
        QVERIFY2(stop->width() <= stop->sizeHint().width(), "no wider than its word");
        training.stop();
        QVERIFY(reaches(training, Training::State::Stopped));
    }

    void samplingMoreAsksForMore()
    {
        const test::StandIn standIn;
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy(u"more.vulpes"_s)));
        Training& training = w.window->training();
        training.start(small(u"more run"_s, 1, 12));
        QVERIFY2(reaches(training, Training::State::Finished), qPrintable(training.words()));
        QVERIFY(QTest::qWaitFor([&] { return w.session.samples()->size() == 12; }, 30000));
        QVERIFY(w.window->trigger(u"study.sampleMore"_s));
        auto* dialog = find<dialogs::SampleDialog>(w.window.get(), "sampleDialog");
        auto* networks = find<QSpinBox>(dialog, "sampleNetworks");
        const auto* start = find<QPushButton>(dialog, "sampleStart");
        QVERIFY(networks->value() > 12 && start->isEnabled());
        type(networks, 12);
        QVERIFY2(!start->isEnabled(), "there is nothing to do");
        type(networks, 13);
        QVERIFY(start->isEnabled());
        auto* plan = find<QComboBox>(dialog, "samplePlan");
        plan->setCurrentIndex(plan->findData(static_cast<int>(workflow::SamplingPlan::Annealing)));
        QVERIFY2(!start->isEnabled(), "nothing was timed to learn from");
    }

    void whatIsUnderWayIsNoFailure()
    {
        test::StandIn standIn;
        standIn.set("STANDIN_SECONDS", "0.3");
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy(u"wait.vulpes"_s)));
        for (const auto& id : {u"front"_s, u"candidates"_s})
            w.window->dock(id)->reveal();
        auto* front = w.window->view(u"front"_s);
        auto* candidates = w.window->view(u"candidates"_s);
        Training& training = w.window->training();
        training.start(small(u"wait run"_s, 1, 12));
        using Kind = views::View::Kind;
        const auto rows = [&] { return w.session.samples() ? w.session.samples()->size() : 0; };
        for (auto* view : {front, candidates}) {
            QVERIFY(QTest::qWaitFor([&] { return view->shownCondition().kind == Kind::Waiting && !w.session.isBusy(); }, 30000));
            QVERIFY2(view->shownCondition().sentence.contains(u"once the supernet is trained"_s), qPrintable(view->shownCondition().sentence));
        }
        QVERIFY(QTest::qWaitFor([&] { return rows() > 0 && front->shownCondition().kind == Kind::Waiting && !w.session.isBusy(); }, 30000));
        QVERIFY2(training.isRunning(), "too few rows for a fit are no failure while more of them come");
        QCOMPARE(front->shownCondition().action, u"view.layout.train"_s);
        QVERIFY(reaches(training, Training::State::Finished));
        QVERIFY(QTest::qWaitFor([&] { return rows() == 12 && front->shownCondition().kind == Kind::Failed; }, 30000));
        QCOMPARE(front->shownCondition().action, u"study.sampleMore"_s);
        // No latency, no front; what was measured is listed all the same.
        QTRY_COMPARE(candidates->shownCondition().kind, Kind::Partial);
        QTRY_COMPARE(candidates->table().rows.size(), std::size_t{12});
    }

    void aRunIsGoneOnWithByTheNextWindow()
    {
        test::StandIn standIn;
        standIn.set("STANDIN_SECONDS", "0.3");
        const QString study = newStudy(u"crash.vulpes"_s);
        {
            Window w;
            w.window->show();
            QVERIFY(w.window->openStudy(study));
            w.window->training().start(small(u"crash run"_s, 5, 2));
            QVERIFY(QTest::qWaitFor([&] { return !w.window->training().log().epochs.empty(); }, 30000));
        }   // the window goes without a word
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(study));
        Training& training = w.window->training();
        QVERIFY(training.state() == Training::State::Stopped);
        const models::TwinTable kept = pane(w)->table();
        QVERIFY2(!kept.rows.empty() && kept.rows[0][8].isValid(), "the learning rate of the epochs before");
        QVERIFY(w.window->trigger(u"study.goOnTraining"_s));
        QVERIFY2(reaches(training, Training::State::Finished), qPrintable(training.words()));
        QVERIFY(QTest::qWaitFor([&] { return w.session.samples()->size() == 2; }, 30000));
    }

    void aFailureIsSaidAndCanBeMended()
    {
        test::StandIn standIn;
        standIn.set("STANDIN_MISBEHAVE", "die");
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy(u"fail.vulpes"_s)));
        Training& training = w.window->training();
        training.start(small(u"fail run"_s, 2, 2));
        QVERIFY(reaches(training, Training::State::Failed));
        auto* shown = pane(w);
        QVERIFY(QTest::qWaitFor([&] { return shown->shownCondition().kind == views::View::Kind::Failed; }));
        QVERIFY(!shown->shownCondition().sentence.isEmpty());
        standIn.set("STANDIN_MISBEHAVE", "");
        QVERIFY(w.window->trigger(shown->shownCondition().action));
        QVERIFY2(reaches(training, Training::State::Finished), qPrintable(training.words()));
    }

    void withoutTheTrainerEachPlaceSaysSo()
    {
        const QString sentence = u"This build has no training support. Export with existing weights still works."_s;
        QCOMPARE(Training::trainerMissing(), sentence);
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy(u"missing.vulpes"_s)));
        QCOMPARE(w.window->training().obstacle(), sentence);
        QCOMPARE(pane(w)->shownCondition().sentence, sentence);
        w.window->training().start(small(u"missing run"_s, 1, 1));
        QVERIFY(!w.window->training().isRunning());
    }

    void closingTheWindowAsksFirst()
    {
        test::StandIn standIn;
        standIn.set("STANDIN_SECONDS", "5");
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy(u"close.vulpes"_s)));
        Training& training = w.window->training();
        training.start(small(u"close run"_s, 6, 3));
        QVERIFY(reaches(training, Training::State::Training));
        answer(this, [](const QAbstractButton* button) { return button->text().contains(u"Cancel"_s); });
        QVERIFY(!w.window->close());
        QVERIFY(training.isRunning());
        answer(this, [](const QAbstractButton* button) { return button->text().contains(u"Stop"_s); });
        QVERIFY(w.window->close());
        QVERIFY(QTest::qWaitFor([&] { return !training.isRunning(); }, 30000));
    }

    void theReaderWalksAlongTheEpochs()
    {
        const test::StandIn standIn;
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy(u"reader.vulpes"_s)));
        w.window->training().start(small(u"reader run"_s, 4, 1));
        QVERIFY(reaches(w.window->training(), Training::State::Finished));
        auto* shown = pane(w);
        shown->catchUp();
        auto* plot = shown->accuracyPlot();
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Home);
        QVERIFY2(plot->accessibleDescription().contains(u"51"_s), qPrintable(plot->accessibleDescription()));
        QTest::keyClick(plot, Qt::Key_Right);
        QVERIFY2(plot->accessibleDescription().contains(u"52"_s), qPrintable(plot->accessibleDescription()));
        QTest::keyClick(plot, Qt::Key_End);
        QVERIFY2(plot->accessibleDescription().contains(u"54"_s), qPrintable(plot->accessibleDescription()));
    }
};

QTEST_MAIN(TestTraining)
#include "tst_training.moc"
