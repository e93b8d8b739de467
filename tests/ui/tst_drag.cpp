// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import_dialog.h"
#include "main_window/message_bar.h"
#include "models/network_mime.h"
#include "state/block_copy.h"
#include "ui/window_fixture.h"
#include "views/candidates_view.h"
#include "views/drag.h"
#include "views/network_canvas.h"
#include "views/network_view.h"
#include "views/pin_slot.h"
#include "views/plot.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>

using namespace vulpes;
using namespace Qt::StringLiterals;
using tests::Window;

/// Drags: started with a real mouse, dropped by the events a window system would send to the widget under the pointer.
class TestDrag : public QObject
{
    Q_OBJECT

    std::unique_ptr<Window> w;
    std::unique_ptr<QMimeData> m_carried;   ///< of the last drag; null: none started

    views::NetworkView* network() const { return qobject_cast<views::NetworkView*>(w->window->view(u"network"_s)); }

    /// The window system's part: the widget under the pointer, or the nearest around it that takes drops.
    static bool drop(QWidget* over, const QPoint& at, const QMimeData& mime)
    {
        QPoint point = over->mapTo(over->window(), at);
        QWidget* target = over->window()->childAt(point);
        if (target == nullptr)
            target = over->window();
        while (!target->acceptDrops() && !target->isWindow())
            target = target->parentWidget();
        point = target->mapFrom(over->window(), point);
        QDragEnterEvent enter(point, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(target, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped(point, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        dropped.ignore();
        QApplication::sendEvent(target, &dropped);
        return dropped.isAccepted();
    }
    static bool drop(QWidget* over, const QMimeData& mime) { return drop(over, over->rect().center(), mime); }

    static void pull(QWidget* from, const QPoint& start, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mousePress(from, Qt::LeftButton, modifiers, start);
        for (int i = 1; i <= 4; ++i) {
            const QPointF at = start + QPoint(8 * i, 6 * i);
            QMouseEvent move(QEvent::MouseMove, at, from->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
            QApplication::sendEvent(from, &move);
        }
        QTest::mouseRelease(from, Qt::LeftButton, modifiers, start + QPoint(32, 24));
    }

    QPoint frontPoint(std::size_t i) const
    {
        const auto& front = *w->session.analysis()->front;
        const auto* plot = w->front()->plot();
        return {qRound(plot->xAxis->coordToPixel(front.cost(i))), qRound(plot->yAxis->coordToPixel(front.objective(i)))};
    }
    /// A front point well away from the budget's line.
    std::size_t freePoint() const
    {
        const auto& front = *w->session.analysis()->front;
        std::size_t i = 0;
        while (i + 1 < front.size() && frontPoint(i).x() < w->front()->gripCentre().x() + 60)
            ++i;
        return i;
    }

private Q_SLOTS:
    void init()
    {
        w = std::make_unique<Window>();
        QVERIFY(w->openDemo());
        w->session.setBudget(50.5);
        w->session.undoStack().clear();
        QTest::qWait(1);
        m_carried.reset();
        views::replaceDragLoop([this](QWidget*, const QMimeData& mime) {
            m_carried = std::make_unique<QMimeData>();
            for (const QString& format : mime.formats())
                m_carried->setData(format, mime.data(format));
        });
    }
    void cleanup()
    {
        views::replaceDragLoop({});
        w.reset();
    }

    void aFrontPointCarriesItsNetworkToThePane()
    {
        const std::size_t i = freePoint();
        pull(w->front()->plot(), frontPoint(i));
        QVERIFY(m_carried);
        const QString text = w->session.format(*w->session.architecture(state::Candidate::front(static_cast<qint64>(i))));
        QCOMPARE(m_carried->text(), text);   // what an editor gets
        QVERIFY(w->network() != text);
        QVERIFY(drop(network()->canvas(), *m_carried));
        QCOMPARE(w->network(), text);
        w->session.undoStack().undo();
        QVERIFY(w->session.focusFollowsOptimum());
    }

    void aDragFromBetweenThePointsStillBrushes()
    {
        const QPoint corner = frontPoint(w->session.analysis()->front->size() / 2) - QPoint(25, 19);
        pull(w->front()->plot(), corner);
        QVERIFY(!m_carried);
        QVERIFY(!w->session.selection().brush().front.isEmpty());
    }

    void withShiftADragOnAPointBrushes()
    {
        pull(w->front()->plot(), frontPoint(freePoint()) - QPoint(2, 2), Qt::ShiftModifier);
        QVERIFY(!m_carried);
        QVERIFY(!w->session.selection().brush().empty());
    }

    void aRowIsPinnedWhereItIsDropped()
    {
        auto* candidates = qobject_cast<views::CandidatesView*>(w->window->view(u"candidates"_s));
        candidates->catchUp();
        const auto* model = candidates->model();
        const int row = model->rowCount() - 1;
        const std::unique_ptr<QMimeData> mime(model->mimeData({model->index(row, 0)}));
        QCOMPARE(mime->text(), model->network(row));
        QVERIFY(drop(network()->pinSlot(false), *mime));
        QCOMPARE(w->session.selection().pinA(), model->network(row));
        QVERIFY(drop(network()->pinSlot(true), *mime));
        QCOMPARE(w->session.selection().pinB(), model->network(row));
        QCOMPARE(w->session.undoStack().count(), 2);
        w->session.undoStack().undo();
        QVERIFY(w->session.selection().pinB().isEmpty());
    }

    void aRowWithoutANetworkCarriesNothing()
    {
        auto* candidates = qobject_cast<views::CandidatesView*>(w->window->view(u"candidates"_s));
        QCOMPARE(candidates->model()->mimeData({}), nullptr);
    }

    void aBlockIsCopiedIntoTheOtherPin()
    {
        auto& s = w->session;
        const auto fastest = *s.architecture(state::Candidate::front(0));
        s.setPinB(s.format(fastest));
        s.budgetToMostAccurate();
        QVERIFY(w->wait());
        auto* canvas = network()->canvas();
        const auto space = s.space();
        const auto& stage = space->stages()[2];
        const std::size_t first = stage.blocks[0].front();
        QVERIFY(fastest.choices[first] != s.focus().choices[first]);
        pull(canvas, canvas->fieldRect(static_cast<int>(first)).center());
        QVERIFY(m_carried);
        const QString before = w->network();
        QVERIFY(drop(network()->pinSlot(true), *m_carried));
        const auto pinned = s.parse(s.selection().pinB());
        QVERIFY(pinned);
        for (const std::size_t decision : stage.blocks[0])
            QCOMPARE(pinned->choices[decision], s.focus().choices[decision]);
        for (std::size_t i = 0; i < pinned->choices.size(); ++i)   // nothing outside the stage moved
            if (space->decisions()[i].stage != 2)
                QCOMPARE(pinned->choices[i], fastest.choices[i]);
        QCOMPARE(w->network(), before);
        s.undoStack().undo();
        QCOMPARE(s.selection().pinB(), s.format(fastest));
    }

    void aBlockIsNotForThePaneNorForAnEmptyPin()
    {
        auto* canvas = network()->canvas();
        const std::size_t first = w->session.space()->stages()[0].blocks[0].front();
        pull(canvas, canvas->fieldRect(static_cast<int>(first)).center());
        QVERIFY(m_carried);
        QCOMPARE(m_carried->text(), w->network());
        QVERIFY(!drop(network()->pinSlot(false), *m_carried) || w->session.selection().pinA().isEmpty());
        drop(canvas, *m_carried);
        QVERIFY(w->session.focusFollowsOptimum());
        QCOMPARE(w->session.undoStack().count(), 0);
    }

    void theFieldsMenuDoesTheSameForTheKeyboard()
    {
        auto& s = w->session;
        const QString fastest = s.format(*s.architecture(state::Candidate::front(0)));
        s.setPinA(fastest);
        s.budgetToMostAccurate();
        QVERIFY(w->wait());
        auto* canvas = network()->canvas();
        canvas->setFocus();
        canvas->setCurrentDecision(static_cast<int>(*s.space()->stages()[2].depth));
        QTest::keyClick(canvas, Qt::Key_Return);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        QList<QAction*> copies;
        for (QAction* action : menu->actions())
            if (action->text().startsWith(u"Copy the stage"_s))
                copies << action;
        QCOMPARE(copies.size(), 2);
        QVERIFY(!copies[1]->isEnabled());   // nothing is pinned as B
        copies[0]->trigger();
        menu->close();
        const auto pinned = s.parse(s.selection().pinA());
        for (const std::size_t decision : s.space()->stageDecisions(2))
            QCOMPARE(pinned->choices[decision], s.focus().choices[decision]);
    }

    void aBlockBeyondTheDepthDeepensTheStage()
    {
        auto& s = w->session;
        const auto& space = *s.space();
        const auto shallow = *s.architecture(state::Candidate::front(0));
        const auto deep = *s.architecture(state::Candidate::front(static_cast<qint64>(s.analysis()->front->size()) - 1));
        const space::Stage& stage = space.stages()[3];
        QCOMPARE(*space.value(shallow, *stage.depth), 2.0);
        QCOMPARE(*space.value(deep, *stage.depth), 4.0);
        const auto copied = state::withBlockOf(space, shallow, deep, {3, 3});
        QVERIFY(copied);
        QCOMPARE(*space.value(*copied, *stage.depth), 3.0);
        QVERIFY(!state::withBlockOf(space, deep, shallow, {3, 4}));   // there is no such block to copy
        QVERIFY(!state::withBlockOf(space, deep, shallow, {9, 1}));
    }

    void aNetworkDroppedAnywhereOnTheWindowIsShown()
    {
        const QString text = w->session.format(*w->session.architecture(state::Candidate::front(3)));
        QMimeData mime;
        mime.setText(u"see this one:\n  "_s + text + u"  \n"_s);
        QVERIFY(drop(w->window->findChild<QLineEdit*>(u"filterField"_s), mime));
        QCOMPARE(w->network(), text);
        QMimeData other;
        other.setText(u"no network at all"_s);
        QVERIFY(!drop(w->front(), other));
    }

    void aTableDroppedOnAPaneIsImported()
    {
        QTemporaryDir folder;
        const QString csv = folder.filePath(u"bench.csv"_s);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("arch,accuracy,latency_ms\n" + w->network().toUtf8() + ",73.5,51\n");
        file.close();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(csv)});
        QVERIFY(drop(w->front(), mime));
        QTRY_VERIFY(w->window->findChild<dialogs::ImportDialog*>() != nullptr);
        w->window->findChild<dialogs::ImportDialog*>()->reject();
    }

    void aStudyDroppedOnAPaneOpens()
    {
        QTemporaryDir folder;
        const QString study = folder.filePath(u"mine.vulpes"_s);
        QVERIFY(w->session.saveAs(study));
        QVERIFY(w->window->openStudy(u"foxnas-192"_s));
        QVERIFY(w->session.file() != study);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(study)});
        QVERIFY(drop(network()->canvas(), mime));
        QTRY_COMPARE(w->session.file(), study);
    }

    void anotherFileIsRefusedWithASentence()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"cat.jpeg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a study");
        file.close();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(file.fileName())});
        QVERIFY(drop(w->front(), mime));
        QTRY_VERIFY2(w->window->messageBar()->sentence().contains(u"cat.jpeg"_s), qPrintable(w->window->messageBar()->sentence()));
        QVERIFY(w->session.isOpen());
    }
};

QTEST_MAIN(TestDrag)
#include "tst_drag.moc"
