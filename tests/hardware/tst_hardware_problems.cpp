// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/query.h"

#include "hardware/tables.h"

#include <QTemporaryDir>

#include <cmath>

using namespace vulpes;
using namespace vulpes::hardware;

/// Tables that are not as they should be: told clearly, and nothing lost.
class TestHardwareProblems : public QObject
{
    Q_OBJECT

    static HardwareTables readText(std::vector<std::pair<std::string, std::string>> files)
    {
        auto read = readHardwareBytes(std::move(files));
        if (!read)
            qWarning("%s", read.error().code.c_str());
        return read ? std::move(*read) : HardwareTables{};
    }

private Q_SLOTS:
    void missingIsNotZero()
    {
        const auto read = readText({{"a.csv", "arch_idx,phone_latency_ms,phone_energy_mj\n5,1.5,\n3,,0\n4,NA,2\n"}});
        const auto table = read.of("nasbench201");
        QVERIFY(table);
        QCOMPARE(table->keys.index(0), std::int64_t{3});   // in the order of their indices
        QVERIFY(isMissing(table->find("phone", "latency_ms")->values[0]));
        QCOMPARE(table->find("phone", "energy_mj")->values[0], 0.0);
        QVERIFY(isMissing(table->find("phone", "energy_mj")->values[2]));
        QCOMPARE(queryByIndex(*table, 4)->metrics.size(), std::size_t{1});
        QCOMPARE(countOf(problemsOf(read, "networks_missing")[0]), std::int64_t{3});
    }

    void unitsAreConvertedOrTold()
    {
        const auto read = readText({{"a.csv", "arch_idx,a_latency_us,b_latency_s,c_latency,d_cifar100_energy_j,e latency (ms),f_latency_days\n0,1500,0.002,3,0.5,7,1\n"}});
        const auto table = read.of("nasbench201");
        QCOMPARE(table->find("a", "latency_ms")->values[0], 1.5);
        QCOMPARE(table->find("b", "latency_ms")->values[0], 2.0);
        QCOMPARE(table->find("c", "latency_ms")->values[0], 3.0);
        QCOMPARE(table->find("d", "energy_mj", "cifar100")->values[0], 500.0);
        QCOMPARE(table->find("e", "latency_ms")->values[0], 7.0);
        QCOMPARE(problemsOf(read, "unit_assumed").size(), std::size_t{1});
        QCOMPARE(problemsOf(read, "column_unknown")[0].column, std::string("f_latency_days"));
    }

    void mixedUnitsAreKeptApart()
    {
        const auto read = readText({{"a.csv", "arch_idx,phone_latency_ms\n0,1.5\n1,2.5\n2,3.5\n"}, {"b.csv", "arch_idx,phone_latency_ms\n0,1510\n1,2490\n2,3520\n7,100\n"}});
        const auto table = read.of("nasbench201");
        QCOMPARE(problemsOf(read, "units_differ").size(), std::size_t{1});
        QCOMPARE(table->find("phone", "latency_ms")->values[0], 1.5);
        QCOMPARE(table->find("phone (2)", "latency_ms")->values[0], 1510.0);
        QCOMPARE(table->find("phone (2)", "latency_ms")->present, std::size_t{4});
    }

    void contradictionsAreRepeats()
    {
        // Twice in one file, and once more in another: 1 % apart is a repeat, half as much again is told.
        const auto read = readText({{"a.csv", "arch_idx,phone_latency_ms\n0,10\n0,10.1\n1,10\n1,15\n2,10\n"}, {"b.csv", "arch_idx,phone_latency_ms\n2,15\n0,10.000001\n3,4\n"}});
        const auto table = read.of("nasbench201");
        QCOMPARE(table->series.size(), std::size_t{1});
        QCOMPARE(table->repeats.size(), std::size_t{3});
        QCOMPARE(queryByIndex(*table, 0)->metrics[0].repeats, std::vector<double>{10.1});
        QCOMPARE(queryByIndex(*table, 2)->metrics[0].repeats, std::vector<double>{15});
        QCOMPARE(queryByIndex(*table, 3)->metrics[0].value, 4.0);
        const auto told = problemsOf(read, "values_disagree");
        QCOMPARE(told.size(), std::size_t{2});
        QCOMPARE(told[0].row, std::int64_t{5});
    }

    void contradictoryAccuraciesStayBoth()
    {
        const std::string head = "arch_idx,ops,cifar10_test_200\n";
        const auto read = readText({{"a.csv", head + "0,421211,85\n1,334131,93\n"}, {"b.csv", head + "0,421211,80\n"}});
        const auto table = read.of("nasbench201");
        QCOMPARE(table->findTask("cifar10_test_200")->values[0], 85.0);
        QCOMPARE(table->findTask("cifar10_test_200 (2)")->values[0], 80.0);
        QCOMPARE(problemsOf(read, "values_disagree").size(), std::size_t{1});
    }

