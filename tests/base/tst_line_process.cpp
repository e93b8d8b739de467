// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/line_process.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

#include <pthread.h>

using namespace vulpes::base;
using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 10s;

LineProcess shell(const std::string& script, const std::vector<LineProcess::Variable>& environment = {})
{
    return std::move(*LineProcess::start(std::vector<std::string>{"sh", "-c", script}, environment));
}

std::vector<std::string> linesOf(LineProcess& process)
{
    std::vector<std::string> lines;
    std::string line;
    while (process.read(line, kPatience) == LineProcess::Got::Line)
        lines.push_back(line);
    return lines;
}

} // namespace

class TestLineProcess : public QObject
{
    Q_OBJECT

private slots:
    void linesComeInTheirOrderAndTheLastNeedsNoEnd()
    {
        LineProcess process = shell("printf 'one\\n\\nthree'");
        QCOMPARE(linesOf(process), (std::vector<std::string>{"one", "", "three"}));
        QCOMPARE(process.wait(kPatience)->code, 0);
    }

    void itAnswersLineByLine()
    {
        LineProcess process = shell("while read -r line; do echo \"<$line>\"; done; echo over");
        std::string line;
        for (const char* word : {"a", "b c", "\\d"}) {
            QVERIFY(process.write(word));
            QVERIFY(process.read(line, kPatience) == LineProcess::Got::Line);
            QCOMPARE(line, "<" + std::string(word) + ">");
        }
        QVERIFY(process.read(line, 20ms) == LineProcess::Got::Nothing);
        process.closeInput();
        QCOMPARE(linesOf(process), std::vector<std::string>{"over"});
        QVERIFY(!process.write("too late"));
    }

    void writingToOneThatHasEndedIsNoSignal()
    {
        LineProcess process = shell("exit 3");
        QCOMPARE(process.wait(kPatience)->code, 3);
        QVERIFY(!process.write(std::string(100'000, 'x')));
    }

    void theEnvironmentIsInheritedAndReplaced()
    {
        qputenv("VULPES_TEST_KEPT", "kept");
        qputenv("VULPES_TEST_OTHER", "before");
        LineProcess process = shell("echo $VULPES_TEST_KEPT $VULPES_TEST_OTHER", {{"VULPES_TEST_OTHER", "after"}});
        QCOMPARE(linesOf(process), std::vector<std::string>{"kept after"});
    }

    void aSignalIsHeardThoughBlockedHere()
    {
        sigset_t blocked, before;
        sigemptyset(&blocked);
        sigaddset(&blocked, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &blocked, &before);
        LineProcess process = shell("trap 'echo asked; exit 0' TERM; echo ready; while :; do sleep 0.02; done");
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        std::string line;
        QVERIFY(process.read(line, kPatience) == LineProcess::Got::Line);
        process.signal(SIGTERM);
        QCOMPARE(linesOf(process), std::vector<std::string>{"asked"});
        QCOMPARE(process.wait(kPatience)->signal, 0);
    }

    void theSignalThatEndedItIsTold()
    {
        LineProcess process = shell("echo 'last words' >&2; kill -SEGV $$");
        const auto exit = process.wait(kPatience);
        QCOMPARE(exit->signal, SIGSEGV);
        QCOMPARE(process.errorTail(), std::string("last words"));
    }

    void onlyTheEndOfTheErrorOutputIsKept()
    {
        LineProcess process = shell("i=0; while [ $i -lt 3000 ]; do echo \"line number $i\" >&2; i=$((i+1)); done");
        QVERIFY(process.wait(kPatience).has_value());
        const std::string tail = process.errorTail();
        QVERIFY(tail.size() <= 4096 && tail.size() > 3500);
        QVERIFY(tail.starts_with("line number ") && tail.ends_with("line number 2999"));
    }

    void childrenThatKeepThePipeAreNotWaitedFor()
    {
        QElapsedTimer timer;
        timer.start();
        {
            LineProcess process = shell("sleep 30 & echo done");
            QCOMPARE(linesOf(process), std::vector<std::string>{"done"});
        }
        QVERIFY(timer.elapsed() < 5000);
    }

    void leavingEndsItWithItsChildren()
    {
        QElapsedTimer timer;
        timer.start();
        {
            LineProcess process = shell("trap '' TERM; sleep 30");
            std::string line;
            QVERIFY(process.read(line, 50ms) == LineProcess::Got::Nothing);
        }
        QVERIFY(timer.elapsed() < 5000);
    }

    void aMissingProgramIsNamed()
    {
        const auto result = LineProcess::start(std::vector<std::string>{"/no/such/program"});
        QCOMPARE(result.error().code, std::string("process_missing"));
    }
};

QTEST_GUILESS_MAIN(TestLineProcess)
#include "tst_line_process.moc"
