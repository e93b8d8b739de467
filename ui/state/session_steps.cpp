// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/undo_commands.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "workflow/user_formulas.h"

#include <algorithm>
#include <cmath>

// The undoable steps of SessionState: each makes the next value of the analysis state and pushes one command.
namespace vulpes::state {

using theme::qs;
using theme::ss;

void SessionState::push(study::AnalysisState next, Gesture gesture, const QString& name)
{
    if (!m_session || next == m_state)
        return;
    const Changes what = difference(m_state, next);
    if (gesture == Gesture::Single || (gesture == Gesture::Repeat && (!m_repeatTimer.isActive() || what != m_repeated)))
        ++m_gesture;   // only what follows soon and changes the same is the same gesture
    m_repeated = what;
    if (gesture == Gesture::Repeat)
        m_repeatTimer.start();
    else
        m_repeatTimer.stop();
    m_pushing = true;
    m_undo.push(new StateCommand(*this, m_state, std::move(next), m_gesture, name));
    m_pushing = false;
}

Changes SessionState::difference(const study::AnalysisState& from, const study::AnalysisState& to) const
{
    Changes changes;
    const auto note = [&changes](bool differs, Change change) {
        if (differs)
            changes |= change;
    };
    note(from.budgetMs != to.budgetMs || from.otherBudgets != to.otherBudgets || from.chance != to.chance, Change::Budget);
    note(from.locks != to.locks, Change::Locks);
    note(from.pinA != to.pinA || from.pinB != to.pinB, Change::Pins);
    note(from.filter != to.filter, Change::Filter);
    note(from.focus != to.focus, Change::Focus);
    note(from.excluded != to.excluded, Change::Samples);
    note(from.tied != to.tied || from.accuracyFormula != to.accuracyFormula || from.latencyFormula != to.latencyFormula
             || from.userFormulas != to.userFormulas || from.device != to.device || from.metric != to.metric,
         Change::Formula);
    note(from.comparedDevice != to.comparedDevice || from.comparedBudgetMs != to.comparedBudgetMs, Change::Devices);
    return changes;
}

void SessionState::applyState(const study::AnalysisState& next)
{
    Changes changes = difference(m_state, next);
    std::vector<std::string> costsBefore, costsAfter;
    for (const auto& [cost, limit] : m_state.otherBudgets)
        costsBefore.push_back(cost);
    for (const auto& [cost, limit] : next.otherBudgets)
        costsAfter.push_back(cost);
    if (changes.testFlag(Change::Filter))
        m_filtered.reset();
    const bool again = costsBefore != costsAfter || changes.testAnyFlags(Change::Locks | Change::Formula | Change::Samples);
    m_state = next;
    m_selection.mirrorPins(qs(m_state.pinA), qs(m_state.pinB));
    if (!m_saveTimer.isActive())
        m_saveTimer.start();   // not restarted: a long drag is saved on its way
    if (again) {
        m_analysisStale = true;
        changes |= Change::Busy;
    } else if (changes.testFlag(Change::Budget)) {
        changes |= refreshAnswer();
    }
    changes |= refreshFocus();
    announce(changes);
    if (again)
        requestAnalysis();
}

void SessionState::beginDrag()
{
    if (m_dragging)
        return;
    m_dragging = true;
    ++m_gesture;
    m_dragOrigin = m_answer;
    m_dragOriginBudget = m_state.budgetMs;
}

void SessionState::endDrag(bool snap, double snapWithinMs)
{
    if (!m_dragging)
        return;
    if (const auto* f = front(); snap && f != nullptr && f->size() > 0) {
        const auto costs = f->costs();
        const auto above = std::lower_bound(costs.begin(), costs.end(), m_state.budgetMs);
        std::optional<double> nearest;
        if (above != costs.end())
            nearest = *above;
        if (above != costs.begin() && (!nearest || m_state.budgetMs - *(above - 1) < *nearest - m_state.budgetMs))
            nearest = *(above - 1);
        if (nearest && std::abs(*nearest - m_state.budgetMs) <= snapWithinMs && *nearest != m_state.budgetMs) {
            // Upwards to the last digit shown: the step itself stays within the budget, and who copies the number gets the same network.
            const double grain = costs.back() < 10 ? 1000 : 10;
            setBudget(std::ceil(*nearest * grain - 1e-6) / grain, Gesture::Drag);
        }
    }
    m_dragging = false;
    ++m_gesture;
    announce(Change::Budget);
}

void SessionState::setBudget(double ms, Gesture gesture)
{
    if (!std::isfinite(ms) || ms <= 0)
        return;
    auto next = m_state;
    next.budgetMs = ms;
    if (gesture != Gesture::Drag && !m_dragging) {
        // The sentence of what was bought tells of the whole run of key presses.
        if (gesture == Gesture::Single || !m_repeatTimer.isActive()) {
            m_dragOrigin = m_answer;
            m_dragOriginBudget = m_state.budgetMs;
        }
    }
    push(std::move(next), gesture);
}

void SessionState::stepBudget(int steps)
{
    const auto* f = front();
    if (f == nullptr || f->size() == 0)
        return;
    const auto at = f->best(m_state.budgetMs);
    const auto last = static_cast<std::ptrdiff_t>(f->size()) - 1;
    const std::ptrdiff_t from = at ? static_cast<std::ptrdiff_t>(*at) : -1;
    const auto to = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from + steps, 0, last));
    setBudget(std::ceil(f->cost(to) * 100 - 1e-6) / 100, Gesture::Repeat);
}

void SessionState::budgetToFastest()
{
    if (const auto* f = front(); f != nullptr && f->size() > 0)
        setBudget(std::ceil(f->cost(0) * 100 - 1e-6) / 100);
}

