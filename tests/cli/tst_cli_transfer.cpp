// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <array>
#include <cmath>

/// `hw transfer`: a device foretold from a few measurements and other devices.
class TestCliTransfer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QMap<int, double> m_mine;   // what a device of one's own would measure, by index

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        // 200 cells on three devices; "chip" is exactly additive. "mine" is in no table.
        QRandomGenerator random(5);
        const std::array<std::array<double, 5>, 4> costs{{{0, 1, 2, 6, 3}, {0, 0.5, 2.5, 5, 4}, {0, 1.5, 1, 4, 2}, {0, 0.7, 2.2, 7, 3}}};
        QByteArray csv = "arch_idx,ops,gpu_latency_ms,board_latency_ms,chip_latency_ms\n";
        for (int index = 0; index < 200; ++index) {
            QByteArray ops;   // as the benchmark has it: each cell once
            for (int edge = 0, rest = index * 71 + 13; edge < 6; ++edge, rest /= 5)
                ops.append(static_cast<char>('0' + rest % 5));
            csv += QByteArray::number(index) + ',' + ops;
            for (std::size_t device = 0; device < 4; ++device) {
                double latency = 1;
                for (const char digit : std::as_const(ops))
                    latency += costs[device][static_cast<std::size_t>(digit - '0')];
                if (device != 2)
                    latency *= 1 + 0.02 * (random.generateDouble() - 0.5);
                if (device == 3)
                    m_mine[index] = latency;
                else
                    csv += ',' + QByteArray::number(latency, 'g', 17);
            }
            csv += '\n';
        }
        write(path("cells.csv"), csv);
    }

    void aDeviceOfTheTableIsLeftOutAndComparedWith()
    {
        const Program program = run({"hw", "transfer", path("cells.csv"), "--target", "board", "-n", "12", "--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.schema(), "vulpes.hw/1");
        const auto transfer = program.json()["transfer"].toObject();
        QCOMPARE(transfer["device"].toString(), "board");
        QCOMPARE(transfer["n"].toInt(), 12);
        QCOMPARE(transfer["sources"].toArray(), (QJsonArray{"gpu", "chip"}));
        QVERIFY2(transfer["spearman"].toDouble() > 0.95, program.out.left(500));
        QCOMPARE(transfer["scored"].toInt(), 188);
        QCOMPARE(transfer["measured"].toArray().size(), 12);
        QVERIFY(!transfer["additive"].toObject()["exact"].toBool());
        const auto predictions = transfer["predictions"].toArray();
        QCOMPARE(predictions.size(), 200);
        const auto one = predictions[3].toObject();
        QCOMPARE(one["index"].toInt(), 3);
        QVERIFY(one["latency_low_ms"].toDouble() < one["latency_ms"].toDouble() && one["latency_ms"].toDouble() < one["latency_high_ms"].toDouble());
        QVERIFY(one["latency_sd_ms"].toDouble() > 0 && one["latency_measured_ms"].toDouble() > 0);
        double weights = 0;
        for (const auto& weight : transfer["fit"].toObject()["weights"].toObject())
            weights += weight.toDouble();
        QVERIFY(std::abs(weights - 1) < 1e-9);
        // The same words give the same bytes.
        QCOMPARE(run({"hw", "transfer", path("cells.csv"), "--target", "board", "-n", "12", "--json"}).out, program.out);
    }

    void anExactlyAdditiveDeviceIsCalledSo()
    {
        const Program program = run({"hw", "transfer", path("cells.csv"), "--target", "chip"});
        QVERIFY2(program.code == 0, program.out + program.err);
        QVERIFY2(program.out.contains("chip is exactly additive in its operators"), program.out);
        QVERIFY(!run({"hw", "transfer", path("cells.csv"), "--target", "board"}).out.contains("exactly additive"));
    }

    void drawsHaveAnInterval()
    {
        const Program program = run({"hw", "transfer", path("cells.csv"), "--target", "board", "--pool", "0-99", "--score", "100-", "--middle", "--candidates", "40",
            "--draws", "3", "--seed", "7", "--tables", "--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        const auto transfer = program.json()["transfer"].toObject();
        QCOMPARE(transfer["scored"].toInt(), 80);
        QCOMPARE(transfer["draws"].toArray().size(), 3);
        QCOMPARE(transfer["draws"].toArray()[2].toObject()["seed"].toInt(), 9);
        QVERIFY(transfer["spearman_low"].toDouble() <= transfer["spearman"].toDouble() && transfer["spearman"].toDouble() <= transfer["spearman_high"].toDouble());
        for (const auto& one : transfer["measured"].toArray())
            QVERIFY(one.toObject()["index"].toInt() < 100);
    }

    /// From nothing to predictions: ask what to measure, measure, foretell, ask for more.
    void aDeviceOfOnesOwn()
    {
        const Program design = run({"hw", "transfer", path("cells.csv"), "--design", "-n", "10", "--json"});
        QVERIFY2(design.code == 0, design.out + design.err);
        const auto asked = design.json()["transfer"].toObject()["design"].toArray();
        QCOMPARE(asked.size(), 10);
        QByteArray samples = "arch_idx,mine_latency_ms\n";
        QSet<int> measured;
        for (const auto& one : asked) {
            const int index = one.toObject()["index"].toInt();
            measured.insert(index);
            samples += QByteArray::number(index) + ',' + QByteArray::number(m_mine[index], 'g', 17) + '\n';
        }
        write(path("mine.csv"), samples);
        const QStringList words{"hw", "transfer", path("cells.csv"), "--target", "mine", "--samples", path("mine.csv")};
        const Program foretold = run(words + QStringList{"--json"});
        QVERIFY2(foretold.code == 0, foretold.out + foretold.err);
        const auto transfer = foretold.json()["transfer"].toObject();
        QVERIFY(transfer["spearman"].isNull());
        QCOMPARE(transfer["n"].toInt(), 10);
        double error = 0;
        for (const auto& one : transfer["predictions"].toArray())
            error += std::abs(one.toObject()["latency_ms"].toDouble() / m_mine[one.toObject()["index"].toInt()] - 1) / 200;
        QVERIFY2(error < 0.05, QByteArray::number(error));
        const Program more = run(words + QStringList{"--design", "-n", "5", "--json"});
        const auto next = more.json()["transfer"].toObject()["design"].toArray();
        QCOMPARE(next.size(), 5);
        for (const auto& one : next)
            QVERIFY(!measured.contains(one.toObject()["index"].toInt()));
        QVERIFY(run(words).out.contains("Nothing else of it was measured"));
        QVERIFY(run(words + QStringList{"--csv"}).out.startsWith("arch_idx,ops,latency_ms,latency_sd_ms,latency_low_ms,latency_high_ms,latency_measured_ms"));
        // Known in the tables or not, a device may be named with --design.
        QCOMPARE(run({"hw", "transfer", path("cells.csv"), "--target", "mine", "--design", "--csv"}).out.split('\n').size(), 12);
    }

    /// What is foretold goes on as a study.
    void aForetoldDeviceIsAStudy()
    {
        const QString study = path("board.vulpes");
        const QStringList words{"hw", "transfer", path("cells.csv"), "--target", "board", "-n", "12", "-o", study};
        const Program program = run(words + QStringList{"--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        const auto told = program.json()["transfer"].toObject()["study"].toObject();
        QCOMPARE(told["device"].toString(), "board (foretold)");
        QVERIFY(told["samples"].toInt() > 100 && told["task"].isNull());
        const Program info = run({"info", study});
        QVERIFY2(info.code == 0 && info.out.contains("board (foretold)"), info.out + info.err);
        QCOMPARE(run(words + QStringList{"--json"}).errorCode(), "file_exists");
        QVERIFY(run(words + QStringList{"--force"}).out.contains("networks with what is foretold of board are in"));
        QCOMPARE(run({"hw", "transfer", path("cells.csv"), "--design", "-o", path("no.vulpes"), "--json"}).errorCode(), "foretold_needs_samples");
        QCOMPARE(run(words + QStringList{"--force", "--task", "acc_cifar10", "--json"}).errorCode(), "hw_task_unknown");
        QVERIFY(!QFileInfo::exists(path("no.vulpes")));
    }

    void wrongWordsAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        write(path("same.csv"), "arch_idx,mine_latency_ms\n0,5\n1,5\n2,5\n3,5\n4,5\n");
        write(path("few.csv"), "arch_idx,mine_latency_ms\n0,5\n1,6\n");
        QTest::newRow("no target") << QStringList{} << 2 << "hw_transfer_needs_target";
        QTest::newRow("unknown target") << QStringList{"--target", "phone"} << 2 << "hw_device_unknown";
        QTest::newRow("unknown source") << QStringList{"--target", "board", "--sources", "gpu,phone"} << 2 << "hw_device_unknown";
        QTest::newRow("itself") << QStringList{"--target", "board", "--sources", "board"} << 3 << "transfer_too_few_sources";
        QTest::newRow("range") << QStringList{"--target", "board", "--pool", "900"} << 2 << "range_syntax";
        QTest::newRow("backwards") << QStringList{"--target", "board", "--score", "9-3"} << 2 << "range_syntax";
        QTest::newRow("small pool") << QStringList{"--target", "board", "--pool", "0-4"} << 3 << "transfer_too_few_rows";
        QTest::newRow("too many") << QStringList{"--target", "board", "-n", "201"} << 3 << "transfer_too_few_rows";
        QTest::newRow("few") << QStringList{"--target", "board", "-n", "3"} << 3 << "transfer_too_few_samples";
        QTest::newRow("own few") << QStringList{"--target", "mine", "--samples", path("few.csv")} << 3 << "transfer_too_few_samples";
        QTest::newRow("own alike") << QStringList{"--target", "mine", "--samples", path("same.csv")} << 3 << "transfer_equal_latencies";
    }

    void wrongWordsAreNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        const Program program = run(QStringList{"hw", "transfer", path("cells.csv")} + words + QStringList{"--json"});
        QVERIFY2(program.code == exitCode, program.out + program.err);
        QCOMPARE(program.errorCode(), code);
    }
};

QTEST_GUILESS_MAIN(TestCliTransfer)
#include "tst_cli_transfer.moc"
