// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/visited_best.h"

#include <algorithm>
#include <utility>

namespace vulpes::workflow {

std::optional<space::Architecture> visitedBest(const search::Run& run, const predict::StateCatalogue& catalogue, const ChoicesSet& known)
{
    using States = std::vector<std::uint32_t>;
    std::vector<std::pair<double, States>> visited{{run.bestObjective, run.best.states}};
    States at = run.start.states;
    for (const search::Move& move : run.moves) {
        if (move.stage == search::Move::kAllStages || !move.accepted)
            continue;
        at[move.stage] = move.to;
        if (move.reason != 'p' && move.feasible)
            visited.emplace_back(move.objective, at);
    }
    std::ranges::sort(visited, [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    for (const auto& [objective, states] : visited)
        if (auto network = catalogue.architecture(states); !known.contains(network.choices))
            return network;
    return std::nullopt;
}

}  // namespace vulpes::workflow
