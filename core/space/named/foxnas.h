// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

namespace vulpes::space {

/// Decisions and stages that the two FOX-NAS spaces share: `resolution`, and for stages 24, 40, 80, 112, 160 a depth of 2 to 4
/// and per block an expansion of 2, 3, 4, 6 and a kernel of 3, 5, 7; with `fusedBlocks` also `fused` per block.
struct FoxnasParts
{
    std::vector<Decision> decisions;
    std::vector<Stage> stages;
};
[[nodiscard]] FoxnasParts foxnasParts(bool fusedBlocks);

} // namespace vulpes::space
