// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/fit.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::explain {

/// What changing one decision does, all else at a reference network: the default face of "weights".
struct Effect
{
    std::string decision;              ///< "s24.depth", "s24.first.kernel", "s24.identity.expansion" (all blocks after the first together)
    int stage = -1;
    double from = 0, to = 0;
    double effect = 0;                 ///< change of the prediction
    std::optional<double> low, high;   ///< 95 %, from the joint covariance
    /// Terms that read the decision, and whether one of their weights has the opposite sign: the warning beside raw weights.
    std::vector<std::string> terms;
    bool signDisagrees = false;
};

/// Steps between neighbouring values of every decision class, at the reference (e = 4, k = 5, middle depth unless given).
[[nodiscard]] std::vector<Effect> effects(const predict::Fit&, const std::optional<space::Architecture>& reference = {});
/// Prediction along all values of one decision class at the reference: for the effect plot.
struct EffectCurve
{
    std::string decision;
    std::vector<double> values, predictions;
    std::vector<double> low, high;     ///< empty without covariance
};
[[nodiscard]] EffectCurve effectCurve(const predict::Fit&, const std::string& decision, const std::optional<space::Architecture>& reference = {});
/// The reference used when none is given.
[[nodiscard]] space::Architecture referenceNetwork(const space::SearchSpace&, const predict::Fit&);

} // namespace vulpes::explain
