// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/certificate.h"
#include "search/certificate_model.h"

#include <array>

namespace vulpes::search::certificate {

/// Budgets a proof may speak of at once.
inline constexpr std::size_t kMostCosts = 4;

/// A state (or several with the same numbers) as the checker enumerates it.
struct Option
{
    std::int64_t objective = 0;
    std::array<std::int64_t, kMostCosts> cost{};
    std::uint32_t state = 0;
    std::uint32_t group = 0;       ///< states of a stage with the same factors in every product over stages
};

/// States of one stage merged: of equal costs (and equal features with a covariance) and equal groups the best objective stands for all.
/// `features` (states × terms of the limit) is null without a covariance; `groups` is empty without couplings.
[[nodiscard]] std::vector<Option> mergedOptions(std::span<const std::int64_t> objective, const std::vector<std::span<const std::int64_t>>& costs,
                                                const Eigen::MatrixXd* features, std::span<const std::uint32_t> groups = {});

/// Features of the covariance's terms for the states of one stage, and the part outside the stages (1 for the intercept).
[[nodiscard]] Eigen::MatrixXd limitFeatures(const Formula& cost, const Limit&, std::size_t stage, const std::vector<space::StageState>&,
                                            const space::StageChoices& globals);
[[nodiscard]] Eigen::VectorXd limitBase(const Formula& cost, const Limit&, const space::StageChoices& globals);

/// `checkProof` with a limit on the choices visited (`proof_witness` beyond it).
[[nodiscard]] Result<ProofCheck> check(const Json& proof, std::int64_t mostNodes, const Job&);

} // namespace vulpes::search::certificate
