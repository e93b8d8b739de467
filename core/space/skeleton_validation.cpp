// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/skeleton_validation.h"

#include <algorithm>
#include <cmath>

namespace vulpes::space {
namespace {

constexpr int kMaxChannels = 65'536;
constexpr int kMaxKernel = 31;
constexpr int kMaxStride = 8;
constexpr int kMaxGroups = 1'024;
constexpr double kMaxExpansion = 64;
constexpr int kMaxResolution = 8'192;
constexpr int kMaxNodes = 26; // one letter each
constexpr std::size_t kMaxBlocks = 64;
constexpr int kMaxCells = 256;

Error invalid(const char* reason)
{
    return inputError("space_invalid").with("reason", reason);
}

bool isWhole(double value, double low, double high)
{
    return value >= low && value <= high && std::trunc(value) == value;
}

bool within(int value, int low, int high)
{
    return value >= low && value <= high;
}

bool numbersAreSound(const Skeleton& skeleton)
{
    const auto conv = [](int channels, int kernel, int stride) {
        return within(channels, 1, kMaxChannels) && within(kernel, 1, kMaxKernel) && within(stride, 1, kMaxStride);
    };
    bool sound = conv(skeleton.stem.channels, skeleton.stem.kernel, skeleton.stem.stride) && skeleton.fixed.size() <= kMaxBlocks;
    for (const auto& block : skeleton.fixed)
        sound = sound && conv(block.channels, block.kernel, block.stride) && block.expansion > 0 && block.expansion <= kMaxExpansion;
    for (const auto& stage : skeleton.stages)
        sound = sound && conv(stage.channels, 1, stage.stride);
    return sound && within(skeleton.headChannels, 0, kMaxChannels) && within(skeleton.featureChannels, 0, kMaxChannels)
        && skeleton.squeezeRatio > 0 && skeleton.squeezeRatio <= 1 && within(skeleton.channelDivisor, 1, 1024)
        && within(skeleton.resolution, 1, kMaxResolution) && within(skeleton.classes, 1, kMaxChannels);
}

/// Whether every width that an operator in groups meets has whole groups.
bool groupsDivide(const Skeleton& skeleton, int groups)
{
    const auto divides = [&](int channels) { return channels % groups == 0; };
    return divides(skeleton.channelDivisor) && divides(skeleton.stem.channels)
        && std::all_of(skeleton.fixed.begin(), skeleton.fixed.end(), [&](const auto& block) { return divides(block.channels); })
        && std::all_of(skeleton.stages.begin(), skeleton.stages.end(), [&](const auto& stage) { return divides(stage.channels); });
}

bool operatorsAreSound(const Skeleton& skeleton)
{
    using Kind = Operator::Kind;
    return std::all_of(skeleton.operators.begin(), skeleton.operators.end(), [&](const Operator& op) {
        const bool belongs = op.kind == Kind::Skip || (op.kind == Kind::Bottleneck) == !skeleton.cell;
        return belongs && within(op.kernel, 1, kMaxKernel) && op.expansion > 0 && op.expansion <= kMaxExpansion
            && within(op.groups, 1, kMaxGroups) && (op.groups == 1 || groupsDivide(skeleton, op.groups));
    });
}

/// Whether a chain knows what to build for a decision.
bool isBuildable(const Decision& decision, const Skeleton& skeleton)
{
    const auto all = [&](double low, double high) {
        return std::all_of(decision.values.begin(), decision.values.end(), [&](double v) { return isWhole(v, low, high); });
    };
    if (decision.stage < 0)
        return decision.kind == "resolution" && all(1, kMaxResolution);
    if (decision.categorical)
        return decision.block > 0 && decision.values.size() == skeleton.operators.size()
            && (!skeleton.cell || !decision.labels.empty()); // which say the cell's text
    if (skeleton.cell)
        return false;
    if (decision.block == 0)
        return true; // a depth, checked with its stage
    if (decision.kind == "kernel")
        return all(1, kMaxKernel);
    if (decision.kind == "fused")
        return all(0, 1);
    return decision.kind == "expansion" && decision.values.front() > 0 && decision.values.back() <= kMaxExpansion;
}

/// A block is an operator alone, or an expansion and a kernel and what goes with them.
Result<void> validateBlocks(const std::vector<Decision>& decisions, const Stage& stage)
{
    for (const auto& block : stage.blocks) {
        const bool chosen = std::any_of(block.begin(), block.end(), [&](std::size_t i) { return decisions[i].categorical; });
        if (chosen && block.size() > 1)
            return fail(invalid("skeleton").with("stage", stage.name));
        for (const char* kind : {"expansion", "kernel"})
            if (!chosen && std::none_of(block.begin(), block.end(), [&](std::size_t i) { return decisions[i].kind == kind; }))
                return fail(invalid("skeleton").with("stage", stage.name).with("kind", kind));
    }
    return {};
}

bool cellIsSound(const Cell& cell, const Skeleton& skeleton)
{
    if (cell.edges.size() > kMaxBlocks || cell.groups.empty() || cell.groups.size() > kMaxBlocks)
        return false;
    int last = 0;
    for (const Cell::Edge& edge : cell.edges) {
        if (edge.from < 0 || edge.from >= edge.to || edge.to >= kMaxNodes || edge.to < last || edge.to > last + 1)
            return false;
        last = edge.to;
    }
    const int entering = skeleton.fixed.empty() ? skeleton.stem.channels : skeleton.fixed.back().channels;
    int cells = 0;
    for (const Cell::Group& group : cell.groups) {
        if (!within(group.channels, 1, kMaxChannels) || !within(group.cells, 1, kMaxCells - cells))
            return false;
        cells += group.cells;
    }
    return last > 0 && cell.groups.front().channels == entering;
}

/// One stage of one block, a decision per edge.
bool fitsCell(const std::vector<Stage>& stages, const Skeleton& skeleton)
{
    return skeleton.stages.empty() && stages.size() == 1 && !stages.front().depth && stages.front().blocks.size() == 1
        && stages.front().blocks.front().size() == skeleton.cell->edges.size() && cellIsSound(*skeleton.cell, skeleton);
}

} // namespace

Result<void> validateSkeleton(const std::vector<Decision>& decisions, const std::vector<Stage>& stages, const Skeleton& skeleton)
{
    if (skeleton.empty())
        return {};
    const bool fits = skeleton.cell ? fitsCell(stages, skeleton) : skeleton.stages.size() == stages.size();
    if (!fits || !numbersAreSound(skeleton) || !operatorsAreSound(skeleton))
        return fail(invalid("skeleton"));
    int resolutions = 0;
    for (const Decision& decision : decisions) {
        if (!isBuildable(decision, skeleton))
            return fail(invalid("skeleton_decision").with("decision", decision.id));
        resolutions += decision.stage < 0;
    }
    if (resolutions > 1)
        return fail(invalid("skeleton"));
    if (!skeleton.cell)
        for (const Stage& stage : stages)
            if (auto valid = validateBlocks(decisions, stage); !valid)
                return valid;
    return {};
}

} // namespace vulpes::space
