// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "deploy/lower.h"
#include "graph/weights.h"
#include "space/describe.h"
#include "space/named_spaces.h"

#include <string>
#include <utility>
#include <vector>

/// Networks of the named spaces at resolutions small enough to run by the hundred.
namespace vulpes::test {

struct RandomNetwork
{
    std::string name;
    graph::Graph graph;
    deploy::Model model;  ///< float, seeded random weights
};

/// The space as it is, but for its resolutions, and with one cell of each width.
inline space::SearchSpace atSmallResolutions(const space::SearchSpace& space)
{
    Json json = space.toJson();
    for (Json& decision : json["globals"])
        if (decision["kind"] == "resolution")
            decision["values"] = {32, 40, 48, 57, 64};  // 57: SAME padding differs between odd and even sizes
    if (json.contains("skeleton") && json["skeleton"].contains("cell"))
        for (Json& group : json["skeleton"]["cell"]["groups"])
            group["cells"] = 1;
    return *space::SearchSpace::fromJson(json);
}

inline RandomNetwork randomNetwork(const space::SearchSpace& space, std::uint64_t seed)
{
    base::Random random(seed);
    const space::Architecture architecture = space.sample(random);
    RandomNetwork network;
    network.name = space.format(architecture);
    const int side = space.globals().empty() ? 16 : 32;
    network.graph =
        *space::describe(space, architecture, {.height = side, .width = side, .channels = 3, .classes = 10});
    network.model = *deploy::lower(network.graph, graph::untrainedWeights(network.graph, seed));
    return network;
}

/// Every operator that Vulpes writes for any graph: both gates, both pools, concatenation, sums, groups, a shuffle, a norm, zeros, every
/// activation.
inline RandomNetwork everyOperator()
{
    using graph::Activation;
    graph::GraphBuilder b({.height = 30, .width = 30, .channels = 3, .classes = 7});
    auto x =
        b.convolution("stem", b.input(), 12, {.kernel = 3, .stride = 2, .activation = Activation::HardSwish});
    const auto gate = [&](const std::string& name, graph::TensorId in, Activation function) {
        auto g = b.globalAveragePool(name + ".pool", in);
        g = b.convolution(
            name + ".reduce", g, 4, {.activation = Activation::Relu, .bias = true, .batchNorm = false});
        g = b.convolution(name + ".expand", g, b.shape(in).channels,
            {.activation = function, .bias = true, .batchNorm = false});
        return b.multiply(name + ".scale", in, g);
    };
    const auto first = x;
    x = b.depthwise("depth5", x, {.kernel = 5, .activation = Activation::Relu6});
    x = gate("hard", x, Activation::HardSigmoid);
    x = b.add("sum", first, x);
    x = b.activation("swish", x, Activation::HardSwish);
    x = gate("soft", x, Activation::Sigmoid);
    const auto largest = b.pool("largest", x, graph::OpKind::MaxPool, 3, 2);
    const auto average = b.pool("average", x, graph::OpKind::AveragePool, 3, 2);
    const auto fused =
        b.convolution("fused", x, 8, {.kernel = 3, .stride = 2, .activation = Activation::Relu});
    const std::vector<graph::TensorId> parts{largest, average, fused};
    x = b.concatenate("both", parts);
    x = b.activation("relu", x, Activation::Relu);
    x = b.convolution("grouped", x, 24, {.groups = 2, .activation = Activation::HardSwish});
    x = b.channelShuffle("shuffled", x, 2);
    x = b.batchNorm("normalised", x, Activation::Relu6);
    x = b.add("with zeros", x, b.convolution("of zeros", b.zero("nothing", x), 24, {.kernel = 3}));
    x = b.depthwise("depth7", x, {.kernel = 7, .stride = 2});
    x = b.activation("relu6", x, Activation::Relu6);
    x = b.activation("sigmoid", x, Activation::Sigmoid);
    x = b.globalAveragePool("pool", x);
    x = b.fullyConnected("features", x, 20, Activation::HardSwish);
    b.fullyConnected("classifier", x, 7);
    RandomNetwork network;
    network.name = "every operator";
    network.graph = std::move(b).finish();
    network.model = *deploy::lower(network.graph, graph::untrainedWeights(network.graph, 1));
    return network;
}

/// Normal numbers, as normalised pictures have them.
inline std::vector<float> randomInput(const deploy::Model& model, std::uint64_t seed)
{
    base::Random random(seed);
    std::vector<float> values(
        static_cast<std::size_t>(model.tensors[static_cast<std::size_t>(model.inputs[0])].elements()));
    for (float& value : values)
        value = static_cast<float>(random.normal());
    return values;
}

}  // namespace vulpes::test
