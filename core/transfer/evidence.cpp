// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/evidence.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace vulpes::transfer {

std::vector<Eigen::MatrixXd> grams(const Blocks& blocks, const Rows& rows)
{
    std::vector<Eigen::MatrixXd> products;
    for (const BlockPtr& block : blocks) {
        const Eigen::MatrixXd chosen = block->values(rows, Eigen::all);
        products.emplace_back(chosen * chosen.transpose());
    }
    return products;
}

Eigen::MatrixXd covariance(
    const std::vector<Eigen::MatrixXd>& grams, const ShapePoints& points, Eigen::Index point)
{
    const Eigen::Index n = grams.front().rows();
    Eigen::MatrixXd sum = points.noise[point] * Eigen::MatrixXd::Identity(n, n);
    for (std::size_t b = 0; b < grams.size(); ++b)
        sum += points.weights(point, static_cast<Eigen::Index>(b)) * grams[b];
    return sum;
}

Evidence evidence(const Eigen::MatrixXd& covariance, const Eigen::VectorXd& y)
{
    const auto n = static_cast<double>(y.size());
    Evidence result;
    result.factor.compute(covariance);
    assert(result.factor.info() == Eigen::Success);
    result.ones = result.factor.solve(Eigen::VectorXd::Ones(y.size()));
    const Eigen::VectorXd solved = result.factor.solve(y);
    const double total = result.ones.sum();
    result.constant = solved.sum() / total;
    result.alpha = solved - result.constant * result.ones;
    result.square = std::max(y.dot(result.alpha), 1e-300);
    const double logRoot = result.factor.matrixLLT().diagonal().array().log().sum();
    result.logEvidence = -logRoot - 0.5 * std::log(total) - 0.5 * (n - 1) * std::log(result.square);
    return result;
}

Eigen::VectorXd shares(const Eigen::VectorXd& logarithms)
{
    const Eigen::VectorXd raw = (logarithms.array() - logarithms.maxCoeff()).exp();
    return raw / raw.sum();
}

}  // namespace vulpes::transfer
