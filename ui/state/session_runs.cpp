// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/undo_commands.h"

#include "theme/format.h"
#include "theme/text.h"
#include "workflow/run_record.h"

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

QString batchTitle(const search::SearchOptions& options, int runs, const CostWords& cost)
{
    return SessionState::tr("%1, %2, seeds %3–%4")
        .arg(ruleName(options.rule), cost.value(options.budget))
        .arg(options.seed)
        .arg(options.seed + static_cast<std::uint64_t>(runs) - 1);
}

std::optional<search::RunSummary> summaryOf(const RunBatch& batch)
{
    if (!batch.exact || batch.runs.empty())
        return std::nullopt;
    std::vector<search::Run> light;   // without the move logs
    light.reserve(batch.runs.size());
    for (const auto& run : batch.runs)
        light.push_back(workflow::withoutMoves(*run));
    return search::summarise(light, *batch.exact);
}

} // namespace

RunBatchPtr SessionState::findBatch(quint64 id) const
{
    const auto found = std::find_if(m_batches.begin(), m_batches.end(), [id](const RunBatchPtr& b) { return b->id == id; });
    return found == m_batches.end() ? nullptr : *found;
}

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
    batch->title = batchTitle(options, runs, cost());
    publishBatch(batch);

    const predict::ModelPtr model = m_analysis->slices[batch->slice].model;
    const quint64 id = batch->id;
    using Random = std::optional<search::RunSummary>;
    m_jobs.start<Random>(
        {batch->title, QStringLiteral("runs"), false}, this,
        [this, model, options, runs, id, exact = batch->exact](const jobs::JobContext& context) -> Result<Random> {
            const auto onRun = [this, &context, id](const search::Run& run) {
                auto kept = std::make_shared<const search::Run>(run);
                context.post([this, kept, id] {
                    const RunBatchPtr before = findBatch(id);
                    if (!before)
                        return;   // removed meanwhile
                    auto next = std::make_shared<RunBatch>(*before);
                    const auto place = std::lower_bound(next->runs.begin(), next->runs.end(), kept,
                                                        [](const auto& a, const auto& b) { return a->options.seed < b->options.seed; });
                    next->runs.insert(place, kept);
                    next->summary = summaryOf(*next);
                    publishBatch(next);
                });
            };
            const int threads = std::clamp(QThread::idealThreadCount() - 1, 1, 8);
            const auto made = search::searchMany(*model, options, runs, threads, onRun, context.job());
            if (!exact || options.rule == search::Rule::Random)
                return std::nullopt;
            return search::summariseRandom(*model, options, search::summarise(made, *exact), runs, threads, *exact, context.job());
        },
        [this, id](Result<Random> finished) {
            const RunBatchPtr before = findBatch(id);
            if (before) {
                auto next = std::make_shared<RunBatch>(*before);
                next->complete = true;
                next->stopped = static_cast<int>(next->runs.size()) < next->requested;
                if (finished)
                    next->random = *finished;
                keepBatch(*next);
                publishBatch(next);
                if (next->stopped)
                    Q_EMIT notice(tr("%1 of %2 runs kept.")
                                    .arg(theme::format::count(static_cast<std::int64_t>(next->runs.size())), theme::format::count(next->requested)));
            }
            if (!finished && finished.error().kind != ErrorKind::Stopped)
                Q_EMIT failed(finished.error(), tr("Search runs"));
        });
}

void SessionState::keepBatch(RunBatch& batch)
{
    if (!writable() || !m_analysis || !m_analysis->accuracy.fit || !m_analysis->latency.fit || batch.runs.empty() || batch.otherPredictors)
        return;
    workflow::RunRecord record;
    record.study = theme::ss(title());
    record.studyDigest = m_inputs.studyDigest;
    record.state = workflow::stateOfRuns(*m_analysis, m_state);
    record.slice = static_cast<std::uint32_t>(batch.slice);
    record.requested = batch.requested;
    record.exact = batch.exact;
    record.random = batch.random;
    for (const auto& run : batch.runs)
        record.runs.push_back(workflow::withoutMoves(*run));
    study::Document document = workflow::runDocument(record);
    const auto kept = m_session->study().documents(document.kind);
    if (kept)
        workflow::makeNameFree(document, *kept);
    const auto id = kept ? m_session->study().putDocument(std::move(document)) : Result<std::int64_t>(fail(kept.error()));
    if (id)
        batch.document = *id;
    else
        Q_EMIT failed(id.error(), tr("Keeping the runs"));
}

