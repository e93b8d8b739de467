// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named/foxnas.h"
#include "space/named/named.h"

#include <cassert>

namespace vulpes::space {

SearchSpace makeFoxnasTpu()
{
    using enum graph::Activation;
    FoxnasParts parts = foxnasParts(true);

    // The released Edge TPU models hold convolutions, depthwise convolutions, sums, one pool and one fully connected layer: no gate
    // and no h-swish. The rest is our choice: ReLU6 throughout, whose bounded range suits int8, and a 1280-wide 1×1 convolution
    // before the pool in place of MobileNetV3's second fully connected layer.
    Skeleton skeleton;
    skeleton.stem = {.channels = 16, .kernel = 3, .stride = 2, .activation = Relu6};
    skeleton.fixed = {{.channels = 16, .expansion = 1, .kernel = 3, .stride = 1, .squeezeExcite = false, .activation = Relu6}};
    for (const auto& [channels, stride] : {std::pair{24, 2}, {40, 2}, {80, 2}, {112, 1}, {160, 2}})
        skeleton.stages.push_back({.channels = channels, .stride = stride, .squeezeExcite = false, .activation = Relu6});
    skeleton.headChannels = 1280;
    skeleton.featureChannels = 0;
    skeleton.headActivation = Relu6;

    auto space = SearchSpace::make("foxnas-tpu", "FOX-NAS for Edge TPUs", std::move(parts.decisions), std::move(parts.stages), skeleton);
    assert(space);
    return std::move(*space);
}

} // namespace vulpes::space
