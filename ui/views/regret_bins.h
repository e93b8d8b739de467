// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace vulpes::views {

/// Distances to the exact optimum, counted: the runs that reached it apart from all others.
struct RegretBins
{
    int reached = 0;              ///< distance 0
    double width = 0;             ///< of the other bins: 1, 2 or 5 times a power of ten
    std::vector<int> counts;      ///< i: distances above i · width, up to (i + 1) · width
};

/// `regrets` as `search::regret` gives them: exactly 0 where the optimum was reached.
[[nodiscard]] RegretBins regretBins(const std::vector<double>& regrets);

} // namespace vulpes::views
