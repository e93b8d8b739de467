// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/describe.h"

#include "graph/saturating.h"
#include "space/blocks.h"

#include <cassert>

namespace vulpes::space {
namespace {

using graph::GraphBuilder;
using graph::TensorId;

/// Appends one stage from its choices.
TensorId appendStage(GraphBuilder& builder, TensorId in, const SearchSpace& space, std::size_t stage, const StageChoices& choices,
                     const std::string& prefix)
{
    const Stage& s = space.stages()[stage];
    const Skeleton::StageShape& shape = space.skeleton().stages[stage];
    assert(choices.size() == space.stageDecisions(stage).size());
    std::size_t at = s.depth ? 1 : 0;
    std::size_t depth = s.blocks.size();
    if (s.depth)
        depth = static_cast<std::size_t>(space.decisions()[*s.depth].values[static_cast<std::size_t>(choices.front())]);
    for (std::size_t b = 0; b < depth; ++b) {
        BlockShape block;
        block.channels = shape.channels;
        block.stride = b == 0 ? shape.stride : 1;
        block.squeezeExcite = shape.squeezeExcite;
        block.activation = shape.activation;
        for (const std::size_t i : s.blocks[b]) {
            const Decision& decision = space.decisions()[i];
            const double value = decision.values[static_cast<std::size_t>(choices[at++])];
            if (decision.kind == "expansion")
                block.expansion = value;
            else if (decision.kind == "kernel")
                block.kernel = static_cast<int>(value);
            else if (decision.kind == "fused")
                block.fused = value != 0;
        }
        builder.at(static_cast<int>(stage), static_cast<int>(b + 1));
        in = appendBlock(builder, in, block, space.skeleton(), prefix + "b" + std::to_string(b + 1));
    }
    builder.at(-1, 0);
    return in;
}

TensorId appendStem(GraphBuilder& builder, const Skeleton& skeleton)
{
    const auto& stem = skeleton.stem;
    TensorId out = builder.convolution("stem", builder.input(), stem.channels,
        {.kernel = stem.kernel, .stride = stem.stride, .activation = stem.activation});
    for (std::size_t i = 0; i < skeleton.fixed.size(); ++i) {
        const auto& fixed = skeleton.fixed[i];
        const BlockShape block = {.channels = fixed.channels, .expansion = fixed.expansion, .kernel = fixed.kernel,
            .stride = fixed.stride, .squeezeExcite = fixed.squeezeExcite, .activation = fixed.activation};
        out = appendBlock(builder, out, block, skeleton, "fixed" + std::to_string(i + 1));
    }
    return out;
}

void appendHead(GraphBuilder& builder, TensorId in, const Skeleton& skeleton, int classes)
{
    TensorId out = in;
    if (skeleton.headChannels > 0)
        out = builder.convolution("head", out, skeleton.headChannels, {.activation = skeleton.headActivation});
    out = builder.globalAveragePool("pool", out);
    if (skeleton.featureChannels > 0)
        out = builder.fullyConnected("features", out, skeleton.featureChannels, skeleton.headActivation);
    builder.fullyConnected("classifier", out, classes);
}

int strided(int size, int stride)
{
    return (size + stride - 1) / stride;
}

/// What enters stage `stage`, as a task: size and width follow from the skeleton and the resolution alone.
graph::TaskShape inputOfStage(const Skeleton& skeleton, std::size_t stage, graph::TaskShape task)
{
    const auto pass = [&](int stride, int channels) {
        task.height = strided(task.height, stride);
        task.width = strided(task.width, stride);
        task.channels = channels;
    };
    pass(skeleton.stem.stride, skeleton.stem.channels);
    for (const auto& fixed : skeleton.fixed)
        pass(fixed.stride, fixed.channels);
    for (std::size_t s = 0; s < stage; ++s)
        pass(skeleton.stages[s].stride, skeleton.stages[s].channels);
    return task;
}

} // namespace

Result<graph::Graph> describe(const SearchSpace& space, const Architecture& architecture, graph::TaskShape task)
{
    if (space.skeleton().stages.empty())
        return fail(inputError("space_no_skeleton").with("space", space.name()));
    if (auto valid = space.check(architecture); !valid)
        return fail(std::move(valid.error()));
    for (const std::size_t i : space.globals())
        if (space.decisions()[i].kind == "resolution")
            task.height = task.width = static_cast<int>(*space.value(architecture, i));

    GraphBuilder builder(task);
    TensorId out = appendStem(builder, space.skeleton());
    for (std::size_t s = 0; s < space.stages().size(); ++s)
        out = appendStage(builder, out, space, s, space.stageChoices(architecture, s), "s" + space.stages()[s].name + ".");
    appendHead(builder, out, space.skeleton(), task.classes);
    return std::move(builder).finish();
}

StageCost stageCost(const SearchSpace& space, std::size_t stage, const StageChoices& choices, graph::TaskShape task)
{
    assert(!space.skeleton().stages.empty());
    GraphBuilder builder(inputOfStage(space.skeleton(), stage, task));
    appendStage(builder, builder.input(), space, stage, choices, {}); // names do not matter here: short ones are free
    const graph::Graph graph = std::move(builder).finish();
    return {graph.macs(), graph.parameters()};
}

StageCost fixedCost(const SearchSpace& space, graph::TaskShape task)
{
    assert(!space.skeleton().stages.empty());
    const Skeleton& skeleton = space.skeleton();
    GraphBuilder front(task);
    appendStem(front, skeleton);
    const graph::Graph stem = std::move(front).finish();

    graph::TaskShape last = inputOfStage(skeleton, skeleton.stages.size(), task);
    GraphBuilder back(last);
    appendHead(back, back.input(), skeleton, task.classes);
    const graph::Graph head = std::move(back).finish();
    return {graph::saturatingSum(stem.macs(), head.macs()), graph::saturatingSum(stem.parameters(), head.parameters())};
}

} // namespace vulpes::space
