// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace vulpes::search {

/// Objectives no further apart than this are one: printed accuracies have six decimals.
inline constexpr double kSameObjective = 1e-9;

/// A run that is missing no more than this has as good as found the optimum: percent points.
inline constexpr double kNearObjective = 0.05;

/// What a search is missing against the exact optimum, in the objective's unit: exactly 0 where it reached it.
[[nodiscard]] inline double regret(double exact, double found)
{
    const double missing = exact - found;
    return std::abs(missing) <= kSameObjective ? 0 : missing;
}

}  // namespace vulpes::search
