// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/describe.h"

#include "graph/cost_counter.h"
#include "space/blocks.h"

#include <cassert>

namespace vulpes::space {
namespace {

using graph::CostCounter;
using graph::GraphBuilder;
using graph::Shape;
using graph::TensorId;

// The same walk builds a graph or only counts: see `graph::CostCounter`.

/// Appends one stage from its choices. Its blocks are called `owner`1, `owner`2, …
template<typename Builder, typename Tensor>
Tensor appendStage(Builder& builder, Tensor in, const SearchSpace& space, std::size_t stage, const StageChoices& choices,
                   std::string_view owner)
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
        in = appendBlock(builder, in, block, space.skeleton(), owner, static_cast<int>(b + 1));
    }
    builder.at(-1, 0);
    return in;
}

template<typename Builder, typename Tensor>
Tensor appendStem(Builder& builder, Tensor in, const Skeleton& skeleton)
{
    const auto& stem = skeleton.stem;
    Tensor out = builder.convolution("stem", in, stem.channels,
        {.kernel = stem.kernel, .stride = stem.stride, .activation = stem.activation});
    for (std::size_t i = 0; i < skeleton.fixed.size(); ++i) {
        const auto& fixed = skeleton.fixed[i];
        const BlockShape block = {.channels = fixed.channels, .expansion = fixed.expansion, .kernel = fixed.kernel,
            .stride = fixed.stride, .squeezeExcite = fixed.squeezeExcite, .activation = fixed.activation};
        out = appendBlock(builder, out, block, skeleton, "fixed", static_cast<int>(i + 1));
    }
    return out;
}

template<typename Builder, typename Tensor>
void appendHead(Builder& builder, Tensor in, const Skeleton& skeleton, int classes)
{
    Tensor out = in;
    if (skeleton.headChannels > 0)
        out = builder.convolution("head", out, skeleton.headChannels, {.activation = skeleton.headActivation});
    out = builder.globalAveragePool("pool", out);
    if (skeleton.featureChannels > 0)
        out = builder.fullyConnected("features", out, skeleton.featureChannels, skeleton.headActivation);
    builder.fullyConnected("classifier", out, classes);
}

/// The shape that enters stage `stage`: it follows from the skeleton and the resolution alone.
Shape inputOfStage(const Skeleton& skeleton, std::size_t stage, const graph::TaskShape& task)
{
    Shape shape = {task.height, task.width, task.channels};
    shape = graph::strided(shape, skeleton.stem.stride, skeleton.stem.channels);
    for (const auto& fixed : skeleton.fixed)
        shape = graph::strided(shape, fixed.stride, fixed.channels);
    for (std::size_t s = 0; s < stage; ++s)
        shape = graph::strided(shape, skeleton.stages[s].stride, skeleton.stages[s].channels);
    return shape;
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
    TensorId out = appendStem(builder, builder.input(), space.skeleton());
    for (std::size_t s = 0; s < space.stages().size(); ++s)
        out = appendStage(builder, out, space, s, space.stageChoices(architecture, s), "s" + space.stages()[s].name + ".b");
    appendHead(builder, out, space.skeleton(), task.classes);
    return std::move(builder).finish();
}

StageCost stageCost(const SearchSpace& space, std::size_t stage, const StageChoices& choices, graph::TaskShape task)
{
    assert(!space.skeleton().stages.empty());
    CostCounter counter;
    appendStage(counter, inputOfStage(space.skeleton(), stage, task), space, stage, choices, {});
    return {counter.total().macs, counter.total().parameters};
}

StageCost fixedCost(const SearchSpace& space, graph::TaskShape task)
{
    const Skeleton& skeleton = space.skeleton();
    assert(!skeleton.stages.empty());
    CostCounter counter;
    appendStem(counter, Shape{task.height, task.width, task.channels}, skeleton);
    appendHead(counter, inputOfStage(skeleton, skeleton.stages.size(), task), skeleton, task.classes);
    return {counter.total().macs, counter.total().parameters};
}

} // namespace vulpes::space
