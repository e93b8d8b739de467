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
    std::string fromLabel, toLabel;    ///< the operators' names, where the values are numbers of operators; else empty
    double effect = 0;                 ///< change of the prediction
    std::optional<double> low, high;   ///< 95 %, from the joint covariance
    /// Terms that read the decision, and whether one of their weights has the opposite sign: the warning beside raw weights.
    /// Operators have no order that a sign could be of: never a warning there.
    std::vector<std::string> terms;
    bool signDisagrees = false;
};

/// The decision classes of a space in the order of its stages: "resolution", "s24.depth", "s24.first.expansion", "s24.identity.kernel", …
[[nodiscard]] std::vector<std::string> decisionClasses(const space::SearchSpace&);
/// The values a class can take, ascending; empty for an unknown class.
[[nodiscard]] std::vector<double> classValues(const space::SearchSpace&, const std::string& decision);
/// A copy with every decision of the class at `value` (all blocks after the first together). Errors: `decision_unknown`, `arch_outside_space`.
[[nodiscard]] Result<space::Architecture> withClass(const space::SearchSpace&, const space::Architecture&, const std::string& decision,
                                                    double value);
/// Effect of taking one class from one value to another, all else at the reference:
/// f(reference with `to`) − f(reference with `from`); through a link scaled by Δtarget/Δindex, the link itself taken as known.
/// Errors: those of `withClass`.
[[nodiscard]] Result<Effect> effectOf(const predict::Fit&, const space::Architecture& reference, const std::string& decision, double from,
                                      double to);
/// Steps between neighbouring values of every decision class, at the reference (e = 4, k = 5, middle depth unless given); decisions the
/// formula is locked on, that no term reads, or that play no part at the reference, are left out.
[[nodiscard]] std::vector<Effect> effects(const predict::Fit&, const std::optional<space::Architecture>& reference = {});
/// Prediction along all values of one decision class at the reference: for the effect plot.
struct EffectCurve
{
    std::string decision;
    std::vector<double> values, predictions;
    std::vector<std::string> labels;   ///< of `values`; empty where they are plain numbers
    std::vector<double> low, high;     ///< empty without covariance
};
[[nodiscard]] EffectCurve effectCurve(const predict::Fit&, const std::string& decision, const std::optional<space::Architecture>& reference = {});
/// The reference used when none is given: every decision at its middle value (the lower of two), the formula's locks kept.
[[nodiscard]] space::Architecture referenceNetwork(const space::SearchSpace&, const predict::Fit&);

} // namespace vulpes::explain
