// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/op_cost.h"

namespace vulpes::graph {

/// Stands in for `GraphBuilder` where only the sums are wanted: same calls, tensors are their shapes, nothing is stored
/// and no name is ever spelled out. A search asks for the cost of a hundred thousand stages; this answers about ten times as fast.
class CostCounter
{
public:
    using ConvOptions = GraphBuilder::ConvOptions;

    [[nodiscard]] static Shape shape(const Shape& tensor) { return tensor; }
    void at(int, int) {}
    void countBiases() { m_countBiases = true; }

    template<typename Name>
    Shape convolution(const Name&, const Shape& in, int channels, const ConvOptions& options)
    {
        const Shape out = strided(in, options.stride, channels);
        return count(fullConvolutionCost(in, out, options), out, options.bias);
    }
    template<typename Name>
    Shape depthwise(const Name&, const Shape& in, const ConvOptions& options)
    {
        const Shape out = strided(in, options.stride, in.channels);
        return count(depthwiseCost(out, options), out, options.bias);
    }
    template<typename Name>
    Shape fullyConnected(const Name&, const Shape& in, int outputs, Activation = Activation::None, bool bias = true)
    {
        return count(fullyConnectedCost(in, outputs, bias), {1, 1, outputs}, bias);
    }
    template<typename Name>
    Shape add(const Name&, const Shape& a, const Shape&)
    {
        return a;
    }
    template<typename Name>
    Shape multiply(const Name&, const Shape& a, const Shape&)
    {
        return a;
    }
    template<typename Name>
    Shape globalAveragePool(const Name&, const Shape& in)
    {
        return {1, 1, in.channels};
    }

    template<typename Name>
    Shape activation(const Name&, const Shape& in, Activation)
    {
        return in;
    }
    template<typename Name>
    Shape pool(const Name&, const Shape& in, OpKind, int, int stride)
    {
        return strided(in, stride, in.channels);
    }
    template<typename Name>
    Shape batchNorm(const Name&, const Shape& in, Activation)
    {
        return count(batchNormCost(in), in, false);
    }
    template<typename Name>
    Shape channelShuffle(const Name&, const Shape& in, int)
    {
        return in;
    }
    template<typename Name>
    Shape zero(const Name&, const Shape& like)
    {
        return like;
    }

    [[nodiscard]] const OpCost& total() const { return m_total; }

private:
    Shape count(OpCost cost, const Shape& out, bool bias)
    {
        if (bias && m_countBiases)
            cost = withBiases(cost, out);
        m_total.macs = saturatingSum(m_total.macs, cost.macs);
        m_total.parameters = saturatingSum(m_total.parameters, cost.parameters);
        return out;
    }

    OpCost m_total;
    bool m_countBiases = false;
};

} // namespace vulpes::graph
