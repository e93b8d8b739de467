// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/import/csv_import.h"
#include "workflow/analysis.h"

namespace vulpes::workflow {

/// A picture of a study for `analyse`. Errors: those of the study's readers.
[[nodiscard]] Result<Inputs> inputsOf(const study::Study&);

/// An open study with its analysis state; thin owner used alike by the window and the command line. One thread.
class Session
{
public:
    /// A `.vulpes` file, `demo`, `foxnas-192`, or (space given or guessed) a CSV file standing in a study's place.
    /// Embedded names open as an in-memory copy; `workingCopy` names a file to copy them to instead (the window's user-data folder).
    /// `readOnly` opens a study file without the writer's lock and without upgrading it: for commands that only read.
    /// Errors: those of `Study::open`, `importCsvFile` and `embeddedStudyAt`.
    [[nodiscard]] static Result<Session> open(const std::string& studyOrCsv, const study::ImportOptions& csv = {},
                                              const std::filesystem::path& workingCopy = {}, bool readOnly = false);
    /// An in-memory study from what an import read.
    [[nodiscard]] static Result<Session> fromImport(study::ImportResult);
    explicit Session(study::Study);

    [[nodiscard]] study::Study& study() { return m_study; }
    [[nodiscard]] const study::Study& study() const { return m_study; }
    [[nodiscard]] const study::AnalysisState& state() const { return m_state; }
    /// Keeps the value and writes it to the study (when writable).
    [[nodiscard]] Result<void> setState(study::AnalysisState);
    /// A fresh picture of the study for `analyse`; samples that did not change keep their pointer.
    [[nodiscard]] Result<Inputs> inputs() const;
    /// What was noticed while a CSV stood in for the study.
    [[nodiscard]] const std::vector<study::ImportProblem>& importProblems() const { return m_problems; }

private:
    study::Study m_study;
    study::AnalysisState m_state;
    std::vector<study::ImportProblem> m_problems;
    mutable std::optional<Inputs> m_inputs;
};

/// True when the file starts as an SQLite database does, or is named `.vulpes`: to be opened as a study, not read as CSV.
[[nodiscard]] bool looksLikeStudy(const std::filesystem::path&);

} // namespace vulpes::workflow
