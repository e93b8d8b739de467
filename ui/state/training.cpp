// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/training.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "workflow/supernet_record.h"
#include "workflow/trainer_process.h"
#include "workflow/training_run.h"

#include <algorithm>
#include <filesystem>

namespace vulpes::state {

using theme::ss;

namespace {

const QString kLane = QStringLiteral("training");
constexpr int kReadRowsAfterMs = 1500;

QString fileOf(const SessionState& session)
{
    return session.isOpen() ? QString::fromStdU16String(session.study().path().u16string()) : QString();
}

std::filesystem::path pathOf(const QString& file) { return std::filesystem::path(file.toStdU16String()); }

/// What the study is to know of a request's run, without forgetting what it knew.
Result<workflow::SupernetRecord> recordOf(const study::Study& study, const TrainingRequest& request)
{
    auto record = workflow::supernetIn(study, pathOf(request.folder));
    if (!record)
        return record;
    record->complete = false;
    if (request.options)
        record->options = request.options;
    if (request.sampling)
        record->sampling = toJson(*request.sampling);
    if (auto manifest = training::readManifest(record->folder)) {
        record->digest = manifest->digest;
        record->history = std::move(manifest->history);
    }
    return record;
}

} // namespace

Training::Training(SessionState& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_rows.setSingleShot(true);
    m_rows.setInterval(kReadRowsAfterMs);
    connect(&m_rows, &QTimer::timeout, this, [this] {
        if (m_session.isBusy())
            m_rows.start();   // one analysis after the other, or none would ever end
        else
            m_session.analyseAgain();
    });
    connect(&session.jobs(), &jobs::JobRunner::jobsChanged, this, [this] {
        if (isRunning() && m_state == State::Sampling)
            tell();
    });
    connect(&session, &SessionState::documentChanged, this, [this] {
        if (fileOf(m_session) == m_file && !m_file.isEmpty())
            return;
        m_session.jobs().stopLane(kLane);   // another study is open: the run before keeps its checkpoint
        m_job = 0;
        m_file = fileOf(m_session);
        readStudy();
        tell();
    });
    m_file = fileOf(session);
    readStudy();
}

Training::~Training() { m_session.jobs().stopLane(kLane); }

void Training::readStudy()
{
    m_request.reset();
    m_log = {};
    m_outcome.clear();
    m_details.clear();
    m_state = State::Nothing;
    if (!m_session.isOpen())
        return;
    const auto records = workflow::supernetsOf(m_session.study());
    if (!records || records->empty())
        return;
    // Of several the one that is not finished.
    const auto unfinished = std::ranges::find(records->rbegin(), records->rend(), false, &workflow::SupernetRecord::complete);
    const workflow::SupernetRecord& last = unfinished != records->rend() ? *unfinished : records->back();
    m_request = TrainingRequest{QString::fromStdU16String(last.folder.u16string()), last.options, sampleWishFromJson(last.sampling)};
    m_state = last.complete ? State::Finished : State::Stopped;
    const auto manifest = training::readManifest(last.folder);
    m_log.epochs = manifest ? manifest->history : last.history;
    const int done = manifest ? manifest->epoch : m_log.epochs.empty() ? 0 : m_log.epochs.back().epoch;
    if (m_state == State::Finished && done == 0)
        m_outcome = tr("The supernet of this study is trained; how it learned is not kept here.");
    else if (m_state == State::Finished)
        m_outcome = m_request->sampling ? tr("The supernet of this study is trained (%Ln epoch(s)), and its networks are sampled.", nullptr, done)
                                        : tr("The supernet of this study is trained (%Ln epoch(s)).", nullptr, done);
    else if (manifest && manifest->finished)
        m_outcome = tr("The supernet is trained; the sampling of its networks is not finished.");
    else
        m_outcome = tr("The training stopped after %Ln epoch(s). It goes on from its checkpoint.", nullptr, done);
}

QString Training::trainerMissing()
{
    return workflow::trainerProgram().empty() ? tr("This build has no training support. Export with existing weights still works.") : QString();
}

QString Training::obstacle() const
{
    if (const QString missing = trainerMissing(); !missing.isEmpty())
        return missing;
    if (!m_session.isOpen())
        return tr("No study is open.");
    if (m_session.study().path().empty() || !m_session.study().writable())
        return tr("Samples are kept in a study that can be written. Save this one first.");
    return {};
}

bool Training::canGoOn() const { return !isRunning() && m_request && (m_state == State::Stopped || m_state == State::Failed); }

void Training::start(const TrainingRequest& request)
{
    if (isRunning() || !obstacle().isEmpty())
        return;
    m_request = request;
    m_log = {};
    if (const auto manifest = training::readManifest(pathOf(request.folder)))
        m_log.epochs = manifest->history;
    launch();
}

void Training::goOn()
{
    if (!canGoOn())
        return;
    if (const QString why = obstacle(); !why.isEmpty()) {
        m_outcome = why;
        tell();
        return;
    }
    launch();
}

void Training::stop()
{
    if (!isRunning() || m_state == State::Stopping)
        return;
    m_state = State::Stopping;
    m_session.jobs().stop(m_job);
    tell();
}

void Training::launch()
{
    m_outcome.clear();
    m_details.clear();
    m_file = fileOf(m_session);
    m_session.flush();   // so that both connections see the same study
    auto beside = m_session.study().beside();
    if (!beside)
        return failed(beside.error());
    const auto study = std::make_shared<study::Study>(std::move(*beside));
    const auto manifest = training::readManifest(pathOf(m_request->folder));
    if (!manifest && (manifest.error().code != "supernet_missing" || !m_request->options))
        return failed(manifest.error());
    const bool trained = manifest && manifest->finished;
    if (trained && m_request->sampling)   // what is refused must not become the study's supernet
        if (auto allowed = workflow::checkSampling(*study, samplingRequest(*m_request->sampling, m_request->folder)); !allowed)
            return failed(allowed.error());
    auto record = recordOf(*study, *m_request);
    if (!record)
        return failed(record.error());
    if (auto kept = workflow::keepSupernet(*study, *record); !kept)
        return failed(kept.error());
    if (trained)
        sample(study);
    else
        train(study, manifest.has_value());
}

void Training::train(const StudyPtr& study, bool resume)
{
    m_state = State::Starting;
    m_job = m_session.jobs().start<bool>(
        {tr("Train a supernet"), kLane, false}, this,
        [request = *m_request, resume, study, this](const jobs::JobContext& context) -> Result<bool> {
            const std::filesystem::path folder = pathOf(request.folder);
            const auto trained = workflow::runTraining(
                request.options.value_or(training::TrainOptions{}), folder, resume,
                [&](const training::TrainEvent& event) { context.post([this, event] { take(event); }); }, context.job());
            if (!trained)
                return fail(trained.error());
            if (auto noted = workflow::noteSupernet(*study, folder); !noted)
                return fail(noted.error());
            return !trained->stopped;
        },
        [this, study](Result<bool> whole) {
            m_job = 0;
            if (whole && *whole && m_state != State::Stopping)
                sample(study);
            else if (whole || whole.error().kind == ErrorKind::Stopped)
                stopped();
            else
                failed(whole.error());
        });
    tell();
}

void Training::sample(const StudyPtr& study)
{
    if (!m_request->sampling)
        return finished(*study);
    m_state = State::Sampling;
    m_job = m_session.jobs().start<workflow::SamplingResult>(
        {tr("Sample networks"), kLane, false}, this,
        [request = *m_request, study, this](const jobs::JobContext& context) -> Result<workflow::SamplingResult> {
            const SampleWish& wish = *request.sampling;
            std::unique_ptr<device::Provider> provider;
            if (!wish.device.isEmpty()) {
                auto opened = device::openProvider(ss(wish.device), pathOf(wish.benchmark));
                if (!opened)
                    return fail(opened.error());
                provider = std::move(*opened);
            }
            const auto arrived = [&](const workflow::SampledNetwork&) {
                context.post([this] {
                    if (!m_rows.isActive())
                        m_rows.start();
                });
            };
            return workflow::runSampling(*study, provider.get(), samplingRequest(wish, request.folder), arrived, context.job());
        },
        [this, study](Result<workflow::SamplingResult> sampled) {
            m_job = 0;
            if (sampled && !sampled->stopped)
                finished(*study);
            else if (sampled || sampled.error().kind == ErrorKind::Stopped)
                stopped();
            else
                failed(sampled.error());
        });
    tell();
}

void Training::take(const training::TrainEvent& event)
{
    m_log.add(event);
    if (m_state == State::Starting && !std::holds_alternative<training::Warning>(event))
        m_state = State::Training;
    tell();
}

void Training::finished(study::Study& study)
{
    auto record = recordOf(study, *m_request);
    if (!record)
        return failed(record.error());
    record->complete = true;
    if (auto kept = workflow::keepSupernet(study, *record); !kept)
        return failed(kept.error());
    stopped();   // what the study now knows says that it is whole
}

void Training::stopped()
{
    auto log = std::move(m_log);   // knows more than the run's folder
    readStudy();
    if (!log.epochs.empty() || !log.points.empty())
        m_log = std::move(log);
    jobEnded();
}

void Training::failed(const Error& error)
{
    m_state = State::Failed;
    m_outcome = messages::sentence(error);
    m_details = messages::details(error);
    jobEnded();
}

void Training::jobEnded()
{
    m_rows.stop();
    m_session.analyseAgain();
    tell();
    Q_EMIT ended(m_state);
}

void Training::tell()
{
    m_session.announceTraining();
    Q_EMIT changed();
}

std::optional<jobs::JobStatus> Training::status() const
{
    const auto all = m_session.jobs().jobs();
    const auto found = std::ranges::find(all, m_job, &jobs::JobStatus::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

double Training::share() const
{
    if (m_state == State::Training && !m_log.points.empty() && m_log.epochsWanted() > 0)
        return std::clamp(m_log.points.back().epoch / m_log.epochsWanted(), 0.0, 1.0);
    const auto now = status();
    return m_state == State::Sampling && now && now->total > 0 ? std::clamp(now->done / now->total, 0.0, 1.0) : -1;
}

QString Training::words() const
{
    namespace format = theme::format;
    const auto withRest = [](const QString& words, double seconds) {
        return seconds > 0 ? tr("%1, %2 left").arg(words, format::duration(seconds)) : words;
    };
    switch (m_state) {
    case State::Starting:
        return tr("The trainer starts and reads the pictures.");
    case State::Training: {
        if (m_log.points.empty())
            return tr("The pictures are read; the first steps are on their way.");
        const training::Step& now = m_log.points.back().step;
        const auto job = status();   // the tray's time where it has one: two would be one too many
        return withRest(tr("Epoch %1 of %2, step %3 of %4, %5 pictures per second")
                            .arg(format::count(now.epoch + 1), format::count(m_log.epochsWanted()), format::count(now.step),
                                 format::count(now.steps), format::count(static_cast<std::int64_t>(now.picturesPerSecond))),
                        job && job->secondsLeft >= 0 ? job->secondsLeft : now.secondsLeft);
    }
    case State::Sampling: {
        const auto now = status();
        if (!now || now->total <= 0)
            return tr("Networks of the supernet are chosen and evaluated.");
        return withRest(tr("Sampling: %1 of %2 networks").arg(format::count(static_cast<std::int64_t>(now->done)), format::count(static_cast<std::int64_t>(now->total))),
                        now->secondsLeft);
    }
    case State::Stopping:
        return tr("Stopping. What is done is being kept.");
    default:
        return m_outcome;
    }
}

} // namespace vulpes::state
