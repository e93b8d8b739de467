// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/query.h"

#include "hardware/python.h"
#include "hardware/tables.h"

#include <QTemporaryDir>

#include <cmath>

using namespace vulpes;
using namespace vulpes::hardware;

/// Files laid out as HW-NAS-Bench's own, written by Python with numbers a test can say (write_benchmark.py).
class TestHardwarePickle : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_python;

    Result<HardwareTables> readFile(const char* name) { return readHardware({m_folder.filePath(name).toStdString()}); }

    static void compareAll(const HardwareTables& read, std::size_t cells)
    {
        const auto table = read.of("nasbench201");
        QVERIFY(table);
        QCOMPARE(table->rows(), cells);
        QCOMPARE(table->series.size(), std::size_t{30});
        const std::vector<std::string> datasets{"cifar10", "cifar100", "ImageNet16-120"};
        for (std::size_t d = 0; d < datasets.size(); ++d) {
            const auto answer = queryByIndex(*table, 33, datasets[d]);
            QVERIFY(answer.has_value());
            QCOMPARE(answer->metrics.size(), std::size_t{10});
            QCOMPARE(table->benchmark().format(answer->operators), std::string("000113"));  // 33 in base 5
            QVERIFY(answer->average.has_value());
            for (std::size_t place = 0; place < 10; ++place)
                QCOMPARE(answer->metrics[place].value, 34.0 * static_cast<double>(d + 1) / 8 * static_cast<double>(place + 1));
        }
        const auto chains = read.of("fbnet");
        QVERIFY(chains);
        QCOMPARE(chains->operatorTables.size(), std::size_t{16});
        // Eight metrics; a network is 26 parts, and every part costs the metric's place / 4 beside its letters.
        const auto answer = queryByText(*chains, "0 1 2 3 4 5 6 7 8 0 1 2 3 4 5 6 7 8 0 1 2 3", "cifar100");
        QVERIFY(answer.has_value());
        QCOMPARE(answer->metrics.size(), std::size_t{8});
        const double letters = answer->metrics[0].value;
        QVERIFY(letters == std::floor(letters) && letters > 26 * 10);
        for (std::size_t place = 0; place < 8; ++place)
            QCOMPARE(answer->metrics[place].value, letters + 26 * static_cast<double>(place) / 4);
        QVERIFY(queryByText(*chains, "0 1 2 3 4 5 6 7 8 0 1 2 3 4 5 6 7 8 0 1 2 3", "ImageNet")->metrics[0].value != letters);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_python = pythonWithNumpy();
        if (!m_python.isEmpty())
            QVERIFY(runScript(m_python, "write_benchmark.py", {m_folder.path()}));
    }

    void everyProtocolIsTheSameTable()
    {
        REQUIRE_NUMPY(m_python);
        for (const char* name : {"small_0.pickle", "small_1.pickle", "small_2.pickle", "small_3.pickle", "small_4.pickle", "small_5.pickle"}) {
            const auto read = readFile(name);
            QVERIFY2(read.has_value(), read ? "" : read.error().code.c_str());
            compareAll(*read, 40);
        }
    }

    void wholeFileOpens()
    {
        REQUIRE_NUMPY(m_python);
        const auto read = readFile("whole.pickle");
        QVERIFY2(read.has_value(), read ? "" : read.error().code.c_str());
        compareAll(*read, 15625);
        QVERIFY(problemsOf(*read, "networks_missing").empty());
        QCOMPARE(countOf(problemsOf(*read, "cells_cut_off")[0]), std::int64_t{341});
    }

    void otherLayoutsAreNamed()
    {
        REQUIRE_NUMPY(m_python);
        QCOMPARE(readFile("broken.pickle").error().code, std::string("hw_pickle_layout"));
        QCOMPARE(readFile("other.pickle").error().code, std::string("hw_pickle_layout"));
        const auto unknown = readFile("unknown_operator.pickle");
        QVERIFY(unknown.has_value());
        QVERIFY(!problemsOf(*unknown, "hw_operator_unknown").empty());
        // Cell 1 is known by its index alone through the other data sets' descriptions.
        QCOMPARE(unknown->of("nasbench201")->rows(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TestHardwarePickle)
#include "tst_hardware_pickle.moc"
