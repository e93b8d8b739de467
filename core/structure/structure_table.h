// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "structure/cell_space.h"

#include <Eigen/Core>

#include <memory>
#include <string>
#include <vector>

namespace vulpes::structure {

/// The structural columns of every cell of a space, standardised: minus the mean and divided by the standard deviation over the space (population),
/// then by √columns, so that two random cells lie √2 apart. No measurement is needed for it. Columns that are the same in all cells
/// are left out. Immutable; any thread.
struct StructureTable
{
    CellSpace space;
    std::vector<std::string> names;  ///< of the columns kept
    Eigen::MatrixXd rows;            ///< cells × columns, in the order of `cellNumber`
    std::vector<bool> cutOff;        ///< per cell: nothing of the input reaches the output
};
using StructureTablePtr = std::shared_ptr<const StructureTable>;

/// Errors: those of `checkSpace`; `cell_space_invalid` with reason `columns` where no column tells cells apart; stopped.
/// Cost: cells × columns (15,625 × 52: 7 MB, some 20 ms).
[[nodiscard]] Result<StructureTablePtr> makeStructureTable(const CellSpace&, const Job& = {});

}  // namespace vulpes::structure
