// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/size_order.h"

#include "space/describe.h"

#include <algorithm>
#include <numeric>

namespace vulpes::space {

std::vector<int> choicesBySize(const SearchSpace& space, std::size_t index)
{
    const Decision& decision = space.decisions()[index];
    std::vector<int> order(decision.values.size());
    std::iota(order.begin(), order.end(), 0);
    if (!decision.categorical || space.skeleton().empty())
        return order;

    const auto stage = static_cast<std::size_t>(decision.stage);
    const auto own = space.stageDecisions(stage);
    const auto place = static_cast<std::size_t>(std::find(own.begin(), own.end(), index) - own.begin());
    StageChoices choices(own.size(), 0);
    const graph::TaskShape task = publishedTask(space);
    std::vector<std::pair<std::int64_t, bool>> size;
    for (const int choice : order) {
        choices[place] = static_cast<std::int8_t>(choice);
        size.emplace_back(stageCost(space, stage, choices, task).macs,
            space.skeleton().operators[static_cast<std::size_t>(choice)].kind == Operator::Kind::None);
    }
    std::ranges::stable_sort(order, {}, [&](int choice) { return size[static_cast<std::size_t>(choice)]; });
    return order;
}

} // namespace vulpes::space
