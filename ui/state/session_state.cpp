// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/session_state.h"

#include "study/embedded.h"
#include "theme/text.h"

#include <QDir>
#include <QFileInfo>

#include <cmath>

namespace vulpes::state {

using theme::qs;
using theme::ss;

namespace {

constexpr int kSaveAfterMs = 400;    // an unsaved second is what a crash may cost; this stays well under it
constexpr int kProveAfterMs = 90;    // the hand rests

std::filesystem::path toPath(const QString& file) { return std::filesystem::path(file.toStdU16String()); }

QString fromPath(const std::filesystem::path& path) { return QString::fromStdU16String(path.u16string()); }

} // namespace

SessionState::SessionState(jobs::JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveAfterMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &SessionState::flush);
    m_proofTimer.setSingleShot(true);
    m_proofTimer.setInterval(kProveAfterMs);
    connect(&m_proofTimer, &QTimer::timeout, this, &SessionState::startProof);
    m_repeatTimer.setSingleShot(true);
    m_repeatTimer.setInterval(1000);
    connect(&m_selection, &Selection::changed, this, &SessionState::announce);
    connect(&m_undo, &QUndoStack::indexChanged, this, [this] {
        if (!m_pushing)
            ++m_gesture;   // nothing merges across a walk through the history
    });
}

SessionState::~SessionState()
{
    flush();
    m_jobs.stopLane(QStringLiteral("analysis"));
    m_jobs.stopLane(QStringLiteral("proof"));
}

Result<void> SessionState::open(const QString& fileOrName)
{
    const std::string name = ss(fileOrName);
    const bool embedded = study::isEmbedded(name);
    std::filesystem::path copy;
    if (embedded && !m_workFolder.isEmpty()) {
        QDir().mkpath(m_workFolder);
        copy = toPath(QDir(m_workFolder).filePath(fileOrName + QStringLiteral(".vulpes")));
    }
    auto session = workflow::Session::open(name, {}, copy);
    if (!session)
        return fail(session.error());
    adopt(std::move(*session), embedded);
    return {};
}

QString SessionState::untitledFile(const QString& title) const
{
    if (m_workFolder.isEmpty())
        return {};
    QDir().mkpath(m_workFolder);
    const QString base = QFileInfo(title).completeBaseName().isEmpty() ? tr("untitled") : QFileInfo(title).completeBaseName();
    QString file = QDir(m_workFolder).filePath(base + QStringLiteral(".vulpes"));
    for (int i = 2; QFileInfo::exists(file); ++i)
        file = QDir(m_workFolder).filePath(QStringLiteral("%1 %2.vulpes").arg(base).arg(i));
    return file;
}

Result<void> SessionState::createUntitled(space::SpacePtr space, const QString& title)
{
    const QString file = untitledFile(title);
    auto made = file.isEmpty() ? study::Study::inMemory(space) : study::Study::create(toPath(file), space);
    if (!made)
        return fail(made.error());
    if (auto titled = made->setTitle(ss(title)); !titled)
        return fail(titled.error());
    adopt(workflow::Session(std::move(*made)), true);
    return {};
}

Result<void> SessionState::openMade(study::Study made, const QString& title)
{
    if (auto titled = made.setTitle(ss(title)); !titled)
        return fail(titled.error());
    const QString file = untitledFile(title);
    if (file.isEmpty()) {
        adopt(workflow::Session(std::move(made)), true);
        return {};
    }
    if (auto saved = made.saveCopy(toPath(file)); !saved)
        return fail(saved.error());
    auto session = workflow::Session::open(ss(file));
    if (!session)
        return fail(session.error());
    adopt(std::move(*session), true);
    return {};
}

Result<void> SessionState::saveAs(const QString& file)
{
    if (!isOpen())
        return {};
    flush();
    if (auto saved = m_session->study().saveCopy(toPath(file)); !saved)
        return fail(saved.error());
    auto session = workflow::Session::open(ss(file));
    if (!session)
        return fail(session.error());
    // Same rows under the same ids: history, analysis and selection stay.
    m_session.emplace(std::move(*session));
    m_workingCopy = false;
    Q_EMIT documentChanged();
    return {};
}

void SessionState::adopt(workflow::Session session, bool workingCopy)
{
    close();
    m_session.emplace(std::move(session));
    m_workingCopy = workingCopy;
    m_state = m_session->state();
    m_selection.mirrorPins(qs(m_state.pinA), qs(m_state.pinB));
    if (auto inputs = m_session->inputs())
        m_inputs = std::move(*inputs);
    else
        Q_EMIT failed(inputs.error(), tr("Reading the study"));
    readKeptRuns();
    Q_EMIT documentChanged();
    announce(Change::All);
    requestAnalysis();
}

void SessionState::close()
{
    flush();
    m_jobs.stopLane(QStringLiteral("analysis"));
    m_jobs.stopLane(QStringLiteral("proof"));
    m_jobs.stopLane(QStringLiteral("runs"));
    m_jobs.stopLane(QStringLiteral("kept-runs"));
    m_saveTimer.stop();
    m_proofTimer.stop();
    m_undo.clear();
    m_session.reset();
    m_inputs = {};
    m_state = {};
    m_analysis.reset();
    m_columns.reset();
    m_filtered.reset();
    m_answer = {};
    m_dragOrigin.reset();
    m_focus = {};
    m_focusReport.reset();
    m_focusReportKnown = false;
    m_batches.clear();
    m_replay.reset();
    m_busy = m_analysisStale = m_proving = m_dragging = false;
    m_selection.clear();
    m_selection.setCurrent({});
    m_selection.mirrorPins({}, {});
}

