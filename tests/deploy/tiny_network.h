// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "deploy/executor.h"
#include "deploy/lower.h"
#include "deploy/quantise.h"
#include "graph/graph.h"
#include "graph/weights.h"

#include <array>
#include <cstring>
#include <vector>

namespace vulpes::test {

/// A small network with every operator and activation a graph can have, odd sizes, both strides and kernels 1, 2, 3 and 5.
inline graph::Graph tinyNetwork(int height = 33, int width = 32, int classes = 10)
{
    using graph::Activation;
    using graph::OpKind;
    graph::GraphBuilder b({height, width, 3, classes});
    auto x = b.convolution("stem", b.input(), 16, {.kernel = 3, .stride = 2, .activation = Activation::HardSwish});
    const auto gate = [&b](const std::string& name, graph::TensorId in, Activation function) {
        const int channels = b.shape(in).channels;
        auto g = b.globalAveragePool(name + ".pool", in);
        g = b.convolution(name + ".reduce", g, 8, {.activation = Activation::Relu, .bias = true, .batchNorm = false});
        g = b.convolution(name + ".expand", g, channels, {.activation = function, .bias = true, .batchNorm = false});
        return b.multiply(name + ".scale", in, g);
    };
    const auto block = [&](const std::string& name, graph::TensorId in, int hidden, int channels, int kernel, int stride,
                           Activation function, Activation gating) {
        auto y = b.convolution(name + ".expand", in, hidden, {.activation = function});
        y = b.depthwise(name + ".depthwise", y, {.kernel = kernel, .stride = stride, .activation = function});
        if (gating != Activation::None)
            y = gate(name + ".se", y, gating);
        y = b.convolution(name + ".project", y, channels, {});
        return stride == 1 && b.shape(in).channels == channels ? b.add(name + ".add", in, y) : y;
    };
    x = block("b1", x, 40, 16, 3, 1, Activation::Relu, Activation::HardSigmoid);
    x = block("b2", x, 48, 24, 5, 2, Activation::Relu6, Activation::Sigmoid);
    x = block("b3", x, 72, 24, 5, 1, Activation::HardSwish, Activation::HardSigmoid);
    x = b.convolution("fused", x, 20, {.kernel = 3, .stride = 1, .activation = Activation::Relu6});
    const std::array<graph::TensorId, 3> branches = {b.pool("max", x, OpKind::MaxPool, 3, 2), b.pool("mean", x, OpKind::AveragePool, 2, 2),
        b.convolution("branch", x, 12, {.kernel = 1, .stride = 2, .activation = Activation::Relu})};
    x = b.concatenate("concat", branches);
    x = b.activation("relu", b.convolution("linear", x, 32, {}), Activation::Relu);
    x = b.activation("relu6", b.convolution("linear6", x, 32, {.kernel = 3}), Activation::Relu6);
    x = b.globalAveragePool("pool", x);
    x = b.fullyConnected("features", x, 30, Activation::HardSwish);
    b.fullyConnected("classifier", x, classes);
    return std::move(b).finish();
}

/// Standard normal numbers; item and seed decide them.
inline std::vector<float> normalInput(const graph::TaskShape& task, std::uint64_t seed)
{
    base::Random random(seed);
    std::vector<float> values(static_cast<std::size_t>(task.height) * static_cast<std::size_t>(task.width)
        * static_cast<std::size_t>(task.channels));
    for (float& value : values)
        value = static_cast<float>(random.normal());
    return values;
}

template<typename T>
deploy::TensorBytes bytesOf(const std::vector<T>& values)
{
    deploy::TensorBytes bytes(values.size() * sizeof(T));
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

template<typename T>
std::vector<T> valuesOf(std::span<const std::byte> bytes)
{
    std::vector<T> values(bytes.size() / sizeof(T));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

/// The integers a float input becomes at the input of an int8 model.
inline deploy::TensorBytes quantisedInput(const deploy::Model& model, const std::vector<float>& values)
{
    const deploy::Quantisation& q = model.tensors[static_cast<std::size_t>(model.inputs.front())].quantisation;
    std::vector<std::int8_t> integers;
    for (const float value : values)
        integers.push_back(static_cast<std::int8_t>(std::clamp(
            std::nearbyint(value * (1.0F / q.scale.front())) + static_cast<float>(q.zeroPoint.front()), -128.0F, 127.0F)));
    return bytesOf(integers);
}

/// Float model and its int8 form, calibrated on normal noise.
struct ModelPair
{
    deploy::Model floatModel;
    deploy::Model integerModel;
};

inline Result<ModelPair> modelPair(const graph::Graph& graph, std::uint64_t seed, deploy::Edges edges = deploy::Edges::Int8)
{
    auto model = deploy::lower(graph, graph::untrainedWeights(graph, seed));
    if (!model)
        return fail(model.error());
    const auto input = [&](std::size_t i) -> Result<std::vector<float>> { return normalInput(graph.task, 1000 + i); };
    const auto calibration = deploy::calibrate(*model, 16, input, {});
    if (!calibration)
        return fail(calibration.error());
    auto integer = deploy::quantise(*model, *calibration, edges);
    if (!integer)
        return fail(integer.error());
    return ModelPair{std::move(*model), std::move(*integer)};
}

} // namespace vulpes::test
