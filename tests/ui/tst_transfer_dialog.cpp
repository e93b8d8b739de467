// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/hardware_dialog.h"
#include "dialogs/transfer_dialog.h"
#include "hardware/tables.h"
#include "main_window/message_bar.h"
#include "window_fixture.h"
#include "workflow/transfer_cells.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace vulpes;
using namespace Qt::StringLiterals;
using dialogs::TransferDialog;
using tests::Window;

/// A device is foretold in the window as on the command line.
class TestTransferDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    hardware::HardwareTablePtr m_table;

    [[nodiscard]] QString written(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    [[nodiscard]] QString cells() const { return written(u"cells.csv"_s, QByteArray::fromStdString(tests::transferCells(true))); }
    static TransferDialog* open(Window& w, const QStringList& paths)
    {
        w.window->show();
        if (!w.window->trigger(u"file.transfer"_s))
            return nullptr;
        auto* dialog = w.window->findChild<TransferDialog*>(u"transferDialog"_s);
        if (dialog != nullptr)
            dialog->addPaths(paths);
        return dialog != nullptr && settled(dialog) ? dialog : nullptr;
    }
    static bool settled(TransferDialog* dialog, int ms = 60000)
    {
        return QTest::qWaitFor([&] { return !dialog->isBusy(); }, ms);
    }
    template<typename T>
    static T* find(TransferDialog* dialog, const char* name)
    {
        return dialog->findChild<T*>(QString::fromLatin1(name));
    }
    static bool press(TransferDialog* dialog, const char* name)
    {
        auto* button = find<QPushButton>(dialog, name);
        if (!button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return settled(dialog);
    }
    static void choose(TransferDialog* dialog, const QString& device) { find<QComboBox>(dialog, "transferDevice")->lineEdit()->setText(device); }
    static QString words(TransferDialog* dialog) { return find<QLabel>(dialog, "transferWords")->text(); }

    /// The saved list as "board" would fill it in.
    [[nodiscard]] QByteArray filled(const QByteArray& list) const
    {
        QByteArray csv;
        const auto* board = m_table->find("board", study::kLatencyMs);
        for (const QByteArray& line : list.trimmed().split('\n')) {
            const int index = line.left(line.indexOf(',')).toInt();
            csv += csv.isEmpty() ? line : line + QByteArray::number(board->values[m_table->keys.find(index).value()], 'g', 17);
            csv += '\n';
        }
        return csv;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_table = hardware::readHardwareBytes({{"cells.csv", tests::transferCells(true)}}).value().of("nasbench201");
        QVERIFY(m_table);
    }

    void aKnownDeviceShowsHowWellItWouldHaveGone()
    {
        Window w;
        auto* dialog = open(w, {cells()});
        QVERIFY(dialog != nullptr);
        auto* device = find<QComboBox>(dialog, "transferDevice");
        QCOMPARE(device->count(), 5);
        QVERIFY2(device->currentText().isEmpty() && !dialog->canForetell(), "which device is for the user to say");
        QVERIFY(words(dialog).contains(u"type the name"_s));
        device->setCurrentIndex(device->findText(u"board"_s));
        auto* sources = find<QListWidget>(dialog, "transferSources");
        QCOMPARE(sources->count(), 5);
        for (int row = 0; row < sources->count(); ++row) {
            const auto* item = sources->item(row);
            const bool teaches = item->text() != u"board"_s && item->text() != u"mine"_s;
            QCOMPARE(item->checkState() == Qt::Checked, teaches);
            QCOMPARE((item->flags() & Qt::ItemIsEnabled) != 0, teaches);
            QVERIFY2(!item->toolTip().isEmpty(), "why it is left out");
        }
        QVERIFY2(words(dialog).contains(u"as if only 10"_s), qPrintable(words(dialog)));
        QVERIFY(press(dialog, "transferForetell"));
        QVERIFY2(dialog->foretold(), qPrintable(words(dialog)));
        QCOMPARE(dialog->foretold()->result.measured.size(), std::size_t{10});
        const QString answer = find<QLabel>(dialog, "transferAnswer")->text();
        for (const QString& word : {u"Spearman 0.9"_s, u"tau"_s, u"290"_s, u"Mean relative error"_s, u"not exactly additive"_s, u"other devices"_s})
            QVERIFY2(answer.contains(word), qPrintable(answer));
        const auto cutOff = std::ranges::count(m_table->disconnected, 1);
        QVERIFY2(answer.contains(u"over the %1 of them"_s.arg(290 - cutOff)), qPrintable(answer));
        const auto& rows = dialog->predictions().table().rows;
        QCOMPARE(rows.size(), std::size_t{300});
        for (std::size_t i = 1; i < rows.size(); ++i)
            QVERIFY(rows[i - 1][2].toDouble() <= rows[i][2].toDouble());
        QVERIFY(rows[5][3].toDouble() < rows[5][2].toDouble() && rows[5][2].toDouble() < rows[5][4].toDouble() && rows[5][5].toDouble() > 0);
        QAbstractItemModelTester tester(find<QTableView>(dialog, "transferPredictions")->model());
        QCOMPARE(find<QTableView>(dialog, "transferNetworks")->model()->rowCount(), 10);

        // Another choice is another question.
        sources->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(!dialog->foretold() && dialog->predictions().rowCount() == 0);
        QVERIFY(!find<QPushButton>(dialog, "transferOpen")->isEnabled());
        device->setCurrentIndex(device->findText(u"chip"_s));
        QVERIFY2(sources->item(0)->checkState() == Qt::Unchecked, "what was unchecked stays so");
        QVERIFY(press(dialog, "transferForetell"));
        QVERIFY(find<QLabel>(dialog, "transferAnswer")->text().contains(u"is exactly additive"_s));
    }

    /// From nothing to a study: ask, save, measure, open, foretell.
    void aNewDeviceBecomesAStudy()
    {
        Window w;
        auto* dialog = open(w, {cells()});
        QVERIFY(dialog != nullptr);
        choose(dialog, u"my phone"_s);
        QVERIFY2(words(dialog).contains(u"in none of these tables"_s) && !dialog->canForetell(), qPrintable(words(dialog)));
        QVERIFY(press(dialog, "transferWhich"));
        QVERIFY2(words(dialog).contains(u"Measure these"_s), qPrintable(words(dialog)));
        QCOMPARE(find<QTableView>(dialog, "transferNetworks")->model()->rowCount(), 10);
        choose(dialog, u"my board"_s);
        QVERIFY2(find<QTableView>(dialog, "transferNetworks")->model()->rowCount() == 10, "another name changes nothing about what to measure");
        const QString file = m_folder.filePath(u"measure.csv"_s);
        QVERIFY(dialog->saveList(file));
        QFile list(file);
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QByteArray bytes = list.readAll();
        QVERIFY2(bytes.startsWith("arch_idx,ops,my_board_latency_ms\n"), bytes);
        QTest::mouseClick(find<QPushButton>(dialog, "transferCopy"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text().toUtf8(), bytes);

        // As it is, it says nothing; filled in, it is enough.
        dialog->openMeasurements(file);
        QVERIFY(settled(dialog));
        QVERIFY2(words(dialog).contains(u"Fill the column in"_s) && !dialog->canForetell(), qPrintable(words(dialog)));
        dialog->openMeasurements(written(u"filled.csv"_s, filled(bytes)));
        QVERIFY(settled(dialog));
        QCOMPARE(find<QComboBox>(dialog, "transferDevice")->currentText(), u"my_board"_s);
        QVERIFY2(words(dialog).contains(u"10"_s) && dialog->canForetell(), qPrintable(words(dialog)));
        QVERIFY(press(dialog, "transferForetell"));
        QVERIFY2(dialog->foretold(), qPrintable(words(dialog)));
        const auto& result = dialog->foretold()->result;
        QVERIFY(result.measured.size() == 10 && !result.score);
        const QString answer = find<QLabel>(dialog, "transferAnswer")->text();
        QVERIFY2(answer.contains(u"Nothing else of it was measured"_s) && answer.contains(u"Too few"_s), qPrintable(answer));
        // What to measure next are others.
        QVERIFY(press(dialog, "transferWhich"));
        const QByteArray next = QByteArray::fromStdString(dialog->list());
        for (const std::size_t row : result.measured)
            QVERIFY(!next.contains("\n" + QByteArray::number(static_cast<qlonglong>(m_table->keys.index(row))) + ","));

        auto* task = find<QComboBox>(dialog, "transferTask");
        task->setCurrentIndex(task->findData(u"acc_cifar10"_s));
        bool asked = false;
        dialog->setMayOpen([&] { return std::exchange(asked, true); });
        QVERIFY(press(dialog, "transferOpen"));
        QVERIFY2(asked && !w.session.isOpen(), "who trains is asked first");
        QTest::mouseClick(find<QPushButton>(dialog, "transferOpen"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return w.session.samples() && w.session.samples()->size() > 100; }, 20000));
        QVERIFY(w.session.isWorkingCopy());
        QCOMPARE(w.session.deviceNames(), QStringList{u"my_board (foretold)"_s});
        QVERIFY(QString::fromStdString(w.session.devices().front().notes).contains(u"10 measured"_s));
        QVERIFY2(w.window->messageBar()->sentence().contains(u"my_board (foretold)"_s), qPrintable(w.window->messageBar()->sentence()));
        QVERIFY2(w.wait() && w.session.analysis()->front, "front and budget work");
    }

    void badMeasurementsAreSaid()
    {
        Window w;
        auto* dialog = open(w, {cells()});
        QVERIFY(dialog != nullptr);
        choose(dialog, u"phone"_s);
        const auto said = [&](const QByteArray& csv) {
            dialog->openMeasurements(written(u"bad.csv"_s, csv));
            return settled(dialog) && !dialog->canForetell() ? words(dialog) : QString();
        };
        QVERIFY(said("a,b\n1,2\n").contains(u"bad.csv"_s));
        QVERIFY(said("arch_idx,a_latency_ms,b_latency_ms\n0,5,6\n").contains(u"a, b"_s));
        QVERIFY(said("arch_idx,phone_energy_mj\n0,5\n").contains(u"latency_ms"_s));
        QVERIFY(said("arch_idx,phone_latency_ms\n0,quick\n").contains(u"Fill the column in"_s));
        // Too few are told when they are asked.
        dialog->openMeasurements(written(u"few.csv"_s, "arch_idx,phone_latency_ms\n0,5\n1,6\n9999,7\n"));
        QVERIFY(settled(dialog));
        QVERIFY2(words(dialog).contains(u"not in these tables"_s), qPrintable(words(dialog)));
        QVERIFY(press(dialog, "transferForetell"));
        QVERIFY2(!dialog->foretold() && words(dialog).contains(u"too few"_s), qPrintable(words(dialog)));
    }

    void workCanBeStopped()
    {
        Window w;
        auto* dialog = open(w, {cells()});
        QVERIFY(dialog != nullptr);
        choose(dialog, u"board"_s);
        QTest::mouseClick(find<QPushButton>(dialog, "transferForetell"), Qt::LeftButton);
        auto* stop = find<QPushButton>(dialog, "transferStop");
        QVERIFY(dialog->isBusy() && stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(!dialog->isBusy() && !dialog->foretold() && !stop->isVisible());
        QVERIFY2(words(dialog).contains(u"Stopped."_s), qPrintable(words(dialog)));
        QTRY_VERIFY(w.session.jobs().isIdle());
        QVERIFY2(!dialog->foretold(), "the answer is dropped");
        QVERIFY2(press(dialog, "transferForetell") && dialog->foretold(), "it can be asked again");
        // Stopped from the tray, too.
        find<QSpinBox>(dialog, "transferCount")->setValue(12);
        QTest::mouseClick(find<QPushButton>(dialog, "transferForetell"), Qt::LeftButton);
        w.session.jobs().stopAll();
        QVERIFY(settled(dialog));
        QVERIFY(!dialog->foretold());
        // Closing the dialog while it works harms nobody.
        QTest::mouseClick(find<QPushButton>(dialog, "transferForetell"), Qt::LeftButton);
        dialog->reject();
        QTRY_VERIFY(w.session.jobs().isIdle());
    }

    void whatTeachesNothingIsSaid()
    {
        Window w;
        auto* dialog = open(w, {written(u"one.csv"_s, "arch_idx,ops,a_latency_ms\n3,421211,9\n")});
        QVERIFY(dialog != nullptr);
        QVERIFY2(words(dialog).contains(u"No two devices"_s) && !dialog->canDesign(), qPrintable(words(dialog)));
    }

    /// Who has the tables open goes on from there.
    void theHardwareDialogLeadsHere()
    {
        Window w;
        w.window->show();
        QVERIFY(w.window->trigger(u"file.hardware"_s));
        const QPointer hardware = w.window->findChild<dialogs::HardwareDialog*>(u"hardwareDialog"_s);
        QVERIFY(hardware);
        auto* button = hardware->findChild<QPushButton*>(u"hardwareTransfer"_s);
        QVERIFY(!button->isEnabled());
        hardware->addPaths({cells()});
        QVERIFY(QTest::qWaitFor([&] { return hardware->isReady(); }, 20000));
        QTest::mouseClick(button, Qt::LeftButton);
        auto* dialog = w.window->findChild<TransferDialog*>(u"transferDialog"_s);
        QVERIFY(dialog != nullptr && settled(dialog));
        QVERIFY(dialog->canDesign());
        QTRY_VERIFY2(!hardware, "one dialog at a time");
    }

    void aPublishedBenchmarkIsForetold()
    {
        REQUIRE_HARDWARE_DATA;
        const QString data = qEnvironmentVariable("VULPES_TEST_DATA");
        Window w;
        auto* dialog = open(w, {data + u"/hwnasbench"_s, data + u"/help"_s, data + u"/nasbench201"_s});
        QVERIFY(dialog != nullptr);
        auto* space = find<QComboBox>(dialog, "transferSpace");
        space->setCurrentIndex(space->findData(u"nasbench201"_s));
        Q_EMIT space->activated(space->currentIndex());
        choose(dialog, u"raspi4"_s);
        QVERIFY(press(dialog, "transferForetell"));
        QVERIFY2(dialog->foretold(), qPrintable(words(dialog)));
        QVERIFY(dialog->foretold()->result.score->spearman > 0.9);
    }
};

QTEST_MAIN(TestTransferDialog)
#include "tst_transfer_dialog.moc"
