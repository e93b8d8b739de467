// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/model.h"

#include <array>
#include <cstring>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

/// Models built by hand, so that files can be tested without a graph.
namespace vulpes::tiny {

template<typename T>
std::shared_ptr<const std::vector<std::byte>> bytes(const std::vector<T>& values)
{
    auto data = std::make_shared<std::vector<std::byte>>(values.size() * sizeof(T));
    std::memcpy(data->data(), values.data(), data->size());
    return data;
}

class Builder
{
public:
    int activation(std::string name, std::vector<int> shape,
        deploy::ElementType type = deploy::ElementType::Float32, float scale = 0, std::int64_t zeroPoint = 0)
    {
        deploy::ModelTensor tensor;
        tensor.name = std::move(name);
        tensor.type = type;
        tensor.shape = std::move(shape);
        if (scale > 0)
            tensor.quantisation = {{scale}, {zeroPoint}, 0};
        model.tensors.push_back(std::move(tensor));
        return static_cast<int>(model.tensors.size()) - 1;
    }

    template<typename T>
    int constant(std::string name, std::vector<int> shape, deploy::ElementType type,
        const std::vector<T>& values, deploy::Quantisation quantisation = {})
    {
        const int index = activation(std::move(name), std::move(shape), type);
        model.tensors.back().data = bytes(values);
        model.tensors.back().quantisation = std::move(quantisation);
        return index;
    }

    deploy::ModelOperator& add(deploy::OperatorKind kind, std::vector<int> inputs, int output)
    {
        deploy::ModelOperator op;
        op.kind = kind;
        op.inputs = std::move(inputs);
        op.outputs = {output};
        model.operators.push_back(std::move(op));
        return model.operators.back();
    }

