// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/annealing.h"

#include <QString>

namespace vulpes::views {

/// What a move changes, block by block, old and new: "stage 24 block 2: expansion 4 → 6". Empty for a start, a draw of all stages, and
/// states the catalogue does not know.
[[nodiscard]] QString changedBlocks(const predict::StateCatalogue&, const search::Move&);
/// The same for tables: "s24.b2.expansion=4>6"; nothing stands for a decision of a block that is not there.
[[nodiscard]] QString changedDecisions(const predict::StateCatalogue&, const search::Move&);

} // namespace vulpes::views
