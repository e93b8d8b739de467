// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/cell_accuracy_dialog.h"
#include "hardware/tables.h"
#include "structure/cell_space.h"
#include "window_fixture.h"
#include "workflow/hardware_study.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace vulpes;
using namespace Qt::StringLiterals;
using dialogs::CellAccuracyDialog;
using tests::Window;

/// Accuracies of cells are foretold in the window as on the command line.
class TestCellAccuracyDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString written(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    /// Every so many cells of the space, with accuracies their edges add up to.
    static QByteArray cells(std::size_t step)
    {
        QByteArray csv = "arch_idx,ops,cifar10_test_200\n";
        const auto& space = structure::nasBench201();
        for (std::size_t number = 3; number < structure::cellCount(space); number += step) {
            const auto cell = structure::cellAt(space, number);
            QByteArray digits;
            double accuracy = 60;
            for (const auto op : cell) {
                digits += static_cast<char>('0' + op);
                accuracy += op == 3 ? 5 : op;
            }
            csv += QByteArray::number(static_cast<qulonglong>(number)) + ',' + digits + ',' + QByteArray::number(accuracy) + '\n';
        }
        return csv;
    }
    static CellAccuracyDialog* open(Window& w, const QStringList& paths)
    {
        w.window->show();
        if (!w.window->trigger(u"file.accuracies"_s))
            return nullptr;
        auto* dialog = w.window->findChild<CellAccuracyDialog*>(u"cellAccuracyDialog"_s);
        if (dialog != nullptr)
            dialog->addPaths(paths);
        return dialog != nullptr && settled(dialog) ? dialog : nullptr;
    }
    static bool settled(CellAccuracyDialog* dialog)
    {
        return QTest::qWaitFor([&] { return !dialog->isBusy(); }, 120000);
    }
    template<typename T>
    static T* find(CellAccuracyDialog* dialog, const char* name)
    {
        return dialog->findChild<T*>(QString::fromLatin1(name));
    }
    static QString words(CellAccuracyDialog* dialog) { return find<QLabel>(dialog, "cellsWords")->text(); }
    static QString answer(CellAccuracyDialog* dialog) { return find<QLabel>(dialog, "cellsAnswer")->text(); }
    static bool foretell(CellAccuracyDialog* dialog)
    {
        QTest::mouseClick(find<QPushButton>(dialog, "cellsForetell"), Qt::LeftButton);
        return settled(dialog) && dialog->found();
    }

private Q_SLOTS:
    void aDrawIsComparedWithWhatIsKnown()
    {
        Window w;
        auto* dialog = open(w, {written(u"cells.csv"_s, cells(20))});
        QVERIFY(dialog != nullptr);
        QVERIFY2(words(dialog).contains(u"All other cells"_s), qPrintable(words(dialog)));
        QVERIFY2(!find<QCheckBox>(dialog, "cellsUseStudy")->isVisible(), "no study is open");
        QVERIFY(!find<QCheckBox>(dialog, "cellsScores")->isEnabled());
        auto* count = find<QSpinBox>(dialog, "cellsCount");
        QVERIFY(!find<QSpinBox>(dialog, "cellsSeed")->isEnabled());
        count->setValue(60);
        QVERIFY2(words(dialog).contains(u"as if only 60"_s), qPrintable(words(dialog)));
        QVERIFY(foretell(dialog));
        for (const QString& word : {u"60 trained"_s, u"Kendall"_s, u"722"_s, u"single edges"_s})
            QVERIFY2(answer(dialog).contains(word), qPrintable(answer(dialog)));
        const auto& rows = dialog->cells().table().rows;
        QCOMPARE(rows.size(), std::size_t{15565});
        QVERIFY(rows[0][3].toDouble() < rows[0][2].toDouble() && rows[0][2].toDouble() < rows[0][4].toDouble());
        // Sorted by number, not by text; the best first until then.
        auto* list = dialog->findChildren<QTableView*>().front();
        for (auto* one : dialog->findChildren<QTableView*>())
            if (one->model()->rowCount() > list->model()->rowCount())
                list = one;
        QCOMPARE(list->model()->index(0, 1).data().toString(), rows[0][1].toString());
        list->sortByColumn(0, Qt::DescendingOrder);
        int largest = 0;
        for (const auto& row : rows)
            largest = std::max(largest, row[0].toString().toInt());
        QVERIFY2(largest > 10000 && list->model()->index(0, 0).data().toString().toInt() == largest, "what has no number is last");
        QAbstractItemModelTester tester(list->model());
        // Another draw, and what was told of the first is gone until then.
        find<QSpinBox>(dialog, "cellsSeed")->setValue(2);
        QVERIFY(!dialog->found() && dialog->cells().rowCount() == 0);
        const QString file = m_folder.filePath(u"foretold.csv"_s);
        QVERIFY(foretell(dialog) && dialog->saveTable(file));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readLine().trimmed(), QByteArray("arch_idx,ops,accuracy,accuracy_low,accuracy_high,accuracy_known"));
        QCOMPARE(saved.readAll().count('\n'), 15565);
    }

    void theOpenStudyTeachesToo()
    {
        Window w;
        const auto read = hardware::readHardwareBytes({{"cells.csv", cells(150).toStdString()}}).value();
        auto made = workflow::makeHardwareStudy(*read.of("nasbench201"), {});
        QVERIFY(made && w.session.openMade(std::move(made->study), u"cells"_s));
        auto* dialog = open(w, {});
        QVERIFY(dialog != nullptr);
        auto* use = find<QCheckBox>(dialog, "cellsUseStudy");
        QVERIFY(use->isVisible() && use->isChecked() && dialog->canForetell());
        QVERIFY(foretell(dialog));
        QVERIFY2(answer(dialog).contains(u"105 trained"_s) && answer(dialog).contains(u"Too few"_s), qPrintable(answer(dialog)));
        // Tables that are added are used instead.
        dialog->addPaths({written(u"cells.csv"_s, cells(20))});
        QVERIFY(settled(dialog) && !use->isChecked() && !dialog->found());
        QVERIFY(find<QComboBox>(dialog, "cellsTask")->findData(u"cifar10_test_200"_s) > 0);
        use->setChecked(true);
        QVERIFY(dialog->canForetell());
    }

    void whatCannotBeForetoldIsSaid()
    {
        Window w;
        auto* dialog = open(w, {});
        QVERIFY(dialog != nullptr);
        QVERIFY(words(dialog).contains(u"Choose tables"_s) && !dialog->canForetell());
        dialog->addPaths({written(u"no.csv"_s, "a,b\n1,2\n")});
        QVERIFY(settled(dialog) && words(dialog).contains(u"no.csv"_s));
    }

    void workCanBeStopped()
    {
        Window w;
        auto* dialog = open(w, {written(u"few.csv"_s, "arch_idx,ops,cifar10_test_200\n3,421211,90\n")});
        QVERIFY(dialog != nullptr);
        QVERIFY2(!foretell(dialog) && words(dialog).contains(u"too few"_s), qPrintable(words(dialog)));
        dialog->addPaths({written(u"cells.csv"_s, cells(20))});
        QVERIFY(settled(dialog));
        QTest::mouseClick(find<QPushButton>(dialog, "cellsForetell"), Qt::LeftButton);
        auto* stop = find<QPushButton>(dialog, "cellsStop");
        QVERIFY(dialog->isBusy() && stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(!dialog->isBusy() && words(dialog).contains(u"Stopped."_s));
        QTRY_VERIFY_WITH_TIMEOUT(w.session.jobs().isIdle(), 20000);
        QVERIFY(!dialog->found());
    }
};

QTEST_MAIN(TestCellAccuracyDialog)
#include "tst_cell_accuracy_dialog.moc"