void SessionState::dropBatch(const RunBatch& batch)
{
    if (batch.document == 0 || !writable())
        return;
    // The same request made twice is kept once.
    if (std::any_of(m_batches.begin(), m_batches.end(), [&](const RunBatchPtr& b) { return b->id != batch.id && b->document == batch.document; }))
        return;
    if (auto dropped = m_session->study().removeDocument(batch.document); !dropped)
        Q_EMIT failed(dropped.error(), tr("Removing the runs"));
}

void SessionState::readKeptRuns()
{
    const auto documents = m_session->study().documents("run");
    if (!documents) {
        Q_EMIT failed(documents.error(), tr("Reading the kept runs"));
        return;
    }
    for (const study::Document& document : *documents) {
        auto record = workflow::runRecordFromJson(document.body);
        if (!record || record->runs.empty()) {
            if (!record)
                Q_EMIT failed(record.error(), tr("Reading the kept runs"));
            continue;
        }
        auto batch = std::make_shared<RunBatch>();
        batch->id = m_nextBatch++;
        batch->document = document.id;
        batch->options = record->runs.front().options;
        batch->requested = std::max(record->requested, static_cast<int>(record->runs.size()));
        batch->exact = record->exact;
        batch->random = record->random;
        batch->slice = record->slice;
        batch->title = batchTitle(batch->options, batch->requested, cost());
        for (search::Run& run : record->runs)
            batch->runs.push_back(std::make_shared<const search::Run>(std::move(run)));
        batch->complete = true;
        batch->stopped = static_cast<int>(batch->runs.size()) < batch->requested;
        batch->summary = summaryOf(*batch);
        m_batches.push_back(std::move(batch));
    }
}

// The study keeps runs without their moves: the same seed on the same model makes the same moves again, bit for bit.
void SessionState::repeatKeptRuns()
{
    if (!m_analysis || m_analysis->slices.empty() || m_jobs.laneBusy(QStringLiteral("kept-runs")))
        return;
    for (const RunBatchPtr& kept : m_batches) {
        if (!kept->complete || kept->runs.empty() || kept->hasMoves() || kept->unrepeatable)
            continue;
        const search::Run& first = *kept->runs.front();
        const bool same = kept->slice < m_analysis->slices.size()
                          && search::modelDigest(*m_analysis->slices[kept->slice].model) == first.modelDigest;
        if (!same) {
            if (!kept->otherPredictors) {
                auto next = std::make_shared<RunBatch>(*kept);
                next->otherPredictors = true;
                publishBatch(next);
                repeatKeptRuns();
                return;
            }
            continue;
        }
        const predict::Slice slice = m_analysis->slices[kept->slice];
        const quint64 id = kept->id;
        using Runs = std::vector<std::shared_ptr<const search::Run>>;
        m_jobs.start<Runs>(
            {tr("Repeating kept runs"), QStringLiteral("kept-runs"), false}, this,
            [slice, runs = kept->runs](const jobs::JobContext& context) -> Result<Runs> {
                Runs repeated;
                for (const auto& run : runs) {
                    search::SearchOptions options = run->options;
                    options.logMoves = true;
                    if (run->byDecision)
                        options.catalogue = slice.catalogue;
                    auto again = search::search(*slice.model, options, context.job());
                    if (!again)
                        return fail(std::move(again.error()));
                    repeated.push_back(std::make_shared<const search::Run>(std::move(*again)));
                    context.job().report("runs", static_cast<double>(repeated.size()), static_cast<double>(runs.size()));
                }
                return repeated;
            },
            [this, id](Result<Runs> repeated) {
                const RunBatchPtr before = findBatch(id);
                if (!before || (!repeated && repeated.error().kind == ErrorKind::Stopped))
                    return;
                auto next = std::make_shared<RunBatch>(*before);
                const bool equal = repeated && std::equal(repeated->begin(), repeated->end(), before->runs.begin(), before->runs.end(),
                                                          [](const auto& a, const auto& b) {
                                                              return a->bestObjective == b->bestObjective && a->evaluations == b->evaluations;
                                                          });
                if (equal)
                    next->runs = std::move(*repeated);
                next->unrepeatable = !equal;   // not tried again
                publishBatch(next);
                repeatKeptRuns();
            });
        return;
    }
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
