// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/block_copy.h"

namespace vulpes::state {

std::optional<space::Architecture> withBlockOf(const space::SearchSpace& space, space::Architecture into,
                                               const space::Architecture& from, const BlockRef& ref)
{
    if (ref.stage < 0 || ref.stage >= static_cast<int>(space.stages().size()) || into.choices.size() != from.choices.size())
        return std::nullopt;
    const auto at = static_cast<std::size_t>(ref.stage);
    const space::Stage& stage = space.stages()[at];
    if (ref.block == 0) {
        for (const std::size_t decision : space.stageDecisions(at))
            into.choices[decision] = from.choices[decision];
    } else {
        const auto wanted = static_cast<std::size_t>(ref.block);
        const auto active = [&](const space::Architecture& network, std::size_t block) {
            return block <= stage.blocks.size() && !stage.blocks[block - 1].empty()
                   && network.choices[stage.blocks[block - 1].front()] != space::Architecture::kInactive;
        };
        if (!active(from, wanted))
            return std::nullopt;
        for (std::size_t block = 1; block <= wanted; ++block)
            if (block == wanted || !active(into, block))
                for (const std::size_t decision : stage.blocks[block - 1])
                    into.choices[decision] = from.choices[decision];
        if (stage.depth) {
            const auto& depths = space.decisions()[*stage.depth].values;
            auto& depth = into.choices[*stage.depth];
            while (static_cast<std::size_t>(depth) + 1 < depths.size() && depths[static_cast<std::size_t>(depth)] < ref.block)
                ++depth;
        }
    }
    space.canonicalise(into);
    if (!space.check(into))
        return std::nullopt;
    return into;
}

} // namespace vulpes::state
