// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace vulpes::transfer {

/// Points over which the shape of the model is averaged: how much of the variance each block holds, and the noise beside them.
struct ShapePoints
{
    Eigen::MatrixXd weights;  ///< points × blocks; each row sums to 1
    Eigen::VectorXd noise;    ///< variance of the noise where the blocks have 1 together

    [[nodiscard]] Eigen::Index size() const { return noise.size(); }
};

/// `count` points of the Halton sequence (Halton 1960), from its 21st on, bases 2, 3, 5, … in the order of the blocks and the noise last: raw weight
/// 10^(-3 + 3h), divided by their sum; noise 10^(-5 + 5h). Deterministic. Requires 1 to 7 blocks.
[[nodiscard]] ShapePoints shapePoints(Eigen::Index blocks, Eigen::Index count = 256);

}  // namespace vulpes::transfer
