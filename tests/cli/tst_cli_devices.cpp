// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QTemporaryDir>

/// Two devices of one study on the command line.
class TestCliDevices : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_study;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QByteArray table = benchTable(60);
        // The phone takes 0.3 of the bench's time, and more for networks in odd rows.
        QByteArray phone = "arch,latency_ms\n", energy = "arch,energy_mj\n";
        int row = 0;
        for (const QByteArray& line : table.split('\n').mid(1)) {
            if (line.isEmpty())
                continue;
            const double bench = line.mid(line.lastIndexOf(',') + 1).toDouble();
            phone += line.left(line.lastIndexOf('"') + 1) + "," + QByteArray::number(0.3 * bench + (row++ % 2), 'f', 6) + "\n";
            energy += line.left(line.lastIndexOf('"') + 1) + "," + QByteArray::number(2 + 0.05 * bench + 0.01 * (row % 3), 'f', 6) + "\n";
        }
        write(path("bench.csv"), table);
        write(path("phone.csv"), phone);
        write(path("energy.csv"), energy);
        m_study = path("two.vulpes");
        QCOMPARE(run({"import", path("bench.csv"), "--space", "foxnas-cpu", "--device", "bench", "-o", m_study}).code, 0);
        const Program second = run({"import", path("phone.csv"), "--space", "foxnas-cpu", "--device", "phone", "--into", m_study});
        QVERIFY2(second.code == 0, second.out + second.err);
    }

    void everyDeviceSaysHowWellItIsPredicted()
    {
        const Program program = run({"devices", m_study, "--latency-formula", "fox", "--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.schema(), "vulpes.devices/1");
        const auto devices = program.json()["devices"].toArray();
        QCOMPARE(devices.size(), 2);
        for (const auto& value : devices) {
            const auto device = value.toObject();
            QCOMPARE(device["n"].toInt(), 60);
            QVERIFY(device["left_out"].toBool());
            QVERIFY(device["mean_relative_error"].toDouble() > 0);
            QVERIFY(device["kendall_tau"].toDouble() > 0.5);
        }
        QVERIFY(run({"devices", m_study, "--latency-formula", "fox"}).out.contains("phone"));
    }

    void bestOnBothKeepsBothBudgets()
    {
        const QStringList words{"devices", m_study, "--accuracy-formula", "fox", "--latency-formula", "fox", "--with", "phone", "--budget", "60ms"};
        const Program alone = run(words + QStringList{"--json"});
        QVERIFY2(alone.code == 0, alone.out + alone.err);
        QCOMPARE(alone.json()["pair"].toObject()["n"].toInt(), 60);
        QVERIFY(!alone.json().contains("both"));
        const Program both = run(words + QStringList{"--with-budget", "16ms", "--json"});
        QVERIFY2(both.code == 0, both.out + both.err);
        const auto best = both.json()["both"].toObject();
        QVERIFY(best["proved"].toBool());
        const auto costs = best["latency_ms"].toArray();
        QVERIFY(costs[0].toDouble() <= 60 && costs[1].toDouble() <= 16);
        const Program wide = run(words + QStringList{"--with-budget", "1s", "--json"});
        QVERIFY(wide.json()["both"].toObject()["accuracy"].toDouble() >= best["accuracy"].toDouble());
        QVERIFY(run(words + QStringList{"--with-budget", "16ms"}).out.contains("proved for the predictors"));
    }

    void energyIsKeptBesideLatency()
    {
        const QString both = path("both.vulpes");
        QVERIFY(QFile::copy(m_study, both));
        const Program third = run({"import", path("energy.csv"), "--space", "foxnas-cpu", "--device", "bench", "--into", both});
        QVERIFY2(third.code == 0, third.out + third.err);
        const QStringList words{"devices", both, "--accuracy-formula", "fox", "--latency-formula", "fox", "--with", "bench@energy_mj",
                                "--budget", "60ms", "--with-budget", "5mJ"};
        const Program program = run(words + QStringList{"--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.json()["devices"].toArray()[1].toObject()["metric"].toString(), "energy_mj");
        const auto costs = program.json()["both"].toObject()["costs"].toArray();
        QVERIFY(costs[0].toDouble() <= 60 && costs[1].toDouble() <= 5);
        QVERIFY(run(words).out.contains("5 mJ on bench"));
    }

    void wrongWordsAreNamed()
    {
        const auto refused = [&](const QStringList& words, int code, const char* error) {
            const Program program = run(QStringList{"devices", m_study, "--accuracy-formula", "fox", "--latency-formula", "fox", "--json"} + words);
            QVERIFY2(program.code == code, program.out + program.err);
            QVERIFY2((program.out + program.err).contains(error), program.out + program.err);
        };
        refused({"--with", "tablet"}, 2, "device_unknown");
        refused({"--with", "bench"}, 2, "device_same");
        refused({"--with-budget", "3ms"}, 2, "with_budget_needs_with");
        refused({"--with", "phone", "--budget", "60ms", "--with-budget", "fast"}, 2, "budget_syntax");
        refused({"--with", "phone", "--budget", "60ms", "--with-budget", "1us"}, 4, "budget_infeasible");
    }
};

QTEST_GUILESS_MAIN(TestCliDevices)
#include "tst_cli_devices.moc"
