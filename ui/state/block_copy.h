// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"
#include "state/selection.h"

#include <optional>

namespace vulpes::state {

/// `into` with one block (or, at block 0, one whole stage) as in `from`. A stage that is too shallow for the block becomes as deep as
/// needed, its new blocks as in `from`. Nothing when `from` does not have the block or the outcome is outside the space.
[[nodiscard]] std::optional<space::Architecture> withBlockOf(const space::SearchSpace&, space::Architecture into,
                                                             const space::Architecture& from, const BlockRef&);

} // namespace vulpes::state
