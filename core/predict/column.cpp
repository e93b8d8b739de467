// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/column.h"

#include "base/csv.h"
#include "predict/internal/column_impl.h"
#include "space/describe.h"

#include <algorithm>

namespace vulpes::predict {

graph::TaskShape Column::Impl::taskAt(const space::StageChoices& globals) const
{
    graph::TaskShape shape = task;
    if (globalPosition >= 0) {
        const auto choice = globals[static_cast<std::size_t>(globalPosition)];
        const int side = static_cast<int>(globalValues[static_cast<std::size_t>(choice)]);
        shape.height = side;
        shape.width = side;
    }
    return shape;
}

double Column::Impl::cost(
    std::size_t stage, const space::StageChoices& choices, const space::StageChoices& globals) const
{
    const space::StageCost cost = space::stageCost(*space, stage, choices, taskAt(globals));
    return static_cast<double>(macs ? cost.macs : cost.parameters);
}

double Column::stageValue(
    std::size_t stage, const space::StageChoices& choices, const space::StageChoices& globals) const
{
    if (m_scope == Scope::Global || (m_scope == Scope::Stage && static_cast<int>(stage) != m_stage))
        return 0;
    const Impl& impl = *m;
    const int depth = impl.kind == Impl::Kind::Cost || impl.kind == Impl::Kind::Cell || impl.kind == Impl::Kind::Score ? 0 : impl.depth(choices);
    switch (impl.kind) {
    case Impl::Kind::Global:
        return 0;
    case Impl::Kind::Depth:
        return depth;
    case Impl::Kind::DepthLevel:
        return static_cast<double>(depth) == impl.level ? 1 : 0;
    case Impl::Kind::First:
        return depth >= 1 ? impl.block(0, choices) : 0;
    case Impl::Kind::IdentityCount:
        return depth > 1 ? depth - 1 : 0;
    case Impl::Kind::IdentitySum:
    case Impl::Kind::IdentityMean: {
        double sum = 0;
        for (int b = 1; b < depth; ++b)
            sum += impl.block(static_cast<std::size_t>(b), choices);
        if (impl.kind == Impl::Kind::IdentityMean && depth > 2)
            sum /= depth - 1;
        return sum;
    }
    case Impl::Kind::Cell:
        return impl.cell.of(choices);
    case Impl::Kind::Score:
        return impl.score.values[impl.space->networkNumber(choices)];
    case Impl::Kind::Cost:
        return impl.cost(stage, choices, globals);
    }
    return 0;
}

double Column::globalValue(const space::StageChoices& globals) const
{
    const Impl& impl = *m;
    if (impl.kind == Impl::Kind::Global) {
        const auto choice = globals[static_cast<std::size_t>(impl.globalPosition)];
        return choice < 0 ? 0 : impl.globalValues[static_cast<std::size_t>(choice)];
    }
    if (impl.kind == Impl::Kind::Cost && m_scope == Scope::AllStages) {
        const space::StageCost cost = space::fixedCost(*impl.space, impl.taskAt(globals));
        return static_cast<double>(impl.macs ? cost.macs : cost.parameters);
    }
    return 0;
}

bool Column::readsGlobals() const
{
    return m_scope == Scope::Global || (m->kind == Impl::Kind::Cost && m->macs && m->globalPosition >= 0);
}

double Column::value(const space::Architecture& network) const
{
    const Impl& impl = *m;
    const space::StageChoices globals = globalsOf(*impl.space, network);
    double value = globalValue(globals);
    const std::size_t stages = impl.space->stages().size();
    const std::size_t first = m_scope == Scope::Stage ? static_cast<std::size_t>(m_stage) : 0;
    const std::size_t last = m_scope == Scope::Stage ? first + 1 : m_scope == Scope::AllStages ? stages : 0;
    for (std::size_t s = first; s < last; ++s)
        value += stageValue(s, impl.space->stageChoices(network, s), globals);
    return value;
}

bool Column::knows(const space::StageChoices& choices) const
{
    return m->score.complete || m->score.known[m->space->networkNumber(choices)] != 0;
}

bool Column::knowsAll() const
{
    return m->score.complete;
}

const std::string& Column::score() const
{
    return m->score.name;
}

space::StageChoices globalsOf(const space::SearchSpace& space, const space::Architecture& network)
{
    space::StageChoices globals;
    globals.reserve(space.globals().size());
    for (const std::size_t decision : space.globals())
        globals.push_back(network.choices[decision]);
    return globals;
}

std::vector<std::string> availableColumns(const space::SearchSpace& space)
{
    std::vector<std::string> columns;
    for (const std::size_t g : space.globals())
        columns.push_back(space.decisions()[g].id);
    const bool hasCosts = !space.skeleton().empty() && !space.stages().empty();
    if (hasCosts) {
        columns.emplace_back("macs");
        columns.emplace_back("parameters");
    }
    for (const space::Stage& stage : space.stages()) {
        const std::string prefix = "s" + stage.name + ".";
        if (stage.depth) {
            columns.push_back(prefix + "depth");
            for (const double level : space.decisions()[*stage.depth].values)
                columns.push_back(prefix + "depth=" + base::formatNumber(level));
            columns.push_back(prefix + "identity.count");
        }
        std::vector<std::string> firstKinds, identityKinds;
        for (std::size_t b = 0; b < stage.blocks.size(); ++b) {
            auto& kinds = b == 0 ? firstKinds : identityKinds;
            for (const std::size_t d : stage.blocks[b]) {
                const std::string& kind = space.decisions()[d].kind;
                if (space.decisions()[d].categorical)
                    continue; // numbers of operators have no order
                if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
                    kinds.push_back(kind);
            }
        }
        for (const std::size_t d : stage.blocks.empty() ? std::vector<std::size_t>() : stage.blocks.front()) {
            const space::Decision& decision = space.decisions()[d];
            for (const double value : decision.categorical ? decision.values : std::vector<double>())
                columns.push_back(prefix + "first.is(" + decision.kind + "=" + base::formatNumber(value) + ")");
        }
        for (const std::string& kind : firstKinds)
            columns.push_back(prefix + "first(" + kind + ")");
        for (const std::string& kind : identityKinds) {
            columns.push_back(prefix + "identity.sum(" + kind + ")");
            columns.push_back(prefix + "identity.mean(" + kind + ")");
        }
        if (cellColumn(space)) {
            columns.push_back(prefix + "paths");
            for (const char* what : {"edges", "live", "paths", "most"})
                for (const double value : space.decisions()[stage.blocks.front().front()].values)
                    columns.push_back(prefix + what + "(" + base::formatNumber(value) + ")");
        }
        for (const space::Score& score : space.scores())
            for (const char* what : {"score", "rank"})
                columns.push_back(prefix + what + "(" + score.name + ")");
        if (hasCosts) {
            columns.push_back(prefix + "macs");
            columns.push_back(prefix + "parameters");
        }
    }
    return columns;
}

}  // namespace vulpes::predict
