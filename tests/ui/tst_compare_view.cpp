// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare_view.h"
#include "views/heat_map.h"
#include "views/residual_plot.h"
#include "window_fixture.h"

#include "explain/synthetic_fit.h"

#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace vulpes;
using namespace Qt::StringLiterals;
using tests::Window;

/// A study measured on three devices, one of them the other way round.
class TestCompareView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString made(const QString& name, bool more) const
    {
        const QString file = m_folder.filePath(name);
        const auto space = synthetic::foxnas();
        auto study = study::Study::create(file.toStdString(), space);
        auto rows = synthetic::samples(space, 60, 5);
        for (auto& row : rows) {
            const double ms = row.timings[0].repeats[0];
            if (more) {
                row.timings.push_back({"phone", study::kLatencyMs, {2 + 3 * ms}});
                row.timings.push_back({"odd", study::kLatencyMs, {1000 - ms}});
                row.timings.push_back({"phone", study::kEnergyMj, {7 * ms}});
            }
        }
        return study && study->addSamples(rows) ? file : QString();
    }
    static views::CompareView* pane(Window& w)
    {
        w.window->dock(u"compare"_s)->reveal();
        return qobject_cast<views::CompareView*>(w.window->view(u"compare"_s));
    }

private Q_SLOTS:
    void devicesStandSideBySide()
    {
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(made(u"three.vulpes"_s, true)));
        auto* shown = pane(w);
        QVERIFY(QTest::qWaitFor([&] { return shown->overview() != nullptr && shown->plots().size() == 3; }, 30000));
        QCOMPARE(shown->overview()->devices.size(), std::size_t{3});
        QCOMPARE(shown->overview()->kendall[0][1], 1.0);
        QCOMPARE(shown->overview()->kendall[0][2], -1.0);
        QCOMPARE(shown->table().rows.size(), std::size_t{3});
        QCOMPARE(shown->table().header.size(), 7);

        // The arrows walk over the pairs; what they say is told.
        auto* heat = shown->heatMap();
        heat->setFocus();
        QTest::keyClick(heat, Qt::Key_Down);
        QTest::keyClick(heat, Qt::Key_Right);
        QTest::keyClick(heat, Qt::Key_Right);
        QCOMPARE(heat->currentColumn(), 2);
        QVERIFY2(shown->summary().contains(u"odd"_s), qPrintable(shown->summary()));

        // The row of a device leads to its best network.
        auto* table = shown->findChild<QTableView*>(u"compareTable"_s);
        table->setCurrentIndex(table->model()->index(1, 0));
        const auto winners = shown->overview()->winners(0.25);
        QVERIFY(winners[1].has_value());
        QCOMPARE(w.session.selection().shownSample(), qint64(shown->overview()->samples[winners[1].value().row]));

        const QVariant before = shown->table().rows[0][1];
        shown->findChild<QSpinBox*>(u"compareShare"_s)->setValue(80);
        QVERIFY(shown->table().rows[0][1].toDouble() > before.toDouble());
    }

    void oneDeviceAloneIsSaid()
    {
        Window w;
        w.window->show();
        QVERIFY(w.window->openStudy(made(u"one.vulpes"_s, false)));
        auto* shown = pane(w);
        QVERIFY(QTest::qWaitFor([&] { return shown->shownCondition().kind == views::View::Kind::Empty; }, 30000));
        QCOMPARE(shown->shownCondition().action, u"file.import"_s);
    }
};

QTEST_MAIN(TestCompareView)
#include "tst_compare_view.moc"
