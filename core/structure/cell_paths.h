// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "structure/cell_space.h"

#include <vector>

namespace vulpes::structure {

/// All ways from input to output through a space's graph, each as its edges in order; found once, then read for every cell.
/// Requires a checked space. Cost: the number of paths.
[[nodiscard]] std::vector<std::vector<std::size_t>> allPaths(const CellSpace&);

/// What of a cell reaches its output.
struct LivePaths
{
    std::vector<std::size_t> edges;  ///< edges on a live path, each once, ascending
    std::vector<std::vector<std::uint8_t>>
        contracted;  ///< per live path its operators in order, without skips; empty: a shortcut

    /// The output hears nothing of the input: the network answers by chance, whatever it learns.
    [[nodiscard]] bool cutOff() const { return contracted.empty(); }
};

/// The paths none of whose edges carries `none`. Cells of one isomorphism class of NAS-Bench-201 have the same contracted paths, up to their order.
[[nodiscard]] LivePaths livePaths(
    const CellSpace&, const std::vector<std::vector<std::size_t>>& paths, const Cell&);

}  // namespace vulpes::structure
