// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/certificate.h"
#include "search/certificate_model.h"

namespace vulpes::search::certificate {

/// A state (or several with the same numbers) as the checker enumerates it.
struct Option
{
    std::int64_t objective = 0, cost = 0;
    std::uint32_t state = 0;
};

/// States of one stage merged: equal integers count once; with a covariance, equal features and cost keep the best objective.
/// `features` (states × terms of the limit) is null without a covariance.
[[nodiscard]] std::vector<Option> mergedOptions(std::span<const std::int64_t> objective, std::span<const std::int64_t> cost,
                                                const Eigen::MatrixXd* features);

/// Features of the covariance's terms for the states of one stage, and the part outside the stages (1 for the intercept).
[[nodiscard]] Eigen::MatrixXd limitFeatures(const Formula& cost, const Limit&, std::size_t stage, const std::vector<space::StageState>&,
                                            const space::StageChoices& globals);
[[nodiscard]] Eigen::VectorXd limitBase(const Formula& cost, const Limit&, const space::StageChoices& globals);

/// `checkProof` with a limit on the choices visited (`proof_witness` beyond it).
[[nodiscard]] Result<ProofCheck> check(const Json& proof, std::int64_t mostNodes, const Job&);

} // namespace vulpes::search::certificate
