// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/step_names.h"

#include "state/cost_words.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QCoreApplication>

namespace vulpes::state {

namespace {

using theme::qs;
namespace format = theme::format;

QString tr(const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("vulpes::state", text, comment, n);
}

QString orAutomatic(const std::string& name) { return name.empty() ? tr("automatic") : qs(name); }

QString lockName(const space::Locks& before, const space::Locks& after)
{
    if (after.size() + 1 == before.size())
        for (const auto& [decision, value] : before)
            if (!after.contains(decision))
                return tr("Release %1").arg(messages::decisionKind(decision));
    for (const auto& [decision, value] : after) {
        const auto old = before.find(decision);
        if ((old == before.end() || old->second != value) && after.size() <= before.size() + 1)
            return tr("Lock %1 = %2").arg(messages::decisionKind(decision), format::number(value, value == static_cast<int>(value) ? 0 : 2));
    }
    return tr("Change locks");
}

} // namespace

QString stepName(const study::AnalysisState& before, const study::AnalysisState& after)
{
    if (before.metric != after.metric)
        return tr("Device: %1").arg(deviceWithMetric(after.device, after.metric));
    if (before.budgetMs != after.budgetMs)
        return tr("Budget %1 → %2")
            .arg(format::number(before.budgetMs, format::decimalsOfCost(after.budgetMs)), CostWords(after.metric).value(after.budgetMs));
    if (before.chance != after.chance)
        return tr("Chance of meeting %1 → %2").arg(format::chance(before.chance), format::chance(after.chance));
    if (before.locks != after.locks)
        return lockName(before.locks, after.locks);
    if (before.otherBudgets != after.otherBudgets)
        return tr("Change other budgets");
    if (before.tied != after.tied)
        return after.tied ? tr("Tie the blocks of a stage") : tr("Untie the blocks of a stage");
    if (before.accuracyFormula != after.accuracyFormula)
        return tr("Accuracy formula: %1").arg(orAutomatic(after.accuracyFormula));
    if (before.latencyFormula != after.latencyFormula)
        return tr("Latency formula: %1").arg(orAutomatic(after.latencyFormula));
    if (before.userFormulas != after.userFormulas)
        return tr("Change own formulas");
    if (before.device != after.device)
        return tr("Device: %1").arg(orAutomatic(after.device));
    if (before.comparedMetric != after.comparedMetric)
        return tr("Compare with %1").arg(deviceWithMetric(after.comparedDevice, after.comparedMetric));
    if (before.comparedDevice != after.comparedDevice)
        return tr("Compare with %1").arg(orAutomatic(after.comparedDevice));
    if (before.comparedBudgetMs != after.comparedBudgetMs)
        return tr("Budget of the second device → %1").arg(CostWords(after.comparedMetric.empty() ? after.metric : after.comparedMetric).value(after.comparedBudgetMs));
    if (before.excluded != after.excluded) {
        const auto from = static_cast<int>(before.excluded.size());
        const auto to = static_cast<int>(after.excluded.size());
        return to >= from ? tr("Exclude %Ln row(s)", nullptr, to - from) : tr("Include %Ln row(s)", nullptr, from - to);
    }
    if (before.pinA != after.pinA && before.pinB != after.pinB)
        return tr("Swap pins");
    if (before.pinA != after.pinA)
        return after.pinA.empty() ? tr("Unpin A") : tr("Pin as A");
    if (before.pinB != after.pinB)
        return after.pinB.empty() ? tr("Unpin B") : tr("Pin as B");
    if (before.filter != after.filter)
        return after.filter.empty() ? tr("Clear filter") : tr("Filter %1").arg(qs(after.filter));
    if (before.focus != after.focus)
        return after.focus.empty() ? tr("Follow the optimum") : tr("Look at a network");
    return tr("Change");
}

} // namespace vulpes::state
