// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/chance_search.h"

#include <chrono>

namespace vulpes::search::chance {

/// What one slice holds under several budgets and a chance of meeting the limited one.
struct BudgetsFound
{
    std::optional<Found> found;    ///< the best above the floor
    bool complete = false;         ///< proved: nothing beats `found` (or the floor)
    double upper = 0;              ///< otherwise nothing has a larger objective total
};

/// The best choice above `floor` (an objective total) with R ≤ its budget and every other cost within its own. The limit's separable lower bound
/// takes the place of its cost, so the problem is one of several budgets: dual, regrets, a narrower range of the leverage over what is left,
/// and in the end everything within the gap, each asked for its R. `start`: a choice near which the bounds are tight first. Errors: Stopped.
[[nodiscard]] Result<BudgetsFound> searchBudgets(const Prepared&, const Budgets&, double margin, std::int64_t floor,
                                                 std::span<const std::uint32_t> start, std::chrono::steady_clock::time_point deadline, Effort&,
                                                 const Job&);

} // namespace vulpes::search::chance
