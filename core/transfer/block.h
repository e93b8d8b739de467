// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/source_table.h"

#include <memory>

namespace vulpes::transfer {

/// Columns that share one prior: named numbers of every network, centred and of unit size.
struct Block
{
    std::string name;
    std::vector<std::string> columns;
    Eigen::MatrixXd values;    ///< N × columns; NaN in rows where a source was not measured
    Eigen::RowVectorXd means;  ///< what was subtracted from each column
    double size = 1;           ///< what the whole block was divided by
};
using BlockPtr = std::shared_ptr<const Block>;
using Blocks = std::vector<BlockPtr>;

/// Subtracts the columns' means over `pool` and divides the block by the root of the mean squared length of its rows there: a block of
/// weight 1 then has variance 1 over the pool, and weights of blocks are shares of variance. Columns are not standardised one by one. A block
/// that does not vary becomes 0. Requires finite values in the rows of the pool.
void scale(Block&, const Rows& pool);

/// One column per operator: in how many sites it stands. N × operatorCount, not scaled.
[[nodiscard]] Eigen::MatrixXd operatorCounts(const Eigen::MatrixXi& operators, int operatorCount);
/// One column per site and operator (operators run fastest): whether it stands there. N × (sites × operatorCount), not scaled.
[[nodiscard]] Eigen::MatrixXd siteIndicators(const Eigen::MatrixXi& operators, int operatorCount);
/// One column per operator: Σ over the sites that hold it of `costs(site, operator)`. Not scaled.
[[nodiscard]] Eigen::MatrixXd operatorCosts(const Eigen::MatrixXi& operators, const Eigen::MatrixXd& costs);
/// One column per device: Σ over the sites of `costs[device](site, operator)`. Not scaled.
[[nodiscard]] Eigen::MatrixXd tabulated(
    const Eigen::MatrixXi& operators, const std::vector<Eigen::MatrixXd>& costs);

}  // namespace vulpes::transfer
