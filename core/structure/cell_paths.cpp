// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/cell_paths.h"

#include <algorithm>

namespace vulpes::structure {

namespace {

void walk(const CellSpace& space, int node, int output, std::vector<std::size_t>& path,
    std::vector<std::vector<std::size_t>>& paths)
{
    if (node == output) {
        paths.push_back(path);
        return;
    }
    for (std::size_t e = 0; e < space.edges.size(); ++e)
        if (space.edges[e].from == node) {
            path.push_back(e);
            walk(space, space.edges[e].to, output, path, paths);
            path.pop_back();
        }
}

}  // namespace

std::vector<std::vector<std::size_t>> allPaths(const CellSpace& space)
{
    const int output = std::ranges::max(space.edges, {}, &CellEdge::to).to;
    std::vector<std::vector<std::size_t>> paths;
    std::vector<std::size_t> path;
    walk(space, 0, output, path, paths);
    return paths;
}

LivePaths livePaths(
    const CellSpace& space, const std::vector<std::vector<std::size_t>>& paths, const Cell& cell)
{
    LivePaths live;
    std::vector<bool> used(cell.size(), false);
    for (const auto& path : paths) {
        if (std::ranges::any_of(path, [&](std::size_t e) { return cell[e] == space.none; }))
            continue;
        auto& contracted = live.contracted.emplace_back();
        for (const std::size_t e : path) {
            used[e] = true;
            if (cell[e] != space.skip)
                contracted.push_back(cell[e]);
        }
    }
    for (std::size_t e = 0; e < used.size(); ++e)
        if (used[e])
            live.edges.push_back(e);
    return live;
}

}  // namespace vulpes::structure
