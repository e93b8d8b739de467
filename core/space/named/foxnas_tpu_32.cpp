// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named/foxnas_32.h"
#include "space/named/named.h"

#include <cassert>

namespace vulpes::space {

SearchSpace makeFoxnasTpu32()
{
    using enum graph::Activation;
    // Fused blocks are full convolutions: no expansion of 6, which would cost four times the rest of the network.
    FoxnasParts parts = foxnas32Parts({1, 2, 4}, true);

    Skeleton skeleton;
    skeleton.stem = {.channels = 8, .kernel = 3, .stride = 2, .activation = Relu6};
    skeleton.fixed = {{.channels = 8, .expansion = 1, .kernel = 3, .stride = 1, .squeezeExcite = false, .activation = Relu6}};
    for (const auto& [channels, stride] : {std::pair{8, 1}, {24, 2}, {32, 1}, {64, 2}})
        skeleton.stages.push_back({.channels = channels, .stride = stride, .squeezeExcite = false, .activation = Relu6});
    skeleton.headChannels = 128;
    skeleton.featureChannels = 0;
    skeleton.headActivation = Relu6;

    auto space = SearchSpace::make("foxnas-tpu-32", "FOX-NAS for Edge TPUs, 32 px", std::move(parts.decisions), std::move(parts.stages), skeleton);
    assert(space);
    return std::move(*space);
}

} // namespace vulpes::space
