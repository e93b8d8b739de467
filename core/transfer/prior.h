// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/columns.h"
#include "transfer/shape_points.h"

#include <cstdint>

namespace vulpes::transfer {

/// How the prior over the shape points is learned from the sources.
struct PriorOptions
{
    bool flat = false;           ///< do not learn: every point counts alike
    int sets = 4, samples = 30;  ///< drawn sets of networks, and how many in each
    std::uint64_t seed = 100;    ///< of the first set; the next ones follow
    std::vector<Rows> rows;      ///< the sets themselves, instead of drawn ones
};

/// What the sources say about the shape of the model before the target is measured.
struct Prior
{
    Eigen::VectorXd shares;            ///< of each shape point; they sum to 1
    Eigen::VectorXd weights;           ///< mean weight of each block
    double noise = 0;                  ///< geometric mean of the noise variance
    std::vector<std::string> targets;  ///< sources that played the target; none: the prior is flat
};

/// Each source plays the target once: the blocks are made anew from the sources of other families (a twin would teach the prior that one source
/// explains everything), the log evidence of every point is averaged over the sets, and the softmax over the points is that source's word.
/// share = 0.9 mean of the words + 0.1 / points. A source without sources of another family plays no target.
/// Exact for a given seed. Cost: sources × sets × points × samples³ / 3. Polls the job, reports "prior". Errors: Stopped.
[[nodiscard]] Result<Prior> learnPrior(
    const Columns&, const ShapePoints&, const PriorOptions&, const Job& = {});

}  // namespace vulpes::transfer
