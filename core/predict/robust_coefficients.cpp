// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/diagnostics.h"

#include "base/random.h"
#include "predict/internal/fit_statistics.h"
#include "predict/internal/standardised.h"

#include <algorithm>
#include <cmath>

namespace vulpes::predict {

namespace {

/// HC3 (MacKinnon and White 1985): V X' diag(e² / (1 − h)²) X V.
void fillHc3(std::vector<Coefficient>& coefficients, const Fit& fit, const DesignMatrix& design)
{
    const Eigen::VectorXd residual = indexOfTarget(fit, design.y) - design.x * fit.beta;
    const Eigen::VectorXd leverage = leverages(fit, design);
    const Eigen::VectorXd weight = residual.array() / (1 - leverage.array()).max(1e-10);
    const Eigen::MatrixXd influence = weight.asDiagonal() * design.x * fit.v;
    for (std::size_t j = 0; j < coefficients.size(); ++j)
        if (!coefficients[j].aliased)
            coefficients[j].hc3Se = influence.col(static_cast<Eigen::Index>(j)).norm();
}

/// Quantile by linear interpolation (R's type 7).
double quantile(const std::vector<double>& sorted, double q)
{
    const double position = q * (static_cast<double>(sorted.size()) - 1);
    const auto low = static_cast<std::size_t>(position);
    const std::size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (position - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

}  // namespace

Result<std::vector<Coefficient>> robustCoefficients(
    const Fit& fit, const DesignMatrix& design, int replicates, std::uint64_t seed, const Job& job)
{
    if (!fit.hasCovariance() || design.x.rows() != fit.n)
        return fail(inputError("fit_without_data").with("formula", fit.formula->formula().name));
    std::vector<Coefficient> coefficients = fit.coefficients;
    fillHc3(coefficients, fit, design);

    const Standardised standardised(design);
    base::Random random(seed);
    const auto n = static_cast<std::uint64_t>(fit.n);
    std::vector<std::vector<double>> draws(coefficients.size());
    Eigen::VectorXd weights(fit.n);
    for (int replicate = 0; replicate < replicates; ++replicate) {
        if (job.stopped())
            return fail(base::stoppedError());
        job.report("bootstrap", replicate, replicates);
        weights.setZero();
        for (std::uint64_t i = 0; i < n; ++i)
            weights[static_cast<Eigen::Index>(random.below(n))] += 1;
        const auto drawn = fitSubset(
            standardised, fit.formula->formula(), design.y, weights, standardised.momentsOf(weights));
        if (!drawn)
            continue;
        // A resample that loses a term says nothing about its coefficient, nor about the others' with it in.
        bool complete = true;
        for (std::size_t j = 1; j < coefficients.size(); ++j)
            complete = complete && (coefficients[j].aliased || !drawn->dropped[j - 1]);
        const bool penalised = fit.formula->formula().penalty != Formula::Penalty::None;
        if (!drawn->beta.allFinite() || (!complete && !penalised))
            continue;
        for (std::size_t j = 0; j < coefficients.size(); ++j)
            draws[j].push_back(drawn->beta[static_cast<Eigen::Index>(j)]);
    }
    for (std::size_t j = 0; j < coefficients.size(); ++j) {
        auto& values = draws[j];
        Coefficient& c = coefficients[j];
        if (c.aliased || values.size() < 20
            || 2 * values.size() < static_cast<std::size_t>(std::max(replicates, 0)))
            continue;
        double mean = 0, squares = 0;
        for (const double v : values)
            mean += v / static_cast<double>(values.size());
        for (const double v : values)
            squares += (v - mean) * (v - mean);
        c.bootstrapSe = std::sqrt(squares / (static_cast<double>(values.size()) - 1));
        if (!hasExactDistribution(fit)) {
            std::sort(values.begin(), values.end());
            c.ciLow = quantile(values, 0.025);
            c.ciHigh = quantile(values, 0.975);
        }
    }
    return coefficients;
}

}  // namespace vulpes::predict
