// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

#include <QString>

namespace vulpes::state {

/// What makes `to` another network than `from`, stage by stage and as short as it can be said: "stages 24 and 40 (1 layer more); stage 80
/// (wider blocks, smaller kernels)". Widths and kernels are compared in the blocks that both have. Empty: nothing.
[[nodiscard]] QString changeWords(const space::SearchSpace&, const space::Architecture& from, const space::Architecture& to);

} // namespace vulpes::state
