// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/table.h"
#include "space/search_space.h"

namespace vulpes::workflow {

/// The cells of a study with their accuracies as a table that `foretellCells` learns from: one task "accuracy" of no data set, the mean where a cell
/// was trained more than once, and the scores its space knows. Which cells compute the same is not said.
/// Errors: `cells_space` (fact `space`) where they are no cells of nasbench201; `hw_no_accuracy` where no cell has any.
[[nodiscard]] Result<hardware::HardwareTablePtr> cellsOfStudy(const space::SearchSpace&, const study::Samples&);

}  // namespace vulpes::workflow
