// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "transfer/source_table.h"

namespace vulpes::transfer {

/// What each operator adds in each site on every device, by least squares with a ridge of 1e-3 on [1, indicators] over the rows `pool`, minus
/// the entry of the empty operator of the same site. One S × operatorCount matrix per column of `values`. Requires finite values in the pool.
[[nodiscard]] std::vector<Eigen::MatrixXd> additiveTables(const Eigen::MatrixXi& operators, int operatorCount,
    int emptyOperator, const Eigen::MatrixXd& values, const Rows& pool);

/// One device's latencies as a sum over its operators: base + Σ costs(site, operator).
struct AdditiveTable
{
    double base = 0;
    Eigen::MatrixXd
        costs;  ///< S × operatorCount; 0 for the empty operator (or the first that occurs); NaN where none of the rows has it
    Eigen::Index rows = 0, terms = 0;  ///< measured rows; independent coefficients, `base` among them
    double worst = 0;                  ///< largest absolute residual over the largest absolute latency
    /// The device is exactly additive in its operators: `worst` below 1e-6, with more rows than terms.
    [[nodiscard]] bool exact() const { return rows > terms && worst < 1e-6; }
};

/// Least squares of all measured latencies (N, NaN: not measured) on the operators. Cost: N × S² plus (S × operatorCount)³; polls the job.
/// Errors: `transfer_too_few_rows` with facts `rows`, `needed` where nothing was measured; Stopped.
[[nodiscard]] Result<AdditiveTable> additiveTable(const Eigen::MatrixXi& operators, int operatorCount,
    int emptyOperator, const Eigen::VectorXd& latencies, const Job& = {});

}  // namespace vulpes::transfer
