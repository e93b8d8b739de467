// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named_spaces.h"
#include "views/network_canvas.h"
#include "views/network_cell.h"

#include <QTest>

using namespace vulpes;

/// Where the edges of a cell are drawn, and that an edge is edited like any other choice.
class TestNetworkCell : public QObject
{
    Q_OBJECT

private slots:
    void nothingOverlaps_data()
    {
        QTest::addColumn<int>("nodes");
        for (const int nodes : {2, 3, 4, 6})
            QTest::addRow("%d nodes", nodes) << nodes;
    }
    void nothingOverlaps()
    {
        QFETCH(int, nodes);
        space::Cell cell;
        for (int to = 1; to < nodes; ++to)
            for (int from = 0; from < to; ++from)
                cell.edges.push_back({from, to});
        const QRect area(10, 20, 200 * nodes, 40 * views::rowsOf(cell));
        const views::CellPicture picture = views::pictureOf(cell, area, 4);
        QList<QRect> all = QList<QRect>(picture.nodes.begin(), picture.nodes.end());
        for (const auto& edge : picture.edges)
            all << edge.field;
        for (qsizetype i = 0; i < all.size(); ++i) {
            QVERIFY(area.adjusted(-4, -4, 4, 4).contains(all[i]));
            for (qsizetype j = i + 1; j < all.size(); ++j)
                QVERIFY2(!all[i].intersects(all[j]), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
        }
    }

    void anEdgeIsChosenWithTheKeys()
    {
        views::NetworkCanvas canvas;
        const auto space = space::namedSpace("nasbench201").value();
        canvas.setSpace(space);
        canvas.setNetwork(space->parse("cell:ab3ac3bc4ad1bd3cd1").value());
        canvas.resize(700, 260);
        QString decision;
        double value = -1;
        QObject::connect(&canvas, &views::NetworkCanvas::edited, &canvas, [&](const QString& d, double v) {
            decision = d;
            value = v;
        });
        const int ac = static_cast<int>(*space->find("scell.b1.ac"));
        QVERIFY(!canvas.fieldRect(ac).isEmpty());
        canvas.setCurrentDecision(ac);
        QTest::keyClick(&canvas, Qt::Key_Up);
        QCOMPARE(decision, QStringLiteral("scell.b1.ac"));
        QCOMPARE(value, 4.0);
        QVERIFY(canvas.describeField(ac).contains(QLatin1String("nor_conv_3x3")));
    }

    void layersGoOnInTheNextLine()
    {
        views::NetworkCanvas canvas;
        const auto space = space::namedSpace("fbnet").value();
        canvas.setSpace(space);
        canvas.resize(500, 400);
        const QRect first = canvas.fieldRect(0), last = canvas.fieldRect(21);
        QVERIFY(last.top() > first.bottom());
        QVERIFY(canvas.rect().adjusted(0, 0, 0, 2000).contains(last));
        views::NetworkCanvas wide;
        wide.resize(12000, 400);
        wide.setSpace(space);
        QCOMPARE(wide.fieldRect(21).top(), wide.fieldRect(0).top());
    }
};

QTEST_MAIN(TestNetworkCell)
#include "tst_network_cell.moc"
