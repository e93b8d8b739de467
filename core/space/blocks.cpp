// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/blocks.h"

#include <algorithm>
#include <cmath>

namespace vulpes::space {
namespace {

using graph::Activation;
using graph::GraphBuilder;
using graph::TensorId;

/// Gate of a squeeze-excite: pool, two 1×1 convolutions with bias, multiply.
TensorId appendSqueezeExcite(GraphBuilder& builder, TensorId in, const Skeleton& skeleton, const std::string& prefix)
{
    const int width = builder.shape(in).channels;
    const int squeezed = makeDivisible(width * skeleton.squeezeRatio, skeleton.channelDivisor);
    const auto biased = [](Activation activation) {
        return GraphBuilder::ConvOptions{.activation = activation, .bias = true, .batchNorm = false};
    };
    TensorId gate = builder.globalAveragePool(prefix + ".pool", in);
    gate = builder.convolution(prefix + ".reduce", gate, squeezed, biased(Activation::Relu));
    gate = builder.convolution(prefix + ".expand", gate, width, biased(Activation::HardSigmoid));
    return builder.multiply(prefix + ".scale", in, gate);
}

} // namespace

int makeDivisible(double width, int divisor)
{
    const double steps = std::floor((width + divisor / 2.0) / divisor);
    double rounded = std::max<double>(divisor, steps * divisor);
    if (rounded < 0.9 * width)
        rounded += divisor;
    return static_cast<int>(rounded);
}

TensorId appendBlock(GraphBuilder& builder, TensorId in, const BlockShape& block, const Skeleton& skeleton, const std::string& prefix)
{
    const int from = builder.shape(in).channels;
    const int hidden = makeDivisible(from * block.expansion, skeleton.channelDivisor);
    TensorId out = in;
    if (block.fused) {
        out = builder.convolution(prefix + ".fused", out, hidden,
            {.kernel = block.kernel, .stride = block.stride, .activation = block.activation});
    } else {
        if (hidden != from)
            out = builder.convolution(prefix + ".expand", out, hidden, {.activation = block.activation});
        out = builder.depthwise(prefix + ".depthwise", out,
            {.kernel = block.kernel, .stride = block.stride, .activation = block.activation});
    }
    if (block.squeezeExcite)
        out = appendSqueezeExcite(builder, out, skeleton, prefix + ".se");
    out = builder.convolution(prefix + ".project", out, block.channels, {});
    if (block.stride == 1 && block.channels == from)
        out = builder.add(prefix + ".add", in, out);
    return out;
}

} // namespace vulpes::space
