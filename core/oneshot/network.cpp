// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/network.h"

#include "graph/shared_weights.h"
#include "oneshot/arrays.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cassert>

namespace vulpes::oneshot {
namespace {

using graph::Op;
using graph::OpKind;

class Tensors final : public OpSource
{
public:
    explicit Tensors(const std::map<std::string, OpTensors>& tensors) : m_tensors(tensors) {}
    [[nodiscard]] OpTensors tensorsOf(const Op& op, const graph::Shape&) override { return m_tensors.at(op.name); }
    [[nodiscard]] double gather() const override { return m_gather; }
    void setGather(double part) { m_gather = part; }

private:
    const std::map<std::string, OpTensors>& m_tensors;
    double m_gather = 0;
};

/// Uses the averaged weights in place of the weights for as long as it lives.
class AverageSwap
{
public:
    explicit AverageSwap(Parameters& parameters, bool wanted) : m_parameters(parameters), m_wanted(wanted) { swap(); }
    ~AverageSwap() { swap(); }
    AverageSwap(const AverageSwap&) = delete;
    AverageSwap& operator=(const AverageSwap&) = delete;

private:
    void swap()
    {
        if (m_wanted)
            for (auto& [name, parameter] : m_parameters.all())
                if (parameter.average.defined())
                    std::swap(parameter.value, parameter.average);
    }
    Parameters& m_parameters;
    bool m_wanted;
};

at::Tensor copied(const at::Tensor& slice)
{
    if (!slice.defined())
        return {};
    return slice.detach().clone(slice.dim() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous);
}

/// y = (x − mean)·scale/√(variance + ε) + shift as a weight and a bias.
void fold(OpTensors& tensors)
{
    if (tensors.scale.defined()) {
        const at::Tensor factor = tensors.scale / (tensors.variance + graph::kNormEpsilon).sqrt();
        std::vector<std::int64_t> sizes(static_cast<std::size_t>(tensors.weight.dim()), 1);
        sizes[0] = -1;
        tensors.weight = tensors.weight * factor.view(sizes);
        tensors.bias = tensors.shift - tensors.mean * factor;
        tensors.scale = tensors.shift = tensors.mean = tensors.variance = at::Tensor();
    }
    if (!tensors.bias.defined())
        tensors.bias = at::zeros({tensors.weight.size(0)}, tensors.weight.options());
}

graph::Array inLayout(const Op& op, const at::Tensor& weight)
{
    switch (op.kind) {
    case OpKind::DepthwiseConvolution:  // [channels, 1, h, w] to [1, h, w, channels]
        return toArray(weight.permute({1, 2, 3, 0}));
    case OpKind::Convolution:           // [out, in, h, w] to [out, h, w, in]
        return toArray(weight.permute({0, 2, 3, 1}));
    default:
        return toArray(weight);
    }
}

} // namespace

Network Network::extract(
    ChainSupernet& net, const space::Architecture& architecture, const std::vector<at::Tensor>& calibration, bool averages)
{
    assert(!calibration.empty());
    const at::NoGradGuard guard;
    Network network;
    network.m_graph = net.graphOf(architecture);
    {
        const AverageSwap swap(net.parameters(), averages);
        for (const Op& op : network.m_graph.ops) {
            if (!graph::hasWeights(op))
                continue;
            OpTensors tensors = net.slice(op, network.m_graph.ops[static_cast<std::size_t>(op.inputs[0])].output);
            for (at::Tensor* tensor : {&tensors.weight, &tensors.bias, &tensors.scale, &tensors.shift})
                *tensor = copied(*tensor);
            if (tensors.scale.defined()) {
                tensors.mean = at::zeros_like(tensors.shift);
                tensors.variance = at::ones_like(tensors.shift);
            }
            network.m_tensors[op.name] = tensors;
        }
        // Looking is not taking part in a step.
        net.parameters().clearGradients();
    }
    Tensors source(network.m_tensors);
    for (std::size_t i = 0; i < calibration.size(); ++i) {
        source.setGather(1.0 / static_cast<double>(i + 1));
        static_cast<void>(runGraph(network.m_graph, resized(calibration[i], network.m_graph.task), source));
    }
    for (auto& [name, tensors] : network.m_tensors)
        fold(tensors);
    return network;
}

at::Tensor Network::forward(const at::Tensor& pictures) const
{
    const at::NoGradGuard guard;
    Tensors source(m_tensors);
    return runGraph(m_graph, resized(pictures, m_graph.task), source);
}

graph::Weights Network::weights() const
{
    graph::Weights weights;
    for (const Op& op : m_graph.ops) {
        const auto found = m_tensors.find(op.name);
        if (found == m_tensors.end())
            continue;
        weights.arrays[op.name + ".weight"] = inLayout(op, found->second.weight);
        weights.arrays[op.name + ".bias"] = toArray(found->second.bias);
    }
    return weights;
}

} // namespace vulpes::oneshot
