// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/measuring.h"

#include "space/describe.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "workflow/campaign.h"
#include "workflow/profile.h"

#include <algorithm>
#include <filesystem>

namespace vulpes::state {

using theme::qs;
using theme::ss;

namespace {

const QString kLane = QStringLiteral("measure");

struct Target
{
    MeasureRequest request;
    int classes = 1000;
};

QString fileOf(const SessionState& session)
{
    return session.isOpen() ? QString::fromStdU16String(session.study().path().u16string()) : QString();
}

int pictureSize(const MeasureRequest& wanted, const space::SearchSpace& space)
{
    return wanted.resolution > 0 ? static_cast<int>(wanted.resolution) : space::publishedTask(space).height;
}

Result<QString> measureNetworks(study::Study& study, device::Provider& provider, const Target& target, const Job& job)
{
    const MeasureRequest& wanted = target.request;
    workflow::CampaignRequest request;
    request.device = ss(wanted.name);
    request.precision = workflow::codeOf(wanted.precision);
    space::Locks locks;
    if (wanted.resolution > 0)
        locks["resolution"] = wanted.resolution;
    request.networks = workflow::randomNetworks(*study.space(), static_cast<std::size_t>(wanted.networks), wanted.seed, locks);
    request.candidate = workflow::untrainedCandidates(study.space(), wanted.precision, pictureSize(wanted, *study.space()), target.classes, job);
    request.protocol = wanted.protocol;
    const auto done = workflow::runCampaign(study, provider, request, job);
    if (!done)
        return fail(done.error());
    return Measuring::tr("%Ln network(s) measured; the machine drifted by %1.", nullptr, done->measured)
        .arg(theme::format::percent((done->drift - 1) * 100, 1));
}

Result<QString> measureBlocks(study::Study& study, device::Provider& provider, const Target& target, const Job& job)
{
    const MeasureRequest& wanted = target.request;
    workflow::ProfileRequest request;
    request.space = study.space();
    request.resolution = pictureSize(wanted, *study.space());
    request.classes = target.classes;
    request.precision = wanted.precision;
    request.device = ss(wanted.name);
    request.protocol = wanted.protocol;
    request.heldOutNetworks = wanted.networks;
    request.seed = wanted.seed;
    const auto profile = workflow::profileIntoStudy(study, provider, request, job);
    if (!profile)
        return fail(profile.error());
    QString words = Measuring::tr("Block table of %Ln entry(ies), scale factor %1.", nullptr, static_cast<int>(profile->table.entries.size()))
                        .arg(theme::format::number(profile->table.factor, 3));
    if (const auto& check = profile->table.check)
        words += u' ' + Measuring::tr("On %Ln held-out network(s): error %1, measuring again differs by %2; Kendall tau %3 against %4.", nullptr, check->networks)
                            .arg(theme::format::percent(check->error * 100, 2), theme::format::percent(check->noise * 100, 2),
                                 theme::format::number(check->kendall, 3), theme::format::number(check->noiseKendall, 3));
    return words;
}

}  // namespace

Measuring::Measuring(SessionState& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session.jobs(), &jobs::JobRunner::jobsChanged, this, [this] {
        if (isRunning())
            Q_EMIT changed();
    });
    connect(&session, &SessionState::documentChanged, this, [this] {
        if (fileOf(m_session) == m_file)
            return;
        m_session.jobs().stopLane(kLane);   // another study is open: what was measured stays in the one before
        m_job = 0;
        m_paused = false;
        m_request.reset();
        m_outcome.clear();
        m_file.clear();
        Q_EMIT changed();
    });
}

Measuring::~Measuring() { m_session.jobs().stopLane(kLane); }

QString Measuring::obstacle() const
{
    if (!m_session.isOpen())
        return tr("No study is open.");
    if (m_session.study().path().empty() || !m_session.study().writable())
        return tr("Measurements are kept in a study that can be written. Save this one first.");
    return {};
}

void Measuring::start(const MeasureRequest& request)
{
    if (isRunning() || !obstacle().isEmpty())
        return;
    m_request = request;
    m_file = fileOf(m_session);
    launch();
}

void Measuring::goOn()
{
    if (!isRunning() && m_request && obstacle().isEmpty())
        launch();
}

void Measuring::pause()
{
    if (isRunning())
        m_session.jobs().stop(m_job);
}

void Measuring::launch()
{
    m_paused = false;
    m_outcome.clear();
    m_session.flush();   // so that both connections see the same study
    auto beside = m_session.study().beside();
    if (!beside)
        return ended(fail(beside.error()));
    const auto study = std::make_shared<study::Study>(std::move(*beside));
    const Target target{*m_request, m_session.study().classes()};
    const QString title = m_request->what == MeasureRequest::What::Networks ? tr("Measure %Ln network(s)", nullptr, m_request->networks) : tr("Measure the blocks of the space");
    m_job = m_session.jobs().start<QString>(
        {title, kLane, false}, this,
        [target, study](const jobs::JobContext& context) -> Result<QString> {
            auto provider = device::openProvider(ss(target.request.device), std::filesystem::path(target.request.benchmark.toStdU16String()));
            if (!provider)
                return fail(provider.error());
            return target.request.what == MeasureRequest::What::Networks ? measureNetworks(*study, **provider, target, context.job())
                                                                         : measureBlocks(*study, **provider, target, context.job());
        },
        [this](Result<QString> result) { ended(std::move(result)); });
    Q_EMIT changed();
}

void Measuring::ended(Result<QString> result)
{
    m_job = 0;
    if (result) {
        m_outcome = *result;
        m_request.reset();
    } else if (result.error().kind == ErrorKind::Stopped) {
        m_paused = true;
    } else {
        m_outcome = messages::sentence(result.error());   // the request stays: corrected, it goes on with what was kept
    }
    m_session.analyseAgain();
    Q_EMIT changed();
}

std::optional<jobs::JobStatus> Measuring::status() const
{
    const auto all = m_session.jobs().jobs();
    const auto found = std::ranges::find(all, m_job, &jobs::JobStatus::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

double Measuring::share() const
{
    const auto now = status();
    return now && now->total > 0 ? std::clamp(now->done / now->total, 0.0, 1.0) : -1;
}

QString Measuring::progressWords() const
{
    const auto now = status();
    if (!now)
        return {};
    QString words = messages::phase(now->phase);
    if (now->total > 0)
        words = tr("%1: %2 of %3").arg(words, theme::format::count(static_cast<std::int64_t>(now->done)), theme::format::count(static_cast<std::int64_t>(now->total)));
    return now->secondsLeft >= 0 ? tr("%1, %2 left").arg(words, theme::format::duration(now->secondsLeft)) : words;
}

}  // namespace vulpes::state
