// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/analysis.h"

#include <string>
#include <vector>

namespace vulpes::workflow {

/// Global decisions (the resolution) whose value in `network` no measurement has, though a formula does not read the decision: its
/// prediction is the same at every value, and the leverage does not notice. Marks the prediction of each formula concerned `extrapolated`
/// and returns the ids of the decisions. Measured values are those of the rows with that target, or the one the formula is locked to; without
/// either nothing is said. Requires both fits. Cost: one pass over the samples per global decision that a formula does not read.
std::vector<std::string> markUnmeasured(const Analysis&, const space::Architecture& network, predict::Prediction& accuracy,
                                        predict::Prediction& latency);

} // namespace vulpes::workflow
