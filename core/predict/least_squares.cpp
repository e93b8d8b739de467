// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/internal/least_squares.h"

namespace vulpes::predict {

std::vector<Eigen::Index> independentColumns(const Eigen::MatrixXd& x, double tolerance)
{
    std::vector<Eigen::Index> kept;
    Eigen::MatrixXd basis(x.rows(), std::min(x.rows(), x.cols()));
    Eigen::Index size = 0;
    for (Eigen::Index j = 0; j < x.cols() && size < x.rows(); ++j) {
        Eigen::VectorXd rest = x.col(j);
        const double length = rest.norm();
        if (length == 0)
            continue;
        for (int pass = 0; pass < 2; ++pass)  // twice is enough (Kahan and Parlett)
            rest -= basis.leftCols(size) * (basis.leftCols(size).transpose() * rest);
        const double left = rest.norm();
        if (left < tolerance * length)
            continue;
        basis.col(size++) = rest / left;
        kept.push_back(j);
    }
    return kept;
}

LeastSquares leastSquares(const Eigen::MatrixXd& x, const Eigen::VectorXd& y)
{
    LeastSquares result;
    result.kept = independentColumns(x);
    const auto rank = static_cast<Eigen::Index>(result.kept.size());
    Eigen::MatrixXd reduced(x.rows(), rank);
    for (Eigen::Index a = 0; a < rank; ++a)
        reduced.col(a) = x.col(result.kept[static_cast<std::size_t>(a)]);
    // Columns of unit length: pivoting then sees angles, not units.
    const Eigen::VectorXd length = reduced.colwise().norm();
    reduced = reduced * length.cwiseInverse().asDiagonal();
    Eigen::ColPivHouseholderQR<Eigen::MatrixXd> qr;
    qr.setThreshold(0);
    qr.compute(reduced);
    const Eigen::VectorXd solution = qr.solve(y);
    const Eigen::MatrixXd inverse = qr.matrixR()
                                        .topLeftCorner(rank, rank)
                                        .triangularView<Eigen::Upper>()
                                        .solve(Eigen::MatrixXd::Identity(rank, rank));
    const Eigen::MatrixXd unpivoted =
        qr.colsPermutation() * (inverse * inverse.transpose()) * qr.colsPermutation().transpose();

    result.beta = Eigen::VectorXd::Zero(x.cols());
    result.v = Eigen::MatrixXd::Zero(x.cols(), x.cols());
    for (Eigen::Index a = 0; a < rank; ++a) {
        const Eigen::Index i = result.kept[static_cast<std::size_t>(a)];
        result.beta[i] = solution[a] / length[a];
        for (Eigen::Index b = 0; b < rank; ++b)
            result.v(i, result.kept[static_cast<std::size_t>(b)]) = unpivoted(a, b) / (length[a] * length[b]);
    }
    return result;
}

}  // namespace vulpes::predict
