// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/internal/fit_statistics.h"

#include "predict/internal/distributions.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace vulpes::predict {

namespace {

constexpr double kFullLeverage =
    1 - 1e-10;  ///< a row that determines a coefficient alone has no leave-one-out prediction

double totalSquares(const Eigen::VectorXd& y)
{
    return (y.array() - y.mean()).square().sum();
}

void fillCoefficients(Fit& fit, const DesignMatrix& design)
{
    const bool exact = hasExactDistribution(fit) && fit.sigma > 0;
    const double quantile = exact ? tQuantile(0.975, fit.dfResidual) : 0;
    std::vector<std::size_t> tested;
    std::vector<double> p;
    for (Eigen::Index j = 0; j < design.x.cols(); ++j) {
        Coefficient& c = fit.coefficients[static_cast<std::size_t>(j)];
        c.estimate = fit.beta[j];
        if (c.aliased || !hasExactDistribution(fit))
            continue;
        if (j > 0)
            c.vif = fit.v(j, j) * totalSquares(design.x.col(j));  // [R^-1]_jj: V_jj = 1 / (SS_j (1 − R_j²))
        c.se = fit.sigma * std::sqrt(fit.v(j, j));
        if (!exact)
            continue;
        c.t = c.estimate / *c.se;
        c.p = twoSidedT(*c.t, fit.dfResidual);
        c.ciLow = c.estimate - quantile * *c.se;
        c.ciHigh = c.estimate + quantile * *c.se;
        if (j > 0) {
            tested.push_back(static_cast<std::size_t>(j));
            p.push_back(*c.p);
        }
    }
    const auto adjusted = benjaminiHochberg(p);
    for (std::size_t i = 0; i < tested.size(); ++i)
        fit.coefficients[tested[i]].adjustedP = adjusted[i];
}

double conditionNumber(const Fit& fit, const DesignMatrix& design)
{
    std::vector<Eigen::Index> kept;
    for (Eigen::Index j = 1; j < design.x.cols(); ++j)
        if (!fit.coefficients[static_cast<std::size_t>(j)].aliased)
            kept.push_back(j);
    const auto k = static_cast<Eigen::Index>(kept.size());
    Eigen::MatrixXd z(design.x.rows(), k);
    for (Eigen::Index a = 0; a < k; ++a) {
        z.col(a) = design.x.col(kept[static_cast<std::size_t>(a)]).array()
            - design.x.col(kept[static_cast<std::size_t>(a)]).mean();
        z.col(a) /= z.col(a).norm();
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(z.transpose() * z, Eigen::EigenvaluesOnly);
    const double largest = solver.eigenvalues().maxCoeff();
    return std::sqrt(largest / std::max(solver.eigenvalues().minCoeff(), largest * 1e-16));
}

}  // namespace

bool hasExactDistribution(const Fit& fit)
{
    const Formula& formula = fit.formula->formula();
    return formula.link == LinkKind::Identity && formula.penalty == Formula::Penalty::None;
}

Eigen::VectorXd indexOfTarget(const Fit& fit, const Eigen::VectorXd& y)
{
    if (fit.formula->formula().link == LinkKind::Identity)
        return y;
    return y.unaryExpr([&](double v) { return -std::log(std::max(fit.linkCeiling - v, 1e-12)); });
}

Eigen::VectorXd leverages(const Fit& fit, const DesignMatrix& design)
{
    return (design.x * fit.v).cwiseProduct(design.x).rowwise().sum();
}

Eigen::VectorXd leaveOneOut(const Fit& fit, const DesignMatrix& design, const Eigen::VectorXd& leverage)
{
    const Eigen::VectorXd index = indexOfTarget(fit, design.y);
    const Eigen::VectorXd fitted = design.x * fit.beta;
    Eigen::VectorXd loo(design.y.size());
    for (Eigen::Index i = 0; i < loo.size(); ++i) {
        const double residual = index[i] - fitted[i];
        loo[i] =
            fit.toTarget(leverage[i] < kFullLeverage ? index[i] - residual / (1 - leverage[i]) : fitted[i]);
    }
    return loo;
}

std::vector<double> benjaminiHochberg(const std::vector<double>& p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] > p[b]; });
    std::vector<double> adjusted(p.size());
    double smallest = 1;
    const auto m = static_cast<double>(p.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        smallest = std::min(smallest, p[order[i]] * m / (m - static_cast<double>(i)));
        adjusted[order[i]] = smallest;
    }
    return adjusted;
}

void fillStatistics(Fit& fit, const DesignMatrix& design)
{
    const double n = fit.n;
    const Eigen::VectorXd index = indexOfTarget(fit, design.y);
    const Eigen::VectorXd fitted = design.x * fit.beta;
    const double rss = (index - fitted).squaredNorm();
    fit.sigma = std::sqrt(rss / fit.dfResidual);

    const Eigen::VectorXd prediction = fitted.unaryExpr([&](double v) { return fit.toTarget(v); });
    const double targetRss = (design.y - prediction).squaredNorm();
    const double total = totalSquares(design.y);
    fit.residualSe = std::sqrt(targetRss / fit.dfResidual);
    fit.r2 = 1 - targetRss / total;
    fit.adjustedR2 = 1 - (targetRss / fit.dfResidual) / (total / (n - 1));
    if (hasExactDistribution(fit) && rss > 0) {
        const double df1 = fit.rank - 1;
        fit.f = ((total - rss) / df1) / (rss / fit.dfResidual);
        fit.fP = upperF(std::max(*fit.f, 0.0), df1, fit.dfResidual);
    }
    if (rss > 0) {
        // R's AIC for least squares: −2 log L + 2 (p + 1). Through a link the density of y needs the Jacobian dIndex/dTarget = 1 / (C − y).
        double logLikelihood = -0.5 * n * (std::log(2 * std::numbers::pi * rss / n) + 1);
        if (fit.formula->formula().link == LinkKind::Saturating)
            logLikelihood += index.sum();
        fit.aic = -2 * logLikelihood + 2 * (fit.effectiveDf + 1);
    }
    const Eigen::VectorXd leverage = leverages(fit, design);
    fit.maxLeverage = leverage.maxCoeff();
    fit.pressRmse = std::sqrt((design.y - leaveOneOut(fit, design, leverage)).squaredNorm() / n);
    fit.conditionNumber = conditionNumber(fit, design);
    fillCoefficients(fit, design);
}

bool isExactlyAdditive(const Fit& fit)
{
    constexpr double kRounding = 1e-6;   // of the standard deviation
    if (fit.imported || !fit.r2 || fit.formula->formula().link != LinkKind::Identity || fit.n <= fit.p || 1 - *fit.r2 >= kRounding * kRounding)
        return false;
    for (std::size_t term = 0; term < fit.formula->termCount(); ++term)
        if (const auto& columns = fit.formula->columns(term); columns.size() != 1 || columns.front().reads().size() > 1)
            return false;
    return true;
}

}  // namespace vulpes::predict
