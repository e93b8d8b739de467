// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <utility>
#include <vector>

namespace vulpes::transfer {

/// A cell whose operators sit on edges between nodes, as a compiler sees it when it looks for work that nobody reads. Site k is the edge `edges[k]`
/// (from, to), with from < to and edges ordered by `to`; node 0 is the input, the last node the output.
struct CellGraph
{
    int nodes = 0;
    std::vector<std::pair<int, int>> edges;
};

/// The cell of NAS-Bench-201: four nodes, six edges, in the order its architecture texts write them.
[[nodiscard]] CellGraph nasBench201Cell();

/// The operators that a compiler which drops dead work would run: an edge whose end does not reach the output counts as empty.
struct LiveOperators
{
    Eigen::MatrixXi operators;       ///< N × sites
    std::vector<char> disconnected;  ///< N: the input does not reach the output
};

/// Prunes backward from the output only: edges fed by nothing but zeros still run on the devices measured so far. `operators` is N × edges.
[[nodiscard]] LiveOperators withoutDeadEdges(
    const Eigen::MatrixXi& operators, const CellGraph&, int emptyOperator);

}  // namespace vulpes::transfer
