// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"
#include "graph/saturating.h"

namespace vulpes::graph {

/// The counting rules, in one place for `GraphBuilder` and `CostCounter`.
struct OpCost
{
    std::int64_t macs = 0;
    std::int64_t parameters = 0;
};

/// SAME padding: as many outputs as there are steps that start inside the input.
[[nodiscard]] inline Shape strided(const Shape& in, int stride, int channels)
{
    return {(in.height + stride - 1) / stride, (in.width + stride - 1) / stride, channels};
}

/// The same with a multiply-add for each bias.
[[nodiscard]] inline OpCost withBiases(OpCost cost, const Shape& out)
{
    return {saturatingSum(cost.macs, out.elements()), cost.parameters};
}

/// `weights` that each output position uses once, and per output channel a bias, or batch norm's scale and shift.
[[nodiscard]] inline OpCost convolutionCost(std::int64_t weights, const Shape& out, bool bias, bool batchNorm)
{
    return {saturatingProduct({weights, out.height, out.width}),
        saturatingSum(weights, std::int64_t{out.channels} * ((bias ? 1 : 0) + (batchNorm ? 2 : 0)))};
}

[[nodiscard]] inline OpCost fullConvolutionCost(const Shape& in, const Shape& out,
                                                const GraphBuilder::ConvOptions& options)
{
    const std::int64_t weights = saturatingProduct({options.kernel, options.kernel, in.channels / options.groups, out.channels});
    return convolutionCost(weights, out, options.bias, options.batchNorm);
}

[[nodiscard]] inline OpCost depthwiseCost(const Shape& out, const GraphBuilder::ConvOptions& options)
{
    const std::int64_t weights = saturatingProduct({options.kernel, options.kernel, out.channels});
    return convolutionCost(weights, out, options.bias, options.batchNorm);
}

[[nodiscard]] inline OpCost fullyConnectedCost(const Shape& in, int outputs, bool bias)
{
    return convolutionCost(saturatingProduct({in.elements(), outputs}), {1, 1, outputs}, bias, false);
}

/// Scaling is no multiply-add of a convolution.
[[nodiscard]] inline OpCost batchNormCost(const Shape& in)
{
    return {0, 2 * std::int64_t{in.channels}};
}

} // namespace vulpes::graph
