// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/internal/cell_column.h"

#include <algorithm>
#include <functional>

namespace vulpes::predict {

namespace {

constexpr std::size_t kMostWays = 1024;

}  // namespace

double CellColumn::of(const space::StageChoices& choices) const
{
    const auto choice = [&](std::size_t edge) { return choices[edge] < 0 ? std::size_t{0} : static_cast<std::size_t>(choices[edge]); };
    const auto counts = [&](std::size_t edge) { return !value || choice(edge) == *value; };
    std::size_t total = 0;
    if (kind == Kind::Edges) {
        for (std::size_t edge = 0; edge < choices.size(); ++edge)
            total += counts(edge) ? 1 : 0;
        return static_cast<double>(total);
    }
    std::vector<bool> live(choices.size(), false);
    for (const auto& way : ways) {
        if (std::ranges::any_of(way, [&](std::size_t edge) { return carriesNothing[choice(edge)]; }))
            continue;
        const auto found = static_cast<std::size_t>(std::ranges::count_if(way, counts));
        if (kind == Kind::Paths)
            total += found > 0 ? 1 : 0;
        else if (kind == Kind::Most)
            total = std::max(total, found);
        for (const std::size_t edge : way)
            live[edge] = true;
    }
    if (kind == Kind::Live)
        for (std::size_t edge = 0; edge < live.size(); ++edge)
            total += live[edge] && counts(edge) ? 1 : 0;
    return static_cast<double>(total);
}

std::optional<CellColumn> cellColumn(const space::SearchSpace& space)
{
    const auto& cell = space.skeleton().cell;
    if (!cell || space.stages().size() != 1)
        return std::nullopt;
    CellColumn column;
    for (const space::Operator& one : space.skeleton().operators)
        column.carriesNothing.push_back(one.kind == space::Operator::Kind::None);
    std::vector<std::size_t> way;
    const std::function<bool(int)> walk = [&](int node) {
        if (node == cell->nodes() - 1) {
            column.ways.push_back(way);
            return column.ways.size() <= kMostWays;
        }
        for (std::size_t edge = 0; edge < cell->edges.size(); ++edge) {
            if (cell->edges[edge].from != node)
                continue;
            way.push_back(edge);
            if (!walk(cell->edges[edge].to))
                return false;
            way.pop_back();
        }
        return true;
    };
    if (!walk(0))
        return std::nullopt;
    return column;
}

}  // namespace vulpes::predict
