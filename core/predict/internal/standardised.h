// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/fit.h"

namespace vulpes::predict {

/// Sums over a weighted subset of rows of the standardised terms; subsets subtract, so ten folds cost one pass.
struct Moments
{
    double n = 0;          ///< sum of weights
    Eigen::VectorXd sum;   ///< p
    Eigen::MatrixXd gram;  ///< p × p

    Moments& operator-=(const Moments& other)
    {
        n -= other.n;
        sum -= other.sum;
        gram -= other.gram;
        return *this;
    }
};

/// Terms of a design, centred and scaled over all its rows.
struct Standardised
{
    explicit Standardised(const DesignMatrix&);

    Eigen::MatrixXd z;  ///< n × p
    Eigen::VectorXd mean, scale;

    [[nodiscard]] Moments momentsOf(const std::vector<Eigen::Index>& rows) const;
    [[nodiscard]] Moments momentsOf(const Eigen::VectorXd& weights) const;
};

/// A fit of a subset of rows: what cross-validation, the bootstrap and the penalised fits need.
struct SubsetFit
{
    Eigen::VectorXd beta;       ///< 1 + p, raw scale, index scale of a link
    std::vector<bool> dropped;  ///< p: aliased or constant in the subset
    double lambda = 0;
    double ceiling = 0;
    double effectiveDf = 0;  ///< with the intercept, without the ceiling
    Eigen::MatrixXd v;       ///< (1+p)², only when asked for
};

/// Least squares (Cholesky of the correlations, columns skipped as R does), ridge (spectral) or link fit of the weighted rows.
/// `weights` are row counts: 0 leaves a row out. Nothing when the subset determines no fit (no varying term or constant target).
[[nodiscard]] std::optional<SubsetFit> fitSubset(const Standardised&, const Formula&,
    const Eigen::VectorXd& y, const Eigen::VectorXd& weights, const Moments&, bool wantV = false);

/// Index → target for a subset fit.
[[nodiscard]] double linked(LinkKind, double ceiling, double index);

}  // namespace vulpes::predict
