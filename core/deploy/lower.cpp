// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/lower.h"

#include <cstring>
#include <utility>

namespace vulpes::deploy {
namespace {

using graph::Activation;
using graph::Op;
using graph::OpKind;

template<typename T>
std::shared_ptr<const std::vector<std::byte>> bytesOfValues(const std::vector<T>& values)
{
    auto bytes = std::make_shared<std::vector<std::byte>>(values.size() * sizeof(T));
    if (!values.empty())
        std::memcpy(bytes->data(), values.data(), bytes->size());
    return bytes;
}

std::vector<int> shapeOf(const graph::Shape& shape)
{
    return {1, shape.height, shape.width, shape.channels};
}

class Lowering
{
public:
    Lowering(const graph::Graph& graph, const graph::Weights& weights) : m_graph(graph), m_weights(weights) {}

    Model run(const LowerOptions& options)
    {
        const std::vector<bool> reaching = graph::reachingOutput(m_graph);
        for (std::size_t i = 0; i < m_graph.ops.size(); ++i) {
            m_source = m_graph.ops[i].name;
            m_tensorOf.push_back(reaching[i] ? lower(m_graph.ops[i]) : kNowhere);
        }
        int output = m_tensorOf.back();
        const graph::Shape& shape = m_graph.ops.back().output;
        if (shape.height == 1 && shape.width == 1)
            output = asVector(output, m_graph.ops.back().name);
        if (options.probabilities) {
            m_source.clear();
            const int softmax = tensor("probabilities", m_model.tensors[at(output)].shape);
            append(OperatorKind::Softmax, {output}, softmax);
            output = softmax;
        }
        m_model.outputs = {output};
        return std::move(m_model);
    }

private:
    static constexpr int kNowhere = -1; ///< in place of a tensor: nothing that the output depends on reads it

    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    int tensor(std::string name, std::vector<int> shape)
    {
        ModelTensor made;
        made.name = std::move(name);
        made.shape = std::move(shape);
        m_model.tensors.push_back(std::move(made));
        return static_cast<int>(m_model.tensors.size()) - 1;
    }

    template<typename T>
    int constant(std::string name, std::vector<int> shape, const std::vector<T>& values, ElementType type)
    {
        const int index = tensor(std::move(name), std::move(shape));
        m_model.tensors.back().type = type;
        m_model.tensors.back().data = bytesOfValues(values);
        return index;
    }

    ModelOperator& append(OperatorKind kind, std::vector<int> inputs, int output)
    {
        ModelOperator made;
        made.kind = kind;
        made.inputs = std::move(inputs);
        made.outputs = {output};
        made.source = m_source;
        m_model.operators.push_back(std::move(made));
        return m_model.operators.back();
    }

    int scalar(std::string name, float value)
    {
        const auto known = m_scalars.find(name);
        if (known != m_scalars.end())
            return known->second;
        const int index = constant(name, {1}, std::vector<float>{value}, ElementType::Float32);
        m_scalars.emplace(std::move(name), index);
        return index;
    }

    int reshaped(int in, std::vector<int> shape, const std::string& name)
    {
        const int sizes = constant(name + ".shape", {static_cast<int>(shape.size())},
            std::vector<std::int32_t>(shape.begin(), shape.end()), ElementType::Int32);
        const int out = tensor(name, shape);
        append(OperatorKind::Reshape, {in, sizes}, out).newShape = std::move(shape);
        return out;
    }

    /// Fully connected layers read and make [1, n]; everything else works on [1, height, width, channels].
    int asVector(int in, const std::string& name)
    {
        const ModelTensor& from = m_model.tensors[at(in)];
        if (from.shape.size() == 2)
            return in;
        if (const auto known = m_vectors.find(in); known != m_vectors.end())
            return known->second;
        const int out = reshaped(in, {1, static_cast<int>(from.elements())}, name + ".flat");
        m_vectors.emplace(in, out);
        return out;
    }

