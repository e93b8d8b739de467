// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/block.h"
#include "transfer/shape_points.h"

#include <Eigen/Cholesky>

namespace vulpes::transfer {

/// Inner products of the chosen rows, one n × n matrix per block.
[[nodiscard]] std::vector<Eigen::MatrixXd> grams(const Blocks&, const Rows& rows);
/// Σ_b w_gb gram_b + λ_g I at point g.
[[nodiscard]] Eigen::MatrixXd covariance(
    const std::vector<Eigen::MatrixXd>& grams, const ShapePoints&, Eigen::Index point);

/// y ~ N(c 1, s² K) with a flat c and p(s²) ∝ 1/s² integrated out (the restricted likelihood: Patterson and Thompson, Biometrika 58, 1971).
struct Evidence
{
    Eigen::LLT<Eigen::MatrixXd> factor;  ///< of K
    double logEvidence = 0;  ///< -½ log|K| - ½ log 1'K⁻¹1 - (n-1)/2 log y'α, but for a constant of n alone
    Eigen::VectorXd alpha;  ///< K⁻¹ (y - c 1)
    Eigen::VectorXd ones;   ///< K⁻¹ 1
    double constant = 0;    ///< c = 1'K⁻¹y / 1'K⁻¹1
    double square = 0;      ///< y'α, at least 1e-300
};

/// Requires a positive definite K (noise of at least 1e-5 beside blocks of unit size sees to it). Cost: n³/3.
[[nodiscard]] Evidence evidence(const Eigen::MatrixXd& covariance, const Eigen::VectorXd& y);

/// Shares from their logarithms: the largest is subtracted first, for they differ by hundreds. They sum to 1.
[[nodiscard]] Eigen::VectorXd shares(const Eigen::VectorXd& logarithms);

}  // namespace vulpes::transfer
