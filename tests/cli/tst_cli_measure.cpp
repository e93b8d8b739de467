// SPDX-License-Identifier: GPL-3.0-or-later
#include "../device/phone.h"
#include "program.h"
#include "tiny_space.h"

#include <QElapsedTimer>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>

/// measure as a user meets it: the real provider on tiny networks, a phone's stand-in, stops, kills and broken input.
class TestCliMeasure : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QStringList m_quick{"--rounds", "2", "--runs-per-round", "2", "--classes", "10"};
    const QString m_arch = "tiny32:24|16:d2e4,6k3,5|32:d1e2k3";

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QStringList measuring(const QStringList& more) const { return QStringList{"measure", "--space", path("tiny.json"), "--json"} + m_quick + more; }
    QJsonObject document(const QString& file) const { return run({"info", file, "--json"}).json(); }
    /// How often each network of a study has a time of this machine.
    QHash<QString, int> timed(const QString& study) const
    {
        QHash<QString, int> times;
        const QList<QByteArray> lines = run({"samples", study, "--layout", "text", "-o", "-"}).out.split('\n');
        for (const QByteArray& line : lines)
            if (line.contains("tiny32:"))
                ++times[QString::fromUtf8(line.mid(line.indexOf("tiny32:"), line.lastIndexOf('"') - line.indexOf("tiny32:")))];
        return times;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        write(path("tiny.json"), kTinySpace);
        QCOMPARE(run({"export", "--space", path("tiny.json"), "--arch", m_arch, "--classes", "10", "--untrained", "--verify-inputs", "0", "-o",
                      path("net.tflite")})
                     .code,
                 0);
    }

    void timesNetworksOfASpace()
    {
        const Program program = run(measuring({"--arch", m_arch, "tiny32:32|16:d3e6,6,6k5,5,5|32:d2e4,4k5,5"}));
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.schema(), QStringLiteral("vulpes.measure/1"));
        const QJsonArray timings = program.json()["timings"].toArray();
        QCOMPARE(timings.size(), 2);
        for (const auto& value : timings) {
            const QJsonObject timing = value.toObject();
            QVERIFY(timing["latency_ms"].toDouble() > 0);
            QVERIFY(timing["noise"].toDouble(-1) >= 0);
            QCOMPARE(timing["rounds"].toInt(), 2);
            QVERIFY(timing["preempted"].isDouble());
        }
        QCOMPARE(timings[0].toObject()["arch"].toString(), m_arch);
        QVERIFY(timings[0].toObject()["latency_ms"].toDouble() < timings[1].toObject()["latency_ms"].toDouble());
        QCOMPARE(program.json()["device"].toObject()["threads"].toInt(), 1);
    }

    void whatAStudyHasIsNotMeasuredAgain()
    {
        const QString study = path("kept.vulpes");
        const Program first = run(measuring({"--random", "3", "-o", study}));
        QVERIFY2(first.code == 0, first.out + first.err);
        QCOMPARE(first.json()["measured"].toInt(), 3);
        const Program more = run(measuring({"--random", "5", "--into", study}));
        QVERIFY2(more.code == 0, more.out + more.err);
        QCOMPARE(more.json()["measured"].toInt(), 2);
        QCOMPARE(more.json()["measured_before"].toInt(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(more.json()["timings"].toArray()[i].toObject()["latency_ms"], first.json()["timings"].toArray()[i].toObject()["latency_ms"]);
        const QJsonObject about = document(study);
        QCOMPARE(about["samples"].toInt(), 5);
        QCOMPARE(about["classes"].toInt(), 10);
        QCOMPARE(about["devices"].toArray()[0].toObject()["name"].toString(), QStringLiteral("host"));
        QCOMPARE(about["devices"].toArray()[0].toObject()["precision"].toString(), QStringLiteral("float32"));
        QCOMPARE(about["campaign"].toArray(), (QJsonArray{"host"}));

        // Another precision is another device.
        const Program int8 = run(measuring({"--random", "2", "--precision", "int8", "--into", study}));
        QVERIFY2(int8.code == 0, int8.out + int8.err);
        QCOMPARE(int8.json()["measured"].toInt(), 2);
        QCOMPARE(int8.json()["device"].toObject()["name"].toString(), QStringLiteral("host int8"));
        const Program mixed = run(measuring({"--random", "2", "--precision", "int8", "--name", "host", "--into", study}));
        QCOMPARE(mixed.code, 3);
        QCOMPARE(mixed.errorCode(), QStringLiteral("device_differs"));
        QCOMPARE(document(study)["samples"].toInt(), 5);
    }

    void aFileIsTimedByItselfAndAsItsNetwork()
    {
        const Program alone = run(QStringList{"measure", path("net.tflite"), "--json"} + m_quick);
        QVERIFY2(alone.code == 0, alone.out + alone.err);
        QCOMPARE(alone.json()["timings"].toArray()[0].toObject()["file"].toString(), path("net.tflite"));
        const QString study = path("file.vulpes");
        const Program kept = run(QStringList{"measure", path("net.tflite"), "--space", path("tiny.json"), "-o", study, "--json"} + m_quick);
        QVERIFY2(kept.code == 0, kept.out + kept.err);
        QCOMPARE(kept.json()["timings"].toArray()[0].toObject()["arch"].toString(), m_arch);
        QCOMPARE(document(study)["samples"].toInt(), 1);
    }

    void ranksFollowTheTimes()
    {
        const QJsonArray timings = run(measuring({"--random", "6"})).json()["timings"].toArray();
        QVector<QPair<double, int>> ranked;
        for (const auto& value : timings)
            ranked.append({value.toObject()["latency_ms"].toDouble(), value.toObject()["rank"].toInt()});
        std::sort(ranked.begin(), ranked.end());
        QCOMPARE(ranked.first().second, 1);
        for (qsizetype i = 1; i < ranked.size(); ++i)
            QVERIFY(ranked[i].second >= ranked[i - 1].second);
    }

    void aSizeAskedForIsTheSizeDrawn()
    {
        for (const auto& value : run(measuring({"--random", "4", "--resolution", "32"})).json()["timings"].toArray())
            QVERIFY2(value.toObject()["arch"].toString().startsWith("tiny32:32|"), qPrintable(value.toObject()["arch"].toString()));
        QCOMPARE(run(measuring({"--random", "4", "--resolution", "100"})).code, 2);
    }

    void oneRoundHasNoNoise()
    {
        const QStringList once{"measure", "--space", path("tiny.json"), "--arch", m_arch, "--rounds", "1", "--runs-per-round", "2", "--classes", "10"};
        QVERIFY(run(once + QStringList{"--json"}).json()["timings"].toArray()[0].toObject()["noise"].isNull());
        const QString study = path("once.vulpes");
        QCOMPARE(run(once + QStringList{"-o", study}).code, 0);
        QCOMPARE(run({"samples", study, "-o", "-"}).out.count('\n'), 2);
        QCOMPARE(document(study)["access"].toString(), QStringLiteral("read-write"));
    }

    void aTableOfNetworksIsRead()
    {
        write(path("next.csv"), "arch,accuracy\n\"" + m_arch.toUtf8() + "\",\n");
        const Program program = run(measuring({"--archs", path("next.csv")}));
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.json()["timings"].toArray().size(), 1);
    }

    void progressSaysTheTimeLeft()
    {
        const Program program = run(QStringList{"measure", "--space", path("tiny.json"), "--random", "2", "--rounds", "300", "--progress", "json"});
        QCOMPARE(program.code, 0);
        QVERIFY(program.err.contains("\"phase\":\"measure\""));
        const QList<QByteArray> lines = program.err.split('\n');
        const auto last = QJsonDocument::fromJson(lines[lines.size() - 2]).object();
        QVERIFY(last.contains("seconds_left"));
    }

    void aStopKeepsWhatWasMeasuredAndTheNextRunGoesOn()
    {
        const QString study = path("stopped.vulpes");
        const QStringList words = QStringList{"measure", "--space", path("tiny.json"), "--random", "80", "--batch", "2", "--classes", "10", "--rounds",
                                              "4", "--runs-per-round", "10", "--json", "-o", study};
        QProcess process;
        process.start(QStringLiteral(VULPES_CLI), words);
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(study) && document(study)["samples"].toInt() >= 2, 15000);
        QCOMPARE(process.state(), QProcess::Running);
        QElapsedTimer sinceStop;
        sinceStop.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(10000));
        QVERIFY2(sinceStop.elapsed() < 1000, qPrintable(QString::number(sinceStop.elapsed())));
        QCOMPARE(process.exitCode(), 130);
        const QJsonObject stopped = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QVERIFY(stopped["stopped"].toBool());
        const int kept = static_cast<int>(stopped["timings"].toArray().size());
        QVERIFY(kept >= 2 && kept < 80);
        QCOMPARE(document(study)["samples"].toInt(), kept);

        // Killed in the middle of the rest, then left alone.
        process.start(QStringLiteral(VULPES_CLI), words);
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(document(study)["samples"].toInt() > kept, 15000);
        process.kill();
        QVERIFY(process.waitForFinished());
        const int later = document(study)["samples"].toInt();
        const Program rest = run(words);
        QVERIFY2(rest.code == 0, rest.out + rest.err);
        QCOMPARE(rest.json()["timings"].toArray().size(), 80);
        QVERIFY(rest.json()["measured_before"].toInt() >= later);
        QCOMPARE(rest.json()["measured"].toInt() + rest.json()["measured_before"].toInt(), 80);
        const QHash<QString, int> times = timed(study);
        QCOMPARE(times.size(), 80);
    }

    void brokenInputIsRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("error");
        write(path("half.tflite"), read(path("net.tflite")).left(2000));
        write(path("bad.csv"), "arch\nrubbish\n");
        write(path("other.csv"), "name\nx\n");
        write(path("mine.vulpes"), "not a study");
        QCOMPARE(run({"new", "--space", "foxnas-cpu", "-o", path("fox.vulpes"), "--force"}).code, 0);
        const QStringList tiny{"--space", path("tiny.json"), "--random", "2"};
        QTest::newRow("nothing to measure") << QStringList{} << 2 << "measure_needs_networks";
        QTest::newRow("both") << QStringList{path("net.tflite")} + tiny << 2 << "measure_files_or_networks";
        QTest::newRow("no space") << QStringList{"--random", "2"} << 2 << "network_needs_space";
        QTest::newRow("no rounds") << tiny + QStringList{"--rounds", "0"} << 2 << "count_range";
        QTest::newRow("no batch") << tiny + QStringList{"--batch", "0"} << 2 << "count_range";
        QTest::newRow("a precision nobody times") << tiny + QStringList{"--precision", "float16"} << 2 << "usage";
        QTest::newRow("no such device") << tiny + QStringList{"--device", "quantum"} << 2 << "provider_unknown";
        QTest::newRow("no program for the phone") << tiny + QStringList{"--device", "adb:x"} << 2 << "benchmark_needed";
        QTest::newRow("a program that is not there") << tiny + QStringList{"--device", "adb:x", "--benchmark-model", path("none")} << 2
                                                     << "benchmark_missing";
        QTest::newRow("no such file") << QStringList{path("none.tflite")} << 3 << "file_missing";
        QTest::newRow("half a file") << QStringList{path("half.tflite")} << 3 << "tflite_damaged";
        QTest::newRow("a table of rubbish") << QStringList{"--space", path("tiny.json"), "--archs", path("bad.csv")} << 3 << "arch_syntax";
        QTest::newRow("a table of others") << QStringList{"--space", path("tiny.json"), "--archs", path("other.csv")} << 3 << "csv_columns_unknown";
        QTest::newRow("a study of another space") << tiny + QStringList{"--into", path("fox.vulpes")} << 2 << "space_other_than_study";
        QTest::newRow("a file of another space") << QStringList{path("net.tflite"), "--into", path("fox.vulpes")} << 3 << "measure_needs_architecture";
        QTest::newRow("no study") << tiny + QStringList{"--into", path("mine.vulpes")} << 3 << "study_not_a_study";
        QTest::newRow("something is there") << tiny + QStringList{"-o", path("mine.vulpes")} << 3 << "file_exists";
        QTest::newRow("no such folder") << tiny + QStringList{"-o", path("none/x.vulpes")} << 3 << "file_unwritable";
    }

    void brokenInputIsRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QString, error);
        const Program program = run(QStringList{"measure", "--json"} + words);
        QCOMPARE(program.errorCode(), error);
        QCOMPARE(program.code, code);
        QCOMPARE(read(path("mine.vulpes")), QByteArray("not a study"));
    }

    void aPhoneIsMeasuredAndOneThatGoesIsAnError()
    {
        if (QStandardPaths::findExecutable("adb").isEmpty() || QStandardPaths::findExecutable("python3").isEmpty()) {
            if (qEnvironmentVariable("VULPES_REQUIRE_DATA") == "1")
                QFAIL("adb or python3 is not installed");
            QSKIP("needs adb and python3");
        }
        // A server of our own: nobody's phones and keys are touched.
        const QTemporaryDir home;
        qputenv("ANDROID_ADB_SERVER_PORT", QByteArray::number(freePort()));
        qputenv("HOME", home.path().toUtf8());
        qputenv("ADB_MDNS", "0");
        const auto stopServer = qScopeGuard([] { QProcess::execute("adb", {"kill-server"}); });
        write(path("benchmark_model"), kBenchmark);
        const QString study = path("phone.vulpes");
        {
            const Phone phone;
            const Program program = run(QStringList{"measure", path("net.tflite"), "--space", path("tiny.json"), "--device",
                                                    "adb:" + QString::fromStdString(phone.device()), "--benchmark-model", path("benchmark_model"),
                                                    "--name", "stand-in", "-o", study, "--json"}
                                        + m_quick);
            QVERIFY2(program.code == 0, program.out + program.err);
            const QJsonObject timing = program.json()["timings"].toArray()[0].toObject();
            QCOMPARE(timing["latency_ms"].toDouble(), static_cast<double>(QFile(path("net.tflite")).size()) / 1000);
            QCOMPARE(timing["coverage"].toString(), QStringLiteral("XNNPACK: completely"));
            QCOMPARE(document(study)["devices"].toArray()[0].toObject()["processor"].toString(),
                     QStringLiteral("Loopback Stand-in (none), Android 14"));
            QCOMPARE(phone.left(), QStringList());
        }
        const Phone phone({"--vanish-after", "8"});
        const Program gone = run(measuring({"--random", "3", "--device", "adb:" + QString::fromStdString(phone.device()), "--benchmark-model",
                                            path("benchmark_model"), "--name", "gone", "--into", study}));
        QCOMPARE(gone.errorCode(), QStringLiteral("device_lost"));
        QCOMPARE(gone.code, 3);
        QCOMPARE(document(study)["samples"].toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliMeasure)
#include "tst_cli_measure.moc"