    int asMap(int in, const std::string& name)
    {
        const ModelTensor& from = m_model.tensors[at(in)];
        if (from.shape.size() == 4)
            return in;
        if (const auto known = m_maps.find(in); known != m_maps.end())
            return known->second;
        const int out = reshaped(in, {1, 1, 1, static_cast<int>(from.elements())}, name + ".map");
        m_maps.emplace(in, out);
        return out;
    }

    int input(const Op& op, std::size_t index = 0) { return m_tensorOf[static_cast<std::size_t>(op.inputs[index])]; }

    int lower(const Op& op)
    {
        switch (op.kind) {
        case OpKind::Input: {
            const int made = tensor("input", shapeOf(op.output));
            m_model.inputs = {made};
            return made;
        }
        case OpKind::Convolution:
            if (op.groups > 1)
                return inGroups(op);
            return weighted(op, OperatorKind::Conv2d, asMap(input(op), op.name), shapeOf(op.output));
        case OpKind::DepthwiseConvolution:
            return weighted(op, OperatorKind::DepthwiseConv2d, asMap(input(op), op.name), shapeOf(op.output));
        case OpKind::FullyConnected:
            return weighted(op, OperatorKind::FullyConnected, asVector(input(op), op.name), {1, op.output.channels});
        case OpKind::Activation:
            return activated(input(op), op.activation, op.name, true);
        case OpKind::Add:
            return binary(op, OperatorKind::Add);
        case OpKind::Multiply:
            return binary(op, OperatorKind::Mul);
        case OpKind::GlobalAveragePool:
            return mean(op);
        case OpKind::AveragePool:
            return pool(op, OperatorKind::AveragePool2d);
        case OpKind::MaxPool:
            return pool(op, OperatorKind::MaxPool2d);
        case OpKind::Concatenate:
            return concatenation(op);
        case OpKind::BatchNorm:
            return weighted(op, OperatorKind::DepthwiseConv2d, asMap(input(op), op.name), shapeOf(op.output));
        case OpKind::ChannelShuffle:
            return shuffle(op);
        case OpKind::Zero:
            return zeros(op);
        }
        return kNowhere;
    }

    int weighted(const Op& op, OperatorKind kind, int in, const std::vector<int>& shape)
    {
        return weighted(op, kind, in, shape, m_weights.arrays.at(op.name + ".weight"), m_weights.arrays.at(op.name + ".bias"));
    }

    int weighted(const Op& op, OperatorKind kind, int in, const std::vector<int>& shape, const graph::Array& weight, const graph::Array& bias)
    {
        const bool fused = op.activation == Activation::None || op.activation == Activation::Relu
            || op.activation == Activation::Relu6;
        // A batch norm of its own is a 1×1 depthwise convolution.
        const std::vector<int> filters = op.kind == OpKind::BatchNorm ? std::vector<int>{1, 1, 1, op.output.channels} : weight.shape;
        const int w = constant(op.name + ".weight", filters, weight.values, ElementType::Float32);
        const int b = constant(op.name + ".bias", bias.shape, bias.values, ElementType::Float32);
        const int out = tensor(fused ? op.name : op.name + ".linear", shape);
        ModelOperator& made = append(kind, {in, w, b}, out);
        made.strideHeight = made.strideWidth = op.stride;
        if (op.activation == Activation::Relu)
            made.activation = FusedActivation::Relu;
        else if (op.activation == Activation::Relu6)
            made.activation = FusedActivation::Relu6;
        made.keepDimensions = false;
        return fused ? out : activated(out, op.activation, op.name, false);
    }

