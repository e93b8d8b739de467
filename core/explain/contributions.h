// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/fit.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::explain {

/// One bar of a waterfall. Blocks of a stage sum to the stage, stages and globals to the difference from the baseline, to 1e-9.
struct Part
{
    int stage = -1;                     ///< −1: outside the stages (resolution)
    int block = 0;                      ///< 1-based; 0: the stage's depth and what belongs to no single block
    std::string stageName;
    std::string edge;                   ///< decision of the one edge of a cell that this is of; empty: no edge
    double contribution = 0;            ///< in units of the target
    std::optional<double> low, high;    ///< 95 %, from the joint covariance; null without covariance
};

/// Why a network is predicted as it is: `baseline` + the contributions of `stages` = `total`, to rounding, in units of the target
/// (percent points, ms); the same with `blocks` in the place of the stages. Immutable value; any thread.
struct Contributions
{
    double baseline = 0;                ///< prediction of the baseline
    double total = 0;                   ///< prediction of the network
    std::string baselineName;           ///< "average", "fastest", "pin A", or architecture text
    std::vector<Part> stages;           ///< one per stage (and one for globals when they differ)
    std::vector<Part> blocks;           ///< within the stages
    bool hasIntervals = false;
};

/// Why `network` is predicted differently from `baseline`. Terms of several blocks or stages are split by Shapley shares; through a link, index
/// parts are scaled by Δtarget/Δindex between network and baseline (Aumann–Shapley of a one-dimensional link: exact), by the slope where they are equal.
[[nodiscard]] Contributions contributions(const predict::Fit&, const space::Architecture& network, const space::Architecture& baseline,
                                          std::string baselineName);
/// Against the average over the samples' networks (or, without samples, over the whole space, uniformly): term means as baseline.
[[nodiscard]] Contributions contributionsFromAverage(const predict::Fit&, const space::Architecture& network,
                                                     const std::vector<double>& averageTerms);

} // namespace vulpes::explain
