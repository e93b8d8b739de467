// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/kernel.h"

#include <cmath>

namespace vulpes::structure {

namespace {

/// Over rows scaled so that two random cells lie √2 apart. Flat between 2 and 4 on CIFAR-10, so fixed, not fitted.
constexpr double kLength = 2;

}  // namespace

Eigen::MatrixXd kernelMatrix(Kernel kernel, const Eigen::MatrixXd& a, const Eigen::MatrixXd& b)
{
    Eigen::MatrixXd k = a * b.transpose();
    if (kernel == Kernel::Linear)
        return k;
    // |a − b|² from the products: rounding can take it below 0 where rows are equal.
    k *= -2;
    k.colwise() += a.rowwise().squaredNorm();
    k.rowwise() += b.rowwise().squaredNorm().transpose();
    const Eigen::ArrayXXd r = (5 * k.array().max(0)).sqrt() / kLength;
    return (1 + r + r.square() / 3) * (-r).exp();
}

Eigen::VectorXd kernelDiagonal(Kernel kernel, const Eigen::MatrixXd& a)
{
    return kernel == Kernel::Linear ? Eigen::VectorXd(a.rowwise().squaredNorm())
                                    : Eigen::VectorXd::Ones(a.rows());
}

}  // namespace vulpes::structure
