// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/undo_commands.h"

#include "state/step_names.h"

#include <algorithm>

namespace vulpes::state {

StateCommand::StateCommand(SessionState& session, study::AnalysisState before, study::AnalysisState after, int gesture,
                           const QString& name)
    : m_session(session), m_before(std::move(before)), m_after(std::move(after)), m_gesture(gesture), m_named(!name.isEmpty())
{
    setText(m_named ? name : stepName(m_before, m_after));
}

void StateCommand::redo() { m_session.applyState(m_after); }

void StateCommand::undo() { m_session.applyState(m_before); }

bool StateCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = dynamic_cast<const StateCommand*>(other);
    if (next == nullptr || next->m_gesture != m_gesture)
        return false;
    m_after = next->m_after;
    if (!m_named)
        setText(stepName(m_before, m_after));
    setObsolete(m_before == m_after);
    return true;
}

SamplesCommand::SamplesCommand(SessionState& session, study::Merge merge, std::vector<study::Sample> before,
                               std::vector<study::Device> devices, const QString& name)
    : m_session(session), m_merge(std::move(merge)), m_before(std::move(before)), m_devices(std::move(devices))
{
    setText(name);
}

void SamplesCommand::redo()
{
    if (m_skip) {
        m_skip = false;
        return;
    }
    study::Study& study = m_session.study();
    const auto keep = [this](const auto& result) {
        if (!result && !m_error)
            m_error = result.error();
        return static_cast<bool>(result);
    };
    for (const study::Device& device : m_devices)
        if (!keep(study.putDevice(device)))
            return;
    if (!m_addedBefore) {
        auto ids = study.addSamples(m_merge.added);
        if (!keep(ids))
            return;
        for (std::size_t i = 0; i < m_merge.added.size(); ++i)
            m_merge.added[i].id = (*ids)[i];
        m_addedBefore = true;
    } else if (!keep(study.restoreSamples(m_merge.added))) {
        return;
    }
    for (const study::Sample& sample : m_merge.updated)
        if (!keep(study.updateSample(sample)))
            return;
    m_session.reloadInputs();
}

void SamplesCommand::undo()
{
    study::Study& study = m_session.study();
    std::vector<std::int64_t> ids;
    ids.reserve(m_merge.added.size());
    for (const study::Sample& sample : m_merge.added)
        ids.push_back(sample.id);
    auto removed = study.removeSamples(ids);
    if (!removed) {
        Q_EMIT m_session.failed(removed.error(), text());
        return;
    }
    for (const study::Sample& sample : m_before)
        if (auto updated = study.updateSample(sample); !updated)
            Q_EMIT m_session.failed(updated.error(), text());
    m_session.reloadInputs();
}

BatchCommand::BatchCommand(SessionState& session, RunBatchPtr batch, const QString& name)
    : m_session(session), m_batch(std::move(batch))
{
    setText(name);
}

void BatchCommand::redo()
{
    auto& batches = m_session.m_batches;
    std::erase_if(batches, [this](const RunBatchPtr& b) { return b->id == m_batch->id; });
    m_session.dropBatch(*m_batch);
    m_session.announce(Change::Runs);
}

void BatchCommand::undo()
{
    auto back = std::make_shared<RunBatch>(*m_batch);
    m_session.keepBatch(*back);
    m_batch = back;
    m_session.m_batches.push_back(m_batch);
    std::sort(m_session.m_batches.begin(), m_session.m_batches.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
    m_session.announce(Change::Runs);
}

} // namespace vulpes::state
