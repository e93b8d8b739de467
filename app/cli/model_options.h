// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/study_options.h"
#include "workflow/export_model.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::cli {

/// Which networks: of a study (its best under the budget, one by its text, several along its front) or of a space by text.
struct NetworkOptions
{
    StudyOptions study;
    PredictorOptions predictors;
    ConstraintOptions constraints;
    std::string arch;
    std::size_t alongFront = 0;
    int classes = 0;
    space::SpacePtr spaceUnlessNamed;  ///< a supernet's, where neither a study nor a space is named

    void bind(CLI::App&);

    /// One network to be written or measured, and what a study predicts of it.
    struct Chosen
    {
        space::Architecture architecture;
        Json predictions;  ///< null without a study
        workflow::NameFacts facts;
    };
    struct Choice
    {
        space::SpacePtr space;
        int classes = 1000;
        std::string studyDigest;
        std::vector<Chosen> networks;
        /// That of the study, when `trained` was asked for.
        workflow::TrainedSupernetPtr supernet;
    };
    /// Errors: `network_needs_space`, `network_needs_arch`; those of opening, analysing and parsing; `budget_infeasible`; with `trained` those of `supernetOf`.
    [[nodiscard]] Result<Choice> choose(const Context&, bool trained = false) const;
};

/// Where the numbers of a network come from.
struct WeightOptions
{
    std::string file, supernet;
    bool untrained = false;

    void bind(CLI::App&);
    /// Nothing is named: the study's own supernet is meant.
    [[nodiscard]] bool none() const { return file.empty() && supernet.empty() && !untrained; }
    /// Errors: `export_needs_weights` where more than one is named.
    [[nodiscard]] Result<void> check() const;
};

/// Which inputs decide the ranges of int8, and with which a file is verified.
struct CalibrationOptions
{
    std::string source, method = "minmax";
    std::size_t count = 300;
    double percentile = 99.9;

    void bind(CLI::App&);
    [[nodiscard]] Result<workflow::CalibrationChoice> choice(const Context&) const;
};

/// A verification as lines for people.
[[nodiscard]] std::string verificationText(const deploy::Verification&);
/// Exit code of a verdict: 5 where something differs or the structure is wrong.
[[nodiscard]] ExitCode exitCodeOf(const deploy::Verification&);

} // namespace vulpes::cli