    void anIndexIsOneNetwork()
    {
        const std::string head = "arch_idx,ops,cifar10_test_200\n";
        const auto read = readText({{"a.csv", head + "0,421211,85\n1,334131,93\n"}, {"b.csv", head + "0,421212,85\n2,334131,93\n99999,111111,5\n"}});
        QCOMPARE(read.of("nasbench201")->rows(), std::size_t{2});
        QCOMPARE(problemsOf(read, "index_disagrees").size(), std::size_t{2});
        QCOMPARE(problemsOf(read, "index_outside").size(), std::size_t{1});
    }

    void oneTableMayHoldEverything()
    {
        const auto read = readText({{"mine.csv", "ops,board_latency_ms,acc_cifar10,naswot_cifar10,grad_norm_cifar10,my_own_cifar10,flops_cifar10,iso_class,colour_cifar\n"
                                                 "421211,3.5,91.25,740.8,1,8,100,1,red\n"
                                                 "000000,,10,-inf,2,9,50,2,red\n"
                                                 "421211,3.6,55,740.8,1,8,100,1,red\n"
                                                 "333333,4,170,1,3,7,60,4,red\n"
                                                 "421211,3.5,91.25,740.8,1,8,100,1,red\n"}});
        const auto table = read.of("nasbench201");
        QCOMPARE(table->rows(), std::size_t{3});
        QCOMPARE(table->attributes.size(), std::size_t{4});
        const auto score = std::ranges::find(table->attributes, "my_own", &Attribute::name);
        QVERIFY(score != table->attributes.end() && score->kind == Attribute::Kind::ZeroCost && score->present == 3);
        // The first accuracy stays, the second is told with both rows; one that is none is told, too.
        const auto row = *table->keys.find(std::vector<std::uint8_t>{4, 2, 1, 2, 1, 1});
        QCOMPARE(table->findTask("acc_cifar10")->values[row], 91.25);
        const auto twice = problemsOf(read, "duplicate_disagrees");
        QCOMPARE(twice.size(), std::size_t{1});
        QCOMPARE(twice[0].row, std::int64_t{4});
        QCOMPARE(std::get<std::int64_t>(twice[0].facts.front().value), std::int64_t{2});
        QCOMPARE(problemsOf(read, "accuracy_out_of_range").size(), std::size_t{1});
        QCOMPARE(problemsOf(read, "accuracy_out_of_range")[0].row, std::int64_t{5});
        QCOMPARE(problemsOf(read, "column_unknown").size(), std::size_t{1});
        // Without a published score beside it nothing says that a column is one.
        const auto alone = readText({{"mine.csv", "ops,board_latency_ms,my_own_cifar10\n421211,3.5,8\n"}});
        QVERIFY(alone.of("nasbench201")->attributes.empty());
        QCOMPARE(problemsOf(alone, "column_unknown").size(), std::size_t{1});
    }

    void unknownOperatorsAreNamed()
    {
        const auto read = readText({{"a.csv", "arch_idx,ops,phone_latency_ms\n0,421211,85\n1,921211,93\n2,42121,3\n3,hello,2\n4,\"|x~0|+|none~0|none~1|+|none~0|none~1|none~2|\",3\n"}});
        QCOMPARE(read.of("nasbench201")->rows(), std::size_t{1});
        QCOMPARE(problemsOf(read, "hw_operator_unknown").size(), std::size_t{2});
        QCOMPARE(problemsOf(read, "hw_arch_length").size(), std::size_t{1});
        QCOMPARE(problemsOf(read, "hw_arch_syntax").size(), std::size_t{1});
        for (const auto& problem : read.problems)
            if (problem.row > 0)
                QCOMPARE(problem.facts.back().key, std::string("file"));
    }

    void disconnectedCellsStayAndAreFlagged()
    {
        const auto read = readText({{"a.csv", "arch_idx,ops,phone_latency_ms\n0,421211,85\n1,000000,0\n2,333333,200\n3,111111,0.001\n"}});
        const auto table = read.of("nasbench201");
        QCOMPARE(table->rows(), std::size_t{4});
        QCOMPARE(queryByIndex(*table, 1)->metrics[0].value, 0.0);
        QVERIFY(queryByIndex(*table, 1)->disconnected);
        QVERIFY(!queryByIndex(*table, 3)->disconnected);
        QCOMPARE(countOf(problemsOf(read, "cells_cut_off")[0]), std::int64_t{1});
        QCOMPARE(countOf(problemsOf(read, "nearly_nothing")[0]), std::int64_t{1});
    }

