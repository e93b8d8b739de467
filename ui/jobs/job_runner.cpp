// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMutex>
#include <QThreadPool>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace vulpes::jobs {

namespace {

constexpr qint64 kReportEveryMs = 33;        // 30 Hz
constexpr qint64 kStableAfterMs = 3000;      // time left is shown only after this
constexpr double kStableFraction = 0.02;     // and after this share of the work

/// The throttled sink of one job: workers write, the GUI thread reads.
struct Sink
{
    QMutex mutex;
    QElapsedTimer sinceReport;
    bool reported = false;
    std::string phase;
    double done = 0, total = 0;
    // Work that goes on begins with much of it done: its pace is that of what came since.
    QElapsedTimer sinceFirst;
    double first = 0;
    double secondsLeft = -1;   // of the last report, so that all who ask say one time; negative: not yet stable

    void take(const base::Progress& progress)
    {
        if (!sinceFirst.isValid() || phase != progress.phase || total != progress.total || progress.done < first) {
            sinceFirst.start();
            first = progress.done;
        }
        phase.assign(progress.phase);
        done = progress.done;
        total = progress.total;
        const double fraction = total > first ? (done - first) / (total - first) : 0;
        secondsLeft = sinceFirst.elapsed() >= kStableAfterMs && fraction > kStableFraction
                          ? static_cast<double>(sinceFirst.elapsed()) / 1000 * (1 - fraction) / fraction
                          : -1;
    }
};

} // namespace

struct JobRunner::Private
{
    struct Entry
    {
        std::shared_ptr<JobShared> shared;
        std::shared_ptr<Sink> sink;
        JobOptions options;
        QElapsedTimer clock;
        bool stopping = false;
    };
    QThreadPool pool;
    std::map<quint64, Entry> entries;
    quint64 next = 1;
};

void JobContext::post(std::function<void()> function) const
{
    auto shared = m_shared;
    auto owner = m_owner;
    const bool hadOwner = !m_owner.isNull();
    if (JobRunner* runner = m_runner.data()) {
        QMetaObject::invokeMethod(
            runner,
            [shared, owner, hadOwner, function = std::move(function)] {
                if (!shared->stale && !(hadOwner && owner.isNull()))
                    function();
            },
            Qt::QueuedConnection);
    }
}

JobRunner::JobRunner(QObject* parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->pool.setMaxThreadCount(std::max(3, QThread::idealThreadCount()));
}

JobRunner::~JobRunner()
{
    for (auto& [id, entry] : d->entries) {
        entry.shared->stale = true;
        entry.shared->stop.request_stop();
    }
    d->pool.waitForDone();
}

Error JobRunner::internalMemory() { return internalException("out of memory"); }

Error JobRunner::internalException(const char* what)
{
    return base::internalError("internal_exception").with("reason", std::string(what));
}

quint64 JobRunner::launch(JobOptions options, QObject* owner, std::function<Finish(const JobContext&)> run)
{
    if (!options.lane.isEmpty())
        stopLane(options.lane);
    const quint64 id = d->next++;
    Private::Entry entry;
    entry.shared = std::make_shared<JobShared>();
    entry.shared->id = id;
    entry.sink = std::make_shared<Sink>();
    entry.options = std::move(options);
    entry.clock.start();

    JobContext context;
    context.m_shared = entry.shared;
    context.m_runner = this;
    context.m_owner = owner;
    const bool hadOwner = owner != nullptr;
    const QPointer<QObject> guard(owner);
    const QPointer<JobRunner> self(this);
    auto sink = entry.sink;
    context.m_job = Job(entry.shared->stop.get_token(), [sink, self](const base::Progress& progress) {
        const QMutexLocker lock(&sink->mutex);
        sink->take(progress);
        if (sink->reported && sink->sinceReport.elapsed() < kReportEveryMs)
            return;
        sink->reported = true;
        sink->sinceReport.start();
        if (JobRunner* runner = self.data())
            QMetaObject::invokeMethod(runner, [self] { if (self) Q_EMIT self->jobsChanged(); }, Qt::QueuedConnection);
    });
    auto shared = entry.shared;
    d->entries.emplace(id, std::move(entry));
    d->pool.start([this, id, shared, guard, hadOwner, context, run = std::move(run)] {
        // The destructor waits for the pool, so `this` lives; the answer goes home through the event loop.
        Finish finish = run(context);
        QMetaObject::invokeMethod(
            this, [this, id, shared, guard, hadOwner, finish = std::move(finish)] { finished(id, shared, guard, hadOwner, finish); },
            Qt::QueuedConnection);
    });
    Q_EMIT jobsChanged();
    return id;
}

void JobRunner::finished(quint64 id, const std::shared_ptr<JobShared>& shared, const QPointer<QObject>& owner, bool hadOwner,
                         const Finish& finish)
{
    const auto found = d->entries.find(id);
    const QString title = found != d->entries.end() ? found->second.options.title : QString();
    const bool quiet = found != d->entries.end() && found->second.options.quiet;
    const qint64 elapsed = found != d->entries.end() ? found->second.clock.elapsed() : 0;
    if (found != d->entries.end())
        d->entries.erase(found);
    if (!shared->stale && !(hadOwner && owner.isNull()))
        finish();
    Q_EMIT jobsChanged();
    if (!quiet)
        Q_EMIT jobEnded(id, title, shared->stop.stop_requested(), elapsed);
    if (d->entries.empty())
        Q_EMIT idle();
}

void JobRunner::stop(quint64 id)
{
    const auto found = d->entries.find(id);
    if (found == d->entries.end())
        return;
    found->second.stopping = true;
    found->second.shared->stop.request_stop();
    Q_EMIT jobsChanged();
}

void JobRunner::stopLane(const QString& lane)
{
    for (auto& [id, entry] : d->entries) {
        if (entry.options.lane == lane) {
            entry.stopping = true;
            entry.shared->stale = true;
            entry.shared->stop.request_stop();
        }
    }
}

void JobRunner::stopAll()
{
    for (auto& [id, entry] : d->entries) {
        entry.stopping = true;
        entry.shared->stop.request_stop();
    }
    Q_EMIT jobsChanged();
}

bool JobRunner::laneBusy(const QString& lane) const
{
    return std::any_of(d->entries.begin(), d->entries.end(),
                       [&](const auto& pair) { return pair.second.options.lane == lane && !pair.second.shared->stale; });
}

bool JobRunner::isIdle() const { return d->entries.empty(); }

QList<JobStatus> JobRunner::jobs() const
{
    QList<JobStatus> list;
    for (const auto& [id, entry] : d->entries) {
        if (entry.shared->stale)
            continue;
        JobStatus status;
        status.id = id;
        status.title = entry.options.title;
        status.quiet = entry.options.quiet;
        status.elapsedMs = entry.clock.elapsed();
        status.stopping = entry.stopping;
        {
            const QMutexLocker lock(&entry.sink->mutex);
            status.phase = QString::fromStdString(entry.sink->phase);
            status.done = entry.sink->done;
            status.total = entry.sink->total;
            status.secondsLeft = entry.sink->secondsLeft;
        }
        list.append(status);
    }
    return list;
}

} // namespace vulpes::jobs
