// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/hardware_dialog.h"
#include "dialogs/import_dialog.h"
#include "hardware/tables.h"
#include "main_window/message_bar.h"
#include "main_window/view_dock.h"
#include "views/compare_view.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace vulpes;
using namespace Qt::StringLiterals;
using dialogs::HardwareDialog;
using tests::Window;

class TestHardwareDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString written(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    /// Cells with two devices, of which the second measured few.
    [[nodiscard]] QString cells() const
    {
        QByteArray csv = "arch_idx,ops,board_latency_ms,board_energy_mj,rare_latency_ms,acc_cifar10\n";
        for (int i = 0; i < 80; ++i) {
            QByteArray operators;
            int sum = 0;
            for (int k = 0, rest = 37 * i + 11; k < 6; ++k, rest /= 5) {
                operators += static_cast<char>('0' + rest % 5);
                sum += rest % 5;
            }
            csv += QByteArray::number(i) + ',' + operators + ',' + QByteArray::number(1 + 0.5 * sum) + ',' + QByteArray::number(3 + sum) + ','
                + (i < 5 ? QByteArray::number(20 - sum) : QByteArray()) + ',' + QByteArray::number(60 + sum) + '\n';
        }
        return written(u"cells.csv"_s, csv);
    }
    static HardwareDialog* open(Window& w, const QStringList& paths)
    {
        w.window->show();
        if (!w.window->trigger(u"file.hardware"_s))
            return nullptr;
        auto* dialog = w.window->findChild<HardwareDialog*>(u"hardwareDialog"_s);
        if (dialog != nullptr)
            dialog->addPaths(paths);
        return dialog;
    }
    template <typename T>
    static T* find(HardwareDialog* dialog, const char* name) { return dialog->findChild<T*>(QString::fromLatin1(name)); }

private Q_SLOTS:
    void tablesBecomeAStudy()
    {
        Window w;
        auto* dialog = open(w, {cells()});
        QVERIFY(dialog != nullptr);
        QVERIFY(QTest::qWaitFor([&] { return dialog->isReady(); }, 20000));
        auto* devices = find<QTableWidget>(dialog, "hardwareDevices");
        QCOMPARE(devices->rowCount(), 2);
        QCOMPARE(devices->item(0, 0)->checkState(), Qt::Checked);
        QVERIFY2(devices->item(1, 0)->checkState() == Qt::Unchecked, "five networks say little: they are chosen by hand");
        QVERIFY2(find<QLabel>(dialog, "hardwareWords")->text().contains(u"80"_s), qPrintable(find<QLabel>(dialog, "hardwareWords")->text()));
        auto* connected = find<QCheckBox>(dialog, "hardwareConnected");
        QVERIFY2(connected->isEnabled() && connected->isChecked(), "networks that are cut off bend every formula: they are proposed to stay out");
        connected->setChecked(false);
        auto* button = find<QPushButton>(dialog, "hardwareOpen");
        devices->item(0, 0)->setCheckState(Qt::Unchecked);
        QVERIFY2(!button->isEnabled(), "no device, no study");
        devices->item(0, 0)->setCheckState(Qt::Checked);
        devices->item(1, 0)->setCheckState(Qt::Checked);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return w.session.samples() && w.session.samples()->size() == 80; }, 20000));
        QCOMPARE(QString::fromStdString(w.session.space()->name()), u"nasbench201"_s);
        QCOMPARE(w.session.deviceNames(), (QStringList{u"board"_s, u"rare"_s}));
        QVERIFY(w.session.isWorkingCopy());
        QVERIFY2(w.window->messageBar()->sentence().contains(u"80"_s), qPrintable(w.window->messageBar()->sentence()));
        // Several devices: they are set side by side.
        QTRY_VERIFY(w.window->view(u"compare"_s)->isVisible());
    }

    void whatIsNoTableIsSaid()
    {
        Window w;
        auto* dialog = open(w, {written(u"no.csv"_s, "a,b\n1,2\n")});
        QVERIFY(dialog != nullptr);
        auto* words = find<QLabel>(dialog, "hardwareWords");
        QVERIFY(QTest::qWaitFor([&] { return words->text().contains(u"no.csv"_s); }, 20000));
        QVERIFY(!dialog->isReady());
        // Another file beside it does not help until the wrong one is gone.
        dialog->addPaths({cells()});
        QVERIFY(QTest::qWaitFor([&] { return words->text().contains(u"no.csv"_s); }, 20000));
        auto* paths = find<QListWidget>(dialog, "hardwarePaths");
        QCOMPARE(paths->count(), 2);
        paths->setCurrentRow(0);
        QTest::mouseClick(find<QPushButton>(dialog, "hardwareRemove"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return dialog->isReady(); }, 20000));
    }

    void whatCannotBecomeAStudyIsSaidBefore()
    {
        Window w;
        auto* dialog = open(w, {written(u"ofa.csv"_s, "ks,e,d,r,a_latency_ms\n\"[3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]\",\"[3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]\",\"[2, 2, 2, 2, 2]\",224,3.5\n")});
        QVERIFY(dialog != nullptr);
        auto* words = find<QLabel>(dialog, "hardwareWords");
        QVERIFY(QTest::qWaitFor([&] { return !words->text().contains(u"Reading"_s) && !words->text().isEmpty(); }, 20000));
        QVERIFY2(!dialog->isReady(), qPrintable(words->text()));
        // Accuracies alone: there is something to say, too.
        auto* paths = find<QListWidget>(dialog, "hardwarePaths");
        paths->setCurrentRow(0);
        QTest::mouseClick(find<QPushButton>(dialog, "hardwareRemove"), Qt::LeftButton);
        dialog->addPaths({written(u"accuracies.csv"_s, "arch_idx,ops,cifar10_test_200\n3,421211,90\n")});
        QVERIFY(QTest::qWaitFor([&] { return words->text().contains(u"no device"_s); }, 20000));
    }

    /// Who imports a benchmark's table as measurements is shown the way.
    void anImportLeadsHere()
    {
        Window w;
        w.window->show();
        w.window->importFile(cells());
        auto* import = w.window->findChild<dialogs::ImportDialog*>(u"importDialog"_s);
        QVERIFY(import != nullptr);
        auto* button = import->findChild<QPushButton*>(u"importAsHardware"_s);
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto* dialog = w.window->findChild<HardwareDialog*>(u"hardwareDialog"_s);
        QVERIFY(dialog != nullptr && QTest::qWaitFor([&] { return dialog->isReady(); }, 20000));
    }

    /// Killing the program loses nothing: an untitled study lies in the folder of working copies.
    void theStudyIsKeptAtOnce()
    {
        QTemporaryDir work;
        Window w(u"choose"_s, work.path());
        auto* dialog = open(w, {cells()});
        QVERIFY(dialog != nullptr && QTest::qWaitFor([&] { return dialog->isReady(); }, 20000));
        dialog->accept();
        QVERIFY(QTest::qWaitFor([&] { return w.session.samples() && w.session.samples()->size() > 20; }, 20000));
        const std::size_t all = w.session.samples()->size();
        QVERIFY2(all < 80, "those that are cut off stay out");
        const QStringList files = QDir(work.path()).entryList({u"*.vulpes"_s});
        QCOMPARE(files.size(), 1);
        const auto kept = study::Study::open(work.filePath(files.front()).toStdString());
        QVERIFY(kept.has_value());
        QCOMPARE(kept->samples().value()->size(), all);
    }

    void aWholeBenchmarkOpens()
    {
        REQUIRE_HARDWARE_DATA;
        const QString data = qEnvironmentVariable("VULPES_TEST_DATA");
        Window w;
        auto* dialog = open(w, {data + u"/hwnasbench"_s, data + u"/nasbench201"_s});
        QVERIFY(dialog != nullptr && QTest::qWaitFor([&] { return dialog->isReady(); }, 60000));
        auto* space = find<QComboBox>(dialog, "hardwareSpace");
        space->setCurrentIndex(space->findData(u"nasbench201"_s));
        Q_EMIT space->activated(space->currentIndex());
        auto* task = find<QComboBox>(dialog, "hardwareTask");
        task->setCurrentIndex(task->findData(u"cifar100_test_200"_s));
        QVERIFY(task->currentIndex() > 0);
        dialog->accept();
        QVERIFY(QTest::qWaitFor([&] { return w.session.samples() && w.session.samples()->size() > 12000; }, 60000));
        QVERIFY(w.session.deviceNames().contains(u"raspi4"_s));
        QVERIFY(!w.window->messageBar()->sentence().isEmpty());
    }
};

QTEST_MAIN(TestHardwareDialog)
#include "tst_hardware_dialog.moc"
