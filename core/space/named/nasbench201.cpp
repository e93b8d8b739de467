// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/cells.h"
#include "space/named/named.h"

#include <cassert>

namespace vulpes::space {

SearchSpace makeNasbench201()
{
    using Kind = Operator::Kind;
    using enum graph::Activation;
    // NAS-Bench-201 (Dong and Yang 2020): four nodes, each joined to all before it; five cells each of 16, 32 and 64 channels.
    Skeleton skeleton;
    skeleton.stem = {.channels = 16, .kernel = 3, .stride = 1, .activation = None};
    skeleton.operators = {
        {.kind = Kind::None},
        {.kind = Kind::Skip},
        {.kind = Kind::Convolution, .kernel = 1},
        {.kind = Kind::Convolution, .kernel = 3},
        {.kind = Kind::AveragePool, .kernel = 3},
    };
    skeleton.cell = Cell{{{0, 1}, {0, 2}, {1, 2}, {0, 3}, {1, 3}, {2, 3}}, {{16, 5}, {32, 5}, {64, 5}}};
    skeleton.headChannels = 0;
    skeleton.featureChannels = 0;
    skeleton.headNorm = true;
    skeleton.headActivation = Relu;
    skeleton.countBiases = true; // the benchmark's own numbers do
    skeleton.resolution = 32;
    skeleton.classes = 10;

    std::vector<Decision> decisions;
    Stage stage;
    stage.name = "cell";
    stage.blocks.emplace_back();
    for (const Cell::Edge& edge : skeleton.cell->edges) {
        const std::string name = edgeName(edge);
        stage.blocks.front().push_back(decisions.size());
        decisions.push_back({"scell.b1." + name, name, name, 0, 1, {0, 1, 2, 3, 4},
            {"none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"}, true});
    }

    auto space = SearchSpace::make("nasbench201", "NAS-Bench-201", std::move(decisions), {std::move(stage)}, skeleton);
    assert(space);
    return std::move(*space);
}

} // namespace vulpes::space