    int activated(int in, Activation function, const std::string& name, bool standalone)
    {
        const std::vector<int> shape = m_model.tensors[at(in)].shape;
        const auto unary = [&](OperatorKind kind) {
            const int out = tensor(name, shape);
            append(kind, {in}, out);
            return out;
        };
        switch (function) {
        case Activation::None:
            break;
        case Activation::Relu:
            return standalone ? unary(OperatorKind::Relu) : in;
        case Activation::Relu6:
            return standalone ? unary(OperatorKind::Relu6) : in;
        case Activation::HardSwish:
            return unary(OperatorKind::HardSwish);
        case Activation::Sigmoid:
            return unary(OperatorKind::Logistic);
        case Activation::HardSigmoid: {
            const int three = scalar("hard_sigmoid.three", 3.0F);
            const int sixth = scalar("hard_sigmoid.sixth", 1.0F / 6.0F);
            const int shifted = tensor(name + ".shifted", shape);
            append(OperatorKind::Add, {in, three}, shifted).activation = FusedActivation::Relu6;
            const int out = tensor(name, shape);
            append(OperatorKind::Mul, {shifted, sixth}, out);
            return out;
        }
        }
        return in;
    }

    int binary(const Op& op, OperatorKind kind)
    {
        const int a = asMap(input(op), op.name);
        const int b = asMap(input(op, 1), op.name);
        const int out = tensor(op.name, shapeOf(op.output));
        append(kind, {a, b}, out);
        return out;
    }

    int mean(const Op& op)
    {
        const int in = asMap(input(op), op.name);
        if (m_axes < 0)
            m_axes = constant("mean.axes", {2}, std::vector<std::int32_t>{1, 2}, ElementType::Int32);
        const int out = tensor(op.name, shapeOf(op.output));
        append(OperatorKind::Mean, {in, m_axes}, out).keepDimensions = true;
        return out;
    }

    int pool(const Op& op, OperatorKind kind)
    {
        const int in = asMap(input(op), op.name);
        const int out = tensor(op.name, shapeOf(op.output));
        ModelOperator& made = append(kind, {in}, out);
        made.strideHeight = made.strideWidth = op.stride;
        made.filterHeight = made.filterWidth = op.kernel;
        return out;
    }

    int concatenation(const Op& op)
    {
        std::vector<int> inputs;
        for (std::size_t i = 0; i < op.inputs.size(); ++i)
            inputs.push_back(asMap(input(op, i), op.name));
        return joined(op.name, std::move(inputs), op.output);
    }

    int joined(const std::string& name, std::vector<int> parts, const graph::Shape& shape)
    {
        const int out = tensor(name, shapeOf(shape));
        append(OperatorKind::Concatenation, std::move(parts), out).axis = 3;
        return out;
    }

    int integers(const std::string& name, const std::vector<std::int32_t>& values)
    {
        return constant(name, {static_cast<int>(values.size())}, values, ElementType::Int32);
    }

    /// A convolution in groups as every runtime knows it: a slice of the channels and a convolution per group, joined again.
    int inGroups(const Op& op)
    {
        const graph::Array& weight = m_weights.arrays.at(op.name + ".weight");
        const graph::Array& bias = m_weights.arrays.at(op.name + ".bias");
        const int in = asMap(input(op), op.name);
        std::vector<int> shape = m_model.tensors[at(in)].shape;
        shape.back() /= op.groups;
        const int channels = op.output.channels / op.groups;
        std::vector<int> filters = weight.shape;
        filters.front() = channels;
        std::vector<int> results;
        for (int g = 0; g < op.groups; ++g) {
            Op part = op;
            part.name = op.name + ".group" + std::to_string(g + 1);
            part.output.channels = channels;
            const int slice = tensor(part.name + ".in", shape);
            append(OperatorKind::Slice,
                {in, integers(part.name + ".begin", {0, 0, 0, g * shape.back()}), integers(part.name + ".size", shape)}, slice);
            const auto share = [&](const graph::Array& whole, std::vector<int> partShape) {
                const auto count = static_cast<std::ptrdiff_t>(whole.values.size()) / op.groups;
                const auto first = whole.values.begin() + g * count;
                return graph::Array{std::move(partShape), {first, first + count}};
            };
            results.push_back(weighted(part, OperatorKind::Conv2d, slice, shapeOf(part.output), share(weight, filters), share(bias, {channels})));
        }
        return joined(op.name, std::move(results), op.output);
    }

