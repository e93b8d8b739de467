// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "tiny_space.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <csignal>

/// profile as a user meets it: the table and its test, stops and kills that go on, broken input.
class TestCliProfile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QStringList profiling(const QStringList& more) const
    {
        return QStringList{"profile", "--space", path("tiny.json"), "--resolution", "24", "--classes", "10", "--fitted", "6", "--held-out", "8",
                           "--json"}
               + more;
    }
    /// Visits that an unfinished profile has.
    int visitsIn(const QString& part) const
    {
        int visits = 0;
        const QJsonArray sessions = QJsonDocument::fromJson(read(part)).object()["sessions"].toArray();
        for (const auto& session : sessions) {
            const QJsonObject names = session.toObject();
            for (const auto& list : names)
                visits += static_cast<int>(list.toArray().size());
        }
        return visits;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        write(path("tiny.json"), kTinySpace);
    }

    void writesATableAndItsTest()
    {
        const Program program = run(profiling({"--rounds", "4", "-o", path("table.json")}));
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.schema(), QStringLiteral("vulpes.profile/1"));
        const QJsonObject json = program.json();
        QCOMPARE(json["formula"].toString(), QStringLiteral("profiled"));
        QCOMPARE(json["space"].toString(), QStringLiteral("tiny32"));
        QVERIFY(json["factor"].toDouble() > 0.3 && json["factor"].toDouble() < 3);
        const QJsonObject check = json["check"].toObject();
        QCOMPARE(check["networks"].toInt(), 8);
        for (const char* line : {"table", "measured_again", "macs"}) {
            QVERIFY2(check[QLatin1String(line)].toObject()["error"].isDouble(), line);
            QVERIFY2(check[QLatin1String(line)].toObject().contains("kendall_tau"), line);
        }
        QVERIFY(check["as_good_as_measuring"].isBool());
        // Two stages with 6 and 4 choices for a first and for a later block, stem and head.
        QCOMPARE(json["blocks"].toArray().size(), 2 * 6 + 2 * 4 + 2);
        for (const auto& block : json["blocks"].toArray())
            QVERIFY(block.toObject()["latency_ms"].toDouble() > 0);
        QCOMPARE(json["held_out"].toArray().size(), 8);
        QVERIFY(json["held_out"].toArray()[0].toObject()["arch"].toString().startsWith("tiny32:24|"));
        QVERIFY(!QFile::exists(path("table.json.part")));

        const QJsonObject about = run({"info", path("table.json"), "--json"}).json();
        QCOMPARE(about["kind"].toString(), QStringLiteral("block table"));
        QCOMPARE(about["factor"].toDouble(), json["factor"].toDouble());
        const Program again = run(profiling({"--rounds", "1", "-o", path("table.json")}));
        QCOMPARE(again.code, 3);
        QCOMPARE(again.errorCode(), QStringLiteral("file_exists"));
    }

    void aStudyGetsTheTableAndItsDevice()
    {
        const QString study = path("study.vulpes");
        QCOMPARE(run({"new", "--space", path("tiny.json"), "--classes", "10", "-o", study}).code, 0);
        const Program program = run({"profile", "--into", study, "--rounds", "2", "--fitted", "4", "--held-out", "0", "--precision", "int8", "--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        QVERIFY(program.json()["check"].isNull());
        // The nearest of the space's sizes to the usual one.
        QCOMPARE(program.json()["resolution"].toInt(), 32);
        const QJsonObject about = run({"info", study, "--json"}).json();
        QCOMPARE(about["block_table"].toArray(), (QJsonArray{"host int8 int8 32"}));
        QCOMPARE(about["devices"].toArray()[0].toObject()["precision"].toString(), QStringLiteral("int8"));

        // What is measured next stands beside what the table foretells of it.
        const Program measured = run({"measure", "--into", study, "--precision", "int8", "--arch", "tiny32:32|16:d2e4,6k3,5|32:d1e2k3", "--rounds", "2",
                                      "--json"});
        QVERIFY2(measured.code == 0, measured.out + measured.err);
        const QJsonObject timing = measured.json()["timings"].toArray()[0].toObject();
        QVERIFY(timing["predicted_ms"].toDouble() > timing["latency_ms"].toDouble() / 5);
        QVERIFY(timing["predicted_ms"].toDouble() < timing["latency_ms"].toDouble() * 5);
        const Program other = run({"measure", "--into", study, "--arch", "tiny32:32|16:d2e4,6k3,5|32:d1e2k3", "--rounds", "1", "--json"});
        QVERIFY(!other.json()["timings"].toArray()[0].toObject().contains("predicted_ms"));
    }

    void whatWasStoppedAndKilledGoesOn()
    {
        const QString table = path("long.json");
        const QString part = path("long.json.part");
        const QStringList words = profiling({"--rounds", "1500", "--runs-per-round", "1", "--progress", "json", "-o", table});
        QProcess process;
        process.start(QStringLiteral(VULPES_CLI), words);
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(visitsIn(part) > 0, 20000);
        QCOMPARE(process.state(), QProcess::Running);
        process.kill();
        QVERIFY(process.waitForFinished());
        const int killed = visitsIn(part);
        QVERIFY(killed > 0);
        QVERIFY(!QFile::exists(table));

        process.start(QStringLiteral(VULPES_CLI), words);
        QVERIFY(process.waitForStarted());
        QTest::qWait(1200);
        QElapsedTimer sinceStop;
        sinceStop.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(10000));
        QVERIFY2(sinceStop.elapsed() < 1000, qPrintable(QString::number(sinceStop.elapsed())));
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(QJsonDocument::fromJson(process.readAllStandardOutput()).object()["code"].toString(), QStringLiteral("stopped"));
        const int stopped = visitsIn(part);
        QVERIFY2(stopped > killed, qPrintable(QString::number(stopped)));

        // Fewer rounds are asked for than were begun: the rest is short.
        const Program rest = run(profiling({"--rounds", "30", "--runs-per-round", "1", "--progress", "json", "-o", table}));
        QVERIFY2(rest.code == 0, rest.out + rest.err);
        QVERIFY(rest.err.contains("stopped here"));
        QVERIFY(!QFile::exists(part));
        QCOMPARE(rest.json()["blocks"].toArray()[0].toObject()["rounds"].toInt(), 30);
    }

    void aDamagedRestIsMeasuredAnew()
    {
        for (const char* damage : {"", "{", "[1,2]", "{\"conditions\":{},\"sessions\":3}"}) {
            write(path("damaged.json.part"), damage);
            const Program program = run(profiling({"--rounds", "1", "--force", "-o", path("damaged.json")}));
            QVERIFY2(program.code == 0, program.out + program.err);
        }
    }

    void brokenInputIsRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("error");
        write(path("mine.vulpes"), "not a study");
        QCOMPARE(run({"new", "--space", "foxnas-cpu", "-o", path("fox.vulpes"), "--force"}).code, 0);
        const QStringList tiny{"--space", path("tiny.json")};
        const QStringList out{"-o", path("none.json")};
        QTest::newRow("nowhere to write") << tiny << 2 << "profile_needs_output";
        QTest::newRow("no space") << out << 2 << "network_needs_space";
        QTest::newRow("no such space") << out + QStringList{"--space", "moon"} << 2 << "space_unknown";
        QTest::newRow("no such resolution") << tiny + out + QStringList{"--resolution", "100"} << 2 << "profile_resolution";
        QTest::newRow("nothing for the factor") << tiny + out + QStringList{"--fitted", "0"} << 2 << "count_range";
        QTest::newRow("no such device") << tiny + out + QStringList{"--device", "moon"} << 2 << "provider_unknown";
        QTest::newRow("no study") << QStringList{"--into", path("mine.vulpes")} << 3 << "study_not_a_study";
        QTest::newRow("a study of another space") << tiny + QStringList{"--into", path("fox.vulpes")} << 2 << "space_other_than_study";
        QTest::newRow("no such folder") << tiny + QStringList{"--resolution", "24", "-o", path("none/t.json")} << 3 << "file_unwritable";
    }

    void brokenInputIsRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QString, error);
        const Program program = run(QStringList{"profile", "--json"} + words);
        QCOMPARE(program.errorCode(), error);
        QCOMPARE(program.code, code);
        QVERIFY(!QFile::exists(path("none.json")));
    }
};

QTEST_GUILESS_MAIN(TestCliProfile)
#include "tst_cli_profile.moc"
