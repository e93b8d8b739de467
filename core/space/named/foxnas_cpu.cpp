// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named/foxnas.h"
#include "space/named/named.h"

#include <cassert>

namespace vulpes::space {

SearchSpace makeFoxnasCpu()
{
    using enum graph::Activation;
    FoxnasParts parts = foxnasParts(false);

    // MobileNetV3-Large's frame (Howard et al. 2019, table 1).
    Skeleton skeleton;
    skeleton.stem = {.channels = 16, .kernel = 3, .stride = 2, .activation = HardSwish};
    skeleton.fixed = {{.channels = 16, .expansion = 1, .kernel = 3, .stride = 1, .squeezeExcite = false, .activation = Relu}};
    skeleton.stages = {
        {.channels = 24, .stride = 2, .squeezeExcite = false, .activation = Relu},
        {.channels = 40, .stride = 2, .squeezeExcite = true, .activation = Relu},
        {.channels = 80, .stride = 2, .squeezeExcite = false, .activation = HardSwish},
        {.channels = 112, .stride = 1, .squeezeExcite = true, .activation = HardSwish},
        {.channels = 160, .stride = 2, .squeezeExcite = true, .activation = HardSwish},
    };
    skeleton.headChannels = 960;
    skeleton.featureChannels = 1280;
    skeleton.headActivation = HardSwish;

    auto space = SearchSpace::make("foxnas-cpu", "FOX-NAS for CPUs", std::move(parts.decisions), std::move(parts.stages), skeleton);
    assert(space);
    return std::move(*space);
}

} // namespace vulpes::space
