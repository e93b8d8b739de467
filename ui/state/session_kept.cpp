// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/undo_commands.h"

#include "theme/text.h"
#include "workflow/predictors.h"
#include "workflow/run_record.h"

#include <algorithm>
#include <iterator>

// Fits and runs kept in the study as documents. Neither is part of the study's digest: keeping makes nothing stale.
namespace vulpes::state {

std::vector<study::Document> SessionState::keptResults() const
{
    std::vector<study::Document> all;
    if (!m_session)
        return all;
    for (const char* kind : {"fit", "run"})
        if (auto some = m_session->study().documents(kind))
            std::move(some->begin(), some->end(), std::back_inserter(all));
    return all;
}

bool SessionState::keepFits()
{
    if (!isOpen() || !writable() || !m_analysis)
        return false;
    std::vector<study::Document> before;
    std::vector<study::Document> after;
    const std::vector<study::Document> kept = keptResults();
    const auto add = [&](const workflow::Predictor& predictor, const std::string& metric) {
        if (!predictor.fit || predictor.fit->imported)
            return;
        study::Document fit = workflow::fitDocument(metric, *predictor.fit);
        for (const study::Document& old : kept)
            if (old.kind == fit.kind && old.name == fit.name)
                before.push_back(old);
        after.push_back(std::move(fit));
    };
    add(m_analysis->accuracy, "accuracy");
    add(m_analysis->latency, workflow::resolveMetric(m_inputs, m_state).metric);
    if (after.empty())
        return false;
    const bool asBefore = std::all_of(after.begin(), after.end(), [&](const study::Document& fit) {
        return std::any_of(before.begin(), before.end(), [&](const study::Document& old) { return old.kind == fit.kind && old.name == fit.name && old.body == fit.body; });
    });
    if (asBefore)
        return true;   // kept already: no step that changes nothing
    m_pushing = true;
    m_undo.push(new KeptCommand(*this, std::move(before), std::move(after), tr("Keep the fits")));
    m_pushing = false;
    ++m_gesture;
    return true;
}

void SessionState::removeKept(const study::Document& document)
{
    if (!isOpen() || !writable())
        return;
    // A set of runs that is shown goes with its document.
    const auto shown = std::find_if(m_batches.begin(), m_batches.end(), [&](const RunBatchPtr& b) { return b->document == document.id; });
    if (document.kind == "run" && shown != m_batches.end()) {
        removeBatch((*shown)->id);
        return;
    }
    m_pushing = true;
    m_undo.push(new KeptCommand(*this, {document}, {}, tr("Remove kept result: %1").arg(theme::qs(document.name))));
    m_pushing = false;
    ++m_gesture;
}

KeptCommand::KeptCommand(SessionState& session, std::vector<study::Document> before, std::vector<study::Document> after, const QString& name)
    : m_session(session), m_before(std::move(before)), m_after(std::move(after))
{
    setText(name);
}

void KeptCommand::redo() { exchange(m_before, m_after); }

void KeptCommand::undo() { exchange(m_after, m_before); }

void KeptCommand::exchange(const std::vector<study::Document>& gone, const std::vector<study::Document>& come)
{
    study::Study& study = m_session.study();
    const auto check = [this](const auto& result) {
        if (!result)
            Q_EMIT m_session.failed(result.error(), text());
        return static_cast<bool>(result);
    };
    // By name: a document that comes back has another id.
    const auto named = [](const std::vector<study::Document>& some, const study::Document& one) {
        return std::any_of(some.begin(), some.end(), [&](const auto& s) { return s.kind == one.kind && s.name == one.name; });
    };
    // What comes first (it replaces one of its name), then what goes: a full disk must not cost what was kept.
    for (const study::Document& document : come)
        if (!check(study.putDocument(document)))
            return;
    for (const study::Document& now : m_session.keptResults())
        if (named(gone, now) && !named(come, now) && !check(study.removeDocument(now.id)))
            return;
    m_session.announce(Change::Runs);
}

} // namespace vulpes::state
