// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/fit.h"
#include "predict/internal/distributions.h"

#include <cmath>

namespace vulpes::predict {

namespace {

Eigen::VectorXd rowOf(const Fit& fit, const space::Architecture& network)
{
    const std::vector<double> terms = fit.formula->row(network);
    Eigen::VectorXd row(static_cast<Eigen::Index>(terms.size()) + 1);
    row[0] = 1;
    row.tail(row.size() - 1) =
        Eigen::Map<const Eigen::VectorXd>(terms.data(), static_cast<Eigen::Index>(terms.size()));
    return row;
}

double leverageOf(const Fit& fit, const Eigen::VectorXd& row)
{
    return std::max(row.dot(fit.v * row), 0.0);
}

}  // namespace

Prediction predict(const Fit& fit, const space::Architecture& network)
{
    const Eigen::VectorXd row = rowOf(fit, network);
    Prediction prediction;
    prediction.index = row.dot(fit.beta);
    prediction.value = fit.toTarget(prediction.index);
    if (!fit.hasCovariance())
        return prediction;
    const double h = leverageOf(fit, row);
    const double quantile = tQuantile(0.975, fit.dfResidual);
    const double mean = quantile * fit.sigma * std::sqrt(h);
    const double single = quantile * fit.sigma * std::sqrt(1 + h);
    // The link rises, so it maps the ends of an interval of the index to the ends of one of the target.
    prediction.meanLow = fit.toTarget(prediction.index - mean);
    prediction.meanHigh = fit.toTarget(prediction.index + mean);
    prediction.low = fit.toTarget(prediction.index - single);
    prediction.high = fit.toTarget(prediction.index + single);
    prediction.leverage = h;
    prediction.extrapolation = fit.maxLeverage > 0 ? h / fit.maxLeverage : 0;
    prediction.extrapolated = prediction.extrapolation > 1 + 1e-9;
    return prediction;
}

std::optional<double> chanceAtMost(const Fit& fit, const space::Architecture& network, double limit)
{
    if (!fit.hasCovariance())
        return std::nullopt;
    if (fit.formula->formula().link == LinkKind::Saturating) {
        if (limit >= fit.linkCeiling)
            return 1.0;
        limit = -std::log(fit.linkCeiling - limit);
    }
    const Eigen::VectorXd row = rowOf(fit, network);
    const double distance = limit - row.dot(fit.beta);
    const double spread = fit.sigma * std::sqrt(1 + leverageOf(fit, row));
    if (spread <= 0)
        return distance >= 0 ? 1.0 : 0.0;
    return tCdf(distance / spread, fit.dfResidual);
}

std::optional<double> oneSidedMargin(const Fit& fit, const space::Architecture& network, double chance)
{
    if (!fit.hasCovariance() || !(chance > 0 && chance < 1))
        return std::nullopt;
    const Eigen::VectorXd row = rowOf(fit, network);
    const double index = row.dot(fit.beta);
    const double margin = tQuantile(chance, fit.dfResidual) * fit.sigma * std::sqrt(1 + leverageOf(fit, row));
    return fit.formula->formula().link == LinkKind::Identity
        ? margin
        : fit.toTarget(index + margin) - fit.toTarget(index);
}

}  // namespace vulpes::predict
