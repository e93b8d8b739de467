// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/blocks.h"

#include "graph/cost_counter.h"

#include <algorithm>
#include <cmath>

namespace vulpes::space {
namespace {

using graph::Activation;
using graph::GraphBuilder;

/// Gate of a squeeze-excite: pool, two 1×1 convolutions with bias, multiply.
template<typename Builder, typename Tensor>
Tensor appendSqueezeExcite(Builder& builder, Tensor in, const Skeleton& skeleton, std::string_view owner, int number)
{
    const int width = builder.shape(in).channels;
    const int squeezed = makeDivisible(width * skeleton.squeezeRatio, skeleton.channelDivisor);
    const auto biased = [](Activation activation) {
        return GraphBuilder::ConvOptions{.activation = activation, .bias = true, .batchNorm = false};
    };
    Tensor gate = builder.globalAveragePool(OpName{owner, number, "se.pool"}, in);
    gate = builder.convolution(OpName{owner, number, "se.reduce"}, gate, squeezed, biased(Activation::Relu));
    gate = builder.convolution(OpName{owner, number, "se.expand"}, gate, width, biased(Activation::HardSigmoid));
    return builder.multiply(OpName{owner, number, "se.scale"}, in, gate);
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

OpName::operator std::string() const
{
    std::string text(owner);
    text += std::to_string(number);
    text += '.';
    text += part;
    return text;
}

template<typename Builder, typename Tensor>
Tensor appendBlock(Builder& builder, Tensor in, const BlockShape& block, const Skeleton& skeleton,
                   std::string_view owner, int number)
{
    const auto name = [&](std::string_view part) { return OpName{owner, number, part}; };
    const int from = builder.shape(in).channels;
    const int hidden = makeDivisible(from * block.expansion, skeleton.channelDivisor);
    Tensor out = in;
    if (block.fused) {
        out = builder.convolution(name("fused"), out, hidden,
            {.kernel = block.kernel, .stride = block.stride, .activation = block.activation});
    } else {
        if (hidden != from || block.alwaysExpand)
            out = builder.convolution(name("expand"), out, hidden, {.groups = block.groups, .activation = block.activation});
        if (block.groups > 1)
            out = builder.channelShuffle(name("shuffle"), out, block.groups);
        out = builder.depthwise(name("depthwise"), out,
            {.kernel = block.kernel, .stride = block.stride, .activation = block.activation});
    }
    if (block.squeezeExcite)
        out = appendSqueezeExcite(builder, out, skeleton, owner, number);
    out = builder.convolution(name("project"), out, block.channels, {.groups = block.groups});
    if (block.stride == 1 && block.channels == from)
        out = builder.add(name("add"), in, out);
    return out;
}

template graph::TensorId appendBlock(graph::GraphBuilder&, graph::TensorId, const BlockShape&, const Skeleton&,
                                     std::string_view, int);
template graph::Shape appendBlock(graph::CostCounter&, graph::Shape, const BlockShape&, const Skeleton&,
                                  std::string_view, int);

} // namespace vulpes::space
