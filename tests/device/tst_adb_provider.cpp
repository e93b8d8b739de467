// SPDX-License-Identifier: GPL-3.0-or-later
// The real adb client against our stand-in for a phone on the loopback (adb_standin.py): transport, quoting, exit codes, parsing,
// cleaning up. What it cannot show: USB, real permission dialogs, hot processors.
#include "device/adb/adb_provider.h"
#include "phone.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <thread>

using namespace vulpes;
using namespace vulpes::device;

namespace {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString codeOf(const Error& error)
{
    return QString::fromStdString(error.code);
}

} // namespace

class TestAdbProvider : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("adb").isEmpty() || QStandardPaths::findExecutable("python3").isEmpty()) {
            if (qEnvironmentVariable("VULPES_REQUIRE_DATA") == "1")
                QFAIL("adb or python3 is not installed");
            QSKIP("needs adb and python3");
        }
        // A server of our own: nobody's phones and keys are touched.
        const int port = freePort();
        QVERIFY(port > 0);
        qputenv("ANDROID_ADB_SERVER_PORT", QByteArray::number(port));
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("ADB_MDNS", "0");
        m_ready = true;
        write(file("benchmark_model"), kBenchmark);
        write(file("a model; $(touch x).tflite"), QByteArray(30000, 'a'));
        write(file("b.tflite"), QByteArray(700, 'b'));
    }

    void cleanupTestCase()
    {
        if (m_ready)
            QProcess::execute("adb", {"kill-server"});
    }

    void timesAreThoseThePhonePrintedAndNothingStaysBehind()
    {
        const Phone phone;
        auto provider = open(phone.device());
        QVERIFY2(provider, provider ? "" : provider.error().code.c_str());
        Protocol protocol;
        protocol.rounds = 3;
        protocol.threads = 2;
        double done = 0;
        double total = 0;
        const Job job({}, [&](const base::Progress& p) {
            if (p.phase == "measure") {
                done = p.done;
                total = p.total;
            }
        });
        const auto timings = (*provider)->measure(candidates(), protocol, job);
        QVERIFY2(timings, timings ? "" : timings.error().code.c_str());
        QCOMPARE(timings->size(), std::size_t{2});
        QCOMPARE((*timings)[0].minimum, 30.0);
        QCOMPARE((*timings)[0].median, 30.008);
        QCOMPARE((*timings)[0].p95, 30.019);
        QCOMPARE((*timings)[0].rounds, 3);
        QCOMPARE((*timings)[0].noise, 0.0);
        QCOMPARE((*timings)[1].minimum, 0.7);
        QCOMPARE((*timings)[1].coverage, std::string("XNNPACK: completely"));
        QCOMPARE(done, 6.0);
        QCOMPARE(total, 6.0);
        QCOMPARE(phone.left(), QStringList());
        const QByteArray calls = readAll(phone.root() + "/calls");
        QCOMPARE(calls.count('\n'), 6);
        QCOMPARE(calls.count("--num_threads=2"), 6);
        QCOMPARE(calls.count("--num_runs=6"), 6);
        // The two fastest of eight cores.
        QCOMPARE(readAll(phone.root() + "/masks").split('\n').first(), QByteArray("c0"));
    }

    void theDelegateIsAskedFor()
    {
        const Phone phone;
        auto provider = open(phone.device() + "+gpu");
        QVERIFY(provider);
        Protocol protocol;
        protocol.rounds = 1;
        QVERIFY((*provider)->measure(candidates(), protocol));
        QCOMPARE(readAll(phone.root() + "/calls").count("--use_gpu=true"), 2);
    }

    void thePhoneSaysWhatItIs()
    {
        const Phone phone;
        auto provider = open(phone.device());
        QVERIFY(provider);
        const auto facts = (*provider)->describe({});
        QVERIFY(facts);
        QCOMPARE(facts->processor, std::string("Loopback Stand-in (none), Android 14"));
        QCOMPARE(facts->clockPolicy, std::string("walt, up to 2800 MHz"));
        QVERIFY(QByteArray::fromStdString(facts->runtime).startsWith("benchmark_model "));
    }

    void aPhoneThatIsNotThereIsAnError()
    {
        const auto provider = open("no-such-serial");
        QVERIFY(!provider);
        QCOMPARE(codeOf(provider.error()), QString("adb_device_missing"));
    }

    void aPhoneThatHasNotAllowedThisComputerIsAnError()
    {
        const Phone phone({"--unauthorized"}, false);
        QTRY_COMPARE_WITH_TIMEOUT(codeOf(open(phone.device()).error()), QString("adb_unauthorized"), 5000);
    }

    void aPhoneUnpluggedHalfWayIsLost()
    {
        const Phone phone({"--vanish-after", "6"});
        auto provider = open(phone.device());
        QVERIFY(provider);
        const auto timings = (*provider)->measure(candidates(), {});
        QVERIFY(!timings);
        QCOMPARE(codeOf(timings.error()), QString("device_lost"));
    }

    void aFullPhoneIsAnErrorAndIsCleanedUp()
    {
        const Phone phone({"--full"});
        auto provider = open(phone.device());
        QVERIFY(provider);
        const auto timings = (*provider)->measure(candidates(), {});
        QVERIFY(!timings);
        QCOMPARE(codeOf(timings.error()), QString("adb_push"));
        QCOMPARE(phone.left(), QStringList());
    }

    void aProgramForAnotherProcessorIsNotEvenSent()
    {
        QByteArray elf = QByteArray("\x7f" "ELF", 4) + QByteArray(60, '\0');
        elf[18] = static_cast<char>(183);
        write(file("arm"), elf);
        const Phone phone;
        auto provider = adb::openAdbProvider(phone.device(), file("arm").toStdString());
        QVERIFY(provider);
        const auto timings = (*provider)->measure(candidates(), {});
        QVERIFY(!timings);
        QCOMPARE(codeOf(timings.error()), QString("benchmark_abi"));
        QCOMPARE(phone.left(), QStringList());
    }

    void whatTheProgramSaysWrongIsAnError_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("code");
        QTest::newRow("fails") << QByteArray("#!/bin/sh\necho 'ERROR: Failed to apply delegate'\nexit 3\n") << "benchmark_failed";
        QTest::newRow("crashes") << QByteArray("#!/bin/sh\nkill -11 $$\n") << "benchmark_failed";
        QTest::newRow("says nothing") << QByteArray("#!/bin/sh\n") << "benchmark_output";
        QTest::newRow("says nonsense") << QByteArray("#!/bin/sh\nhead -c 5000 /dev/urandom; echo; echo count=x\n") << "benchmark_output";
        QTest::newRow("no program at all") << QByteArray("\x01\x02\x03") << "benchmark_abi";
    }

    void whatTheProgramSaysWrongIsAnError()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, code);
        write(file("wrong"), script);
        const Phone phone;
        auto provider = adb::openAdbProvider(phone.device(), file("wrong").toStdString());
        QVERIFY(provider);
        const auto timings = (*provider)->measure(candidates(), {});
        QVERIFY(!timings);
        QCOMPARE(codeOf(timings.error()), code);
        QCOMPARE(std::get<std::string>(timings.error().facts.back().value).empty(), false);
        QCOMPARE(phone.left(), QStringList());
    }

    void withoutATemporaryFolderNothingIsOverwritten()
    {
        const Phone phone;
        auto provider = open(phone.device());
        QVERIFY(provider);
        const QTemporaryDir here;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(here.path()));
        write(here.filePath("model.tflite"), "precious");
        const QByteArray temporary = qgetenv("TMPDIR");
        qputenv("TMPDIR", "/proc");
        const std::vector<Candidate> made{{"made", std::make_shared<const deploy::Model>(), {}}};
        const auto refused = (*provider)->measure(made, {}, {});
        temporary.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", temporary);
        QDir::setCurrent(before);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("file_unwritable"));
        QCOMPARE(readAll(here.filePath("model.tflite")), QByteArray("precious"));
    }

    void aStopEndsTheProgramAndCleansUp()
    {
        write(file("slow"), "#!/bin/sh\nexec sleep 60\n");
        const Phone phone;
        auto provider = adb::openAdbProvider(phone.device(), file("slow").toStdString());
        QVERIFY(provider);
        std::stop_source source;
        QElapsedTimer sinceStop;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(1500));
            sinceStop.start();
            source.request_stop();
        });
        const auto timings = (*provider)->measure(candidates(), {}, Job(source.get_token(), {}));
        stopper.join();
        QVERIFY(!timings);
        QCOMPARE(timings.error().kind, ErrorKind::Stopped);
        QVERIFY2(sinceStop.elapsed() < 3000, qPrintable(QString::number(sinceStop.elapsed())));
        QCOMPARE(phone.left(), QStringList());
    }

    void whatIsAskedForMustExist()
    {
        QCOMPARE(codeOf(adb::openAdbProvider("x", file("nothing").toStdString()).error()), QString("benchmark_missing"));
        QCOMPARE(codeOf(open("x+quantum").error()), QString("provider_unknown"));
        QCOMPARE(codeOf(open("").error()), QString("provider_unknown"));
        QCOMPARE(codeOf(open("x+").error()), QString("provider_unknown"));
    }

    void withoutAdbThatIsSaid()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_home.path().toUtf8());
        const auto provider = open("x");
        qputenv("PATH", path);
        QVERIFY(!provider);
        QCOMPARE(codeOf(provider.error()), QString("adb_missing"));
        QCOMPARE(provider.error().kind, ErrorKind::Missing);
    }

private:
    [[nodiscard]] QString file(const char* name) const { return m_home.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] Result<std::unique_ptr<Provider>> open(const std::string& device) const
    {
        return adb::openAdbProvider(device, file("benchmark_model").toStdString());
    }
    [[nodiscard]] std::vector<Candidate> candidates() const
    {
        return {{"a", nullptr, file("a model; $(touch x).tflite").toStdString()}, {"b", nullptr, file("b.tflite").toStdString()}};
    }

    QTemporaryDir m_home;
    bool m_ready = false;
};

QTEST_GUILESS_MAIN(TestAdbProvider)
#include "tst_adb_provider.moc"
