// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/annealing.h"
#include "workflow/sampling_plan.h"

#include <optional>

namespace vulpes::workflow {

/// The best network that a logged run stood on and that is not in `known`; nothing where there is none.
[[nodiscard]] std::optional<space::Architecture> visitedBest(const search::Run&, const predict::StateCatalogue&, const ChoicesSet& known);

}  // namespace vulpes::workflow
