// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "space/locks.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace vulpes::study {

/// Where the user stands in the analysis: a plain value, kept in the study, swapped whole by undo, read by
/// `vulpes-cli`.
struct AnalysisState
{
    double budgetMs =
        0;  ///< latency (or the metric's) budget; 0: not chosen yet (Session picks the front's middle)
    std::map<std::string, double> otherBudgets;  ///< "macs", "parameters" → limit
    double chance = 0.5;                         ///< of meeting the budget; 0.5 … 0.999
    space::Locks locks;
    bool tied = false;            ///< blocks after the first equal within a stage
    std::string accuracyFormula;  ///< empty: best cross-validated that fits the space
    std::string latencyFormula;
    std::map<std::string, Json> userFormulas;  ///< name → formula document (predict reads and writes it)
    std::string device;                        ///< empty: the study's first
    std::string metric = "latency_ms";
    std::set<std::int64_t> excluded;  ///< sample ids
    std::string focus;  ///< architecture text being looked at or edited; empty: follow the optimum
    std::string pinA;
    std::string pinB;
    std::string filter;  ///< text of the filter bar
    std::string comparedDevice;   ///< the second device of the comparison; empty: the first other one
    std::string comparedMetric;   ///< what it was measured for; empty: the same metric
    double comparedBudgetMs = 0;  ///< its budget; 0: not chosen yet (the middle of its front)

    bool operator==(const AnalysisState&) const = default;
};

[[nodiscard]] Json toJson(const AnalysisState&);
/// Unknown keys are ignored, missing ones keep their default. Errors: `state_invalid` with facts `key`, `reason`.
[[nodiscard]] Result<AnalysisState> analysisStateFromJson(const Json&);

}  // namespace vulpes::study
