// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <numbers>

namespace vulpes::predict {

/// Minimum of a function of one variable: a grid finds the valley, golden section the bottom.
template<typename Function>
double minimise(double low, double high, int gridSteps, int sections, Function value)
{
    double best = low, bestValue = value(low);
    const double step = (high - low) / gridSteps;
    for (int i = 1; i <= gridSteps; ++i) {
        const double x = low + step * i;
        if (const double v = value(x); v < bestValue) {
            bestValue = v;
            best = x;
        }
    }
    double a = std::max(low, best - step), b = std::min(high, best + step);
    constexpr double kGolden = std::numbers::phi - 1;
    double c = b - kGolden * (b - a), d = a + kGolden * (b - a);
    double fc = value(c), fd = value(d);
    for (int i = 0; i < sections; ++i) {
        if (fc < fd) {
            b = d;
            d = c;
            fd = fc;
            c = b - kGolden * (b - a);
            fc = value(c);
        } else {
            a = c;
            c = d;
            fc = fd;
            d = a + kGolden * (b - a);
            fd = value(d);
        }
    }
    const double middle = fc < fd ? c : d;
    return std::min(fc, fd) < bestValue ? middle : best;
}

}  // namespace vulpes::predict
