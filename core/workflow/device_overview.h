// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "study/sample.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::workflow {

/// All devices of a study at once, by what was measured on them; no predictor stands between. Immutable; shared between threads.
struct DeviceOverview
{
    study::Metric metric;
    std::vector<std::string> devices;             ///< those with at least two measured networks (ten, where any has so many), in the order they are first met
    std::vector<std::int64_t> samples;            ///< ids of the rows below
    std::vector<double> accuracy;                 ///< percent; NaN: not known
    std::vector<std::vector<double>> values;      ///< device × row; NaN: not measured
    std::vector<std::vector<double>> kendall;     ///< tau-b over the networks both measured, ties counted as ties; NaN below two
    std::vector<std::vector<std::size_t>> fronts; ///< per device the rows that no other measured row dominates, the cheapest first

    /// The most accurate network within a share of a device's networks, and where it stands on each device.
    struct Winner
    {
        double budget = 0;               ///< the value below which that share of the device's networks lies
        std::size_t row = 0;
        std::vector<double> places;      ///< per device the share of its networks that cost less; NaN: not measured there
    };
    /// Per device; nothing where no accuracy is known. `share` in 0 … 1. Cost: devices² × rows.
    [[nodiscard]] std::vector<std::optional<Winner>> winners(double share) const;
};
using DeviceOverviewPtr = std::shared_ptr<const DeviceOverview>;

/// The metrics that any sample was measured for.
[[nodiscard]] std::vector<study::Metric> measuredMetrics(const study::Samples&);

/// Errors: stopped. Cost: that of `pairwiseRanks`.
[[nodiscard]] Result<DeviceOverviewPtr> overviewOf(const study::Samples&, const study::Metric&, const Job& = {});

} // namespace vulpes::workflow
