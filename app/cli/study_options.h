// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "workflow/session.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::cli {

/// The argument STUDY and what is needed to read a CSV in its place.
struct StudyOptions
{
    std::string study, space;
    std::optional<double> resolution;
    std::vector<std::string> units;

    void bind(CLI::App&);
    [[nodiscard]] Result<study::ImportOptions> importOptions(const std::string& device = {}) const;
    /// Opens for reading; what an import noticed, and that a study is of a newer format, is said on the error output.
    [[nodiscard]] Result<workflow::Session> open(const Context&) const;
};

/// A CSV by its name, or the standard input for "-".
[[nodiscard]] Result<study::ImportResult> importTable(const std::string& file, const study::ImportOptions&, const Job&);
[[nodiscard]] Result<base::Table> readTable(const std::string& file);

/// Device, metric and formulas; a formula is named, or read from a file whose name ends in ".json".
struct PredictorOptions
{
    std::string device, metric, formula, accuracyFormula, latencyFormula;

    void bind(CLI::App&, bool eachTarget = true);
    /// Errors: `formula_unknown`, `device_unknown`; of a formula file those of reading JSON, `formulaFromJson` and
    /// `workflow::putUserFormula`, and `formula_other_target`.
    [[nodiscard]] Result<void> apply(study::AnalysisState&, const workflow::Inputs&) const;
};

/// Budgets, chance, locks.
struct ConstraintOptions
{
    std::string budget, macs, parameters, chance;
    std::vector<std::string> locks;
    bool tied = false;

    void bind(CLI::App&);
    /// Errors: `budget_syntax`, `budget_other_metric`, `count_syntax`, `chance_range`, `lock_syntax`, `lock_twice`,
    /// `lock_unknown_decision`, `lock_unknown_value`.
    [[nodiscard]] Result<void> apply(study::AnalysisState&, const workflow::Inputs&) const;
};

/// A study opened and what the command line changes about its analysis state.
struct Opened
{
    workflow::Session session;
    workflow::Inputs inputs;
    study::AnalysisState state;
};
[[nodiscard]] Result<Opened> openStudy(const Context&, const StudyOptions&, const PredictorOptions* = nullptr,
                                       const ConstraintOptions* = nullptr);
/// `workflow::analyse`, with the reason why there is no predictor or front as the error.
[[nodiscard]] Result<workflow::AnalysisPtr> analyseStudy(const Context&, const Opened&, workflow::Until);

/// Opens a study for adding to it. Errors: those of `Study::open`; why it cannot be written.
[[nodiscard]] Result<study::Study> openForAdding(const std::string& file);
/// Puts a document into the study file that was named. Errors: `keep_needs_study` for demo or a table; those of writing.
[[nodiscard]] Result<void> keepInStudy(const std::string& file, study::Document);

// What several commands print alike.

/// Which formula was used and how it was chosen: {"name", "chosen": "cross-validation"|"asked"|"published"|"measured", "cv_rmse", "compared": […]}.
[[nodiscard]] Json formulaJson(const workflow::Predictor&);
[[nodiscard]] std::string formulaLine(const std::string& target, const workflow::Predictor&);
[[nodiscard]] Json toJson(const std::optional<double>&);
[[nodiscard]] Json problemsJson(const std::vector<study::ImportProblem>&);
[[nodiscard]] std::string problemsText(const std::vector<study::ImportProblem>&, std::size_t most = 20);

} // namespace vulpes::cli
