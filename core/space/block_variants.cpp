// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/block_variants.h"

#include <cassert>

namespace vulpes::space {
namespace {

constexpr std::size_t kMaxVariants = 4096;

/// Counts `choices` up by one, the last decision fastest; false when all have been seen.
bool next(const SearchSpace& space, const std::vector<std::size_t>& decisions, std::vector<int>& choices)
{
    for (std::size_t i = decisions.size(); i-- > 0;) {
        if (++choices[i] < static_cast<int>(space.decisions()[decisions[i]].values.size()))
            return true;
        choices[i] = 0;
    }
    return false;
}

Result<void> appendVariants(std::vector<BlockVariant>& all, const SearchSpace& space, std::size_t stage, bool first)
{
    BlockVariant variant{stage, first, space.stages()[stage].blocks[first ? 0 : 1], {}};
    variant.choices.assign(variant.decisions.size(), 0);
    std::size_t count = 0;
    do {
        if (++count > kMaxVariants)
            return fail(inputError("space_too_many_blocks")
                            .with("stage", space.stages()[stage].name)
                            .with("limit", static_cast<std::int64_t>(kMaxVariants)));
        all.push_back(variant);
    } while (next(space, variant.decisions, variant.choices));
    return {};
}

}  // namespace

Result<std::vector<BlockVariant>> blockVariants(const SearchSpace& space)
{
    std::vector<BlockVariant> all;
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        const Stage& stage = space.stages()[s];
        if (stage.blocks.size() > 2 && !space.interchangeable(s))
            return fail(inputError("space_blocks_differ").with("stage", stage.name));
        for (const bool first : {true, false}) {
            if (stage.blocks.size() < (first ? 1U : 2U))
                continue;
            if (auto done = appendVariants(all, space, s, first); !done)
                return fail(done.error());
        }
    }
    return all;
}

Architecture networkWith(const SearchSpace& space, const BlockVariant& variant, const StageChoices& globals)
{
    assert(globals.size() == space.globals().size());
    Architecture network{space.name(), std::vector<std::int8_t>(space.decisions().size(), 0)};
    for (std::size_t g = 0; g < globals.size(); ++g)
        network.choices[space.globals()[g]] = globals[g];
    const Stage& stage = space.stages()[variant.stage];
    if (stage.depth && !variant.first) {
        const auto& depths = space.decisions()[*stage.depth].values;
        std::int8_t deep = 0;
        while (static_cast<std::size_t>(deep) + 1 < depths.size() && depths[static_cast<std::size_t>(deep)] < 2)
            ++deep;
        network.choices[*stage.depth] = deep;
    }
    space.canonicalise(network);
    for (std::size_t i = 0; i < variant.decisions.size(); ++i)
        network.choices[variant.decisions[i]] = static_cast<std::int8_t>(variant.choices[i]);
    assert(space.check(network));
    return network;
}

}  // namespace vulpes::space
