// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/fit.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::explain {

/// Two networks side by side: predictions, difference b − a with its 95 % interval (of the mean, from the joint covariance, so shared parts
/// cancel; through a link scaled by Δtarget/Δindex, the link itself taken as known), and what differs.
struct Difference
{
    predict::Prediction accuracyA, accuracyB, latencyA, latencyB;
    double accuracyDelta = 0, latencyDelta = 0;
    std::optional<double> accuracyLow, accuracyHigh, latencyLow, latencyHigh;
    struct Change
    {
        std::string decision;
        std::optional<double> a, b;    ///< nothing: inactive there
    };
    std::vector<Change> changes;
};
[[nodiscard]] Difference difference(const predict::Fit& accuracy, const predict::Fit& latency, const space::Architecture& a,
                                    const space::Architecture& b);

} // namespace vulpes::explain
