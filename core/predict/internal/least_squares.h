// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Dense>

#include <vector>

namespace vulpes::predict {

/// Columns of `x` that do not depend on those before them: R's rule (dqrdc2, tolerance 1e-7). A column is dropped when what
/// is left of it after projecting out the earlier ones is shorter than the tolerance times its own length.
[[nodiscard]] std::vector<Eigen::Index> independentColumns(const Eigen::MatrixXd& x, double tolerance = 1e-7);

struct LeastSquares
{
    Eigen::VectorXd beta;  ///< zero where aliased
    Eigen::MatrixXd v;     ///< (X'X)^-1, zero rows and columns where aliased
    std::vector<Eigen::Index> kept;
};

/// Least squares by column-pivoted Householder QR of the independent columns.
[[nodiscard]] LeastSquares leastSquares(const Eigen::MatrixXd& x, const Eigen::VectorXd& y);

}  // namespace vulpes::predict
