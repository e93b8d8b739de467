// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "space/decision.h"
#include "space/skeleton.h"

#include <string>
#include <vector>

namespace vulpes::space {

/// What `SearchSpace::make` demands of its parts. Errors: `space_invalid` with facts `reason` and, where one is to blame, `decision`
/// or `stage`. Reasons are codes: `name`, `id`, `duplicate_id`, `kind`, `key`, `duplicate_key`, `values`, `labels`, `stage_name`,
/// `membership`, `depth`, `blocks`, `too_large`, `empty`, `skeleton`, `skeleton_decision`.
[[nodiscard]] Result<void> validate(const std::string& name, const std::vector<Decision>& decisions,
                                    const std::vector<Stage>& stages, const Skeleton& skeleton);

/// Whether the blocks after the first offer the same choices, so that their order can be forgotten.
[[nodiscard]] bool blocksAreInterchangeable(const std::vector<Decision>& decisions, const Stage& stage);

} // namespace vulpes::space