void SessionState::budgetToMostAccurate()
{
    if (const auto* f = front(); f != nullptr && f->size() > 0)
        setBudget(std::ceil(f->cost(f->size() - 1) * 100 - 1e-6) / 100);
}

void SessionState::setOtherBudget(const QString& cost, std::optional<double> limit)
{
    auto next = m_state;
    if (limit && *limit > 0)
        next.otherBudgets[ss(cost)] = *limit;
    else
        next.otherBudgets.erase(ss(cost));
    push(std::move(next));
}

void SessionState::setChance(double chance)
{
    auto next = m_state;
    next.chance = std::clamp(chance, 0.5, 0.999);
    push(std::move(next));
}

void SessionState::setLock(const QString& decision, std::optional<double> value)
{
    auto next = m_state;
    if (value)
        next.locks[ss(decision)] = *value;
    else
        next.locks.erase(ss(decision));
    push(std::move(next));
}

void SessionState::setLocks(const space::Locks& locks)
{
    auto next = m_state;
    next.locks = locks;
    push(std::move(next));
}

void SessionState::setTied(bool tied)
{
    auto next = m_state;
    next.tied = tied;
    push(std::move(next));
}

void SessionState::setFormula(predict::Target target, const QString& name)
{
    auto next = m_state;
    (target == predict::Target::Accuracy ? next.accuracyFormula : next.latencyFormula) = ss(name);
    push(std::move(next));
}

Result<void> SessionState::putUserFormula(const predict::Formula& formula)
{
    auto next = m_state;
    if (auto put = workflow::putUserFormula(next, space(), formula); !put)
        return put;
    push(std::move(next));
    return {};
}

void SessionState::removeUserFormula(const QString& name)
{
    auto next = m_state;
    workflow::removeUserFormula(next, ss(name));
    push(std::move(next));
}

void SessionState::setDevice(const QString& device, const study::Metric& metric)
{
    auto next = workflow::onDevice(m_state, {ss(device), metric});
    if (next.metric != m_state.metric)
        next.budgetMs = 0;   // milliseconds are no millijoules
    push(std::move(next));
}

void SessionState::setComparedDevice(const QString& device, const study::Metric& metric)
{
    auto next = m_state;
    next.comparedDevice = ss(device);
    next.comparedMetric = metric;
    next.comparedBudgetMs = 0;
    push(std::move(next));
}

void SessionState::setComparedBudget(double ms, Gesture gesture)
{
    if (!std::isfinite(ms) || ms <= 0)
        return;
    auto next = m_state;
    next.comparedBudgetMs = ms;
    push(std::move(next), gesture);
}

void SessionState::setExcluded(const QSet<qint64>& ids, bool excluded)
{
    auto next = m_state;
    for (const qint64 id : ids) {
        if (excluded)
            next.excluded.insert(id);
        else
            next.excluded.erase(id);
    }
    push(std::move(next));
}

void SessionState::setFocus(const QString& architectureText, const QString& stepName)
{
    auto next = m_state;
    next.focus = ss(architectureText);
    push(std::move(next), Gesture::Single, stepName);
}

Result<void> SessionState::editFocus(const QString& decision, double value)
{
    if (!space() || m_focus.choices.empty())
        return fail(base::inputError("arch_outside_space"));
    auto edited = space()->with(m_focus, ss(decision), value);
    if (!edited)
        return fail(edited.error());
    const auto index = space()->find(ss(decision));
    const auto before = index ? space()->value(m_focus, *index) : std::nullopt;
    const auto text = [](double v) { return theme::format::number(v, v == std::floor(v) ? 0 : 2); };
    const QString what = messages::decisionKind(ss(decision));   // "resolution" is a word, "s24.depth" a name
    const QString name = before ? tr("What if %1 %2 → %3").arg(what, text(*before), text(value)) : tr("What if %1 = %2").arg(what, text(value));
    setFocus(qs(space()->format(*edited)), name);
    return {};
}

void SessionState::setPinA(const QString& text)
{
    auto next = m_state;
    next.pinA = ss(text);
    push(std::move(next));
}

void SessionState::setPinB(const QString& text)
{
    auto next = m_state;
    next.pinB = ss(text);
    push(std::move(next));
}

void SessionState::swapPins()
{
    auto next = m_state;
    std::swap(next.pinA, next.pinB);
    push(std::move(next), Gesture::Single, tr("Swap pins"));
}

void SessionState::setFilter(const QString& filter)
{
    auto next = m_state;
    next.filter = ss(filter.trimmed());
    push(std::move(next), Gesture::Repeat);
}

Result<void> SessionState::importSamples(const study::ImportResult& imported, const QString& source)
{
    if (!m_session)
        return fail(base::usageError("no_study"));
    if (!writable())
        return fail(base::inputError("study_read_only"));
    study::Merge merge = study::mergeSamples(*m_inputs.samples, imported.samples);
    std::vector<study::Sample> before;
    QSet<qint64> touched;
    for (const study::Sample& updated : merge.updated)
        touched.insert(updated.id);
    for (const study::Sample& old : *m_inputs.samples)
        if (touched.contains(old.id))
            before.push_back(old);
    const QString name = tr("Import %Ln row(s) from %1", nullptr, static_cast<int>(merge.added.size() + merge.updated.size())).arg(source);
    auto* command = new SamplesCommand(*this, std::move(merge), std::move(before), imported.devices, name);
    command->redo();
    if (command->error()) {
        const Error error = *command->error();
        delete command;
        return fail(error);
    }
    // Already done above so that a failure never enters the history; push() would do it again, so the first redo is swallowed.
    command->skipNextRedo();
    m_pushing = true;
    m_undo.push(command);
    m_pushing = false;
    ++m_gesture;
    return {};
}

} // namespace vulpes::state
