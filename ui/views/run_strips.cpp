// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/run_strips.h"

#include <algorithm>

namespace vulpes::views {

RunStrips runStrips(const search::Run& run, int pieces)
{
    RunStrips strips;
    if (run.moves.empty() || run.evaluations < 1 || pieces < 1)
        return strips;
    const auto count = std::min<std::int64_t>(pieces, run.evaluations);
    const double length = static_cast<double>(run.evaluations) / static_cast<double>(count);
    strips.pieces.resize(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < strips.pieces.size(); ++i) {
        strips.pieces[i].from = static_cast<double>(i) * length;
        strips.pieces[i].to = static_cast<double>(i + 1) * length;
    }
    const auto piece = [&](std::int64_t evaluation) -> RunStrips::Piece& {
        const auto at = std::clamp<std::int64_t>((evaluation - 1) * count / run.evaluations, 0, count - 1);
        return strips.pieces[static_cast<std::size_t>(at)];
    };
    const auto add = [&](std::int64_t evaluation, bool over) -> RunStrips::Piece& {
        RunStrips::Piece& into = piece(evaluation);
        ++into.evaluated;
        into.over += over ? 1 : 0;
        ++strips.evaluated;
        strips.over += over ? 1 : 0;
        return into;
    };
    const auto logged = std::count_if(run.moves.begin(), run.moves.end(), [](const search::Move& move) { return move.reason != 'p'; });
    std::int64_t evaluation = 0;
    while (evaluation < run.evaluations - logged)
        add(++evaluation, true);
    for (const search::Move& move : run.moves) {
        if (move.reason == 'p')
            continue;
        RunStrips::Piece& into = add(++evaluation, !move.feasible);
        if (move.temperature <= 0)
            continue;
        into.temperature = move.temperature;
        if (!strips.firstTemperature)
            strips.firstTemperature = move.temperature;
        strips.lastTemperature = move.temperature;
    }
    return strips;
}

} // namespace vulpes::views
