// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/predictors.h"

#include <vector>

namespace vulpes::workflow {

/// How well the latency predictor of an analysis (the energy's, where that is its metric) foretells what its device measured.
struct Agreement
{
    struct Row
    {
        std::int64_t sample = 0;
        double measured = 0, predicted = 0;
    };
    std::vector<Row> rows;      ///< samples measured on the device that are not excluded, in the study's order
    /// Each row was predicted by a fit without it; false where the predictor was not fitted to the rows (published or profiled
    /// coefficients), so that there is nothing to leave out.
    bool leftOut = false;
    double meanRelativeError = 0;   ///< mean of |predicted − measured| / measured (MAPE, as a fraction)
    double medianRelativeError = 0; ///< says more than the mean where some networks take next to nothing
    double withinTenPercent = 0;    ///< share of rows with a relative error of at most 0.1
    double kendall = 0;             ///< tau-b; 0 below two rows
};
/// Errors: those of the analysis' latency predictor; those of `predict::diagnose`; Stopped. Cost: rows × terms².
[[nodiscard]] Result<Agreement> agreementOf(const Analysis&, const Job& = {});

/// How many rows were measured on the device of an analysis and are not excluded, whether or not anything predicts them.
[[nodiscard]] std::size_t measuredRows(const Analysis&);

/// One study seen from two devices, or from two metrics of one. Immutable; shared between threads.
struct DeviceComparison
{
    AnalysisPtr first, second;   ///< with their fronts, where there is an accuracy to trade
    Agreement firstAgreement, secondAgreement;
    struct Pair
    {
        std::int64_t sample = 0;
        double first = 0, second = 0;   ///< measured
    };
    std::vector<Pair> pairs;     ///< samples measured on both
    double kendall = 0;          ///< tau-b of the pairs; 0 below two
    double spearman = 0;
};
/// `second` is analysed as `first` was: same rows, locks and accuracy formula; its latency formula is the best cross-validated of its own.
/// Errors: `device_same` (fact `device`), `device_unknown` (facts `device`, `known`); those of a latency predictor; Stopped.
[[nodiscard]] Result<std::shared_ptr<const DeviceComparison>> compareDevices(const AnalysisPtr& first, const Metric& second, const Job& = {});

/// The same analysis on another device or by another metric: a latency formula chosen for the one before is not kept.
[[nodiscard]] study::AnalysisState onDevice(study::AnalysisState, const Metric&);

/// The names of all devices the study has records or measurements of, records first.
[[nodiscard]] std::vector<std::string> deviceNames(const Inputs&);
/// A device with a metric, and for how many rows it was measured.
struct MeasuredMetric : Metric
{
    std::size_t rows = 0;
};
/// What a budget can limit: every device of `deviceNames` with each metric it has measurements of, latency first; with latency where it has
/// none at all (a block table may foretell it). Cost: O(measurements).
[[nodiscard]] std::vector<MeasuredMetric> deviceMetrics(const Inputs&);

/// The network "good on both": the most accurate one that keeps a budget on each device (or for each metric).
struct JointAnswer
{
    search::Answer answer;       ///< costs: first device, second device
    space::Architecture architecture;
    predict::Prediction accuracy, first, second;
};
/// Exact over all networks the locks allow, or best found with its gap when `seconds` run out (`search::solveBudgets`, on slices that
/// count both latencies). Errors: those of `predict::buildModel` and `search::solveBudgets`, whose fact `cost` is "latency_ms" for the
/// first device and "latency_ms@NAME" for the second; why a device has no front, or `no_front`.
[[nodiscard]] Result<JointAnswer> bestOnBoth(const DeviceComparison&, double firstBudget, double secondBudget, double seconds = 1.0,
                                             const Job& = {});

}  // namespace vulpes::workflow
