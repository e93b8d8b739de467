// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>

class QThreadPool;

namespace vulpes::jobs {

/// What the tray shows of one job.
struct JobStatus
{
    quint64 id = 0;
    QString title;
    QString phase;             ///< an untranslated code from the core; messages::phase() makes a word of it
    double done = 0, total = 0;
    qint64 elapsedMs = 0;
    double secondsLeft = -1;   ///< negative: not yet stable
    bool stopping = false;
    bool quiet = false;        ///< never shown in the tray (instant work)
};

/// The shared part of a job: lives as long as a worker or the runner needs it, so a worker never touches a dead object.
struct JobShared
{
    quint64 id = 0;
    std::stop_source stop;
    std::atomic<bool> stale{false};
};

class JobRunner;

/// What the work receives: the core's Job, and a way to hand partial results to the owner's thread while it runs.
class JobContext
{
public:
    [[nodiscard]] const Job& job() const { return m_job; }
    /// Runs `function` on the runner's (GUI) thread unless the job has become stale or the owner has died by then.
    void post(std::function<void()> function) const;

private:
    friend class JobRunner;
    Job m_job;
    std::shared_ptr<JobShared> m_shared;
    QPointer<JobRunner> m_runner;
    QPointer<QObject> m_owner;
};

/// How a job is shown and which other jobs it replaces.
struct JobOptions
{
    QString title;             ///< translated, shown in the tray
    /// Jobs of one lane replace each other: starting one stops the one before, whose answer is dropped. Empty: independent.
    QString lane;
    bool quiet = false;        ///< not in the tray
};

/// The one way to run work off the GUI thread. Numbers jobs, drops stale answers, posts back to the GUI thread, dies
/// safely with the owner of a callback, hands out a stop token and a progress sink throttled to 30 Hz. A stopped job ends in
/// `done` with an error of kind Stopped: its own outcome, not a failure. Exceptions end at this seam (`internal_exception`).
/// Use from the GUI thread only.
class JobRunner : public QObject
{
    Q_OBJECT
public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;     ///< stops everything and waits

    /// Runs `work` on a pool thread; `done` is called on the GUI thread unless the job became stale or `owner` died.
    template<typename T>
    quint64 start(JobOptions options, QObject* owner, std::function<Result<T>(const JobContext&)> work,
                  std::function<void(Result<T>)> done)
    {
        return launch(std::move(options), owner, [work = std::move(work), done = std::move(done)](const JobContext& context) {
            auto result = std::make_shared<Result<T>>(guarded<T>(work, context));
            return std::function<void()>([result, done] { done(std::move(*result)); });
        });
    }

    void stop(quint64 id);
    void stopLane(const QString& lane);   ///< stops and drops the answer
    void stopAll();
    [[nodiscard]] bool laneBusy(const QString& lane) const;
    [[nodiscard]] QList<JobStatus> jobs() const;          ///< running ones, oldest first
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    void jobsChanged();                                   ///< started, progressed (≤ 30 Hz), ended
    void jobEnded(quint64 id, const QString& title, bool stopped, qint64 elapsedMs);
    void idle();

private:
    friend class JobContext;
    using Finish = std::function<void()>;
    quint64 launch(JobOptions, QObject* owner, std::function<Finish(const JobContext&)>);
    void finished(quint64 id, const std::shared_ptr<JobShared>&, const QPointer<QObject>& owner, bool hadOwner, const Finish&);

    template<typename T>
    static Result<T> guarded(const std::function<Result<T>(const JobContext&)>& work, const JobContext& context)
    {
        try {
            return work(context);
        } catch (const std::bad_alloc&) {
            return fail(internalMemory());
        } catch (const std::exception& e) {
            return fail(internalException(e.what()));
        }
    }
    static Error internalMemory();
    static Error internalException(const char* what);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace vulpes::jobs
