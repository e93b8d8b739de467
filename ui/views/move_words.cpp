// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/move_words.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace vulpes::views {

namespace {

using theme::qs;

QString tr(const char* text, const char* comment = nullptr) { return QCoreApplication::translate("vulpes::views", text, comment); }

/// One decision before and after, as positions in its values.
struct Changed
{
    const space::Decision* decision = nullptr;
    std::int8_t from = 0, to = 0;

    [[nodiscard]] bool added() const { return from == space::Architecture::kInactive; }
    [[nodiscard]] bool removed() const { return to == space::Architecture::kInactive; }
};

std::vector<Changed> changes(const predict::StateCatalogue& catalogue, const search::Move& move)
{
    std::vector<Changed> found;
    if (move.stage >= catalogue.states.size() || move.stage >= catalogue.space->stages().size())
        return found;
    const auto& states = catalogue.states[move.stage];
    if (move.from >= states.size() || move.to >= states.size())
        return found;
    const space::StageChoices& before = states[move.from].choices;
    const space::StageChoices& after = states[move.to].choices;
    const auto decisions = catalogue.space->stageDecisions(move.stage);
    for (std::size_t i = 0; i < decisions.size() && i < before.size() && i < after.size(); ++i)
        if (before[i] != after[i])
            found.push_back({&catalogue.space->decisions()[decisions[i]], before[i], after[i]});
    return found;
}

QString value(const space::Decision& decision, std::int8_t choice)
{
    if (choice < 0)
        return {};
    const auto i = static_cast<std::size_t>(choice);
    if (i < decision.labels.size())
        return qs(decision.labels[i]);
    const double number = decision.values[i];
    return theme::format::number(number, number == static_cast<int>(number) ? 0 : 2);
}

/// All that changes in one block, or in the stage itself (block 0).
QString words(const QString& stage, const std::vector<Changed>& part)
{
    const int block = part.front().decision->block;
    const QString number = theme::format::count(block);
    if (block > 0 && part.front().removed())
        return tr("stage %1 block %2: removed").arg(stage, number);
    const bool added = block > 0 && part.front().added();
    QStringList list;
    for (const Changed& change : part) {
        const QString kind = state::messages::decisionKind(change.decision->kind);
        list << (added ? tr("%1 %2", "decision, value: expansion 6").arg(kind, value(*change.decision, change.to))
                       : tr("%1 %2 → %3", "decision, from, to")
                             .arg(kind, value(*change.decision, change.from), value(*change.decision, change.to)));
    }
    const QString all = list.join(tr(", "));
    if (block == 0)
        return tr("stage %1: %2", "stage 24: depth 2 → 3").arg(stage, all);
    return added ? tr("stage %1 block %2: added with %3", "stage 24 block 3: added with expansion 6, kernel 3").arg(stage, number, all)
                 : tr("stage %1 block %2: %3", "stage 24 block 2: expansion 4 → 6").arg(stage, number, all);
}

} // namespace

QString changedBlocks(const predict::StateCatalogue& catalogue, const search::Move& move)
{
    QStringList parts;
    std::vector<Changed> part;
    const auto close = [&] {
        if (!part.empty())
            parts << words(qs(catalogue.space->stages()[move.stage].name), part);
        part.clear();
    };
    for (const Changed& change : changes(catalogue, move)) {
        if (!part.empty() && part.front().decision->block != change.decision->block)
            close();
        part.push_back(change);
    }
    close();
    return parts.join(tr("; "));
}

QString changedDecisions(const predict::StateCatalogue& catalogue, const search::Move& move)
{
    const auto plain = [](const space::Decision& decision, std::int8_t choice) {
        return choice < 0 ? QString() : QString::number(decision.values[static_cast<std::size_t>(choice)]);
    };
    QStringList parts;
    for (const Changed& change : changes(catalogue, move))
        parts << qs(change.decision->id) + u'=' + plain(*change.decision, change.from) + u'>' + plain(*change.decision, change.to);
    return parts.join(u' ');
}

} // namespace vulpes::views
