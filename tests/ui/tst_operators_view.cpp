// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/lower.h"
#include "models/operators_model.h"
#include "views/operators_view.h"
#include "window_fixture.h"

#include <QAction>
#include <QFile>
#include <QTemporaryDir>
#include <QTreeView>

#include <map>

using namespace vulpes;
using models::OperatorsModel;
using tests::Window;

/// The operators pane with a log of the Edge TPU compiler.
class TestOperatorsView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static views::OperatorsView* view(const Window& w)
    {
        return qobject_cast<views::OperatorsView*>(w.window->view(QStringLiteral("operators")));
    }
    /// What the compiler would say of the network shown, with one kind of operator left on the processor.
    QString logOfShown(const Window& w, const char* left) const
    {
        std::map<std::string, int> counts;
        for (const graph::Op& op : view(w)->model()->costs()->graph.ops)
            for (const auto kind : deploy::operatorsOf(op))
                ++counts[deploy::nameOf(kind)];
        QFile file(m_folder.filePath(QStringLiteral("model_edgetpu.log")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("Edge TPU Compiler version 16.0\nOff-chip memory used for streaming uncached model parameters: 512.00KiB\n");
        for (const auto& [kind, count] : counts)
            file.write((kind + " " + std::to_string(count) + " " + (kind == left ? "Operation not supported" : "Mapped to Edge TPU") + "\n").c_str());
        return file.fileName();
    }

private Q_SLOTS:
    void aLogPaintsWhereEachOperatorRuns()
    {
        Window w(QStringLiteral("choose"));
        w.window->show();
        QVERIFY(w.openDemo());
        view(w)->catchUp();
        OperatorsModel* model = view(w)->model();
        QCOMPARE(model->columnCount(), static_cast<int>(OperatorsModel::Place));
        const auto read = view(w)->readEdgeTpuLog(logOfShown(w, "MEAN"));
        QVERIFY(read);
        QCOMPARE(model->columnCount(), static_cast<int>(OperatorsModel::ColumnCount));
        int onChip = 0, onProcessor = 0, mixedBlocks = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex block = model->index(row, 0);
            mixedBlocks += model->index(row, OperatorsModel::Place).data().toString() == QStringLiteral("partly on the Edge TPU");
            for (int op = 0; op < model->rowCount(block); ++op) {
                const QString place = model->index(op, OperatorsModel::Place, block).data().toString();
                onChip += place == QStringLiteral("Edge TPU");
                onProcessor += place == QStringLiteral("processor");
            }
        }
        QVERIFY(onChip > 20);
        QVERIFY2(onProcessor > 3, "the gates and the head have a global average each");
        QVERIFY(mixedBlocks >= onProcessor - 1);
        QVERIFY(view(w)->summary().contains(QStringLiteral("mapped")));
        QVERIFY(view(w)->summary().contains(QStringLiteral("streamed")));
        QCOMPARE(view(w)->table().header.back(), QStringLiteral("runs_on"));
    }

    void anotherNetworkIsNotPainted()
    {
        Window w(QStringLiteral("choose"));
        w.window->show();
        QVERIFY(w.openDemo());
        view(w)->catchUp();
        QVERIFY(view(w)->readEdgeTpuLog(logOfShown(w, "")));
        const auto space = w.session.space();
        const auto index = space->find("s24.depth");
        const double depth = *space->value(w.session.focus(), *index);
        QVERIFY(w.session.editFocus(QStringLiteral("s24.depth"), depth == 2 ? 3 : 2));
        view(w)->catchUp();
        QCOMPARE(view(w)->model()->columnCount(), static_cast<int>(OperatorsModel::Place));
        QVERIFY(view(w)->summary().contains(QStringLiteral("another network")));
        w.session.undoStack().undo();
        view(w)->catchUp();
        QCOMPARE(view(w)->model()->columnCount(), static_cast<int>(OperatorsModel::ColumnCount));
        for (QAction* action : view(w)->viewActions())
            if (action->objectName() == QStringLiteral("view.operators.noEdgetpu"))
                action->trigger();
        QCOMPARE(view(w)->model()->columnCount(), static_cast<int>(OperatorsModel::Place));
    }

    void aFileThatIsNoLogIsRefused()
    {
        Window w(QStringLiteral("choose"));
        QVERIFY(w.openDemo());
        QFile file(m_folder.filePath(QStringLiteral("notes.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hello\n");
        file.close();
        const auto read = view(w)->readEdgeTpuLog(file.fileName());
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string("edgetpu_log"));
    }
};

QTEST_MAIN(TestOperatorsView)
#include "tst_operators_view.moc"