    /// Channels as groups × places, turned over.
    int shuffle(const Op& op)
    {
        const int in = asMap(input(op), op.name);
        const int pixels = op.output.height * op.output.width;
        const int places = op.output.channels / op.groups;
        const int apart = reshaped(in, {1, pixels, op.groups, places}, op.name + ".groups");
        const int turned = tensor(op.name + ".turned", {1, pixels, places, op.groups});
        append(OperatorKind::Transpose, {apart, integers(op.name + ".order", {0, 1, 3, 2})}, turned);
        return reshaped(turned, shapeOf(op.output), op.name);
    }

    int zeros(const Op& op)
    {
        const int in = asMap(input(op), op.name);
        const int nothing = scalar("zero", 0.0F);
        const int out = tensor(op.name, shapeOf(op.output));
        append(OperatorKind::Mul, {in, nothing}, out);
        return out;
    }

    const graph::Graph& m_graph;
    const graph::Weights& m_weights;
    Model m_model;
    std::string m_source;
    std::vector<int> m_tensorOf;          ///< by graph operator
    std::map<std::string, int> m_scalars;
    std::map<int, int> m_vectors;         ///< reshaped to [1, n], by the tensor before
    std::map<int, int> m_maps;            ///< reshaped to [1, 1, 1, n]
    int m_axes = -1;
};

std::vector<OperatorKind> groupedOperators(const Op& op)
{
    Op part = op;
    part.groups = 1;
    std::vector<OperatorKind> kinds;
    for (int g = 0; g < op.groups; ++g) {
        kinds.push_back(OperatorKind::Slice);
        const auto own = operatorsOf(part);
        kinds.insert(kinds.end(), own.begin(), own.end());
    }
    kinds.push_back(OperatorKind::Concatenation);
    return kinds;
}

} // namespace

std::vector<OperatorKind> operatorsOf(const Op& op)
{
    std::vector<OperatorKind> kinds;
    const bool standalone = op.kind == OpKind::Activation;
    switch (op.kind) {
    case OpKind::Input:
        return {};
    case OpKind::Convolution:
        if (op.groups > 1)
            return groupedOperators(op);
        kinds = {OperatorKind::Conv2d};
        break;
    case OpKind::DepthwiseConvolution:
    case OpKind::BatchNorm:
        kinds = {OperatorKind::DepthwiseConv2d};
        break;
    case OpKind::FullyConnected:
        kinds = {OperatorKind::FullyConnected};
        break;
    case OpKind::Activation:
        break;
    case OpKind::Add:
        return {OperatorKind::Add};
    case OpKind::Multiply:
        return {OperatorKind::Mul};
    case OpKind::GlobalAveragePool:
        return {OperatorKind::Mean};
    case OpKind::AveragePool:
        return {OperatorKind::AveragePool2d};
    case OpKind::MaxPool:
        return {OperatorKind::MaxPool2d};
    case OpKind::Concatenate:
        return {OperatorKind::Concatenation};
    case OpKind::ChannelShuffle:
        return {OperatorKind::Transpose};
    case OpKind::Zero:
        return {OperatorKind::Mul};
    }
    switch (op.activation) {
    case Activation::None:
        break;
    case Activation::Relu:
        if (standalone)
            kinds.push_back(OperatorKind::Relu);
        break;
    case Activation::Relu6:
        if (standalone)
            kinds.push_back(OperatorKind::Relu6);
        break;
    case Activation::HardSwish:
        kinds.push_back(OperatorKind::HardSwish);
        break;
    case Activation::Sigmoid:
        kinds.push_back(OperatorKind::Logistic);
        break;
    case Activation::HardSigmoid:
        kinds.insert(kinds.end(), {OperatorKind::Add, OperatorKind::Mul});
        break;
    }
    return kinds;
}

Result<Model> lower(const graph::Graph& graph, const graph::Weights& weights, LowerOptions options)
{
    if (const auto checked = graph::checkWeights(graph, weights); !checked)
        return fail(checked.error());
    return Lowering(graph, weights).run(options);
}

} // namespace vulpes::deploy
