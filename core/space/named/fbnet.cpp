// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named/named.h"
#include "space/named/operator_chain.h"

#include <cassert>

namespace vulpes::space {
namespace {

/// FBNet (Wu et al. 2019, table 1) as HW-NAS-Bench builds it: a bottleneck of expansion 1 keeps its first 1×1 convolution, and a skip that
/// changes the shape is a 1×1 convolution with batch norm and ReLU.
SearchSpace make(const char* name, const char* title, const std::vector<LayerRun>& runs, int stemStride, int headChannels, int resolution,
                 int classes)
{
    using Kind = Operator::Kind;
    using enum graph::Activation;
    OperatorChain chain = operatorChain(
        runs, {"k3_e1", "k3_e1_g2", "k3_e3", "k3_e6", "k5_e1", "k5_e1_g2", "k5_e3", "k5_e6", "skip"});

    Skeleton skeleton;
    skeleton.stem = {.channels = 16, .kernel = 3, .stride = stemStride, .activation = Relu};
    skeleton.stages = std::move(chain.shapes);
    for (const int kernel : {3, 5}) {
        skeleton.operators.push_back({.kind = Kind::Bottleneck, .expansion = 1, .kernel = kernel});
        skeleton.operators.push_back({.kind = Kind::Bottleneck, .expansion = 1, .kernel = kernel, .groups = 2});
        skeleton.operators.push_back({.kind = Kind::Bottleneck, .expansion = 3, .kernel = kernel});
        skeleton.operators.push_back({.kind = Kind::Bottleneck, .expansion = 6, .kernel = kernel});
    }
    skeleton.operators.push_back({.kind = Kind::Skip, .activation = Relu});
    skeleton.headChannels = headChannels;
    skeleton.featureChannels = 0;
    skeleton.headActivation = Relu;
    skeleton.resolution = resolution;
    skeleton.classes = classes;

    auto space = SearchSpace::make(name, title, std::move(chain.decisions), std::move(chain.stages), skeleton);
    assert(space);
    return std::move(*space);
}

} // namespace

SearchSpace makeFbnet()
{
    return make("fbnet", "FBNet, 32 px",
        {{1, 16, 1}, {4, 24, 1}, {4, 32, 2}, {4, 64, 2}, {4, 112, 1}, {4, 184, 2}, {1, 352, 1}}, 1, 1504, 32, 100);
}

SearchSpace makeFbnet224()
{
    return make("fbnet-224", "FBNet, 224 px",
        {{1, 16, 1}, {4, 24, 2}, {4, 32, 2}, {4, 64, 2}, {4, 112, 1}, {4, 184, 2}, {1, 352, 1}}, 2, 1984, 224, 1000);
}

} // namespace vulpes::space
