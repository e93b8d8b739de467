// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/fit.h"

namespace vulpes::transfer {

/// What the target is expected to need for one network. All NaN where a source did not measure it.
struct Prediction
{
    double mean = 0;
    double sd = 0;             ///< of one further measurement: what is not known of the model, and the noise
    double low = 0, high = 0;  ///< 95 % interval of one further measurement
};

/// Given a shape point, a new measurement is t-distributed with n - 1 degrees of freedom; the points are mixed by their posterior shares. `mean` and
/// `sd` are those of the mixture. The interval is mean ± t(0.975, n - 1) sd √((n - 3)/(n - 1)): exact for one point, near for several; where the mean is above
/// zero it begins at zero at the lowest, for nothing takes less. It takes
/// the noise to be the same for all networks and the sources to be like the target in shape; it is not valid for networks unlike the pool.
/// Cost: rows × points that count × n². Polls the job, reports "predictions". Errors: Stopped.
[[nodiscard]] Result<std::vector<Prediction>> predict(const Fit&, const Rows& rows, const Job& = {});

/// One column's share of a prediction.
struct Contribution
{
    std::string block, column;
    double value = 0;  ///< in units of the latency
};

/// Why a network is foretold what it is: `constant` (a network as the pool is on average) and the columns sum to `Prediction::mean`.
struct Contributions
{
    double constant = 0, total = 0;
    std::vector<Contribution> columns;  ///< in the order of `Fit::table`

    /// The columns of each block together, in the order of the blocks.
    [[nodiscard]] std::vector<Contribution> byBlock() const;
};
[[nodiscard]] Contributions contributions(const Fit&, Eigen::Index row);

}  // namespace vulpes::transfer
