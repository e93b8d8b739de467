// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/block_bars.h"

#include "workflow/block_costs.h"

#include <algorithm>

namespace vulpes::views {

namespace {

/// The stage cannot do without the block, and it has the smallest choices there are: there is nothing to compare it with.
bool isLeast(const space::SearchSpace& space, const space::Architecture& network, const workflow::BlockLatency& cost)
{
    const space::Stage& stage = space.stages()[static_cast<std::size_t>(cost.stage)];
    if (cost.block > 1 && stage.depth && network.choices[*stage.depth] > 0)
        return false;
    const auto& choices = stage.blocks[static_cast<std::size_t>(cost.block) - 1];
    return std::all_of(choices.begin(), choices.end(), [&](std::size_t decision) { return network.choices[decision] == 0; });
}

/// No column of the formula reads this block without reading another one of its stage as well.
bool seesOnlyAverages(const predict::BoundFormula& formula, const workflow::BlockLatency& cost)
{
    const auto& decisions = formula.space()->decisions();
    for (std::size_t term = 0; term < formula.termCount(); ++term)
        for (const predict::Column& column : formula.columns(term)) {
            bool mine = false, others = false;
            for (const std::size_t index : column.reads()) {
                const bool here = decisions[index].stage == cost.stage && decisions[index].block > 0;
                mine = mine || (here && decisions[index].block == cost.block);
                others = others || (here && decisions[index].block != cost.block);
            }
            if (mine && !others)
                return false;
        }
    return true;
}

QString words(const predict::Fit& fit, const space::Architecture& network, const workflow::BlockLatency& cost, const state::CostWords& unit)
{
    if (cost.latency > 0)
        return NetworkCanvas::tr("Adds %1, by the formula.").arg(unit.value(cost.latency, cost.latency < 1 ? 3 : 1));
    if (isLeast(*fit.formula->space(), network, cost))
        return NetworkCanvas::tr("No bar: the stage needs this block, and its choices are the smallest there are.");
    if (seesOnlyAverages(*fit.formula, cost))
        return NetworkCanvas::tr("No bar: the formula knows only averages of the stage, and they would be no lower without this block.");
    return NetworkCanvas::tr("No bar: by the formula the network would cost no less without this block.");
}

} // namespace

std::vector<NetworkCanvas::Bar> blockBars(const state::SessionState& session)
{
    std::vector<NetworkCanvas::Bar> bars;
    const auto& analysis = session.analysis();
    const auto& network = session.focus();
    if (!analysis || !analysis->latency.fit || network.choices.empty())
        return bars;
    const auto costs = workflow::blockLatencies(*analysis->latency.fit, network);
    double dearest = 0;
    for (const auto& cost : costs)
        dearest = std::max(dearest, cost.latency);
    for (const auto& cost : costs)
        bars.push_back({{cost.stage, cost.block}, dearest > 0 ? std::max(0.0, cost.latency / dearest) : 0.0, words(*analysis->latency.fit, network, cost, session.cost())});
    return bars;
}

} // namespace vulpes::views