void SessionState::flush()
{
    m_saveTimer.stop();
    if (!m_session || !m_session->study().writable() || m_session->state() == m_state)
        return;
    if (auto written = m_session->setState(m_state); !written)
        Q_EMIT failed(written.error(), tr("Saving the study"));
}

QString SessionState::title() const
{
    if (!m_session)
        return {};
    const QString own = qs(m_session->study().title());
    if (!m_workingCopy && !file().isEmpty())
        return QFileInfo(file()).completeBaseName();
    if (!own.isEmpty())
        return own;
    return file().isEmpty() ? tr("untitled") : QFileInfo(file()).completeBaseName();
}

QString SessionState::file() const
{
    // Whole, so that it is found again from another folder.
    return m_session && !m_session->study().path().empty() ? QFileInfo(fromPath(m_session->study().path())).absoluteFilePath() : QString();
}

bool SessionState::writable() const { return m_session && m_session->study().writable(); }

space::SpacePtr SessionState::space() const { return m_session ? m_session->study().space() : nullptr; }

QStringList SessionState::deviceNames() const
{
    QStringList names;
    for (const study::Device& device : m_inputs.devices)
        names.append(qs(device.name));
    return names;
}

void SessionState::announce(Changes changes)
{
    if (changes)
        Q_EMIT changed(changes);
}

void SessionState::reloadInputs()
{
    auto inputs = m_session->inputs();
    if (!inputs) {
        Q_EMIT failed(inputs.error(), tr("Reading the study"));
        return;
    }
    m_inputs = std::move(*inputs);
    m_analysisStale = true;
    announce(Change::Samples);
    requestAnalysis();
}

void SessionState::requestAnalysis()
{
    m_busy = true;
    announce(Change::Busy);
    m_jobs.start<workflow::AnalysisPtr>(
        {tr("Fits and front"), QStringLiteral("analysis"), false}, this,
        [this, inputs = m_inputs, state = m_state, previous = m_analysis](const jobs::JobContext& context) {
            const auto publish = [this, &context](workflow::AnalysisPtr analysis) {
                context.post([this, analysis] { analysisArrived(analysis); });
            };
            return workflow::analyse(inputs, state, previous, publish, context.job());
        },
        [this](Result<workflow::AnalysisPtr> result) {
            m_busy = false;
            if (result) {
                if (*result != m_analysis)
                    analysisArrived(*result);
            } else if (result.error().kind != ErrorKind::Stopped) {
                Q_EMIT failed(result.error(), tr("Fits and front"));
            }
            announce(Change::Busy);
        });
}

void SessionState::analysisArrived(workflow::AnalysisPtr analysis)
{
    m_analysis = std::move(analysis);
    m_analysisStale = false;
    m_columns = makeSampleColumns(*m_analysis);
    m_filtered.reset();
    Changes changes = Change::Analysis | Change::Samples;
    changes |= chooseFirstBudget();
    changes |= refreshAnswer();
    announce(changes);
    repeatKeptRuns();
}

const Filtered& SessionState::filtered() const
{
    if (!m_filtered)
        m_filtered = applyFilter(m_state.filter, m_analysis.get(), m_columns.get());
    return *m_filtered;
}

const search::ParetoFront* SessionState::front() const { return m_analysis ? m_analysis->front.get() : nullptr; }

Changes SessionState::chooseFirstBudget()
{
    const search::ParetoFront* f = front();
    if (m_state.budgetMs > 0 || f == nullptr || f->size() == 0)
        return {};
    const double middle = (f->cost(0) + f->cost(f->size() - 1)) / 2;
    m_state.budgetMs = middle > 20 ? std::round(middle) : middle;
    m_saveTimer.start();
    return Change::Budget;
}

Changes SessionState::refreshAnswer()
{
    m_jobs.stopLane(QStringLiteral("proof"));
    m_proving = false;
    m_answer = m_analysis && m_state.budgetMs > 0 ? workflow::answerBudget(*m_analysis, m_state, false) : workflow::BudgetAnswer{};
    const bool needsProof = m_state.chance > 0.5 || !m_state.otherBudgets.empty();
    if (needsProof && m_answer.answer && m_answer.answer->validity != search::Validity::Proved) {
        m_proving = true;
        m_proofTimer.start();
    } else {
        m_proofTimer.stop();
    }
    m_focusReportKnown = false;   // it carries the chance of meeting this budget
    return Change::Answer | refreshFocus();
}

void SessionState::startProof()
{
    if (!m_analysis)
        return;
    m_jobs.start<workflow::BudgetAnswer>(
        {tr("Proof"), QStringLiteral("proof"), false}, this,
        [analysis = m_analysis, state = m_state](const jobs::JobContext& context) -> Result<workflow::BudgetAnswer> {
            workflow::BudgetAnswer answer = workflow::answerBudget(*analysis, state, true, context.job());
            if (context.job().stopped())
                return fail(base::stoppedError());
            return answer;
        },
        [this](Result<workflow::BudgetAnswer> answer) {
            m_proving = false;
            if (answer)
                m_answer = std::move(*answer);
            m_focusReportKnown = false;
            announce(Change::Answer | refreshFocus());
        });
}

Changes SessionState::refreshFocus()
{
    space::Architecture next = m_answer.architecture;
    if (!m_state.focus.empty() && space())
        if (auto parsed = space()->parse(m_state.focus))
            next = std::move(*parsed);
    Changes changes;
    if (next != m_focus) {
        m_focus = std::move(next);
        m_focusReportKnown = false;
        changes |= Change::Focus;
    }
    // A point of the front is the current one only while its network is the one shown: an undo, a drag or another front leaves it.
    if (m_selection.m_current.kind == Candidate::Kind::Front && architecture(m_selection.m_current) != m_focus) {
        m_selection.m_current = {};
        changes |= Change::Hover | Change::Focus;
    }
    return changes;
}

} // namespace vulpes::state
