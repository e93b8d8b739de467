// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"
#include "graph/weights.h"

#include <map>
#include <string>
#include <vector>

namespace vulpes::graph {

/// Batch norm of a supernet is (x − mean) / √(variance + ε) · scale + shift with this ε.
inline constexpr double kNormEpsilon = 1e-5;

/// Scale and shift of one batch norm, per channel.
struct NormScale
{
    std::vector<float> scale, shift;
};

/// What one network takes out of a supernet's weights, before batch norm is folded into them.
struct Slices
{
    Weights weights;                            ///< of `graph::Weights`' layouts; operators with batch norm have a bias of zeros
    std::map<std::string, NormScale> norms;     ///< by operator
};

/// A supernet's weights as its trainer keeps them: for each operator "NAME.weight" (convolutions [out, in, height, width], fully connected
/// [out, in]), "NAME.bias" or "NAME.scale" and "NAME.shift", as large as the largest network needs, and for kernels that are made
/// from larger ones "NAME.to3" ([9, 9]: the middle of the next larger kernel as a row, times this). A network takes the first channels. Arrays of a
/// checkpoint are called "value:NAME…"; both spellings are read.
/// Errors: `weights_missing`, `weights_shape` with fact `array`.
[[nodiscard]] Result<Slices> slicesOf(const Graph&, const Weights& shared);

} // namespace vulpes::graph
