// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/prior.h"

namespace vulpes::transfer {

/// Which networks to measure on a device of which nothing is known yet.
struct DesignRequest
{
    Eigen::Index count = 10;
    Rows candidates;  ///< rows to choose from; empty: all connected networks of the pool
    Rows measured;    ///< rows that are measured already and are not asked for again
};

/// Greedy I-optimal: next comes the candidate whose measurement lowers the summed posterior variance over all candidates most, under the model
/// with the prior's mean weights and noise and a constant of standard deviation 10. Nested: the first 10 of 50 are the design of 10, so that
/// measurements can be added later. Deterministic; the first of equals wins.
/// Cost: count × candidates × columns². Polls the job, reports "design". Errors: `transfer_too_few_rows` with facts `rows`, `needed`; Stopped.
/// Requires candidates and measured rows that `Columns::known`.
[[nodiscard]] Result<Rows> design(
    const Columns&, const Blocks&, const Prior&, const DesignRequest&, const Job& = {});

}  // namespace vulpes::transfer
