// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <span>

namespace vulpes::structure {

/// The curve between accuracy and what is predicted: u = −log(top − accuracy), standardised, where top lies one percentage point above the best
/// accuracy known. It spreads the good cells apart and draws the hopeless ones together. Monotone: ranks stay.
struct GapLink
{
    double top = 0;           ///< percent; no prediction exceeds it
    double mean = 0, sd = 1;  ///< of u over the accuracies it was made from (population)

    /// Percent to link units. Requires accuracy < top.
    [[nodiscard]] double forward(double accuracy) const;
    /// Link units to percent: top − e^−(mean + sd·u); below 0 for very small u.
    [[nodiscard]] double back(double u) const;
};

/// The link of these accuracies (percent). Errors: `accuracies_all_alike` with fact `accuracy`. Requires at least one, all finite.
[[nodiscard]] Result<GapLink> gapLink(std::span<const double> accuracies);

}  // namespace vulpes::structure
