// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/formulas/builders.h"

#include <algorithm>

namespace vulpes::predict::formulas {

namespace {

bool contains(const std::vector<std::string>& kinds, std::string_view kind)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

bool StageKinds::reads(std::string_view kind) const
{
    return contains(firstKinds, kind) && contains(identityKinds, kind);
}

bool StageKinds::has(std::string_view kind) const
{
    const auto among = [&](const std::vector<const space::Decision*>& block) {
        return std::any_of(block.begin(), block.end(), [&](const space::Decision* d) { return d->kind == kind; });
    };
    return among(first) && among(identity);
}

std::vector<StageKinds> stageKinds(const space::SearchSpace& space)
{
    std::vector<StageKinds> all;
    const space::Skeleton& skeleton = space.skeleton();
    const bool shaped = skeleton.stages.size() == space.stages().size() && !skeleton.stages.empty();
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        const space::Stage& stage = space.stages()[s];
        StageKinds kinds;
        kinds.name = stage.name;
        kinds.prefix = "s" + stage.name + ".";
        if (!shaped)
            kinds.previous = "first";
        else if (s > 0)
            kinds.previous = std::to_string(skeleton.stages[s - 1].channels);
        else
            kinds.previous = std::to_string(
                skeleton.fixed.empty() ? skeleton.stem.channels : skeleton.fixed.back().channels);
        kinds.blocks = static_cast<int>(stage.blocks.size());
        if (stage.depth) {
            kinds.hasDepth = true;
            kinds.depths = space.decisions()[*stage.depth].values;
        }
        for (std::size_t b = 0; b < std::min<std::size_t>(2, stage.blocks.size()); ++b) {
            for (const std::size_t d : stage.blocks[b]) {
                const space::Decision& decision = space.decisions()[d];
                (b == 0 ? kinds.first : kinds.identity).push_back(&decision);
                auto& names = b == 0 ? kinds.firstKinds : kinds.identityKinds;
                if (decision.values.size() > 1 && decision.labels.empty() && !contains(names, decision.kind))
                    names.push_back(decision.kind);
            }
        }
        all.push_back(std::move(kinds));
    }
    return all;
}

bool isMobileChain(const std::vector<StageKinds>& stages)
{
    return !stages.empty() && std::all_of(stages.begin(), stages.end(), [](const StageKinds& stage) {
        return stage.hasDepth && stage.hasIdentity() && stage.reads("expansion") && stage.has("kernel");
    });
}

std::vector<std::string> switchKinds(const std::vector<StageKinds>& stages)
{
    std::vector<std::string> kinds;
    for (const StageKinds& stage : stages)
        for (const space::Decision* decision : stage.first)
            if (decision->values == std::vector<double>{0, 1} && decision->kind != "expansion"
                && decision->kind != "kernel" && !contains(kinds, decision->kind))
                kinds.push_back(decision->kind);
    std::erase_if(kinds, [&](const std::string& kind) {
        return !std::all_of(stages.begin(), stages.end(), [&](const StageKinds& stage) {
            const auto has = [&](const std::vector<const space::Decision*>& block) {
                return std::any_of(
                    block.begin(), block.end(), [&](const space::Decision* d) { return d->kind == kind; });
            };
            return has(stage.first) && has(stage.identity);
        });
    });
    return kinds;
}

bool hasResolutions(const space::SearchSpace& space)
{
    return std::any_of(space.globals().begin(), space.globals().end(), [&](std::size_t g) {
        return space.decisions()[g].id == "resolution" && space.decisions()[g].values.size() > 1;
    });
}

void add(Formula& formula, std::string column)
{
    formula.terms.push_back({column, {column}});
}

void add(Formula& formula, std::string name, std::vector<std::string> columns)
{
    formula.terms.push_back({std::move(name), std::move(columns)});
}

}  // namespace vulpes::predict::formulas
