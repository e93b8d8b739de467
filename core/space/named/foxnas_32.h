// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/named/foxnas.h"

namespace vulpes::space {

/// Decisions of the spaces for 32×32 pictures: `resolution` (32), stages 8, 24, 32, 64 of one to three blocks. The kernels of the last stage stay 3×3: its map is 4×4.
[[nodiscard]] FoxnasParts foxnas32Parts(const std::vector<double>& expansions, bool fusedBlocks);

} // namespace vulpes::space
