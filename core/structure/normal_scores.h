// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <span>

namespace vulpes::structure {

/// Where each value stands among all, as a normal variable: Φ⁻¹((rank − ½) / n) with mid-ranks for ties. Any increasing change of the values
/// (a logarithm) leaves it as it is; −∞ is the smallest. Requires no NaN. O(n log n).
[[nodiscard]] Eigen::VectorXd normalScores(std::span<const double> values);

}  // namespace vulpes::structure
