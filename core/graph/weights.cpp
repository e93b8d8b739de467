// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/weights.h"

#include "base/random.h"
#include "graph/saturating.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace vulpes::graph {
namespace {

const Shape& inputShape(const Graph& graph, const Op& op)
{
    return graph.ops[static_cast<std::size_t>(op.inputs.front())].output;
}

std::int64_t elementsOf(const std::vector<int>& shape)
{
    std::int64_t product = 1;
    for (const int size : shape)
        product = saturatingProduct({product, size});
    return product;
}

Result<void> checkArray(const Weights& weights, const std::string& name, const std::vector<int>& shape)
{
    const auto found = weights.arrays.find(name);
    if (found == weights.arrays.end())
        return fail(inputError("weights_missing").with("array", name));
    const Array& array = found->second;
    if (array.shape != shape || static_cast<std::int64_t>(array.values.size()) != elementsOf(shape))
        return fail(inputError("weights_shape").with("array", name));
    if (!std::all_of(array.values.begin(), array.values.end(), [](float v) { return std::isfinite(v); }))
        return fail(inputError("weights_not_finite").with("array", name));
    return {};
}

/// Variance 2 / fan-in keeps the second moment through a rectifier, 1 / fan-in where the output stays linear.
double gainOf(Activation activation)
{
    switch (activation) {
    case Activation::Relu:
    case Activation::Relu6:
    case Activation::HardSwish:
        return 2;
    case Activation::None:
    case Activation::HardSigmoid:
    case Activation::Sigmoid:
        break;
    }
    return 1;
}

Array normalArray(std::vector<int> shape, double deviation, base::Random& random)
{
    Array array;
    array.values.resize(static_cast<std::size_t>(elementsOf(shape)));
    array.shape = std::move(shape);
    for (float& value : array.values)
        value = static_cast<float>(deviation * random.normal());
    return array;
}

} // namespace

bool Weights::untrained() const
{
    const auto origin = facts.find("origin");
    return origin != facts.end() && origin->second == "untrained";
}

bool hasWeights(const Op& op)
{
    return op.kind == OpKind::Convolution || op.kind == OpKind::DepthwiseConvolution || op.kind == OpKind::FullyConnected
        || op.kind == OpKind::BatchNorm;
}

int inputsPerOutput(const Op& op, const Shape& input)
{
    if (op.kind == OpKind::DepthwiseConvolution || op.kind == OpKind::BatchNorm)
        return 1;
    return op.kind == OpKind::FullyConnected ? static_cast<int>(input.elements()) : input.channels / op.groups;
}

std::vector<int> weightShape(const Graph& graph, const Op& op)
{
    if (!hasWeights(op))
        return {};
    const int inputs = inputsPerOutput(op, inputShape(graph, op));
    if (op.kind == OpKind::FullyConnected)
        return {op.output.channels, inputs};
    if (op.kind == OpKind::BatchNorm)
        return {op.output.channels};
    if (op.kind == OpKind::DepthwiseConvolution)
        return {1, op.kernel, op.kernel, op.output.channels};
    return {op.output.channels, op.kernel, op.kernel, inputs};
}

Result<void> checkWeights(const Graph& graph, const Weights& weights)
{
    std::set<std::string> known;
    for (const Op& op : graph.ops) {
        const std::vector<int> shape = weightShape(graph, op);
        if (shape.empty())
            continue;
        const std::string weight = op.name + ".weight";
        const std::string bias = op.name + ".bias";
        if (const auto checked = checkArray(weights, weight, shape); !checked)
            return checked;
        if (const auto checked = checkArray(weights, bias, {op.output.channels}); !checked)
            return checked;
        known.insert(weight);
        known.insert(bias);
    }
    for (const auto& [name, array] : weights.arrays)
        if (!known.contains(name))
            return fail(inputError("weights_unused").with("array", name));
    return {};
}

Weights untrainedWeights(const Graph& graph, std::uint64_t seed)
{
    constexpr double kBiasDeviation = 0.05;
    Weights weights;
    base::Random random(seed);
    for (const Op& op : graph.ops) {
        std::vector<int> shape = weightShape(graph, op);
        if (shape.empty())
            continue;
        const std::int64_t outputs = op.output.channels;
        const double fanIn = static_cast<double>(elementsOf(shape)) / static_cast<double>(outputs);
        const double deviation = std::sqrt(gainOf(op.activation) / fanIn);
        weights.arrays[op.name + ".weight"] = normalArray(std::move(shape), deviation, random);
        weights.arrays[op.name + ".bias"] = normalArray({op.output.channels}, kBiasDeviation, random);
    }
    weights.facts["origin"] = "untrained";
    weights.facts["seed"] = std::to_string(seed);
    return weights;
}

} // namespace vulpes::graph
