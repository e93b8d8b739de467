// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace vulpes;
using namespace vulpes::base;

namespace {

Result<ProcessOutput> shell(const std::string& script, const ProcessOptions& options = {}, const Job& job = {})
{
    const std::vector<std::string> arguments{"sh", "-c", script};
    return runProcess(arguments, options, job);
}

} // namespace

class TestProcess : public QObject
{
    Q_OBJECT

private slots:
    void bothStreamsAndTheExitCodeAreKept()
    {
        const auto said = shell("echo out; echo err >&2; exit 7");
        QVERIFY(said);
        QCOMPARE(said->out, std::string("out\n"));
        QCOMPARE(said->err, std::string("err\n"));
        QCOMPARE(said->exitCode, 7);
    }

    void moreThanAPipeHoldsArrivesWhole()
    {
        const auto said = shell("head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2");
        QVERIFY(said);
        QCOMPARE(said->out.size(), std::size_t{300000});
        QCOMPARE(said->err.size(), std::size_t{300000});
    }

    void outputBeyondTheLimitIsThrownAwayNotWaitedOn()
    {
        ProcessOptions options;
        options.outputLimit = 1000;
        const auto said = shell("head -c 300000 /dev/zero", options);
        QVERIFY(said);
        QCOMPARE(said->out.size(), std::size_t{1000});
    }

    void aProgramThatIsNotThereIsNamed()
    {
        const std::vector<std::string> arguments{"no-such-program-of-ours"};
        const auto said = runProcess(arguments);
        QVERIFY(!said);
        QCOMPARE(said.error().code, std::string("process_missing"));
    }

    void aServerLeftBehindIsNotWaitedFor()
    {
        QElapsedTimer timer;
        timer.start();
        const auto said = shell("echo ready; sleep 5 &");
        QVERIFY(said);
        QCOMPARE(said->out, std::string("ready\n"));
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void timeIsLimited()
    {
        ProcessOptions options;
        options.timeout = std::chrono::milliseconds(100);
        const auto said = shell("sleep 20", options);
        QVERIFY(!said);
        QCOMPARE(said.error().code, std::string("process_timeout"));
    }

    void aStopEndsItSoon()
    {
        std::stop_source source;
        QElapsedTimer timer;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(150));
            timer.start();
            source.request_stop();
        });
        const auto said = shell("sleep 20", {}, Job(source.get_token(), {}));
        QVERIFY(!said);
        QCOMPARE(said.error().kind, ErrorKind::Stopped);
        stopper.join();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void aSignalIsAnExitCodeAbove128()
    {
        const auto said = shell("kill -9 $$");
        QVERIFY(said);
        QCOMPARE(said->exitCode, 137);
    }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
