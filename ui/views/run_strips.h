// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/annealing.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vulpes::views {

/// What goes along under the line of a run, over the same evaluations: how many of them were over the budget, and the temperature.
struct RunStrips
{
    struct Piece
    {
        double from = 0, to = 0;               ///< evaluations: those after `from` up to `to`
        std::int64_t evaluated = 0, over = 0;
        double temperature = 0;                ///< at its end; 0: the rule has none
        [[nodiscard]] double overShare() const { return evaluated == 0 ? 0 : static_cast<double>(over) / static_cast<double>(evaluated); }
    };
    std::vector<Piece> pieces;                 ///< of equal length
    std::int64_t evaluated = 0, over = 0;
    std::optional<double> firstTemperature, lastTemperature;
};

/// Needs the moves; without them there are no pieces. Draws before the start are not in the log: they were all over the budget.
[[nodiscard]] RunStrips runStrips(const search::Run&, int pieces = 120);

} // namespace vulpes::views
