// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/internal/standardised.h"

#include <cmath>

namespace vulpes::predict {

Standardised::Standardised(const DesignMatrix& design)
{
    const Eigen::Index n = design.x.rows(), p = design.x.cols() - 1;
    z = design.x.rightCols(p);
    mean = z.colwise().mean();
    z.rowwise() -= mean.transpose();
    scale = (z.colwise().squaredNorm() / static_cast<double>(n)).cwiseSqrt();
    for (Eigen::Index j = 0; j < p; ++j) {
        // A column that only varies by rounding is constant.
        if (scale[j] <= 1e-12 * (std::abs(mean[j]) + 1e-300)) {
            scale[j] = 1;
            z.col(j).setZero();
        } else {
            z.col(j) /= scale[j];
        }
    }
}

Moments Standardised::momentsOf(const std::vector<Eigen::Index>& rows) const
{
    Eigen::MatrixXd part(static_cast<Eigen::Index>(rows.size()), z.cols());
    for (Eigen::Index i = 0; i < part.rows(); ++i)
        part.row(i) = z.row(rows[static_cast<std::size_t>(i)]);
    Moments moments;
    moments.n = static_cast<double>(rows.size());
    moments.sum = part.colwise().sum();
    moments.gram = Eigen::MatrixXd::Zero(z.cols(), z.cols());
    moments.gram.selfadjointView<Eigen::Lower>().rankUpdate(part.transpose());
    moments.gram.triangularView<Eigen::StrictlyUpper>() = moments.gram.transpose();
    return moments;
}

Moments Standardised::momentsOf(const Eigen::VectorXd& weights) const
{
    const Eigen::MatrixXd part = weights.cwiseSqrt().asDiagonal() * z;
    Moments moments;
    moments.n = weights.sum();
    moments.sum = z.transpose() * weights;
    moments.gram = Eigen::MatrixXd::Zero(z.cols(), z.cols());
    moments.gram.selfadjointView<Eigen::Lower>().rankUpdate(part.transpose());
    moments.gram.triangularView<Eigen::StrictlyUpper>() = moments.gram.transpose();
    return moments;
}

double linked(LinkKind link, double ceiling, double index)
{
    return link == LinkKind::Identity ? index : ceiling - std::exp(-index);
}

}  // namespace vulpes::predict
