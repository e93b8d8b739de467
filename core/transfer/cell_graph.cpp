// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/cell_graph.h"

#include <cassert>

namespace vulpes::transfer {

CellGraph nasBench201Cell()
{
    return {4, {{0, 1}, {0, 2}, {1, 2}, {0, 3}, {1, 3}, {2, 3}}};
}

LiveOperators withoutDeadEdges(const Eigen::MatrixXi& operators, const CellGraph& cell, int emptyOperator)
{
    assert(operators.cols() == static_cast<Eigen::Index>(cell.edges.size()));
    LiveOperators live{operators, std::vector<char>(static_cast<std::size_t>(operators.rows()), 0)};
    std::vector<char> reaches(static_cast<std::size_t>(cell.nodes));
    for (Eigen::Index row = 0; row < operators.rows(); ++row) {
        std::fill(reaches.begin(), reaches.end(), char{0});
        reaches.back() = 1;
        for (std::size_t edge = cell.edges.size(); edge-- > 0;) {
            const auto [from, to] = cell.edges[edge];
            const auto site = static_cast<Eigen::Index>(edge);
            if (!reaches[static_cast<std::size_t>(to)])
                live.operators(row, site) = emptyOperator;
            else if (operators(row, site) != emptyOperator)
                reaches[static_cast<std::size_t>(from)] = 1;
        }
        live.disconnected[static_cast<std::size_t>(row)] = reaches.front() ? 0 : 1;
    }
    return live;
}

}  // namespace vulpes::transfer
