// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::space {

/// What one value of a categorical decision builds.
struct Operator
{
    enum class Kind {
        None,        ///< nothing passes (an edge of a cell)
        Skip,        ///< the input itself; in a layer of a chain that changes width or size a 1×1 convolution with batch norm
        Bottleneck,  ///< a mobile inverted bottleneck (a layer of a chain)
        Convolution, ///< ReLU, convolution, batch norm, at the same width and size (an edge)
        AveragePool, ///< over the kernel's window, step 1, the padding not counted (an edge)
    };
    Kind kind = Kind::Skip;
    double expansion = 1;
    int kernel = 3;
    int groups = 1;                      ///< of a bottleneck's 1×1 convolutions, the channels shuffled between the two
    graph::Activation activation = graph::Activation::None; ///< of a skip that is a convolution

    bool operator==(const Operator&) const = default;
};

/// A small graph of sums that is repeated: node 0 is the input, each other node the sum of what its edges bring, the last one the output.
struct Cell
{
    struct Edge
    {
        int from = 0;
        int to = 1;
    };
    struct Group                         ///< cells of one width; between groups a residual block halves the picture
    {
        int channels = 16;
        int cells = 1;
    };
    std::vector<Edge> edges;             ///< one per decision of the one block of the one stage, in that order; `to` ascending
    std::vector<Group> groups;

    [[nodiscard]] int nodes() const { return edges.empty() ? 1 : edges.back().to + 1; }
};

/// The fixed part of a network as data: what `describe` and later the supernet are built from. Either a chain of mobile inverted
/// bottlenecks, each described by its expansion and kernel or chosen from `operators`, or a `cell` that is repeated.
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
    std::vector<StageShape> stages;      ///< of a chain: one per stage of the space
    std::vector<Operator> operators;     ///< one per value of each categorical decision
    std::optional<Cell> cell;
    int headChannels = 960;              ///< 1×1 convolution after the last stage; 0: none
    int featureChannels = 1280;          ///< fully connected after pooling; 0: none
    graph::Activation headActivation = graph::Activation::HardSwish;
    double squeezeRatio = 0.25;
    int channelDivisor = 8;              ///< hidden widths are rounded to multiples of it
    bool headNorm = false;               ///< batch norm and `headActivation` before the pool
    bool countBiases = false;            ///< the publication counts a multiply-add per bias
    int resolution = 224;                ///< pictures and classes of the publication, where the caller names no others
    int classes = 1000;

    /// No skeleton: the space can be searched by its predictors but not drawn as operators.
    [[nodiscard]] bool empty() const { return stages.empty() && !cell; }
};

} // namespace vulpes::space
