// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/fit.h"
#include "space/block_variants.h"
#include "study/block_table.h"

#include <string>

namespace vulpes::predict {

inline constexpr const char* kProfiled = "profiled";

/// The column that counts a block variant: "s24.first.is(expansion=6,kernel=3)",
/// "s24.identity.count(expansion=6,kernel=3)"; empty for a first block without decisions, which every network has once.
/// Errors: `space_blocks_differ` where two decisions of a block are of one kind.
[[nodiscard]] Result<std::string> columnOf(const space::SearchSpace&, const space::BlockVariant&);

/// The predictor `profiled`: latency = factor × (Σ fixed + Σ blocks), each block's time as it was measured. Its
/// coefficients are known, not fitted: no covariance, no intervals; what it is worth is in the table's own test
/// (`BlockTable::Check`). Separable, so the exact front works with it. It speaks of the table's resolution only (a
/// lock, where the space chooses the resolution). Errors: `block_table_other_space` with facts `table`, `space`;
/// `block_table_incomplete` with fact `column`; `block_table_json` with fact `reason` "unknown_column";
/// `formula_unknown` where the space's blocks cannot be listed.
[[nodiscard]] Result<Fit> fitFromBlockTable(const study::BlockTable&, space::SpacePtr);

}  // namespace vulpes::predict
