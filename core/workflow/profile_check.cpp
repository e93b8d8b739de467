// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/diagnostics.h"
#include "workflow/profile.h"

#include <algorithm>
#include <cmath>

namespace vulpes::workflow {

namespace {

/// Intercept and slope of least squares.
struct Line
{
    double intercept = 0;
    double slope = 0;
};

Line throughMacs(const std::vector<ProfiledNetwork>& networks)
{
    const auto n = static_cast<double>(networks.size());
    double meanX = 0;
    double meanY = 0;
    for (const ProfiledNetwork& network : networks) {
        meanX += static_cast<double>(network.macs) / n;
        meanY += network.measured.minimum / n;
    }
    double xx = 0;
    double xy = 0;
    for (const ProfiledNetwork& network : networks) {
        const double dx = static_cast<double>(network.macs) - meanX;
        xx += dx * dx;
        xy += dx * (network.measured.minimum - meanY);
    }
    const double slope = xx > 0 ? xy / xx : 0;
    return {meanY - slope * meanX, slope};
}

}  // namespace

study::BlockTable::Check checkProfile(
    const std::vector<ProfiledNetwork>& fitted, const std::vector<ProfiledNetwork>& heldOut)
{
    study::BlockTable::Check check;
    check.networks = static_cast<int>(heldOut.size());
    check.fittedNetworks = static_cast<int>(fitted.size());
    const Line line = throughMacs(fitted);
    std::vector<double> measured, predicted, again, macs;
    const auto n = static_cast<double>(heldOut.size());
    for (const ProfiledNetwork& network : heldOut) {
        const double truth = network.measured.minimum;
        const auto off = [&](double value) { return (value - truth) / truth; };
        measured.push_back(truth);
        predicted.push_back(network.predictedMs);
        again.push_back(network.again.minimum);
        macs.push_back(static_cast<double>(network.macs));
        check.error += std::abs(off(network.predictedMs)) / n;
        check.largestError = std::max(check.largestError, std::abs(off(network.predictedMs)));
        check.bias += off(network.predictedMs) / n;
        check.noise += std::abs(off(network.again.minimum)) / n;
        check.macsError += std::abs(off(line.intercept + line.slope * macs.back())) / n;
    }
    check.kendall = predict::kendallTauB(predicted, measured);
    check.noiseKendall = predict::kendallTauB(again, measured);
    check.macsKendall = predict::kendallTauB(macs, measured);
    return check;
}

}  // namespace vulpes::workflow
