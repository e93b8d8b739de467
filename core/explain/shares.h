// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/formula.h"

#include <Eigen/Dense>

#include <functional>
#include <vector>

namespace vulpes::explain {

/// Exact Shapley values of `players` players: `value(mask)` is what the coalition whose bits are set is worth (a vector of
/// `size` numbers, all split at once). Up to 12 players every coalition is valued; above that 4,096 seeded orders are averaged,
/// which still sums exactly to value(all) − value(none).
[[nodiscard]] std::vector<Eigen::VectorXd> shapley(int players, Eigen::Index size,
                                                   const std::function<Eigen::VectorXd(std::uint64_t mask)>& value);

/// How much of each term's difference between two networks belongs to each part of the network: docs/explanations.md.
/// Term differences, so that any linear combination of them (the index) and its variance follow from one vector.
struct PartShare
{
    int stage = -1;             ///< −1: the global decisions
    int block = 0;              ///< 0: the whole stage in `stages`; depth and the like in `blocks`
    int edge = -1;              ///< decision of the one edge of a cell that this is of; −1: no edge
    Eigen::VectorXd terms;      ///< 1 + p, intercept (0) first
};

/// Which part of a network the difference of each term between two networks belongs to: per term, the parts of `stages` sum to
/// (term of the network − term of the baseline), and so do those of `blocks`. Times the coefficients: contributions to the index.
struct Shares
{
    std::vector<PartShare> stages;   ///< globals first when they differ and a term reads them, then every stage
    std::vector<PartShare> blocks;   ///< per stage: block 0 when the depth differs, or for what scores say; then each block both networks have; of a cell each edge
};

/// Two-level Shapley (Owen) shares: stages and globals are the players of the first level; inside a stage its depth and each of its
/// blocks, inside a cell each of its edges. Cost: terms of a stage × 2^(parts of it that differ). Both networks belong to the formula's space (asserted).
[[nodiscard]] Shares shares(const predict::BoundFormula&, const space::Architecture& network, const space::Architecture& baseline);

} // namespace vulpes::explain
