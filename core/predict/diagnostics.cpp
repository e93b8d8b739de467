// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/diagnostics.h"

#include "predict/internal/distributions.h"
#include "predict/internal/fit_statistics.h"
#include "predict/internal/shapiro_wilk.h"

#include <cmath>

namespace vulpes::predict {

namespace {

constexpr double kFullLeverage = 1 - 1e-10;

/// Koenker's studentised Breusch–Pagan test with the fitted values as the only regressor: n R² of e² on them, chi-squared with one degree.
void breuschPagan(Diagnostics& diagnostics, const Eigen::VectorXd& residual, const Eigen::VectorXd& fitted)
{
    const Eigen::ArrayXd squares = residual.array().square();
    const Eigen::ArrayXd w = squares - squares.mean();
    const Eigen::ArrayXd x = fitted.array() - fitted.mean();
    const double xx = x.square().sum(), ww = w.square().sum();
    if (!(xx > 0) || !(ww > 0))
        return;
    const double xw = (x * w).sum();
    diagnostics.breuschPagan = static_cast<double>(residual.size()) * xw * xw / (xx * ww);
    diagnostics.varianceP = upperChiSquared(diagnostics.breuschPagan, 1);
}

}  // namespace

Result<Diagnostics> diagnose(const Fit& fit, const DesignMatrix& design, const Job& job)
{
    if (!fit.hasCovariance() || design.x.rows() != fit.n)
        return fail(inputError("fit_without_data").with("formula", fit.formula->formula().name));
    if (job.stopped())
        return fail(base::stoppedError());
    const Eigen::VectorXd index = indexOfTarget(fit, design.y);
    const Eigen::VectorXd fitted = design.x * fit.beta;
    const Eigen::VectorXd residual = index - fitted;
    const Eigen::VectorXd leverage = leverages(fit, design);
    const Eigen::VectorXd loo = leaveOneOut(fit, design, leverage);
    const double variance = fit.sigma * fit.sigma, df = fit.dfResidual;

    Diagnostics diagnostics;
    std::vector<double> standardised, predictions, observations;
    for (Eigen::Index i = 0; i < index.size(); ++i) {
        RowStatistics row;
        row.sampleId = design.sampleIds[static_cast<std::size_t>(i)];
        row.observed = design.y[i];
        row.fitted = fit.toTarget(fitted[i]);
        row.residual = row.observed - row.fitted;
        row.leverage = leverage[i];
        row.loo = loo[i];
        const double rest = 1 - leverage[i];
        if (leverage[i] < kFullLeverage && variance > 0) {
            const double e = residual[i];
            row.standardised = e / (fit.sigma * std::sqrt(rest));
            row.cook = e * e * leverage[i] / (fit.effectiveDf * variance * rest * rest);
            const double without =
                (df * variance - e * e / rest) / (df - 1);  // residual variance without this row
            row.studentised = df > 1 && without > 0 ? e / std::sqrt(without * rest) : row.standardised;
        }
        standardised.push_back(row.standardised);
        predictions.push_back(row.loo);
        observations.push_back(row.observed);
        diagnostics.rows.push_back(row);
    }
    const ShapiroWilk normality = shapiroWilk(standardised);
    diagnostics.shapiroW = normality.w;
    diagnostics.normalityP = normality.p;
    breuschPagan(diagnostics, residual, fitted);
    diagnostics.looKendall = kendallTauB(predictions, observations);
    diagnostics.pureErrorSd = design.pureErrorSd;
    return diagnostics;
}

}  // namespace vulpes::predict