    void devicesWithFewRowsAndWholeUnitsAreTold()
    {
        std::string text = "arch_idx,phone_latency_ms,other_latency_ms\n";
        for (int i = 0; i < 40; ++i)
            text += std::to_string(i) + "," + std::to_string(10 + i % 3) + "," + (i == 7 ? "1.5" : "") + "\n";
        const auto read = readText({{"a.csv", text}});
        QCOMPARE(countOf(problemsOf(read, "few_rows")[0]), std::int64_t{1});
        QCOMPARE(problemsOf(read, "whole_units").size(), std::size_t{1});
        QVERIFY(read.of("nasbench201")->find("phone", "latency_ms")->wholeNumbers);
    }

    void badCellsKeepTheirRow()
    {
        const auto read = readText({{"a.csv", "arch_idx,a_latency_ms,b_latency_ms\n0,fast,2\n1,-4,3\n2,inf,4\n3,5\n4.5,1,2\n"}});
        const auto table = read.of("nasbench201");
        QCOMPARE(table->rows(), std::size_t{3});
        QCOMPARE(table->find("a", "latency_ms")->present, std::size_t{0});
        QCOMPARE(table->find("b", "latency_ms")->present, std::size_t{3});
        QCOMPARE(problemsOf(read, "bad_number").size(), std::size_t{3});
        QCOMPARE(problemsOf(read, "negative_values").size(), std::size_t{1});
        QCOMPARE(problemsOf(read, "cells_missing").size(), std::size_t{1});
    }

    void operatorTableWithoutItsBase()
    {
        const auto read = readText({{"lut.csv", "layer,op,op_name,phone\n0,0,k3_e1,1\n0,0,k3_e1,2\n0,9,x,1\n30,0,k3_e1,1\n0,1,skip,1\n"}});
        QCOMPARE(problemsOf(read, "base_missing").size(), std::size_t{1});
        QCOMPARE(problemsOf(read, "duplicate_disagrees").size(), std::size_t{1});
        QCOMPARE(problemsOf(read, "hw_layer_unknown").size(), std::size_t{1});
        QCOMPARE(problemsOf(read, "hw_operator_unknown").size(), std::size_t{2});
        QCOMPARE(queryByText(*read.of("fbnet"), "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0").error().code, std::string("hw_arch_unknown"));
    }

    void otherFilesAreRefused()
    {
        QCOMPARE(readHardwareBytes({{"a.csv", "colour,taste\nred,sweet\n"}}).error().code, std::string("hw_layout_unknown"));
        QCOMPARE(readHardwareBytes({{"a.json", "{\"a\": 1}"}}).error().code, std::string("hw_layout_unknown"));
        QCOMPARE(readHardwareBytes({{"a.json", "{\"a\": "}}).error().code, std::string("json_syntax"));
        QCOMPARE(readHardwareBytes({{"a.csv", ""}}).error().code, std::string("csv_empty"));
        QCOMPARE(readHardwareBytes({{"a.pickle", "cos\nsystem\n(S'true'\ntR."}}).error().code, std::string("pickle_refused"));
        QCOMPARE(readHardware({"/nowhere/at/all.csv"}).error().code, std::string("file_missing"));
        QCOMPARE(readHardwareBytes({}).error().code, std::string("hw_nothing_read"));
    }

    void hugeFilesAreRefusedUnread()
    {
        QTemporaryDir folder;
        for (const char* name : {"huge.csv", "huge.pickle"}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            if (!file.resize(qint64{10} << 30))   // no bytes on the disk
                QSKIP("the disk holds no sparse files");
            QElapsedTimer timer;
            timer.start();
            const auto read = readHardware({file.fileName().toStdString()});
            QCOMPARE(read.error().code, std::string("file_too_large"));
            QVERIFY(timer.elapsed() < 2000);
        }
    }

    void foldersReadWhatTheyKnow()
    {
        QTemporaryDir folder;
        const auto put = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        put("mine.csv", "ops,phone_latency_ms\n421211,3\n");
        put("other.csv", "colour,taste\nred,sweet\n");
        put("broken.json", "{");
        put("README.md", "text");
        put("picture.png", "x");
        const auto read = readHardware({folder.path().toStdString()});
        QVERIFY(read.has_value());
        QCOMPARE(read->files.size(), std::size_t{1});
        QCOMPARE(problemsOf(*read, "file_skipped").size(), std::size_t{3});
        QVERIFY(queryByText(*read->of("nasbench201"), "421211").has_value());
        QFile::remove(folder.filePath("mine.csv"));
        QCOMPARE(readHardware({folder.path().toStdString()}).error().code, std::string("hw_nothing_read"));
    }

    void stoppingStops()
    {
        std::stop_source source;
        source.request_stop();
        const auto read = readHardwareBytes({{"a.csv", "arch_idx,phone_latency_ms\n0,1\n"}}, Job(source.get_token(), {}));
        QCOMPARE(read.error().code, std::string("stopped"));
    }
};

QTEST_GUILESS_MAIN(TestHardwareProblems)
#include "tst_hardware_problems.moc"
