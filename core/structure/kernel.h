// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace vulpes::structure {

/// How alike two cells are, from their rows.
enum class Kernel {
    Matern,  ///< (1 + r + r²/3) e^−r with r = √5 |a − b| / 2: Matérn 5/2 of length 2; 1 for equal rows
    Linear,  ///< a · b
};

/// k(a, b) of each row of `a` with each row of `b`: rows of a × rows of b. Requires equally many columns. O(rows × rows × columns).
/// (Rasmussen and Williams, Gaussian Processes for Machine Learning, section 4.2.)
[[nodiscard]] Eigen::MatrixXd kernelMatrix(Kernel, const Eigen::MatrixXd& a, const Eigen::MatrixXd& b);

/// k(a, a) of each row with itself.
[[nodiscard]] Eigen::VectorXd kernelDiagonal(Kernel, const Eigen::MatrixXd& a);

}  // namespace vulpes::structure
