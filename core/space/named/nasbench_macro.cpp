// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named/named.h"
#include "space/named/operator_chain.h"

#include <cassert>

namespace vulpes::space {

SearchSpace makeNasbenchMacro()
{
    using Kind = Operator::Kind;
    using enum graph::Activation;
    // NAS-Bench-Macro (Su et al. 2021, "Prioritized architecture sampling with Monte Carlo tree search"), CIFAR-10: widths double with
    // each of three halvings. An identity that changes the shape is a 1×1 convolution with batch norm.
    OperatorChain chain = operatorChain({{2, 64, 2}, {3, 128, 2}, {3, 256, 2}}, {"identity", "MB3_K3", "MB6_K5"});

    Skeleton skeleton;
    skeleton.stem = {.channels = 32, .kernel = 3, .stride = 1, .activation = Relu};
    skeleton.stages = std::move(chain.shapes);
    skeleton.operators = {
        {.kind = Kind::Skip, .activation = None},
        {.kind = Kind::Bottleneck, .expansion = 3, .kernel = 3},
        {.kind = Kind::Bottleneck, .expansion = 6, .kernel = 5},
    };
    skeleton.headChannels = 1280;
    skeleton.featureChannels = 0;
    skeleton.headActivation = Relu;
    skeleton.resolution = 32;
    skeleton.classes = 10;

    auto space = SearchSpace::make("nasbench-macro", "NAS-Bench-Macro", std::move(chain.decisions), std::move(chain.stages), skeleton);
    assert(space);
    return std::move(*space);
}

} // namespace vulpes::space
