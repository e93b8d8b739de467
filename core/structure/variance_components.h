// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <Eigen/Core>

#include <vector>

namespace vulpes::structure {

/// How much of the variation each kernel carries, and how much none of them does.
struct VarianceComponents
{
    std::vector<double> terms;          ///< v_g, one per kernel
    double noise = 0;                   ///< of one cell
    std::vector<double> logLikelihood;  ///< before each iteration; rises
};

/// The prior variance of the unknown mean: large against targets of variance 1, so that the mean is the data's.
inline constexpr double kMeanVariance = 10;
/// Added to every diagonal, so that cells with equal rows leave the matrix invertible.
inline constexpr double kJitter = 1e-8;

/// Variances that make the targets `y` likely under V = Σ v_g K_g + 10 + v_noise I, by the minorise-maximise update
/// v_g ← v_g √((a′K_g a + 1e−6) / tr(V⁻¹K_g)), a = V⁻¹y, at least 1e−6, from v_g = 1/(kernels + 1) and noise 0.1, `iterations` times
/// (H. Zhou, L. Hu, J. Zhou, K. Lange: MM algorithms for variance components models, 2019). Requires kernels of y's size and y
/// finite. Errors: stopped; `variances_failed` where V cannot be factorised. O(iterations × (rows³ + kernels × rows²)). Deterministic.
[[nodiscard]] Result<VarianceComponents> varianceComponents(
    const std::vector<Eigen::MatrixXd>& kernels, const Eigen::VectorXd& y, int iterations, const Job& = {});

}  // namespace vulpes::structure
