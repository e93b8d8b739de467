// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/memory_plan.h"

#include <algorithm>
#include <numeric>

namespace vulpes::deploy {
namespace {

constexpr std::size_t kAlignment = 64;

std::size_t aligned(std::size_t bytes)
{
    return (bytes + kAlignment - 1) / kAlignment * kAlignment;
}

} // namespace

MemoryPlan planMemory(std::span<const Lifetime> blocks)
{
    MemoryPlan plan;
    plan.offsets.resize(blocks.size());
    std::vector<std::size_t> order(blocks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return blocks[a].bytes > blocks[b].bytes; });

    std::vector<std::size_t> placed; // by offset
    for (const std::size_t block : order) {
        std::size_t offset = 0;
        for (const std::size_t other : placed) {
            const bool together = blocks[other].first <= blocks[block].last && blocks[block].first <= blocks[other].last;
            if (!together)
                continue;
            if (offset + blocks[block].bytes <= plan.offsets[other])
                break;
            offset = std::max(offset, aligned(plan.offsets[other] + blocks[other].bytes));
        }
        plan.offsets[block] = offset;
        plan.bytes = std::max(plan.bytes, aligned(offset + blocks[block].bytes));
        placed.insert(std::upper_bound(placed.begin(), placed.end(), block,
                          [&](std::size_t a, std::size_t b) { return plan.offsets[a] < plan.offsets[b]; }),
            block);
    }
    return plan;
}

} // namespace vulpes::deploy
