// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "space/decision.h"
#include "space/skeleton.h"

#include <vector>

namespace vulpes::space {

/// Whether a skeleton is sound and can build every decision; nothing to complain of where there is none.
/// Errors: `space_invalid` with fact `reason` `skeleton` or `skeleton_decision`, and `decision`, `stage` or `kind` where one is to blame.
[[nodiscard]] Result<void> validateSkeleton(const std::vector<Decision>& decisions, const std::vector<Stage>& stages, const Skeleton& skeleton);

} // namespace vulpes::space
