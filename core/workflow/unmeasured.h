// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/analysis.h"

#include <string>
#include <vector>

namespace vulpes::workflow {

/// What of a network a prediction takes from others.
struct Unmeasured
{
    std::vector<std::string> decisions;   ///< ids
    std::vector<std::string> scores;      ///< read by a formula, and nobody said them of this network: the mean stands for them

    [[nodiscard]] bool empty() const { return decisions.empty() && scores.empty(); }
};

/// Global decisions (the resolution) whose value in `network` no measurement has, though a formula does not read the decision: its
/// prediction is the same at every value, and the leverage does not notice. Marks the prediction of each formula concerned `extrapolated`,
/// and those that rest on a score nobody said. Measured values are those of the rows with that target, or the one the formula is locked to; without
/// either nothing is said. Requires both fits. Cost: one pass over the samples per global decision that a formula does not read.
Unmeasured markUnmeasured(const Analysis&, const space::Architecture& network, predict::Prediction& accuracy, predict::Prediction& latency);

/// Whether a formula reads a score that some networks of the space lack: they are no candidates.
[[nodiscard]] bool leavesOutUnscored(const Analysis&);

} // namespace vulpes::workflow
