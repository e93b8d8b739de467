// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "structure/kernel.h"
#include "structure/structure_table.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vulpes::structure {

/// One more thing known of every cell without training it: a zero-cost score, multiply-adds, parameters.
struct CellColumn
{
    std::string name;
    std::vector<double> values;  ///< one per cell; ±∞ allowed, NaN not
};

/// The cells that can be asked about, and what is known of them beforehand. More columns give more terms.
struct CellPool
{
    std::vector<Cell> cells;
    std::vector<CellColumn> scores;
    std::optional<CellColumn> early;  ///< the accuracy after a short training, such as 12 epochs
};

/// One additive term of the model: a kernel over rows.
struct CellTerm
{
    std::string name;  ///< `structure`, `structure_scores`, `early`, `early_structure`
    Kernel kernel = Kernel::Matern;
    Eigen::MatrixXd rows;
};

/// What the model reads of a list of cells.
struct CellTerms
{
    std::vector<CellTerm> terms;  ///< each with one row per cell
    std::vector<bool> cutOff;     ///< per cell
};

/// The rows of each term for the pool's cells: s are the structural columns; z the normal scores of the score columns, standardised over the
/// pool and divided by √columns (a column that is the same in all cells is left out); v the normal scores of `early`.
/// Terms: k(s); with scores k([s, z]); with early also v·v and k([s, z, v]). Scores are ranks over the pool, so they use what is known of every cell
/// (never its accuracy). Errors: `cells_none`; those of `checkCell` with fact `cell` (1-based); `cell_column_length` with facts `column`,
/// `expected`, `found`; `cell_column_not_a_number` with facts `column`, `cell`; stopped. O(cells × columns).
[[nodiscard]] Result<CellTerms> makeCellTerms(const StructureTable&, const CellPool&, const Job& = {});

/// The terms of the cells at these places of the pool, in this order. Requires places of the pool.
[[nodiscard]] CellTerms termsAt(const CellTerms&, std::span<const std::size_t> places);

}  // namespace vulpes::structure
