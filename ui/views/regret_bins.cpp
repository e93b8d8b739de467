// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/regret_bins.h"

#include <algorithm>
#include <cmath>

namespace vulpes::views {

namespace {

constexpr double kMostBins = 12;

double roundWidth(double atLeast)
{
    const double power = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= atLeast * (1 - 1e-12))
            return factor * power;
    return 10 * power;
}

} // namespace

RegretBins regretBins(const std::vector<double>& regrets)
{
    RegretBins bins;
    const double worst = regrets.empty() ? 0 : *std::max_element(regrets.begin(), regrets.end());
    if (worst > 0) {
        bins.width = roundWidth(worst / kMostBins);
        bins.counts.assign(static_cast<std::size_t>(std::ceil(worst / bins.width * (1 - 1e-12))), 0);
    }
    for (const double regret : regrets) {
        if (regret <= 0) {
            ++bins.reached;
            continue;
        }
        const auto place = static_cast<std::size_t>(std::max(0.0, std::ceil(regret / bins.width * (1 - 1e-12)) - 1));
        ++bins.counts[std::min(place, bins.counts.size() - 1)];
    }
    return bins;
}

} // namespace vulpes::views
