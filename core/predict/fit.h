// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "predict/formula.h"

#include <Eigen/Dense>

#include <memory>
#include <optional>
#include <set>

namespace vulpes::predict {

/// The rows a fit sees: term values and targets. Column 0 of `x` is the intercept.
struct DesignMatrix
{
    Eigen::MatrixXd x;                    ///< n × (1 + p)
    Eigen::VectorXd y;                    ///< n
    std::vector<std::int64_t> sampleIds;  ///< n
    std::vector<std::int64_t> leftOut;    ///< sample ids without target, excluded, outside the formula's locks, or without a score it reads
    std::string device, metric;           ///< of `y`; empty for the accuracy
    std::optional<double> pureErrorSd;    ///< pooled standard deviation of repeated measurements of one network; null without repeats
};

struct DesignRequest
{
    Target target = Target::Accuracy;
    std::string device;
    study::Metric metric = study::kLatencyMs;
    std::set<std::int64_t> excluded;
};

/// An empty `device` means the first one the samples name for the metric.
/// Errors: `no_samples` (fact `target`), `formula_needs_network` (facts `column`, `sample`).
[[nodiscard]] Result<DesignMatrix> designMatrix(const BoundFormula&, const study::Samples&, const DesignRequest&);

struct Coefficient
{
    std::string term;                     ///< "(intercept)" first
    double estimate = 0;
    bool aliased = false;                 ///< dropped by the rank-revealing decomposition (estimate 0, rest null), as R's NA
    std::optional<double> se, t, p;       ///< null for ridge and link fits (no exact t) and for imported coefficients
    std::optional<double> ciLow, ciHigh;  ///< 95 %; bootstrap percentile for ridge and link fits once computed
    std::optional<double> adjustedP;      ///< Benjamini–Hochberg over the terms
    std::optional<double> vif;            ///< null for the intercept
    std::optional<double> hc3Se;          ///< heteroscedasticity-consistent
    std::optional<double> bootstrapSe;
};

/// A predictor and what is known about it. Immutable once published as `shared_ptr<const Fit>`.
struct Fit
{
    std::shared_ptr<const BoundFormula> formula;
    Target target = Target::Accuracy;
    std::optional<int> printedDecimals;   ///< imported coefficients lie on this decimal grid: searched in exact integers
    bool imported = false;                ///< coefficients without data: no covariance, no intervals, no statistics
    std::string device, metric;

    int n = 0;                            ///< rows
    int p = 0;                            ///< coefficients, intercept counted
    int rank = 0;
    double dfResidual = 0;                ///< n − rank, or n − effective degrees of freedom
    double effectiveDf = 0;               ///< trace of the hat matrix (+1 for a fitted C)
    double lambda = 0;                    ///< ridge, on standardised terms
    double linkCeiling = 0;               ///< C of the saturating link
    double conditionNumber = 0;           ///< of the standardised terms

    std::vector<Coefficient> coefficients;
    std::optional<double> r2, adjustedR2, residualSe, f, fP, pressRmse, aic;

    Eigen::VectorXd beta;                 ///< 1 + p terms; on the index scale for a link
    Eigen::MatrixXd v;                    ///< (X'X)^-1, or its ridge counterpart; predictions have variance sigma²·x'Vx. Empty when imported
    double sigma = 0;                     ///< residual standard error on the index scale of a link fit, else of the target
    double maxLeverage = 0;               ///< of the measured rows

    [[nodiscard]] bool hasCovariance() const { return v.size() != 0; }
    /// Index → target: identity or C − exp(−index).
    [[nodiscard]] double toTarget(double index) const;
    [[nodiscard]] double targetSlope(double index) const;   ///< dTarget/dIndex
};
using FitPtr = std::shared_ptr<const Fit>;

/// The target is one number per choice, added up: every term reads at most one decision, there is no link, and least squares over more rows
/// than coefficients leaves less than a millionth of the target's standard deviation. False for coefficients without data.
[[nodiscard]] bool isExactlyAdditive(const Fit&);

/// Rank-revealing (column-pivoted Householder QR) least squares, ridge, or link fit, whichever the formula asks for.
/// Errors: `fit_too_few_rows` (facts `rows`, `terms`), `fit_constant_target`, `fit_singular`; Stopped.
[[nodiscard]] Result<Fit> fit(std::shared_ptr<const BoundFormula>, const DesignMatrix&, Target, const Job& = {});
/// Wraps published coefficients (document kind "coefficients").
[[nodiscard]] Result<Fit> fitFromCoefficients(const Json& body, space::SpacePtr, Target);
/// Fits as documents of kind "fit".
[[nodiscard]] Json toJson(const Fit&);

/// One prediction with all that is known about it. Intervals are null without covariance.
struct Prediction
{
    double value = 0;
    double index = 0;                               ///< before the link
    std::optional<double> meanLow, meanHigh;        ///< 95 % interval for the mean
    std::optional<double> low, high;                ///< 95 % interval for a new network
    std::optional<double> leverage;
    bool extrapolated = false;                      ///< leverage beyond every measured row
    double extrapolation = 0;                       ///< leverage / largest measured leverage
};
[[nodiscard]] Prediction predict(const Fit&, const space::Architecture&);
/// Chance that a new network's target is at most `limit` (t distribution of the prediction); null without covariance.
[[nodiscard]] std::optional<double> chanceAtMost(const Fit&, const space::Architecture&, double limit);
/// t quantile × sigma × sqrt(1 + h): distance from the prediction to its one-sided limit at chance p.
[[nodiscard]] std::optional<double> oneSidedMargin(const Fit&, const space::Architecture&, double chance);

} // namespace vulpes::predict
