// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/fit.h"

namespace vulpes::predict {

/// Statistics of one row of a fit (R: fitted, resid, hatvalues, cooks.distance, rstudent).
struct RowStatistics
{
    std::int64_t sampleId = 0;
    double observed = 0, fitted = 0, residual = 0;
    double leverage = 0, cook = 0;
    double standardised = 0;   ///< rstandard
    double studentised = 0;    ///< rstudent
    double loo = 0;            ///< leave-one-out prediction
};

/// What a careful statistician looks at before believing a fit: each row's influence and leave-one-out prediction, normality and equal
/// variance of the residuals, rank correlation. Rows are in the order of the design matrix; residuals in units of the index.
struct Diagnostics
{
    std::vector<RowStatistics> rows;
    double shapiroW = 0, normalityP = 1;        ///< Shapiro–Wilk on standardised residuals (R: shapiro.test)
    double breuschPagan = 0, varianceP = 1;     ///< studentised Breusch–Pagan on fitted values (R: lmtest::bptest(~fitted))
    double looKendall = 0;                      ///< tau-b between leave-one-out predictions and observations
    std::optional<double> pureErrorSd;          ///< from repeats; null when there are none
};
/// Requires the design the fit was made from. Errors: `fit_without_data` for published coefficients; Stopped. Cost: rows × terms².
[[nodiscard]] Result<Diagnostics> diagnose(const Fit&, const DesignMatrix&, const Job& = {});

/// HC3 and bootstrap errors and intervals filled into a copy of the coefficients (seeded case bootstrap; C and lambda refitted).
[[nodiscard]] Result<std::vector<Coefficient>> robustCoefficients(const Fit&, const DesignMatrix&, int replicates, std::uint64_t seed,
                                                                  const Job& = {});

/// How well a formula predicts rows it was not fitted on, in units of the target. The same seed makes the same folds on every machine.
struct CrossValidation
{
    int folds = 10, repeats = 1;
    std::uint64_t seed = 1;
    double rmse = 0, mae = 0, r2 = 0, spearman = 0, kendallTau = 0;  ///< means over repeats, each over all held-out rows
    std::vector<double> outOfFold;               ///< of the first repeat, row order
};
/// k-fold with seeded shuffles; everything (lambda, C) is refitted inside each fold. Errors: those of `fit`.
[[nodiscard]] Result<CrossValidation> crossValidate(std::shared_ptr<const BoundFormula>, const DesignMatrix&, Target, int folds, int repeats,
                                                    std::uint64_t seed, const Job& = {});

/// One line of the comparison of formulas.
struct FormulaScore
{
    std::string formula;
    std::optional<Error> error;          ///< why it cannot be fitted here
    double aic = 0, cvRmse = 0, cvMae = 0, cvTau = 0;
    int p = 0;
    double effectiveDf = 0;
    bool best = false;
    bool partial = false;                ///< speaks of a part of the space only (locks, scores that some networks lack), on rows of its own: never `best`
};

double kendallTauB(std::span<const double> a, std::span<const double> b);   ///< O(n log n) (Knight)
double spearman(std::span<const double> a, std::span<const double> b);      ///< mid-ranks for ties

} // namespace vulpes::predict
