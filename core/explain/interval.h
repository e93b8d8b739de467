// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/fit.h"

#include <Eigen/Dense>

#include <optional>
#include <utility>

namespace vulpes::explain {

/// Half the width of the 95 % interval of the linear combination g'beta on the index scale: t(df) · sigma · sqrt(g'Vg), from the joint
/// covariance, so that what two networks share cancels. Nothing without covariance or residual degrees of freedom.
[[nodiscard]] std::optional<double> halfWidth(const predict::Fit&, const Eigen::VectorXd& gradient);

/// What one unit of index is worth in units of the target between two networks: Δtarget / Δindex (Aumann–Shapley of a one-dimensional
/// link, so parts of the index scaled by it sum exactly), or the slope where the indices are equal. 1 without a link.
[[nodiscard]] double exchangeRate(const predict::Fit&, double fromIndex, double toIndex);

/// Term values with the intercept's 1 in front.
[[nodiscard]] Eigen::VectorXd termRow(const predict::Fit&, const space::Architecture&);

} // namespace vulpes::explain
