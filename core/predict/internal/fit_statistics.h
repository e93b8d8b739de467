// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/fit.h"

namespace vulpes::predict {

/// Everything a fit says about itself once beta, V and the degrees of freedom are known: sigma, t, p, intervals, VIF, R², F, PRESS, AIC,
/// condition number, largest leverage.
void fillStatistics(Fit&, const DesignMatrix&);

/// The observations on the scale the fit is linear on: y, or −log(C − y).
[[nodiscard]] Eigen::VectorXd indexOfTarget(const Fit&, const Eigen::VectorXd& y);
/// Diagonal of the hat matrix.
[[nodiscard]] Eigen::VectorXd leverages(const Fit&, const DesignMatrix&);
/// Leave-one-out prediction of the target: the index residual grows by 1 / (1 − h).
[[nodiscard]] Eigen::VectorXd leaveOneOut(const Fit&, const DesignMatrix&, const Eigen::VectorXd& leverage);
/// t and p speak only for plain least squares.
[[nodiscard]] bool hasExactDistribution(const Fit&);
/// Benjamini and Hochberg (1995), as R's p.adjust(method = "BH").
[[nodiscard]] std::vector<double> benjaminiHochberg(const std::vector<double>& p);

}  // namespace vulpes::predict
