// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/measure_dialog.h"
#include "space/named_spaces.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTemporaryDir>

#include <algorithm>

using namespace vulpes;
using state::MeasureRequest;
using tests::Window;

/// Measuring from the window, on this machine with the real runtime at the smallest picture size: kept, paused, gone on with.
class TestMeasureDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString newStudy(const char* name) const
    {
        const QString file = m_folder.filePath(QLatin1String(name));
        auto study = study::Study::create(file.toStdString(), *space::namedSpace("foxnas-cpu"));
        return study ? file : QString();
    }
    static MeasureRequest small(int networks)
    {
        MeasureRequest wanted;
        wanted.name = QStringLiteral("here");
        wanted.networks = networks;
        wanted.protocol.rounds = 2;
        wanted.protocol.runsPerRound = 1;
        wanted.protocol.warmUpRuns = 0;
        const auto space = *space::namedSpace("foxnas-cpu");
        wanted.resolution = std::ranges::min(space->decisions()[*space->find("resolution")].values);
        return wanted;
    }
    static bool ended(const state::Measuring& measuring)
    {
        return QTest::qWaitFor([&] { return !measuring.isRunning(); }, 120000);
    }
    static int timed(const state::SessionState& session)
    {
        const auto samples = session.study().samples();
        return samples ? static_cast<int>(std::ranges::count_if(**samples, [](const auto& s) { return s.metric("here", "latency_ms").has_value(); })) : -1;
    }

private Q_SLOTS:
    void measuredNetworksAreInTheStudy()
    {
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy("networks.vulpes")));
        state::Measuring measuring(w.session);
        QCOMPARE(measuring.obstacle(), QString());
        measuring.start(small(10));
        QVERIFY(measuring.isRunning());
        QVERIFY(ended(measuring));
        QVERIFY2(!measuring.isPaused(), qPrintable(measuring.outcome()));
        QCOMPARE(timed(w.session), 10);
        QVERIFY(w.session.deviceNames().contains(QStringLiteral("here")));
        QVERIFY(measuring.outcome().startsWith(QStringLiteral("10 ")));
    }

    void pausedMeasuringGoesOnWithoutRepeating()
    {
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy("paused.vulpes")));
        state::Measuring measuring(w.session);
        measuring.start(small(24));
        // The first batch of eight is in; then stop.
        QVERIFY(QTest::qWaitFor([&] { return measuring.share() > 8.0 / 24 || !measuring.isRunning(); }, 120000));
        measuring.pause();
        QVERIFY(ended(measuring));
        QVERIFY(measuring.isPaused());
        const int before = timed(w.session);
        QVERIFY2(before >= 8 && before < 24, qPrintable(QString::number(before)));
        measuring.goOn();
        QVERIFY(ended(measuring));
        QCOMPARE(timed(w.session), 24);
        QVERIFY2(measuring.outcome().startsWith(QString::number(24 - before)), qPrintable(measuring.outcome()));
    }

    void dialogAsksForWhatItsFieldsSay()
    {
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy("dialog.vulpes")));
        state::Measuring measuring(w.session);
        dialogs::MeasureDialog dialog(w.session, measuring);
        QCOMPARE(dialog.request().networks, 300);
        QCOMPARE(dialog.request().device, QStringLiteral("host"));
        auto* start = dialog.findChild<QPushButton*>(QStringLiteral("measureStart"));
        QVERIFY(start->isEnabled());
        dialog.findChildren<QRadioButton*>()[1]->click();
        QVERIFY(dialog.request().what == MeasureRequest::What::Blocks);
        QCOMPARE(dialog.request().networks, 40);
        auto* device = dialog.findChildren<QComboBox*>()[0];
        device->setEditText(QStringLiteral("adb:0123"));
        QVERIFY2(!start->isEnabled(), "a phone needs its benchmark_model");
        auto* precision = dialog.findChildren<QComboBox*>()[1];
        precision->setCurrentIndex(1);
        QCOMPARE(dialog.request().name, QStringLiteral("adb:0123 int8"));
    }

    void aStudyThatCannotBeWrittenSaysSo()
    {
        Window w;
        QVERIFY(w.openDemo());   // in memory here
        state::Measuring measuring(w.session);
        QVERIFY(!measuring.obstacle().isEmpty());
        measuring.start(small(4));
        QVERIFY(!measuring.isRunning());
    }

    void anUnknownDeviceIsAnErrorThatCanBeMended()
    {
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(newStudy("unknown.vulpes")));
        state::Measuring measuring(w.session);
        auto wanted = small(4);
        wanted.device = QStringLiteral("toaster");
        measuring.start(wanted);
        QVERIFY(ended(measuring));
        QVERIFY(!measuring.isPaused());
        QVERIFY(!measuring.outcome().isEmpty());
        QCOMPARE(timed(w.session), 0);
        // The dialog shows what failed, and lets it be corrected.
        dialogs::MeasureDialog dialog(w.session, measuring);
        QCOMPARE(dialog.request().device, QStringLiteral("toaster"));
        QCOMPARE(dialog.request().networks, 4);
        auto* device = dialog.findChildren<QComboBox*>()[0];
        QVERIFY(device->isEnabled());
        device->setEditText(QStringLiteral("host"));
        auto* start = dialog.findChild<QPushButton*>(QStringLiteral("measureStart"));
        QVERIFY(start->isEnabled());
        start->click();
        QVERIFY(ended(measuring));
        QCOMPARE(timed(w.session), 4);
    }

    void aTableUnderTheNameOfAnotherPrecisionIsRefusedAtOnce()
    {
        Window w;
        w.window->show();
        const QString file = newStudy("taken.vulpes");
        {
            auto study = study::Study::open(file.toStdString());
            QVERIFY(study && study->putDevice({"here", {}, {}, 1, "int8", {}, {}, {}}));
        }
        QVERIFY(w.window->openStudy(file));
        state::Measuring measuring(w.session);
        auto wanted = small(2);
        wanted.what = MeasureRequest::What::Blocks;
        measuring.start(wanted);
        QVERIFY(ended(measuring));
        QVERIFY2(measuring.outcome().contains(QStringLiteral("int8")), qPrintable(measuring.outcome()));
        QVERIFY2(w.session.study().documents("profile_visits")->empty(), "nothing was measured");
    }
};

QTEST_MAIN(TestMeasureDialog)
#include "tst_measure_dialog.moc"
