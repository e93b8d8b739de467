// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/interval.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace vulpes::explain {

std::optional<double> halfWidth(const predict::Fit& fit, const Eigen::VectorXd& gradient)
{
    if (!fit.hasCovariance() || !(fit.dfResidual > 0))
        return {};
    const double variance = std::max(0.0, gradient.dot(fit.v * gradient));
    const double t = boost::math::quantile(boost::math::students_t(fit.dfResidual), 0.975);
    return t * fit.sigma * std::sqrt(variance);
}

double exchangeRate(const predict::Fit& fit, double fromIndex, double toIndex)
{
    if (fit.formula->formula().link == predict::LinkKind::Identity)
        return 1;
    const double step = toIndex - fromIndex;
    if (std::abs(step) < 1e-7)
        return fit.targetSlope(0.5 * (fromIndex + toIndex));
    return (fit.toTarget(toIndex) - fit.toTarget(fromIndex)) / step;
}

Eigen::VectorXd termRow(const predict::Fit& fit, const space::Architecture& architecture)
{
    const std::vector<double> values = fit.formula->row(architecture);
    Eigen::VectorXd row(static_cast<Eigen::Index>(values.size()) + 1);
    row[0] = 1;
    for (std::size_t t = 0; t < values.size(); ++t)
        row[static_cast<Eigen::Index>(t) + 1] = values[t];
    return row;
}

} // namespace vulpes::explain
