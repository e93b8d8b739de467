// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/chance_search.h"

namespace vulpes::search::chance {

/// The second method, on purpose a different and simpler one: D = 0, so the margin is the constant margin·sqrt(1 + least leverage); the
/// multiplier comes from bisection, and the gap is doubled until something feasible lies in it. Best choice above `floor` (nothing: any),
/// or nothing. Exact like `searchAbove`; slower when the leverage varies much (few rows, wide formula). Errors: Stopped.
[[nodiscard]] Result<std::optional<Found>> searchSimply(const Prepared&, double budget, double margin, std::optional<std::int64_t> floor,
                                                        Effort&, const Job&);

/// The smallest R by the same means. Errors: Stopped.
[[nodiscard]] Result<Found> smallestLimitSimply(const Prepared&, double margin, Effort&, const Job&);

} // namespace vulpes::search::chance
