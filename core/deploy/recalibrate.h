// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "graph/shared_weights.h"

#include <span>
#include <vector>

namespace vulpes::deploy {

/// Pictures as the network takes them, height × width × channels floats each.
using PictureBatch = std::vector<std::vector<float>>;

/// Makes a network that was taken out of a supernet ready: batch norm is run on the batches with the statistics of each, its mean and
/// (unbiased) variance are the averages over the batches, and both are folded into weight and bias. The weights of a sub-network fit no statistics but its
/// own (Yu and Huang 2019). The same as the trainer does, without LibTorch: equal to about 1e-5 of the largest output.
/// Deterministic. Cost: one pass of the pictures, `threads` at once. Memory: the activations of a batch between two operators.
/// Errors: those of `lower` and `Executor`; `calibration_empty`; stopped.
[[nodiscard]] Result<graph::Weights> recalibrate(
    const graph::Graph&, const graph::Slices&, std::span<const PictureBatch> batches, int threads = 1, const Job& = {});

} // namespace vulpes::deploy
