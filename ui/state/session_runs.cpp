// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/undo_commands.h"

#include "theme/format.h"

#include <QThread>

#include <algorithm>

// Seeded runs and the step shown of one.
namespace vulpes::state {

namespace {

QString ruleName(search::Rule rule)
{
    switch (rule) {
    case search::Rule::Published: return SessionState::tr("Published rule");
    case search::Rule::Metropolis: return SessionState::tr("Metropolis");
    case search::Rule::Evolution: return SessionState::tr("Evolution");
    case search::Rule::Random: return SessionState::tr("Random search");
    }
    return {};
}

std::optional<search::RunSummary> summaryOf(const RunBatch& batch)
{
    if (!batch.exact || batch.runs.empty())
        return std::nullopt;
    std::vector<search::Run> light;   // without the move logs
    light.reserve(batch.runs.size());
    for (const auto& run : batch.runs) {
        search::Run copy;
        copy.options = run->options;
        copy.best = run->best;
        copy.bestObjective = run->bestObjective;
        copy.bestCost = run->bestCost;
        copy.evaluations = run->evaluations;
        copy.seconds = run->seconds;
        copy.improvements = run->improvements;
        light.push_back(std::move(copy));
    }
    return search::summarise(light, *batch.exact);
}

} // namespace

void SessionState::publishBatch(RunBatchPtr batch)
{
    const auto same = std::find_if(m_batches.begin(), m_batches.end(), [&](const RunBatchPtr& b) { return b->id == batch->id; });
    if (same == m_batches.end())
        m_batches.push_back(std::move(batch));
    else
        *same = std::move(batch);
    announce(Change::Runs);
}

void SessionState::startRuns(search::SearchOptions options, int runs)
{
    if (!m_analysis || m_analysis->slices.empty() || runs < 1)
        return;
    auto batch = std::make_shared<RunBatch>();
    batch->id = m_nextBatch++;
    batch->options = options;
    batch->requested = runs;
    // The same slice the exact answer lies on, so that both searches see the same networks.
    auto state = m_state;
    state.budgetMs = options.budget;
    state.chance = 0.5;
    state.otherBudgets.clear();
    const workflow::BudgetAnswer exact = workflow::answerBudget(*m_analysis, state, true);
    if (exact.answer) {
        batch->exact = exact.answer->objective;
        batch->slice = exact.answer->point.slice;
    }
    options.catalogue = m_analysis->slices[batch->slice].catalogue;
    batch->options = options;
    batch->title = tr("%1, %2, seeds %3–%4")
                       .arg(ruleName(options.rule), theme::format::ms(options.budget))
                       .arg(options.seed)
                       .arg(options.seed + static_cast<std::uint64_t>(runs) - 1);
    publishBatch(batch);

    const predict::ModelPtr model = m_analysis->slices[batch->slice].model;
    const quint64 id = batch->id;
    const auto current = [this, id]() -> RunBatchPtr {
        const auto found = std::find_if(m_batches.begin(), m_batches.end(), [id](const RunBatchPtr& b) { return b->id == id; });
        return found == m_batches.end() ? nullptr : *found;
    };
    m_jobs.start<int>(
        {batch->title, QStringLiteral("runs"), false}, this,
        [this, model, options, runs, current](const jobs::JobContext& context) -> Result<int> {
            const auto onRun = [this, &context, current](const search::Run& run) {
                auto kept = std::make_shared<const search::Run>(run);
                context.post([this, kept, current] {
                    const RunBatchPtr before = current();
                    if (!before)
                        return;   // removed meanwhile
                    auto next = std::make_shared<RunBatch>(*before);
                    const auto place = std::lower_bound(next->runs.begin(), next->runs.end(), kept,
                                                        [](const auto& a, const auto& b) { return a->options.seed < b->options.seed; });
                    next->runs.insert(place, kept);
                    next->summary = summaryOf(*next);
                    next->complete = static_cast<int>(next->runs.size()) == next->requested;
                    publishBatch(next);
                });
            };
            const int threads = std::clamp(QThread::idealThreadCount() - 1, 1, 8);
            return static_cast<int>(search::searchMany(*model, options, runs, threads, onRun, context.job()).size());
        },
        [this, current](Result<int> finished) {
            const RunBatchPtr before = current();
            if (before && !before->complete) {
                auto next = std::make_shared<RunBatch>(*before);
                next->complete = true;
                next->stopped = static_cast<int>(next->runs.size()) < next->requested;
                publishBatch(next);
                if (next->stopped)
                    Q_EMIT notice(tr("%1 of %2 runs kept.").arg(next->runs.size()).arg(next->requested));
            }
            if (!finished && finished.error().kind != ErrorKind::Stopped)
                Q_EMIT failed(finished.error(), tr("Search runs"));
        });
}

void SessionState::removeBatch(quint64 id)
{
    for (const RunBatchPtr& batch : m_batches) {
        if (batch->id == id) {
            m_pushing = true;
            m_undo.push(new BatchCommand(*this, batch, tr("Remove runs: %1").arg(batch->title)));
            m_pushing = false;
            ++m_gesture;
            return;
        }
    }
}

void SessionState::setReplay(std::optional<ReplayPosition> position)
{
    if (!position && !m_replay)
        return;
    m_replay = std::move(position);
    announce(Change::Replay);
}

} // namespace vulpes::state
