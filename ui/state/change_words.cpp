// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/change_words.h"

#include "state/messages.h"
#include "state/session_state.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace vulpes::state {

namespace {

/// How one kind of choice differs between the blocks that both networks have.
struct Shift
{
    double by = 0;
    bool any = false;
};

QString words(const std::string& kind, const Shift& shift)
{
    const bool more = shift.by > 0, less = shift.by < 0;
    if (kind == "expansion")
        return more ? SessionState::tr("wider blocks") : less ? SessionState::tr("narrower blocks") : SessionState::tr("other widths");
    if (kind == "kernel")
        return more ? SessionState::tr("larger kernels") : less ? SessionState::tr("smaller kernels") : SessionState::tr("other kernels");
    const QString name = messages::decisionKind(kind);
    return (more ? SessionState::tr("more %1") : less ? SessionState::tr("less %1") : SessionState::tr("other %1")).arg(name);
}

QStringList stageChange(const space::SearchSpace& space, std::size_t stage, const space::Architecture& from, const space::Architecture& to)
{
    int deeper = 0;
    std::map<std::string, Shift> shifts;
    for (const auto& block : space.stages()[stage].blocks) {
        if (block.empty())
            continue;
        const bool before = space.value(from, block.front()).has_value();
        const bool after = space.value(to, block.front()).has_value();
        deeper += (after ? 1 : 0) - (before ? 1 : 0);
        if (!before || !after)
            continue;
        for (const std::size_t decision : block) {
            const double by = space.value(to, decision).value_or(0) - space.value(from, decision).value_or(0);
            Shift& shift = shifts[space.decisions()[decision].kind];
            shift.by += by;
            shift.any = shift.any || by != 0;
        }
    }
    QStringList all;
    if (deeper > 0)
        all << SessionState::tr("%Ln block(s) more", nullptr, deeper);
    else if (deeper < 0)
        all << SessionState::tr("%Ln block(s) fewer", nullptr, -deeper);
    for (const auto& [kind, shift] : shifts)
        if (shift.any)
            all << words(kind, shift);
    return all;
}

} // namespace

QString changeWords(const space::SearchSpace& space, const space::Architecture& from, const space::Architecture& to)
{
    QStringList parts;
    for (const std::size_t global : space.globals()) {
        const auto before = space.value(from, global), after = space.value(to, global);
        const auto text = [](double value) { return theme::format::number(value, value == std::floor(value) ? 0 : 2); };
        if (before && after && *before != *after)
            parts << SessionState::tr("%1 %2 → %3", "resolution 192 → 224").arg(messages::decisionKind(space.decisions()[global].kind), text(*before), text(*after));
    }
    // Stages that change alike are named together.
    QList<std::pair<QString, QStringList>> groups;
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        const QString change = stageChange(space, s, from, to).join(SessionState::tr(", "));
        if (change.isEmpty())
            continue;
        auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& known) { return known.first == change; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {change, {}});
        group->second << theme::qs(space.stages()[s].name);
    }
    for (const auto& [change, stages] : groups)
        parts << (stages.size() == 1 ? SessionState::tr("stage %1 (%2)", "stage 24 (1 block more)") : SessionState::tr("stages %1 (%2)", "stages 24 and 40 (1 block more)"))
                     .arg(QLocale().createSeparatedList(stages), change);
    return parts.join(SessionState::tr("; "));
}

} // namespace vulpes::state