    deploy::Model model;
};

/// Numbers without a pattern, the same everywhere, in [−0.5, 0.5).
inline std::vector<float> numbers(std::size_t count, std::uint32_t seed)
{
    std::vector<float> values(count);
    for (float& value : values) {
        seed = seed * 1664525U + 1013904223U;
        value = static_cast<float>(seed >> 8U) / static_cast<float>(1U << 24U) - 0.5F;
    }
    return values;
}

inline std::vector<std::int8_t> smallNumbers(std::size_t count, std::uint32_t seed)
{
    std::vector<std::int8_t> values;
    for (const float value : numbers(count, seed))
        values.push_back(static_cast<std::int8_t>(value * 254));
    return values;
}

/// 8 × 8 × 3 in, 4 classes out; every float operator Vulpes writes.
inline deploy::Model floatModel()
{
    using deploy::ElementType;
    using deploy::FusedActivation;
    using deploy::OperatorKind;
    Builder b;
    const auto weights = [&](const std::string& name, std::vector<int> shape, std::uint32_t seed) {
        std::size_t count = 1;
        for (const int size : shape)
            count *= static_cast<std::size_t>(size);
        return b.constant(name, std::move(shape), ElementType::Float32, numbers(count, seed));
    };
    const int input = b.activation("input", {1, 8, 8, 3});
    const int stemWeight = weights("stem.weight", {4, 3, 3, 3}, 1);
    const int stemBias = weights("stem.bias", {4}, 2);
    const int stem = b.activation("stem", {1, 4, 4, 4});
    auto& stemOp = b.add(OperatorKind::Conv2d, {input, stemWeight, stemBias}, stem);
    stemOp.strideHeight = stemOp.strideWidth = 2;
    const int swish = b.activation("swish", {1, 4, 4, 4});
    b.add(OperatorKind::HardSwish, {stem}, swish);
    const int depthWeight = weights("depth.weight", {1, 3, 3, 4}, 3);
    const int depthBias = weights("depth.bias", {4}, 4);
    const int depth = b.activation("depth", {1, 4, 4, 4});
    b.add(OperatorKind::DepthwiseConv2d, {swish, depthWeight, depthBias}, depth).activation =
        FusedActivation::Relu6;
    const int squeezed = b.activation("squeeze", {1, 1, 1, 4});
    const int axes = b.constant("axes", {2}, ElementType::Int32, std::vector<std::int32_t>{1, 2});
    b.add(OperatorKind::Mean, {depth, axes}, squeezed).keepDimensions = true;
    const int gate = b.activation("gate", {1, 1, 1, 4});
    b.add(OperatorKind::Logistic, {squeezed}, gate);
    const int gated = b.activation("gated", {1, 4, 4, 4});
    b.add(OperatorKind::Mul, {depth, gate}, gated);
    const int sum = b.activation("sum", {1, 4, 4, 4});
    b.add(OperatorKind::Add, {gated, swish}, sum);
    const int relu = b.activation("relu", {1, 4, 4, 4});
    b.add(OperatorKind::Relu, {sum}, relu);
    const int relu6 = b.activation("relu6", {1, 4, 4, 4});
    b.add(OperatorKind::Relu6, {sum}, relu6);
    const int largest = b.activation("largest", {1, 2, 2, 4});
    const int average = b.activation("average", {1, 2, 2, 4});
    const std::array pools{std::tuple{OperatorKind::MaxPool2d, relu, largest},
        std::tuple{OperatorKind::AveragePool2d, relu6, average}};
    for (const auto& [kind, from, to] : pools) {
        auto& op = b.add(kind, {from}, to);
        op.filterHeight = op.filterWidth = 3;
        op.strideHeight = op.strideWidth = 2;
    }
    const int both = b.activation("both", {1, 2, 2, 8});
    b.add(OperatorKind::Concatenation, {largest, average}, both).axis = 3;
    const int amounts =
        b.constant("amounts", {4, 2}, ElementType::Int32, std::vector<std::int32_t>{0, 0, 1, 0, 0, 1, 0, 0});
    const int padded = b.activation("padded", {1, 3, 3, 8});
    b.add(OperatorKind::Pad, {both, amounts}, padded);
    const int flat = b.activation("flat", {1, 72});
    const int flatShape = b.constant("flat.shape", {2}, ElementType::Int32, std::vector<std::int32_t>{1, 72});
    b.add(OperatorKind::Reshape, {padded, flatShape}, flat).newShape = {1, 72};
    const int classWeight = weights("classes.weight", {4, 72}, 5);
    const int classBias = weights("classes.bias", {4}, 6);
    const int logits = b.activation("classes", {1, 4});
    b.add(OperatorKind::FullyConnected, {flat, classWeight, classBias}, logits);
    const int probabilities = b.activation("probabilities", {1, 4});
    b.add(OperatorKind::Softmax, {logits}, probabilities);
    b.model.inputs = {input};
    b.model.outputs = {probabilities};
    b.model.description = "by hand";
    b.model.metadata = {{"vulpes.architecture", "tiny"}, {"vulpes.classes", "[\"a\",\"b\",\"c\",\"d\"]"}};
    return std::move(b.model);
}

/// 8 × 8 × 3 in, 4 classes out, int8 throughout with float edges.
inline deploy::Model int8Model()
{
    using deploy::ElementType;
    using deploy::FusedActivation;
    using deploy::OperatorKind;
    Builder b;
    const auto int8 = [&](const char* name, std::vector<int> shape, float scale, std::int64_t zero) {
        return b.activation(name, std::move(shape), ElementType::Int8, scale, zero);
    };
    const std::vector<float> stemScales{0.004F, 0.005F, 0.006F, 0.0035F};
    const auto biasScales = [](std::vector<float> scales, float input) {
        for (float& scale : scales)
            scale *= input;
        return scales;
    };
    const std::vector<std::int64_t> zeros4(4);
    const int input = b.activation("input", {1, 8, 8, 3});
    const int quantised = int8("input.int8", {1, 8, 8, 3}, 1.0F / 128, 0);
    b.add(OperatorKind::Quantize, {input}, quantised);
    const int stemWeight = b.constant(
        "stem.weight", {4, 3, 3, 3}, ElementType::Int8, smallNumbers(108, 1), {stemScales, zeros4, 0});
    const int stemBias = b.constant("stem.bias", {4}, ElementType::Int32,
        std::vector<std::int32_t>{100, -200, 300, 5}, {biasScales(stemScales, 1.0F / 128), zeros4, 0});
    const int stem = int8("stem", {1, 4, 4, 4}, 0.03F, -3);
    auto& stemOp = b.add(OperatorKind::Conv2d, {quantised, stemWeight, stemBias}, stem);
    stemOp.strideHeight = stemOp.strideWidth = 2;
    const int swish = int8("swish", {1, 4, 4, 4}, 0.02F, -100);
    b.add(OperatorKind::HardSwish, {stem}, swish);
    const int depthWeight = b.constant(
        "depth.weight", {1, 3, 3, 4}, ElementType::Int8, smallNumbers(36, 3), {stemScales, zeros4, 3});
    const int depthBias = b.constant("depth.bias", {4}, ElementType::Int32,
        std::vector<std::int32_t>{10, 0, -40, 70}, {biasScales(stemScales, 0.02F), zeros4, 0});
    const int depth = int8("depth", {1, 4, 4, 4}, 6.0F / 255, -128);
    b.add(OperatorKind::DepthwiseConv2d, {swish, depthWeight, depthBias}, depth).activation =
        FusedActivation::Relu6;
    const int gateSource = int8("squeeze", {1, 1, 1, 4}, 0.01F, -128);
    const int axes = b.constant("axes", {2}, ElementType::Int32, std::vector<std::int32_t>{1, 2});
    b.add(OperatorKind::Mean, {depth, axes}, gateSource);
    const int gate = int8("gate", {1, 1, 1, 4}, 1.0F / 256, -128);
    b.add(OperatorKind::Logistic, {gateSource}, gate);
    const int gated = int8("gated", {1, 4, 4, 4}, 0.02F, -128);
    b.add(OperatorKind::Mul, {depth, gate}, gated);
    const int sum = int8("sum", {1, 4, 4, 4}, 0.03F, -110);
    b.add(OperatorKind::Add, {gated, swish}, sum);
    const int largest = int8("largest", {1, 2, 2, 4}, 0.03F, -110);
    const int average = int8("average", {1, 2, 2, 4}, 0.03F, -110);
    for (const auto& [kind, output] :
        {std::pair{OperatorKind::MaxPool2d, largest}, std::pair{OperatorKind::AveragePool2d, average}}) {
        auto& op = b.add(kind, {sum}, output);
        op.filterHeight = op.filterWidth = 3;
        op.strideHeight = op.strideWidth = 2;
    }
    const int both = int8("both", {1, 2, 2, 8}, 0.03F, -110);
    b.add(OperatorKind::Concatenation, {largest, average}, both).axis = 3;
    const int flat = int8("flat", {1, 32}, 0.03F, -110);
    const int flatShape = b.constant("flat.shape", {2}, ElementType::Int32, std::vector<std::int32_t>{1, 32});
    b.add(OperatorKind::Reshape, {both, flatShape}, flat).newShape = {1, 32};
    const int classWeight =
        b.constant("classes.weight", {4, 32}, ElementType::Int8, smallNumbers(128, 5), {{0.005F}, {0}, 0});
    const int classBias = b.constant("classes.bias", {4}, ElementType::Int32,
        std::vector<std::int32_t>{1, -2, 3, 4}, {{0.005F * 0.03F}, {0}, 0});
    const int logits = int8("classes", {1, 4}, 0.05F, 10);
    b.add(OperatorKind::FullyConnected, {flat, classWeight, classBias}, logits);
    const int probabilities = int8("probabilities.int8", {1, 4}, 1.0F / 256, -128);
    b.add(OperatorKind::Softmax, {logits}, probabilities);
    const int output = b.activation("probabilities", {1, 4});
    b.add(OperatorKind::Dequantize, {probabilities}, output);
    b.model.inputs = {input};
    b.model.outputs = {output};
    b.model.metadata = {{"vulpes.architecture", "tiny"}};
    return std::move(b.model);
}

}  // namespace vulpes::tiny
