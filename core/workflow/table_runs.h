// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/random.h"
#include "base/result.h"
#include "workflow/table_search.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace vulpes::workflow {

/// A search among networks that all were trained: what it costs is how many accuracies it asks for. Costs are free to look up, as they are on a
/// device with a predictor that is exact; only networks within the budgets are asked for, none twice.
struct TableProblem
{
    MeasuredColumns columns;
    std::vector<double> budgets;                 ///< one per cost
    std::span<const std::uint8_t> operators;     ///< rows × positions: which operator each place of a row's network has
    std::size_t positions = 0;
    std::size_t numbers = 0;                     ///< operators there are
};

enum class TableStrategy {
    Random,
    Evolution,   ///< regularised (Real et al. 2019): 20 alive, the best of 5 drawn ones is changed in one place, the oldest dies
    Annealing,   ///< one place is changed; a step down of d points is taken with probability exp(−d/t), t from 3 to 0.05 points geometrically
    Guided,      ///< FOX-NAS's loop: 20 at random, then again and again fit, ask for the 10 best foretold
};

/// Foretells the accuracies of rows from those that were asked for (same order); nothing where they do not say anything yet.
using Guide = std::function<Result<std::vector<double>>(std::span<const std::size_t> asked, std::span<const double> accuracies, std::span<const std::size_t> wanted)>;
/// Ridge regression on which operator stands where (λ = 1, accuracies centred): explainable, the same for every benchmark. Keeps a view of the problem.
[[nodiscard]] Guide additiveGuide(const TableProblem&);

/// The rows a search asked for, in order; at most `questions`, fewer where it ran out of networks (or, changing one place at a time, found
/// no new one within 1000 tries) or found an accuracy of at least `enough`. The same seed asks for the same rows. Errors: `no_network_fits` where no row keeps the budgets; those of the guide; stopped.
[[nodiscard]] Result<std::vector<std::size_t>> askTable(
    const TableProblem&, TableStrategy, std::size_t questions, std::uint64_t seed, const Guide& = {}, const Job& = {},
    double enough = std::numeric_limits<double>::infinity());

/// After how many questions the best accuracy found was at least `target`; nothing where it never was.
[[nodiscard]] std::optional<std::size_t> questionsTo(const TableProblem&, std::span<const std::size_t> asked, double target);

/// How far, in points, the best found lies below the best there is, after 1, 2, … questions: median and quartiles over several searches.
struct RegretBand
{
    std::vector<double> lower, median, upper;
};
/// A search that ended early keeps its last best. Requires at least one search.
[[nodiscard]] RegretBand regretOf(const TableProblem&, std::span<const std::vector<std::size_t>> searches, std::size_t questions);

} // namespace vulpes::workflow
