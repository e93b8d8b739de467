// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "search/annealing.h"
#include "workflow/analysis.h"

#include <string>
#include <vector>

namespace vulpes::cli {

/// A file of seeded runs (vulpes.run/1): every move, and what the model they ran on was made from, so that `check` can replay them.
struct RunFile
{
    std::string study;                 ///< as it was named on the command line
    std::string studyDigest;
    study::AnalysisState state;        ///< formulas, locks, tying, device, metric, exclusions
    std::uint32_t slice = 0;
    std::vector<search::Run> runs;
};

[[nodiscard]] Json toJson(const RunFile&);
/// Errors: `run_json` with facts `path`, `reason`, and those of `search::runFromJson`.
[[nodiscard]] Result<RunFile> runFileFromJson(const Json&);

} // namespace vulpes::cli
