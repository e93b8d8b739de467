// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace vulpes::structure {

/// Digits of operators as bits: operator d is in the set when bit d is 1.
using OperatorSet = std::uint32_t;

/// The operators of a cell by digit, one per edge, in the order of the space's edges.
using Cell = std::vector<std::uint8_t>;

/// One edge of the cell's graph. Node 0 is the input, the highest node the output, and from < to.
struct CellEdge
{
    int from = 0, to = 0;
};

/// Operators that are counted together along a path ("convolutions").
struct OperatorKind
{
    std::string name;
    OperatorSet operators = 0;
};

/// Paths that are counted: those with at least one operator of `any` (where it is not empty), with none of `without`, and, where
/// `somethingOnIt`, with any operator at all.
struct PathCount
{
    std::string name;
    OperatorSet any = 0, without = 0;
    bool somethingOnIt = false;
};

/// How much each operator multiplies what goes along a path, by digit; that of none and skip is not read.
struct PathGains
{
    std::string name;
    std::vector<double> gain;
};

/// A space of cells: a small directed graph whose every edge carries one operator of a list, and what of its paths is turned into columns
/// (`structural_columns.h`). Plain data; any number of threads may read one.
struct CellSpace
{
    std::string name;
    std::vector<CellEdge> edges;
    std::vector<std::string> operators;  ///< names by digit
    std::uint8_t none = 0;               ///< the operator that cuts its edge
    std::uint8_t skip = 1;               ///< the operator that hands on what it gets
    std::vector<OperatorKind> kinds;
    std::vector<PathCount> counts;
    std::vector<PathGains> gains;
};

/// Whether the space can be worked with. Errors: `cell_space_invalid` with fact `reason` (`edges`: none, or not from a lower to a higher node;
/// `operators`: fewer than two or more than 32, or none and skip not two of them; `gains`: not one per operator); `cell_space_too_large`
/// with facts `edges`, `operators` where all cells are too many to be looked at.
[[nodiscard]] Result<void> checkSpace(const CellSpace&);

/// Cells of the space, operators to the power of edges. Requires a checked space.
[[nodiscard]] std::size_t cellCount(const CellSpace&);
/// The cell's place in the enumeration, the first edge counting most. Requires a checked cell.
[[nodiscard]] std::size_t cellNumber(const CellSpace&, const Cell&);
/// The cell at a place. Requires number < cellCount().
[[nodiscard]] Cell cellAt(const CellSpace&, std::size_t number);
/// Whether the digits are a cell of the space. Errors: `cell_wrong_length` with facts `expected`, `found`; `cell_operator_unknown` with facts
/// `edge` (1-based), `operator`, `operators`.
[[nodiscard]] Result<void> checkCell(const CellSpace&, const Cell&);

/// NAS-Bench-201 (Dong and Yang, ICLR 2020): nodes 0 to 3, edges 0→1, 0→2, 1→2, 0→3, 1→3, 2→3; none, skip, 1×1 and 3×3 convolution, pooling.
/// 15,625 cells; 52 structural columns.
[[nodiscard]] const CellSpace& nasBench201();

}  // namespace vulpes::structure
