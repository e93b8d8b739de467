// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named/foxnas.h"

#include <utility>

namespace vulpes::space {

FoxnasParts foxnasParts(bool fusedBlocks)
{
    FoxnasParts parts;
    const auto add = [&](Decision decision) {
        parts.decisions.push_back(std::move(decision));
        return parts.decisions.size() - 1;
    };
    add({"resolution", "resolution", "", -1, 0, {128, 160, 192, 224, 256, 320}, {}});
    int index = 0;
    for (const char* name : {"24", "40", "80", "112", "160"}) {
        const std::string prefix = std::string("s") + name + ".";
        Stage stage;
        stage.name = name;
        stage.depth = add({prefix + "depth", "depth", "d", index, 0, {2, 3, 4}, {}});
        for (int b = 1; b <= 4; ++b) {
            const std::string block = prefix + "b" + std::to_string(b) + ".";
            stage.blocks.emplace_back();
            stage.blocks.back().push_back(add({block + "expansion", "expansion", "e", index, b, {2, 3, 4, 6}, {}}));
            stage.blocks.back().push_back(add({block + "kernel", "kernel", "k", index, b, {3, 5, 7}, {}}));
            if (fusedBlocks)
                stage.blocks.back().push_back(add({block + "fused", "fused", "f", index, b, {0, 1}, {"depthwise", "fused"}}));
        }
        parts.stages.push_back(std::move(stage));
        ++index;
    }
    return parts;
}

} // namespace vulpes::space
