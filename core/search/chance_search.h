// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "search/chance_states.h"

#include <optional>
#include <vector>

namespace vulpes::search::chance {

/// A feasible choice of kept states.
struct Found
{
    std::vector<std::uint32_t> states;
    std::int64_t objective = 0;
    double limit = 0;
};

struct Effort
{
    std::int64_t nodes = 0;    ///< visited prefixes of the enumeration
    std::int64_t leaves = 0;   ///< complete choices within the gap
    std::int64_t tests = 0;    ///< evaluations of the true limit
};

/// R of a choice of kept states.
[[nodiscard]] double trueLimit(const Prepared&, std::span<const std::uint32_t> keptStates, double margin);

/// Raises the objective by single-stage swaps that keep R ≤ budget, the best one each time, until none is left.
void improveBySwaps(const Prepared&, double budget, double margin, Found&, Effort&);

/// The best choice better than `floor` (an objective total) under R ≤ budget, or nothing when there is none; either way proved. `start` is a choice of this slice near which the bounds are made tight (its own value need not exceed the
/// floor). Separable lower bound of R, dual, filtering and tightening, enumeration: docs/search.md. Errors: Stopped.
[[nodiscard]] Result<std::optional<Found>> searchAbove(const Prepared&, double budget, double margin, std::int64_t floor,
                                                       std::span<const std::uint32_t> start, Effort&, const Job&);

/// The smallest R of any choice, exact. Errors: Stopped.
[[nodiscard]] Result<Found> smallestLimit(const Prepared&, double margin, Effort&, const Job&);

/// Upper bound of the objective (index units) under R ≤ budget from one dual solve; −infinity when provably nothing is feasible.
[[nodiscard]] double upperBound(const Prepared&, double budget, double margin, std::span<const std::uint32_t> start);

} // namespace vulpes::search::chance
