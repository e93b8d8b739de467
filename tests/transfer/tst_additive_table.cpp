// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_table.h"

#include "transfer/additive_table.h"

#include <QTest>

#include <cmath>

using namespace vulpes;
using namespace vulpes::transfer;

class TestAdditiveTable : public QObject
{
    Q_OBJECT

private slots:
    void anExactDeviceIsFound()
    {
        // 22 sites of 9 operators, as FBNet; the empty operator is not the first.
        const SourceTable given = randomTable(1, 900, 22, 9, 1, 0);
        const auto table = additiveTable(given.operators, 9, 8, given.latencies.col(0)).value();
        QVERIFY2(table.exact(), qPrintable(QString::number(table.worst)));
        QVERIFY(table.worst < 1e-12);
        QCOMPARE(table.terms, Eigen::Index{1 + 22 * 8});
        QCOMPARE(table.rows, Eigen::Index{900});
        QVERIFY(table.costs.col(8).isZero(0));
        for (const Eigen::Index row : {0, 17, 899}) {
            double sum = table.base;
            for (Eigen::Index site = 0; site < 22; ++site)
                sum += table.costs(site, given.operators(row, site));
            QVERIFY(near(sum, given.latencies(row, 0), 1e-11));
        }
    }

    void noiseOfAMillionthIsNotExact()
    {
        SourceTable given = randomTable(2, 300, 6, 5, 1, 0);
        QVERIFY(additiveTable(given.operators, 5, 0, given.latencies.col(0)).value().exact());
        given.latencies(7, 0) *= 1 + 1e-5;
        const auto table = additiveTable(given.operators, 5, 0, given.latencies.col(0)).value();
        QVERIFY(!table.exact());
        QVERIFY(table.worst > 1e-7 && table.worst < 1e-4);
    }

    void missingRowsAndUnseenOperatorsAreLeftOut()
    {
        SourceTable given = randomTable(3, 300, 6, 5, 1, 0);
        for (Eigen::Index row = 0; row < 300; ++row)
            if (given.operators(row, 2) == 3 || given.operators(row, 4) == 0)
                given.latencies(row, 0) = std::nan("");
        const auto table = additiveTable(given.operators, 5, 0, given.latencies.col(0)).value();
        QVERIFY(table.exact());
        QVERIFY(table.rows < 300);
        QVERIFY(std::isnan(table.costs(2, 3)) && std::isnan(table.costs(4, 0)));
        QCOMPARE(table.costs(4, 1), 0.0);  // the first that occurs stands in for the empty one
        QCOMPARE(table.terms, Eigen::Index{1 + 6 * 4 - 2});
    }

    void fewerRowsThanTermsProveNothing()
    {
        const SourceTable given = randomTable(4, 12, 6, 5, 1, 0.3);
        const auto table = additiveTable(given.operators, 5, 0, given.latencies.col(0)).value();
        QVERIFY(table.worst < 1e-6);
        QVERIFY(!table.exact());
    }

    void nothingMeasuredIsAnError()
    {
        const SourceTable given = randomTable(5, 12, 3, 3, 1);
        const Eigen::VectorXd none = Eigen::VectorXd::Constant(12, std::nan(""));
        QCOMPARE(
            additiveTable(given.operators, 3, 0, none).error().code, std::string("transfer_too_few_rows"));
        std::stop_source stop;
        stop.request_stop();
        const Job stopped(stop.get_token(), {});
        QCOMPARE(additiveTable(given.operators, 3, 0, given.latencies.col(0), stopped).error().code,
            std::string("stopped"));
    }
};

QTEST_GUILESS_MAIN(TestAdditiveTable)
#include "tst_additive_table.moc"
