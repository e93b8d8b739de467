// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/describe.h"

#include "graph/cost_counter.h"
#include "graph/saturating.h"
#include "space/blocks.h"
#include "space/cells.h"

#include <cassert>

namespace vulpes::space {
namespace {

using graph::CostCounter;
using graph::GraphBuilder;
using graph::Shape;
using graph::TensorId;

// The same walk builds a graph or only counts: see `graph::CostCounter`.

/// Appends a layer whose operator was chosen.
template<typename Builder, typename Tensor>
Tensor appendOperator(Builder& builder, Tensor in, const Operator& op, const Skeleton::StageShape& shape, int stride,
                      const Skeleton& skeleton, std::string_view owner, int number)
{
    if (op.kind == Operator::Kind::Skip) {
        if (stride == 1 && builder.shape(in).channels == shape.channels)
            return in;
        return builder.convolution(OpName{owner, number, "skip"}, in, shape.channels, {.stride = stride, .activation = op.activation});
    }
    assert(op.kind == Operator::Kind::Bottleneck);
    BlockShape block;
    block.channels = shape.channels;
    block.stride = stride;
    block.squeezeExcite = shape.squeezeExcite;
    block.activation = shape.activation;
    block.expansion = op.expansion;
    block.kernel = op.kernel;
    block.groups = op.groups;
    block.alwaysExpand = true;
    return appendBlock(builder, in, block, skeleton, owner, number);
}

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
        const Operator* chosen = nullptr;
        for (const std::size_t i : s.blocks[b]) {
            const Decision& decision = space.decisions()[i];
            const auto choice = static_cast<std::size_t>(choices[at++]);
            const double value = decision.values[choice];
            if (decision.categorical)
                chosen = &space.skeleton().operators[choice];
            else if (decision.kind == "expansion")
                block.expansion = value;
            else if (decision.kind == "kernel")
                block.kernel = static_cast<int>(value);
            else if (decision.kind == "fused")
                block.fused = value != 0;
        }
        builder.at(static_cast<int>(stage), static_cast<int>(b + 1));
        const int number = static_cast<int>(b + 1);
        in = chosen ? appendOperator(builder, in, *chosen, shape, block.stride, space.skeleton(), owner, number)
                    : appendBlock(builder, in, block, space.skeleton(), owner, number);
    }
    builder.at(-1, 0);
    return in;
}

/// The operators on the edges of a space's cell.
std::vector<Operator> operatorsOf(const SearchSpace& space, const StageChoices& choices)
{
    std::vector<Operator> operators;
    for (const std::int8_t choice : choices)
        operators.push_back(space.skeleton().operators[static_cast<std::size_t>(choice)]);
    return operators;
}

/// Appends every group of cells and what stands between them.
graph::TensorId appendCells(GraphBuilder& builder, graph::TensorId in, const SearchSpace& space, const StageChoices& choices)
{
    const std::vector<Operator> operators = operatorsOf(space, choices);
    const Cell& cell = *space.skeleton().cell;
    for (std::size_t g = 0; g < cell.groups.size(); ++g) {
        const std::string owner = "g" + std::to_string(g + 1);
        if (g > 0)
            in = appendReduction(builder, in, cell.groups[g].channels, owner + ".reduce");
        builder.at(0, 1);
        for (int c = 1; c <= cell.groups[g].cells; ++c)
            in = appendCell(builder, in, space.skeleton(), std::span<const Operator>(operators), owner + ".c", c);
        builder.at(-1, 0);
    }
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
    if (skeleton.countBiases)
        builder.countBiases();
    if (skeleton.headNorm)
        out = builder.batchNorm("head.norm", out, skeleton.headActivation);
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

/// The shape of the cells of one group.
Shape inputOfGroup(const Skeleton& skeleton, std::size_t group, const graph::TaskShape& task)
{
    Shape shape = inputOfStage(skeleton, 0, task);
    for (std::size_t g = 1; g <= group; ++g)
        shape = graph::strided(shape, 2, skeleton.cell->groups[g].channels);
    return shape;
}

StageCost scaled(const graph::OpCost& cost, int times)
{
    return {graph::saturatingProduct({cost.macs, times}), graph::saturatingProduct({cost.parameters, times})};
}

/// All cells together: those of one group are alike.
StageCost cellsCost(const SearchSpace& space, const StageChoices& choices, const graph::TaskShape& task)
{
    const std::vector<Operator> operators = operatorsOf(space, choices);
    const auto& groups = space.skeleton().cell->groups;
    StageCost sum;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        CostCounter counter;
        appendCell(counter, inputOfGroup(space.skeleton(), g, task), space.skeleton(), std::span<const Operator>(operators), {}, 1);
        const StageCost cost = scaled(counter.total(), groups[g].cells);
        sum = {graph::saturatingSum(sum.macs, cost.macs), graph::saturatingSum(sum.parameters, cost.parameters)};
    }
    return sum;
}

} // namespace

graph::TaskShape publishedTask(const SearchSpace& space)
{
    const Skeleton& skeleton = space.skeleton();
    return {skeleton.resolution, skeleton.resolution, 3, skeleton.classes};
}

graph::TaskShape publishedTask(const SearchSpace& space, int classes)
{
    graph::TaskShape task = publishedTask(space);
    task.classes = classes;
    return task;
}

Result<graph::Graph> describe(const SearchSpace& space, const Architecture& architecture, graph::TaskShape task)
{
    if (space.skeleton().empty())
        return fail(inputError("space_no_skeleton").with("space", space.name()));
    if (auto valid = space.check(architecture); !valid)
        return fail(std::move(valid.error()));
    for (const std::size_t i : space.globals())
        if (space.decisions()[i].kind == "resolution")
            task.height = task.width = static_cast<int>(*space.value(architecture, i));

    GraphBuilder builder(task);
    TensorId out = appendStem(builder, builder.input(), space.skeleton());
    if (space.skeleton().cell)
        out = appendCells(builder, out, space, space.stageChoices(architecture, 0));
    for (std::size_t s = 0; s < space.skeleton().stages.size(); ++s)
        out = appendStage(builder, out, space, s, space.stageChoices(architecture, s), "s" + space.stages()[s].name + ".b");
    appendHead(builder, out, space.skeleton(), task.classes);
    return std::move(builder).finish();
}

StageCost stageCost(const SearchSpace& space, std::size_t stage, const StageChoices& choices, graph::TaskShape task)
{
    assert(!space.skeleton().empty());
    if (space.skeleton().cell)
        return cellsCost(space, choices, task);
    CostCounter counter;
    appendStage(counter, inputOfStage(space.skeleton(), stage, task), space, stage, choices, {});
    return {counter.total().macs, counter.total().parameters};
}

StageCost fixedCost(const SearchSpace& space, graph::TaskShape task)
{
    const Skeleton& skeleton = space.skeleton();
    assert(!skeleton.empty());
    CostCounter counter;
    appendStem(counter, Shape{task.height, task.width, task.channels}, skeleton);
    const std::size_t groups = skeleton.cell ? skeleton.cell->groups.size() : 0;
    for (std::size_t g = 1; g < groups; ++g)
        appendReduction(counter, inputOfGroup(skeleton, g - 1, task), skeleton.cell->groups[g].channels, {});
    const Shape last = skeleton.cell ? inputOfGroup(skeleton, groups - 1, task) : inputOfStage(skeleton, skeleton.stages.size(), task);
    appendHead(counter, last, skeleton, task.classes);
    return {counter.total().macs, counter.total().parameters};
}

} // namespace vulpes::space
