// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "search/annealing.h"
#include "study/document.h"
#include "workflow/analysis.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::workflow {

/// Seeded runs as they are written to a file or kept in a study (`vulpes.run/1`): what the model they ran on was made from, and the runs
/// with their moves or, since the same seed makes the same moves, without.
struct RunRecord
{
    std::string study;                 ///< as it was named; for people
    std::string studyDigest;
    study::AnalysisState state;        ///< formulas, locks, tying, device, metric, exclusions
    std::uint32_t slice = 0;
    int requested = 0;                 ///< how many were asked for; 0: not said
    std::optional<double> exact;       ///< predicted accuracy of the exact optimum when they ran
    std::optional<search::RunSummary> random;  ///< random search with as many evaluations, where it was compared
    std::vector<search::Run> runs;
};

[[nodiscard]] Json toJson(const RunRecord&);
/// Errors: `run_json` with facts `path`, `reason`, and those of `search::runFromJson`.
[[nodiscard]] Result<RunRecord> runRecordFromJson(const Json&);

/// The state that makes `analyse` arrive at the same model again: this analysis' state with its formulas named.
[[nodiscard]] study::AnalysisState stateOfRuns(const Analysis&, study::AnalysisState);
/// For keeping in a study: kind "run", named "published at 55, seed 1".
[[nodiscard]] study::Document runDocument(const RunRecord&);
/// Numbers the name, "… (2)", where `kept` has other runs of that name (another model, other options or another number of runs): what was
/// kept before stays. The same request again has the same name and so takes the place of its equal.
void makeNameFree(study::Document& run, const std::vector<study::Document>& kept);
/// For keeping in a study: kind "fit", named "accuracy saturating". `metric`: "accuracy" or the latency's.
[[nodiscard]] study::Document fitDocument(const std::string& metric, const predict::Fit&);
/// A run without its moves: what is worth keeping of many.
[[nodiscard]] search::Run withoutMoves(const search::Run&);

} // namespace vulpes::workflow
