// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/session_state.h"

#include <QUndoCommand>

#include <vector>

namespace vulpes::state {

/// Swaps one value of the analysis state for another. Steps of one gesture merge; a merged step that ends where it began vanishes.
class StateCommand : public QUndoCommand
{
public:
    /// `name` empty: made from what differs (step_names.h), also after merging.
    StateCommand(SessionState&, study::AnalysisState before, study::AnalysisState after, int gesture, const QString& name);
    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand*) override;

private:
    SessionState& m_session;
    study::AnalysisState m_before, m_after;
    int m_gesture;
    bool m_named;
};

/// An import: rows that came and rows that were completed.
class SamplesCommand : public QUndoCommand
{
public:
    SamplesCommand(SessionState&, study::Merge, std::vector<study::Sample> before, std::vector<study::Device>, const QString& name);
    void redo() override;
    void undo() override;
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    void skipNextRedo() { m_skip = true; }

private:
    SessionState& m_session;
    study::Merge m_merge;
    std::vector<study::Sample> m_before;   ///< of `m_merge.updated`
    std::vector<study::Device> m_devices;
    bool m_addedBefore = false;
    bool m_skip = false;
    std::optional<Error> m_error;
};

/// A batch of runs taken away.
class BatchCommand : public QUndoCommand
{
public:
    BatchCommand(SessionState&, RunBatchPtr, const QString& name);
    void redo() override;
    void undo() override;

private:
    SessionState& m_session;
    RunBatchPtr m_batch;
};

/// Results kept in the study, or removed from it: documents that go and documents that come.
class KeptCommand : public QUndoCommand
{
public:
    KeptCommand(SessionState&, std::vector<study::Document> before, std::vector<study::Document> after, const QString& name);
    void redo() override;
    void undo() override;

private:
    void exchange(const std::vector<study::Document>& gone, const std::vector<study::Document>& come);
    SessionState& m_session;
    std::vector<study::Document> m_before, m_after;
};

} // namespace vulpes::state
