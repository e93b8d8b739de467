// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/graph_pass.h"

#include "graph/shared_weights.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace vulpes::oneshot {
namespace {

using graph::Activation;
using graph::Op;
using graph::OpKind;

at::Tensor activate(const at::Tensor& x, Activation function)
{
    switch (function) {
    case Activation::None:
        return x;
    case Activation::Relu:
        return at::relu(x);
    case Activation::Relu6:
        return at::hardtanh(x, 0, 6);
    case Activation::HardSwish:
        return at::hardswish(x);
    case Activation::HardSigmoid:
        return at::hardsigmoid(x);
    case Activation::Sigmoid:
        return at::sigmoid(x);
    }
    return x;
}

/// Zeros that SAME padding puts around one side of length `size`: before and after.
std::pair<std::int64_t, std::int64_t> samePadding(std::int64_t size, std::int64_t kernel, std::int64_t stride)
{
    const std::int64_t outputs = (size + stride - 1) / stride;
    const std::int64_t all = std::max<std::int64_t>(0, (outputs - 1) * stride + kernel - size);
    return {all / 2, all - all / 2};
}

at::Tensor convolve(at::Tensor x, const Op& op, const OpTensors& tensors, std::int64_t groups)
{
    const auto [top, bottom] = samePadding(x.size(2), op.kernel, op.stride);
    const auto [left, right] = samePadding(x.size(3), op.kernel, op.stride);
    std::array<std::int64_t, 2> padding = {top, left};
    if (top != bottom || left != right) {
        x = at::constant_pad_nd(x, {left, right, top, bottom});
        padding = {0, 0};
    }
    // On one pixel a 1×1 convolution is a matrix product, and far faster as one.
    if (op.kernel == 1 && groups == 1 && x.size(2) == 1 && x.size(3) == 1)
        return at::linear(x.flatten(1), tensors.weight.flatten(1), tensors.bias).unsqueeze(-1).unsqueeze(-1);
    return at::conv2d(x, tensors.weight, tensors.bias, {op.stride, op.stride}, padding, {1, 1}, groups);
}

at::Tensor normalise(const at::Tensor& x, const OpTensors& tensors, double gather)
{
    const bool fromBatch = !tensors.mean.defined() || gather > 0;
    return at::batch_norm(x, tensors.scale, tensors.shift, tensors.mean, tensors.variance, fromBatch, gather, graph::kNormEpsilon, false);
}

at::Tensor weighted(const at::Tensor& x, const Op& op, const graph::Shape& from, OpSource& source)
{
    const OpTensors tensors = source.tensorsOf(op, from);
    if (op.kind == OpKind::BatchNorm)
        return tensors.scale.defined() ? normalise(x, tensors, source.gather())
                                       : x * tensors.weight.view({1, -1, 1, 1}) + tensors.bias.view({1, -1, 1, 1});
    at::Tensor out;
    if (op.kind == OpKind::FullyConnected)
        out = at::linear(x.flatten(1), tensors.weight, tensors.bias);
    else
        out = convolve(x, op, tensors, op.kind == OpKind::DepthwiseConvolution ? from.channels : op.groups);
    if (tensors.scale.defined())
        out = normalise(out, tensors, source.gather());
    return out;
}

/// Windows of SAME padding; what lies outside counts neither in an average nor as a maximum.
at::Tensor pooled(const at::Tensor& x, const Op& op)
{
    const auto [top, bottom] = samePadding(x.size(2), op.kernel, op.stride);
    const auto [left, right] = samePadding(x.size(3), op.kernel, op.stride);
    const std::array<std::int64_t, 4> around = {left, right, top, bottom};
    const std::array<std::int64_t, 2> window = {op.kernel, op.kernel};
    const std::array<std::int64_t, 2> step = {op.stride, op.stride};
    if (op.kind == OpKind::MaxPool)
        return at::max_pool2d(at::constant_pad_nd(x, around, -std::numeric_limits<double>::infinity()), window, step);
    if (top == bottom && left == right)
        return at::avg_pool2d(x, window, step, {top, left}, false, false);
    const at::Tensor inside = at::ones({1, 1, x.size(2), x.size(3)}, x.options());
    return at::avg_pool2d(at::constant_pad_nd(x, around), window, step) / at::avg_pool2d(at::constant_pad_nd(inside, around), window, step);
}

at::Tensor shuffled(const at::Tensor& x, int groups)
{
    const std::int64_t places = x.size(1) / groups;
    return x.reshape({x.size(0), groups, places, x.size(2), x.size(3)}).transpose(1, 2).reshape(x.sizes()).contiguous(at::MemoryFormat::ChannelsLast);
}

at::Tensor joined(const Op& op, const std::vector<at::Tensor>& tensors)
{
    std::vector<at::Tensor> parts;
    for (const graph::TensorId in : op.inputs)
        parts.push_back(tensors[static_cast<std::size_t>(in)]);
    return at::cat(parts, 1);
}

} // namespace

at::Tensor resized(const at::Tensor& pictures, const graph::TaskShape& task)
{
    if (pictures.size(2) == task.height && pictures.size(3) == task.width)
        return pictures;
    return at::_upsample_bilinear2d_aa(pictures, {task.height, task.width}, false);
}

at::Tensor runGraph(const graph::Graph& graph, const at::Tensor& pictures, OpSource& source)
{
    // A tensor is let go after its last reader: autograd keeps what it needs by itself.
    std::vector<std::size_t> lastReader(graph.ops.size(), 0);
    for (std::size_t i = 0; i < graph.ops.size(); ++i)
        for (const graph::TensorId in : graph.ops[i].inputs)
            lastReader[static_cast<std::size_t>(in)] = i;

    const std::vector<bool> reaching = graph::reachingOutput(graph);
    std::vector<at::Tensor> tensors(graph.ops.size());
    for (std::size_t i = 0; i < graph.ops.size(); ++i) {
        if (!reaching[i])
            continue;
        const Op& op = graph.ops[i];
        const auto in = [&](std::size_t n) -> const at::Tensor& { return tensors[static_cast<std::size_t>(op.inputs[n])]; };
        at::Tensor out;
        switch (op.kind) {
        case OpKind::Input:
            out = pictures;
            break;
        case OpKind::Convolution:
        case OpKind::DepthwiseConvolution:
        case OpKind::FullyConnected:
        case OpKind::BatchNorm:
            out = weighted(in(0), op, graph.ops[static_cast<std::size_t>(op.inputs[0])].output, source);
            break;
        case OpKind::Activation:
            out = in(0);
            break;
        case OpKind::Add:
            out = in(0) + in(1);
            break;
        case OpKind::Multiply:
            out = in(0) * in(1);
            break;
        case OpKind::GlobalAveragePool:
            out = in(0).mean({2, 3}, true);
            break;
        case OpKind::AveragePool:
        case OpKind::MaxPool:
            out = pooled(in(0), op);
            break;
        case OpKind::Concatenate:
            out = joined(op, tensors);
            break;
        case OpKind::ChannelShuffle:
            out = shuffled(in(0), op.groups);
            break;
        case OpKind::Zero:
            out = at::zeros_like(in(0));
            break;
        }
        tensors[i] = activate(out, op.activation);
        for (const graph::TensorId read : op.inputs)
            if (lastReader[static_cast<std::size_t>(read)] == i)
                tensors[static_cast<std::size_t>(read)].reset();
    }
    return tensors.back().flatten(1);
}

} // namespace vulpes::oneshot
