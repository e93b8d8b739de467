// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace vulpes::predict {

struct ShapiroWilk
{
    double w = 1;
    double p = 1;
};

/// Normality of a sample: Royston's algorithm AS R94 (Applied Statistics 44, 1995), as R's shapiro.test. Fewer than three values, or all
/// equal, say nothing: W = 1, p = 1. R refuses more than 5,000 values; the approximation is used beyond.
[[nodiscard]] ShapiroWilk shapiroWilk(std::vector<double> values);

}  // namespace vulpes::predict
