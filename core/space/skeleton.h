// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"

#include <string>
#include <vector>

namespace vulpes::space {

/// The fixed part of a chain of mobile inverted bottlenecks, as data: what `describe` and later the supernet are built from.
/// Empty `stages` means the space has no skeleton: it can be searched by its predictors but not drawn as operators.
struct Skeleton
{
    struct Conv
    {
        int channels = 16;
        int kernel = 3;
        int stride = 2;
        graph::Activation activation = graph::Activation::HardSwish;
    };
    struct FixedBlock                    ///< a bottleneck without decisions, between stem and first stage
    {
        int channels = 16;
        double expansion = 1;
        int kernel = 3;
        int stride = 1;
        bool squeezeExcite = false;
        graph::Activation activation = graph::Activation::Relu;
    };
    struct StageShape
    {
        int channels = 24;
        int stride = 2;                  ///< of the first block
        bool squeezeExcite = false;
        graph::Activation activation = graph::Activation::Relu;
    };
    Conv stem;
    std::vector<FixedBlock> fixed;
    std::vector<StageShape> stages;      ///< one per stage of the space
    int headChannels = 960;              ///< 1×1 convolution after the last stage; 0: none
    int featureChannels = 1280;          ///< fully connected after pooling; 0: none
    graph::Activation headActivation = graph::Activation::HardSwish;
    double squeezeRatio = 0.25;
    int channelDivisor = 8;              ///< hidden widths are rounded to multiples of it
};

} // namespace vulpes::space
