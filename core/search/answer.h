// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::search {

/// How much an answer is worth.
enum class Validity {
    Proved,     ///< no state combination is better under the constraints
    BestFound,  ///< the best seen; `gap` bounds what may be missing
    Refuted,    ///< a second method disagreed: a fault of ours, never expected
};

/// A network as search sees it: a slice and one state per stage, with its totals in the integers of the model.
struct Point
{
    std::uint32_t slice = 0;
    std::vector<std::uint32_t> states;
    std::int64_t objective = 0;              ///< index total, see predict::Quantity
    std::int64_t cost = 0;                   ///< of costs[0]

    bool operator==(const Point&) const = default;
};

/// What a solver found: one network, its predicted objective and costs, and how sure that is. With `validity` Proved no network of the
/// models keeps the budgets and has a larger objective; with BestFound one may, by at most `gap`. A plain value; any thread.
struct Answer
{
    Point point;
    double objective = 0;                    ///< link applied: percent
    std::vector<double> costs;               ///< one per cost of the model
    Validity validity = Validity::Proved;
    double gap = 0;                          ///< upper bound on what is missing, in units of the objective (0 when proved)
    std::string method;                      ///< "pareto-merge", "dual-enumeration", "branch-and-bound", "chain", "annealing", …
    std::int64_t nodes = 0;
    double seconds = 0;
    std::optional<double> chance;            ///< of meeting the budget, where the model has a limit
    double costLimit = 0;                    ///< R(x) under a chance above 50 %: the upper limit that was kept under the budget
};

/// Budgets in units of the costs (ms, MACs, …); nothing: no limit on that cost.
using Budgets = std::vector<std::optional<double>>;

} // namespace vulpes::search
