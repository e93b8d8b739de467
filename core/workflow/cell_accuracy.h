// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "hardware/table.h"
#include "structure/edge_effects.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::workflow {

/// Accuracies of NAS-Bench-201's cells from a few that were trained.
struct CellAccuracyRequest
{
    std::string task;          ///< the accuracies that were trained; empty: the longest training judged on test pictures
    bool scores = false;       ///< learn from the table's zero-cost scores, multiply-adds and parameters of that data set, too
    std::size_t count = 0;     ///< as if only so many had been trained, drawn by the seed; 0: all that the table has
    std::uint64_t seed = 1;
};

struct ForetoldCell
{
    hardware::Operators operators;
    std::optional<std::size_t> row;                ///< of the table
    double rank = 0;                               ///< to order by: −∞ where the output is cut off
    double accuracy = 0;                           ///< percent
    std::optional<double> low, high;               ///< where a training of it lands in 95 % of cases, by the model
    double known = hardware::kMissing;             ///< the table's accuracy, that the model did not see
};

struct CellAccuracy
{
    std::string task;
    std::size_t trained = 0;
    std::vector<ForetoldCell> cells;               ///< all that were not trained, the best first
    /// Kendall's tau-b over those whose accuracy is known and whose isomorphism class no trained cell has (where the table says classes); nothing below ten.
    std::optional<double> kendall;
    std::size_t compared = 0;
    bool classesKnown = false;                     ///< whether the table says which cells compute the same
    /// What the edges do to the model's link, exactly: shares of single edges, of two together, …, of its variance over the space, and why the best cell is it.
    std::vector<double> orderShares;
    structure::CellExplanation best;
};

/// Without scores all 15,625 cells are foretold, else those whose scores the table has. Errors: `cells_space` (fact `space`) for tables of another
/// space; `hw_no_accuracy`, `hw_task_unknown`; `cells_no_scores` where no cell has them all; `trained_too_many` (facts `cells`, `most`) above 3,000; those of `structure::AccuracyModel`; stopped.
[[nodiscard]] Result<CellAccuracy> foretellCells(const hardware::HardwareTable&, const CellAccuracyRequest&, const Job& = {});

} // namespace vulpes::workflow
