// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/block_costs.h"

#include "space/describe.h"

#include <algorithm>

namespace vulpes::workflow {
namespace {

double predicted(const predict::Fit& fit, const space::Architecture& network)
{
    const std::vector<double> row = fit.formula->row(network);
    double index = fit.beta[0];
    for (std::size_t t = 0; t < row.size(); ++t)
        index += fit.beta[static_cast<Eigen::Index>(t) + 1] * row[t];
    return fit.toTarget(index);
}

/// "s24.b2.expand" → "s24.b2"; "stem" stays.
std::string ownerOf(const graph::Op& op)
{
    if (op.stage < 0) {
        const auto dot = op.name.find('.');
        return op.name.substr(0, dot);
    }
    const auto dot = op.name.rfind('.');
    return op.name.substr(0, dot);
}

}  // namespace

std::vector<BlockLatency> blockLatencies(const predict::Fit& fit, const space::Architecture& network)
{
    const space::SearchSpace& space = *fit.formula->space();
    const double whole = predicted(fit, network);
    std::vector<BlockLatency> costs;
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        const space::Stage& stage = space.stages()[s];
        std::size_t blocks = 0;
        while (blocks < stage.blocks.size() && !stage.blocks[blocks].empty()
               && network.choices[stage.blocks[blocks].front()] != space::Architecture::kInactive)
            ++blocks;
        for (std::size_t b = 0; b < blocks; ++b) {
            space::Architecture other = network;
            if (b > 0 && stage.depth && other.choices[*stage.depth] > 0) {
                for (std::size_t later = b; later + 1 < blocks; ++later)
                    for (std::size_t i = 0; i < stage.blocks[later].size(); ++i)
                        other.choices[stage.blocks[later][i]] = network.choices[stage.blocks[later + 1][i]];
                --other.choices[*stage.depth];
                space.canonicalise(other);
            } else {
                for (const std::size_t decision : stage.blocks[b])
                    other.choices[decision] = 0;
            }
            costs.push_back({static_cast<int>(s), static_cast<int>(b) + 1, whole - predicted(fit, other)});
        }
    }
    return costs;
}

Result<NetworkCosts> networkCosts(const space::SearchSpace& space, const space::Architecture& network, int classes, const predict::Fit* latency)
{
    auto graph = space::describe(space, network, space::publishedTask(space, classes));
    if (!graph)
        return fail(std::move(graph.error()));
    NetworkCosts result;
    result.graph = std::move(*graph);
    for (std::size_t i = 0; i < result.graph.ops.size(); ++i) {
        const graph::Op& op = result.graph.ops[i];
        if (op.kind == graph::OpKind::Input)
            continue;
        const std::string owner = ownerOf(op);
        // A gate inside a block is part of it, whatever its operators are called.
        const bool same = !result.blocks.empty() && result.blocks.back().stage == op.stage && result.blocks.back().block == op.block
                          && (op.stage >= 0 || result.blocks.back().name == owner);
        if (!same)
            result.blocks.push_back({owner, op.stage, op.block, {}, {}, 0, 0, std::nullopt});
        BlockCost& block = result.blocks.back();
        block.ops.push_back(i);
        block.output = op.output;
        block.macs += op.macs;
        block.parameters += op.parameters;
    }
    if (latency == nullptr)
        return result;
    const auto costs = blockLatencies(*latency, network);
    for (BlockCost& block : result.blocks)
        for (const BlockLatency& cost : costs)
            if (cost.stage == block.stage && cost.block == block.block)
                block.latency = cost.latency;
    return result;
}

}  // namespace vulpes::workflow
