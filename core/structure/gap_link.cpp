// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/gap_link.h"

#include <algorithm>
#include <cmath>

namespace vulpes::structure {

namespace {

/// Percentage points between the best known accuracy and the top. Less lets the best cell run away from the others.
constexpr double kHeadroom = 1;

}  // namespace

double GapLink::forward(double accuracy) const
{
    return (-std::log(top - accuracy) - mean) / sd;
}

double GapLink::back(double u) const
{
    return top - std::exp(-(mean + sd * u));
}

Result<GapLink> gapLink(std::span<const double> accuracies)
{
    GapLink link;
    link.top = std::ranges::max(accuracies) + kHeadroom;
    const auto n = static_cast<double>(accuracies.size());
    double sum = 0, squares = 0;
    for (const double accuracy : accuracies)
        sum += -std::log(link.top - accuracy);
    link.mean = sum / n;
    for (const double accuracy : accuracies) {
        const double away = -std::log(link.top - accuracy) - link.mean;
        squares += away * away;
    }
    link.sd = std::sqrt(squares / n);
    if (link.sd < 1e-9)
        return fail(inputError("accuracies_all_alike").with("accuracy", accuracies.front()));
    return link;
}

}  // namespace vulpes::structure
