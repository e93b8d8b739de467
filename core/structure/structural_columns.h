// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "structure/cell_paths.h"

#include <string>
#include <vector>

namespace vulpes::structure {

/// What each structural column counts, in words ("most conv3x3 on a path"). For NAS-Bench-201 there are 52:
/// live edges per operator (4), live paths (1), most, least and mean of each kind along a path (6 × 3), shortcut and shortcuts (2), paths of a
/// sort (5), logarithms of path sums (6), what follows what along the paths (16: start to end, start to each, each to end, each to each).
[[nodiscard]] std::vector<std::string> structuralColumnNames(const CellSpace&);

/// The columns of one cell, in the order of the names, from its live edges and paths alone. Cells that differ by the names of their nodes
/// have equal rows; cells that compute the same function by other edges (a path through a skip, an operator that two paths share) differ
/// in the live edges per operator at most. A path sum is log(0.05 + Σ over contracted paths of the product of its operators' gains);
/// the empty product is 1. Of a cell that is cut off all columns but the path sums are 0. Requires a checked space and the paths of one of its cells.
[[nodiscard]] std::vector<double> structuralColumns(const CellSpace&, const Cell&, const LivePaths&);

}  // namespace vulpes::structure
