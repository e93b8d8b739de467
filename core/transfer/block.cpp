// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/block.h"

#include <cmath>

namespace vulpes::transfer {

void scale(Block& block, const Rows& pool)
{
    block.means = block.values(pool, Eigen::all).colwise().mean();
    block.values.rowwise() -= block.means;
    const double meanSquare = block.values(pool, Eigen::all).rowwise().squaredNorm().mean();
    block.size = meanSquare > 0 ? std::sqrt(meanSquare) : 1;
    block.values /= block.size;
}

Eigen::MatrixXd operatorCounts(const Eigen::MatrixXi& operators, int operatorCount)
{
    Eigen::MatrixXd counts = Eigen::MatrixXd::Zero(operators.rows(), operatorCount);
    for (Eigen::Index site = 0; site < operators.cols(); ++site)
        for (Eigen::Index row = 0; row < operators.rows(); ++row)
            counts(row, operators(row, site)) += 1;
    return counts;
}

Eigen::MatrixXd siteIndicators(const Eigen::MatrixXi& operators, int operatorCount)
{
    Eigen::MatrixXd indicators = Eigen::MatrixXd::Zero(operators.rows(), operators.cols() * operatorCount);
    for (Eigen::Index site = 0; site < operators.cols(); ++site)
        for (Eigen::Index row = 0; row < operators.rows(); ++row)
            indicators(row, site * operatorCount + operators(row, site)) = 1;
    return indicators;
}

Eigen::MatrixXd operatorCosts(const Eigen::MatrixXi& operators, const Eigen::MatrixXd& costs)
{
    Eigen::MatrixXd sums = Eigen::MatrixXd::Zero(operators.rows(), costs.cols());
    for (Eigen::Index site = 0; site < operators.cols(); ++site)
        for (Eigen::Index row = 0; row < operators.rows(); ++row)
            sums(row, operators(row, site)) += costs(site, operators(row, site));
    return sums;
}

Eigen::MatrixXd tabulated(const Eigen::MatrixXi& operators, const std::vector<Eigen::MatrixXd>& costs)
{
    Eigen::MatrixXd sums = Eigen::MatrixXd::Zero(operators.rows(), static_cast<Eigen::Index>(costs.size()));
    for (Eigen::Index device = 0; device < sums.cols(); ++device)
        for (Eigen::Index site = 0; site < operators.cols(); ++site)
            for (Eigen::Index row = 0; row < operators.rows(); ++row)
                sums(row, device) += costs[static_cast<std::size_t>(device)](site, operators(row, site));
    return sums;
}

}  // namespace vulpes::transfer
