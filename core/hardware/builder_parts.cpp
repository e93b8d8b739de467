// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/builder_parts.h"

#include "study/import/join.h"

#include <algorithm>
#include <cmath>

namespace vulpes::hardware::parts {

bool alike(double a, double b)
{
    constexpr double kPrinted = 2e-6;
    return a == b || std::abs(a - b) <= kPrinted * std::max(std::abs(a), std::abs(b));
}

bool farApart(double a, double b)
{
    return std::abs(a - b) > study::kTimingDisagreement * 0.5 * std::abs(a + b);
}

double medianRatio(std::span<const double> a, std::span<const double> b)
{
    std::vector<double> ratios;
    for (std::size_t row = 0; row < std::min(a.size(), b.size()); ++row)
        if (!isMissing(a[row]) && !isMissing(b[row]) && a[row] > 0 && b[row] > 0)
            ratios.push_back(b[row] / a[row]);
    if (ratios.empty())
        return kMissing;
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::nth_element(ratios.begin(), middle, ratios.end());
    return *middle;
}

bool isUnitRatio(double ratio)
{
    constexpr double kNear = 0.02;
    for (const double unit : {1e3, 1e-3, 1e6, 1e-6})
        if (std::abs(ratio / unit - 1) <= kNear)
            return true;
    return false;
}

}  // namespace vulpes::hardware::parts
