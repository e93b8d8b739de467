// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/evidence.h"
#include "transfer/prior.h"

namespace vulpes::transfer {

inline constexpr int kSamplesNeeded = 4;  ///< with fewer no variance of a prediction exists

/// One measured network of the target.
struct Measurement
{
    Eigen::Index row = 0;
    double latency = 0;  ///< in the unit that predictions will have
};

/// A shape point that counts after the measurements, kept for intervals.
struct PointFit
{
    double share = 0;  ///< of the posterior
    Eigen::Index point = 0;
    Evidence evidence;
};

/// One named column's part in the predictions.
struct Coefficient
{
    std::string block, column;
    double perUnit =
        0;  ///< what one more unit of the column as it was before scaling adds, in units of the latency
};

/// The predictor of one device: linear in named columns, an average over all shapes of the model.
struct Fit
{
    Blocks blocks;
    ShapePoints points;
    Rows rows;            ///< measured, in the order given
    double constant = 0;  ///< in units of the latency
    std::vector<Eigen::VectorXd>
        coefficients;  ///< per block and column, per unit of the scaled column, in units of the latency
    Eigen::VectorXd weights;     ///< posterior mean weight of each block: which one carries the prediction
    double noise = 0;            ///< posterior mean share of the noise beside them
    double scale = 1;            ///< standard deviation of the measured latencies
    std::vector<PointFit> kept;  ///< points with a share above 1e-9

    [[nodiscard]] std::vector<Coefficient> table() const;
};

/// Averages the linear model over the shape points: q_g ∝ prior share × evidence of the measurements, coefficients Σ_g q_g E[β | g].
/// Deterministic. Cost: points × n³ / 3 (milliseconds for n ≤ 50). Polls the job. Errors: `transfer_too_few_samples` with facts `samples`,
/// `needed`; `transfer_bad_latency` with facts `row`, `latency`; `transfer_no_source_latency` with fact `row`; `transfer_equal_latencies` with fact
/// `samples`; Stopped.
[[nodiscard]] Result<Fit> fit(const Columns&, const Blocks&, const ShapePoints&, const Prior&,
    const std::vector<Measurement>&, const Job& = {});

}  // namespace vulpes::transfer
