// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph.h"

#include "graph/op_cost.h"

#include <cassert>
#include <unordered_set>
#include <utility>

namespace vulpes::graph {
namespace {

void setCost(Op& op, const OpCost& cost)
{
    op.macs = cost.macs;
    op.parameters = cost.parameters;
}

[[maybe_unused]] bool namesAreUnique(const Graph& graph)
{
    std::unordered_set<std::string_view> seen;
    for (const Op& op : graph.ops)
        if (!seen.insert(op.name).second)
            return false;
    return true;
}

} // namespace

GraphBuilder::GraphBuilder(TaskShape task)
{
    assert(task.height > 0 && task.width > 0 && task.channels > 0 && task.classes > 0);
    m_graph.task = task;
    Op op;
    op.name = "input";
    op.kind = OpKind::Input;
    op.output = {task.height, task.width, task.channels};
    append(std::move(op));
}

TensorId GraphBuilder::append(Op op)
{
    op.stage = m_stage;
    op.block = m_block;
    m_graph.ops.push_back(std::move(op));
    return static_cast<TensorId>(m_graph.ops.size() - 1);
}

const Shape& GraphBuilder::shape(TensorId id) const
{
    assert(id >= 0 && static_cast<std::size_t>(id) < m_graph.ops.size());
    return m_graph.ops[static_cast<std::size_t>(id)].output;
}

void GraphBuilder::at(int stage, int block)
{
    m_stage = stage;
    m_block = block;
}

TensorId GraphBuilder::convolution(std::string name, TensorId in, int channels, ConvOptions options)
{
    assert(channels > 0 && options.kernel > 0 && options.stride > 0 && !(options.bias && options.batchNorm));
    const Shape from = shape(in);
    assert(options.groups > 0 && channels % options.groups == 0 && from.channels % options.groups == 0);
    Op op;
    op.name = std::move(name);
    op.kind = OpKind::Convolution;
    op.groups = options.groups;
    op.inputs = {in};
    op.output = strided(from, options.stride, channels);
    op.kernel = options.kernel;
    op.stride = options.stride;
    op.bias = options.bias;
    op.batchNorm = options.batchNorm;
    op.activation = options.activation;
    const OpCost cost = fullConvolutionCost(from, op.output, options);
    setCost(op, op.bias && m_countBiases ? withBiases(cost, op.output) : cost);
    return append(std::move(op));
}

TensorId GraphBuilder::depthwise(std::string name, TensorId in, ConvOptions options)
{
    assert(options.kernel > 0 && options.stride > 0 && !(options.bias && options.batchNorm));
    const Shape from = shape(in);
    Op op;
    op.name = std::move(name);
    op.kind = OpKind::DepthwiseConvolution;
    op.inputs = {in};
    op.output = strided(from, options.stride, from.channels);
    op.kernel = options.kernel;
    op.stride = options.stride;
    op.bias = options.bias;
    op.batchNorm = options.batchNorm;
    op.activation = options.activation;
    const OpCost cost = depthwiseCost(op.output, options);
    setCost(op, op.bias && m_countBiases ? withBiases(cost, op.output) : cost);
    return append(std::move(op));
}

TensorId GraphBuilder::fullyConnected(std::string name, TensorId in, int outputs, Activation function, bool bias)
{
    assert(outputs > 0);
    Op op;
    op.name = std::move(name);
    op.kind = OpKind::FullyConnected;
    op.inputs = {in};
    op.output = {1, 1, outputs};
    op.bias = bias;
    op.activation = function;
    const OpCost cost = fullyConnectedCost(shape(in), outputs, bias);
    setCost(op, bias && m_countBiases ? withBiases(cost, op.output) : cost);
    return append(std::move(op));
}

TensorId GraphBuilder::activation(std::string name, TensorId in, Activation function)
{
    Op op;
    op.name = std::move(name);
    op.kind = OpKind::Activation;
    op.inputs = {in};
    op.output = shape(in);
    op.activation = function;
    return append(std::move(op));
}

TensorId GraphBuilder::add(std::string name, TensorId a, TensorId b)
{
    assert(shape(a) == shape(b));
    Op op;
    op.name = std::move(name);
    op.kind = OpKind::Add;
    op.inputs = {a, b};
    op.output = shape(a);
    return append(std::move(op));
}

TensorId GraphBuilder::multiply(std::string name, TensorId a, TensorId gate)
{
    assert(shape(gate) == shape(a) || (shape(gate) == Shape{1, 1, shape(a).channels}));
    Op op;
    op.name = std::move(name);
    op.kind = OpKind::Multiply;
    op.inputs = {a, gate};
    op.output = shape(a);
    return append(std::move(op));
}

TensorId GraphBuilder::globalAveragePool(std::string name, TensorId in)
{
    Op op;
    op.name = std::move(name);
    op.kind = OpKind::GlobalAveragePool;
    op.inputs = {in};
    op.output = {1, 1, shape(in).channels};
    return append(std::move(op));
}

TensorId GraphBuilder::pool(std::string name, TensorId in, OpKind kind, int kernel, int stride)
{
    assert((kind == OpKind::AveragePool || kind == OpKind::MaxPool) && kernel > 0 && stride > 0);
    Op op;
    op.name = std::move(name);
    op.kind = kind;
    op.inputs = {in};
    op.output = strided(shape(in), stride, shape(in).channels);
    op.kernel = kernel;
    op.stride = stride;
    return append(std::move(op));
}

TensorId GraphBuilder::concatenate(std::string name, std::span<const TensorId> inputs)
{
    assert(!inputs.empty());
    Op op;
    op.name = std::move(name);
    op.kind = OpKind::Concatenate;
    op.inputs.assign(inputs.begin(), inputs.end());
    op.output = shape(inputs.front());
    op.output.channels = 0;
    for (const TensorId in : inputs) {
        assert(shape(in).height == op.output.height && shape(in).width == op.output.width);
        op.output.channels += shape(in).channels;
    }
    return append(std::move(op));
}

TensorId GraphBuilder::batchNorm(std::string name, TensorId in, Activation function)
{
    Op op;
    op.name = std::move(name);
    op.kind = OpKind::BatchNorm;
    op.inputs = {in};
    op.output = shape(in);
    op.batchNorm = true;
    op.activation = function;
    setCost(op, batchNormCost(op.output));
    return append(std::move(op));
}

TensorId GraphBuilder::channelShuffle(std::string name, TensorId in, int groups)
{
    assert(groups > 0 && shape(in).channels % groups == 0);
    Op op;
    op.name = std::move(name);
    op.kind = OpKind::ChannelShuffle;
    op.inputs = {in};
    op.output = shape(in);
    op.groups = groups;
    return append(std::move(op));
}

TensorId GraphBuilder::zero(std::string name, TensorId like)
{
    Op op;
    op.name = std::move(name);
    op.kind = OpKind::Zero;
    op.inputs = {like};
    op.output = shape(like);
    return append(std::move(op));
}

Graph GraphBuilder::finish() &&
{
    assert(namesAreUnique(m_graph));
    return std::move(m_graph);
}

} // namespace vulpes::graph
