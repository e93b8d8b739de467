// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/source_table.h"

namespace vulpes::transfer {

/// How well predictions agree with measurements of the same networks.
struct Score
{
    std::size_t networks = 0;
    double spearman = 0, kendall = 0;  ///< with mid-ranks; tau-b
    double meanRelativeError = 0;      ///< |predicted / measured - 1| over networks of non-zero latency
    double within10Percent = 0;        ///< share of them
};
/// Requires as many predictions as measurements.
[[nodiscard]] Score score(const std::vector<double>& predicted, const std::vector<double>& measured);

/// The rows whose measured latency lies between the first and the last tenth: what published comparisons score on ("remove_outlier" of HELP).
/// Sorted by latency, positions ⌊0.1 m⌋ … ⌊0.9 m⌋ - 1; equal latencies keep their order. `latencies` has one entry per row of the table.
[[nodiscard]] Rows middleRows(const Rows& rows, const Eigen::VectorXd& latencies);

}  // namespace vulpes::transfer
