// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named/foxnas_32.h"
#include "space/named/named.h"

#include <cassert>

namespace vulpes::space {

SearchSpace makeFoxnasCpu32()
{
    using enum graph::Activation;
    FoxnasParts parts = foxnas32Parts({1, 2, 4, 6}, false);

    // `foxnas-cpu` for 32×32 pictures: total stride 8, widths scaled, one fixed block. The largest network has twenty times the MACs of the
    // smallest, so that a supernet's sub-networks differ by more than the noise of their accuracies.
    Skeleton skeleton;
    skeleton.stem = {.channels = 8, .kernel = 3, .stride = 2, .activation = HardSwish};
    skeleton.fixed = {{.channels = 8, .expansion = 1, .kernel = 3, .stride = 1, .squeezeExcite = false, .activation = Relu}};
    skeleton.stages = {
        {.channels = 8, .stride = 1, .squeezeExcite = false, .activation = Relu},
        {.channels = 24, .stride = 2, .squeezeExcite = false, .activation = Relu},
        {.channels = 32, .stride = 1, .squeezeExcite = true, .activation = HardSwish},
        {.channels = 64, .stride = 2, .squeezeExcite = true, .activation = HardSwish},
    };
    skeleton.headChannels = 128;
    skeleton.featureChannels = 0;
    skeleton.headActivation = HardSwish;

    auto space = SearchSpace::make("foxnas-cpu-32", "FOX-NAS for CPUs, 32 px", std::move(parts.decisions), std::move(parts.stages), skeleton);
    assert(space);
    return std::move(*space);
}

} // namespace vulpes::space
