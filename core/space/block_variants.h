// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

#include <vector>

namespace vulpes::space {

/// One form a block of a stage can take: the choices of its decisions, apart for the first block (which changes width
/// and size) and for those after it (which are all alike). foxnas-cpu has 12 for each, so 120 in its five stages.
struct BlockVariant
{
    std::size_t stage = 0;
    bool first = true;
    std::vector<std::size_t> decisions;  ///< of block 1, or of block 2 standing for all later ones
    std::vector<int> choices;            ///< index of the chosen value of each
};

/// Every variant of every stage, first blocks before later ones, choices counting up.
/// Errors: `space_blocks_differ` with fact `stage` where later blocks do not offer the same choices (a table per
/// position would be needed); `space_too_many_blocks` with facts `stage`, `limit` over 4,096 of one place.
[[nodiscard]] Result<std::vector<BlockVariant>> blockVariants(const SearchSpace&);

/// The smallest network that contains the variant, at the given choices of the globals. Requires choices of
/// `blockVariants`.
[[nodiscard]] Architecture networkWith(const SearchSpace&, const BlockVariant&, const StageChoices& globals);

}  // namespace vulpes::space
