// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/annealing.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace vulpes::state {

/// Some seeded runs of one rule with the exact optimum beside them. Immutable once published; a batch that is still running
/// is published again with more runs.
struct RunBatch
{
    quint64 id = 0;
    QString title;                                 ///< "Published rule, 55.0 ms, seeds 1–40"
    search::SearchOptions options;
    int requested = 0;
    std::vector<std::shared_ptr<const search::Run>> runs;   ///< finished, by seed
    std::optional<double> exact;                   ///< predicted accuracy of the exact optimum, percent
    std::optional<search::RunSummary> summary;     ///< needs `exact` and a run
    std::optional<search::RunSummary> random;      ///< random search with as many evaluations; known when the runs have ended
    std::size_t slice = 0;                         ///< Analysis::slices index it ran on
    bool complete = false, stopped = false;
    qint64 document = 0;                           ///< in the study; 0: not kept (yet)
    /// Kept in an earlier session and made with predictors that are no longer these: its numbers stand, its moves cannot be repeated.
    bool otherPredictors = false;
    bool unrepeatable = false;                     ///< the same predictors, yet other numbers (made on another machine)
    [[nodiscard]] bool hasMoves() const { return !runs.empty() && !runs.front()->moves.empty(); }
};
using RunBatchPtr = std::shared_ptr<const RunBatch>;

} // namespace vulpes::state
