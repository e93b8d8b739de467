// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named/foxnas_32.h"

#include <utility>

namespace vulpes::space {

FoxnasParts foxnas32Parts(const std::vector<double>& expansions, bool fusedBlocks)
{
    FoxnasParts parts;
    const auto add = [&](Decision decision) {
        parts.decisions.push_back(std::move(decision));
        return parts.decisions.size() - 1;
    };
    add({"resolution", "resolution", "", -1, 0, {32}, {}});
    const std::vector<double> five = {3, 5};
    const std::vector<double> three = {3};
    int index = 0;
    for (const char* name : {"8", "24", "32", "64"}) {
        const std::string prefix = std::string("s") + name + ".";
        Stage stage;
        stage.name = name;
        stage.depth = add({prefix + "depth", "depth", "d", index, 0, {1, 2, 3}, {}});
        for (int b = 1; b <= 3; ++b) {
            const std::string block = prefix + "b" + std::to_string(b) + ".";
            auto& decisions = stage.blocks.emplace_back();
            decisions.push_back(add({block + "expansion", "expansion", "e", index, b, expansions, {}}));
            decisions.push_back(add({block + "kernel", "kernel", "k", index, b, index < 3 ? five : three, {}}));
            if (fusedBlocks)
                decisions.push_back(add({block + "fused", "fused", "f", index, b, {0, 1}, {"depthwise", "fused"}}));
        }
        parts.stages.push_back(std::move(stage));
        ++index;
    }
    return parts;
}

} // namespace vulpes::space
