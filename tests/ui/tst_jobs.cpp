// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include <QThread>
#include <QtTest>

using namespace vulpes;
using jobs::JobContext;
using jobs::JobRunner;

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerComesHomeOnTheCallersThread()
    {
        JobRunner runner;
        QThread* at = nullptr;
        int answer = 0;
        runner.start<int>({QStringLiteral("job"), {}, false}, this, [](const JobContext&) -> Result<int> { return 42; },
                          [&](Result<int> result) {
                              answer = *result;
                              at = QThread::currentThread();
                          });
        QTRY_COMPARE(answer, 42);
        QCOMPARE(at, QThread::currentThread());
        QTRY_VERIFY(runner.isIdle());
    }

    void aNewJobOfALaneMakesTheOldAnswerStale()
    {
        JobRunner runner;
        QStringList arrived;
        const auto slow = [](const JobContext& context) -> Result<int> {
            while (!context.job().stopped())
                QThread::msleep(1);
            return 1;
        };
        runner.start<int>({QStringLiteral("old"), QStringLiteral("lane"), false}, this, slow, [&](Result<int>) { arrived << QStringLiteral("old"); });
        runner.start<int>({QStringLiteral("new"), QStringLiteral("lane"), false}, this, [](const JobContext&) -> Result<int> { return 2; },
                          [&](Result<int>) { arrived << QStringLiteral("new"); });
        QTRY_VERIFY(runner.isIdle());
        QCOMPARE(arrived, QStringList{QStringLiteral("new")});
    }

    void stoppingIsItsOwnOutcomeAndQuick()
    {
        JobRunner runner;
        std::optional<ErrorKind> kind;
        const quint64 id = runner.start<int>({QStringLiteral("job"), {}, false}, this,
                                             [](const JobContext& context) -> Result<int> {
                                                 while (!context.job().stopped())
                                                     QThread::msleep(1);
                                                 return fail(base::stoppedError());
                                             },
                                             [&](Result<int> result) { kind = result.error().kind; });
        QElapsedTimer clock;
        clock.start();
        runner.stop(id);
        QTRY_VERIFY(kind.has_value());
        QVERIFY2(clock.elapsed() < 200, "stop took longer than 200 ms");
        QCOMPARE(*kind, ErrorKind::Stopped);
    }

    void aDeadOwnerIsNeverCalled()
    {
        JobRunner runner;
        bool called = false;
        auto* owner = new QObject;
        runner.start<int>({QStringLiteral("job"), {}, false}, owner,
                          [](const JobContext&) -> Result<int> {
                              QThread::msleep(30);
                              return 1;
                          },
                          [&](Result<int>) { called = true; });
        delete owner;
        QTRY_VERIFY(runner.isIdle());
        QVERIFY(!called);
    }

    void aRunnerMayDieWithWorkRunning()
    {
        std::atomic<bool> ended{false};
        {
            JobRunner runner;
            runner.start<int>({QStringLiteral("job"), {}, false}, this,
                              [&](const JobContext& context) -> Result<int> {
                                  while (!context.job().stopped())
                                      QThread::msleep(1);
                                  context.post([] { qFatal("posted to a dead runner"); });
                                  ended = true;
                                  return 1;
                              },
                              [](Result<int>) { qFatal("answered a dead runner"); });
        }
        QVERIFY(ended);
        QCoreApplication::processEvents();
    }

    void partialResultsArriveInOrderWhileTheJobRuns()
    {
        JobRunner runner;
        QList<int> seen;
        bool done = false;
        runner.start<int>({QStringLiteral("job"), {}, false}, this,
                          [&](const JobContext& context) -> Result<int> {
                              for (int i = 0; i < 5; ++i)
                                  context.post([&seen, i] { seen << i; });
                              return 5;
                          },
                          [&](Result<int>) { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(seen, (QList<int>{0, 1, 2, 3, 4}));
    }

    void progressIsThrottledToThirtyHertz()
    {
        JobRunner runner;
        int reports = 0;
        bool done = false;
        runner.start<int>({QStringLiteral("job"), {}, false}, this,
                          [](const JobContext& context) -> Result<int> {
                              QElapsedTimer clock;
                              clock.start();
                              double step = 0;
                              while (clock.elapsed() < 300)
                                  context.job().report("phase", ++step, 1e9);
                              return 1;
                          },
                          [&](Result<int>) { done = true; });
        connect(&runner, &JobRunner::jobsChanged, this, [&] { ++reports; });
        QTRY_VERIFY(done);
        QVERIFY2(reports <= 14, qPrintable(QString::number(reports)));   // 300 ms at 30 Hz, plus start and end
        QVERIFY(reports >= 3);
    }

    void theTimeLeftIsThatOfWhatIsStillToDo()
    {
        JobRunner runner;
        const quint64 id = runner.start<int>({QStringLiteral("job"), {}, false}, this,
                                             [](const JobContext& context) -> Result<int> {
                                                 // Gone on with: most was done before.
                                                 for (double done = 90; !context.job().stopped() && done < 100; done += 0.1) {
                                                     context.job().report("phase", done, 100);
                                                     QThread::msleep(100);
                                                 }
                                                 return 1;
                                             },
                                             [](Result<int>) {});
        const auto left = [&] { return runner.jobs().isEmpty() ? 0.0 : runner.jobs().front().secondsLeft; };
        QCOMPARE(left(), -1.0);
        QTRY_VERIFY(left() > 0);
        QVERIFY2(left() > 4 && left() < 12, qPrintable(QString::number(left())));   // 100 steps of 0.1 s, 3 s of them gone
        runner.stop(id);
        QTRY_VERIFY(runner.isIdle());
    }

    void anExceptionEndsAtTheSeam()
    {
        JobRunner runner;
        QString code;
        runner.start<int>({QStringLiteral("job"), {}, false}, this, [](const JobContext&) -> Result<int> { throw std::runtime_error("broken"); },
                          [&](Result<int> result) { code = QString::fromStdString(result.error().code); });
        QTRY_COMPARE(code, QStringLiteral("internal_exception"));
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
