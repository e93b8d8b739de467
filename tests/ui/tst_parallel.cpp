// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/filter_ranges.h"
#include "ui/window_fixture.h"
#include "views/parallel_axes.h"
#include "views/parallel_view.h"

using namespace vulpes;
using namespace Qt::StringLiterals;

/// Ranges on the parallel axes and the text of the filter bar are one thing, and the axes can be told apart.
class TestParallel : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Window> w;
    views::ParallelView* m_view = nullptr;

    QString filter() const { return QString::fromStdString(w->session.state().filter); }
    views::ParallelAxes* axes() const { return m_view->axes(); }
    const views::ParallelAxes::Axis& axis(int i) const { return axes()->axes()[static_cast<std::size_t>(i)]; }
    int count() const { return static_cast<int>(axes()->axes().size()); }
    int find(const QString& label) const
    {
        for (int i = 0; i < count(); ++i)
            if (axis(i).label == label)
                return i;
        return -1;
    }
    void drag(int i, double from, double to)
    {
        QTest::mousePress(axes(), Qt::LeftButton, {}, {axes()->axisX(i), axes()->valueY(i, from)});
        QTest::mouseMove(axes(), {axes()->axisX(i), axes()->valueY(i, to)});
        QTest::mouseRelease(axes(), Qt::LeftButton, {}, {axes()->axisX(i), axes()->valueY(i, to)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        w = std::make_unique<tests::Window>();
        QVERIFY(w->openDemo());
        w->window->resize(1200, 760);
        m_view = qobject_cast<views::ParallelView*>(w->window->view(u"parallel"_s));
        w->window->showOnly(u"parallel"_s);
        m_view->catchUp();
        QTRY_VERIFY(axes()->width() > 1000 && count() > 3);
    }
    void init()
    {
        w->session.setFilter({});
        w->session.selection().clearBrush();
    }

    void textsAreSplitWhereTheFilterLanguageSplitsThem_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("nothing") << QString() << u"latency<=50"_s;
        QTest::newRow("other condition") << u"s24.depth = 2"_s << u"s24.depth = 2 and latency<=50"_s;
        QTest::newRow("its own, where it stood") << u"latency > 3 and  k80 = 7 and latency<9"_s << u"latency<=50 and k80 = 7"_s;
        QTest::newRow("or") << u"k80=7 or e24=2"_s << u"(k80=7 or e24=2) and latency<=50"_s;
        QTest::newRow("not") << u"not latency<3 and k80=7"_s << u"not latency<3 and k80=7 and latency<=50"_s;
        QTest::newRow("parentheses") << u"(latency<3 and k80=7) and latency!=2"_s << u"(latency<3 and k80=7) and latency!=2 and latency<=50"_s;
    }
    void textsAreSplitWhereTheFilterLanguageSplitsThem()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        state::Bounds bounds;
        bounds.high = 50;
        QCOMPARE(state::withBounds(before, {u"latency"_s}, bounds, false), after);
    }

    void aDragKeepsWhatWasTyped()
    {
        w->session.setFilter(u"k80 = 7 and latency < 1000"_s);
        const int latency = count() - 2;
        QCOMPARE(axis(latency).title, u"latency, ms"_s);
        const double low = axis(latency).low, high = axis(latency).high;
        drag(latency, low + (high - low) * 0.2, low + (high - low) * 0.6);
        QVERIFY2(filter().startsWith(u"latency>="_s) == false && filter().startsWith(u"k80 = 7 and latency>="_s), qPrintable(filter()));
        QVERIFY(!filter().contains(u"1000"_s));
        QVERIFY(w->session.filtered().active);
        const int accuracy = count() - 1;
        drag(accuracy, axis(accuracy).low, (axis(accuracy).low + axis(accuracy).high) / 2);
        QVERIFY2(filter().contains(u"accuracy<="_s) && filter().contains(u"latency>="_s) && filter().contains(u"k80 = 7"_s), qPrintable(filter()));
        QVERIFY(!filter().contains(u"accuracy>="_s));   // the end of the axis is no bound
        // A click takes this axis's range away and nothing else.
        drag(accuracy, axis(accuracy).low, axis(accuracy).low);
        QVERIFY2(!filter().contains(u"accuracy"_s) && filter().contains(u"latency>="_s) && filter().contains(u"k80 = 7"_s), qPrintable(filter()));
        for (QAction* action : m_view->viewActions())
            if (action->objectName() == u"view.parallel.clear"_s)
                action->trigger();
        QCOMPARE(filter(), u"k80 = 7"_s);
    }

    void rangesFollowTheFilter()
    {
        const int latency = count() - 2;
        const double low = axis(latency).low, high = axis(latency).high, middle = std::round((low + high) / 2);
        drag(latency, low + (high - low) * 0.2, low + (high - low) * 0.6);
        QVERIFY(axis(latency).range && !w->session.selection().brush().empty());
        w->session.setFilter(u"latency <= %1"_s.arg(middle));
        QVERIFY(axis(latency).range);
        QCOMPARE(axis(latency).range->first, low);
        QCOMPARE(axis(latency).range->second, middle);
        for (const qint64 id : w->session.selection().brush().front)
            QVERIFY(w->session.analysis()->front->cost(static_cast<std::size_t>(id)) <= middle);
        w->session.undoStack().undo();   // one step: typing and dragging right after each other
        QVERIFY(!axis(latency).range);
        w->session.undoStack().redo();
        QCOMPARE(axis(latency).range->second, middle);
        w->session.setFilter({});
        QVERIFY(!axis(latency).range);
        QVERIFY(w->session.selection().brush().empty());
        // A decision's own name is its axis as well.
        const int depth = find(u"Stage 24, depth"_s);
        QVERIFY(depth >= 0);
        w->session.setFilter(u"s24.depth > 2"_s);
        QVERIFY(axis(depth).range);
        QCOMPARE(axis(depth).range->first, 3.0);
    }

    void rangesOfTwoQuantitiesAreTwoSteps()
    {
        const int latency = count() - 2, accuracy = count() - 1;
        w->session.undoStack().clear();
        drag(latency, axis(latency).low, (axis(latency).low + axis(latency).high) / 2);
        const QString one = filter();
        drag(accuracy, axis(accuracy).low, (axis(accuracy).low + axis(accuracy).high) / 2);
        QVERIFY(filter() != one);
        w->session.undoStack().undo();
        QCOMPARE(filter(), one);
    }

    void theAxesReachAsFarAsTheFront()
    {
        const auto& front = *w->session.analysis()->front;
        QVERIFY(axis(count() - 2).high >= front.cost(front.size() - 1) - 1e-3);
        QVERIFY(axis(count() - 1).high >= front.objective(front.size() - 1) - 1e-3);
    }

    void wholeValuesHaveWholeBounds()
    {
        const int depth = find(u"Stage 24, depth"_s);
        QVERIFY(depth >= 0 && axis(depth).whole);
        drag(depth, axis(depth).high - 1.4, axis(depth).high);
        QCOMPARE(filter(), u"tot_24>=%1"_s.arg(axis(depth).high - 1));
        drag(depth, axis(depth).low + 0.6, axis(depth).low + 0.9);
        QCOMPARE(filter(), u"tot_24=%1"_s.arg(axis(depth).low + 1));
        QVERIFY(!w->session.filtered().error);
        axes()->setFocus();
        drag(depth, axis(depth).low, axis(depth).low);
        QTest::keyClick(axes(), Qt::Key_Up);
        QCOMPARE(filter(), u"tot_24>=%1"_s.arg(axis(depth).low + 1));
        QVERIFY(!axis(find(u"Stage 24, mean expansion"_s)).whole);
    }

    void namesOfAxesAreWholeAndApart()
    {
        QVERIFY(axes()->width() <= 1200);
        for (int i = 0; i < count(); ++i) {
            QCOMPARE(axes()->shownTitle(i), axis(i).title);
            QVERIFY(axis(i).title.size() > 3);
            QVERIFY(axes()->rect().contains(axes()->titleRect(i)));
            QVERIFY(axes()->describe(i).startsWith(axis(i).label));
            for (int j = 0; j < i; ++j)
                QVERIFY2(!axes()->titleRect(i).intersects(axes()->titleRect(j)), qPrintable(axis(i).label));
        }
        QVERIFY(find(u"Stage 112, mean kernel"_s) >= 0);
    }
};

QTEST_MAIN(TestParallel)
#include "tst_parallel.moc"
