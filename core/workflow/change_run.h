// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <optional>

namespace vulpes::workflow {

/// What may still be changed of a run that goes on. All else was decided when it began.
struct RunChanges
{
    std::optional<int> epochs;      ///< in all
    std::optional<double> rate;     ///< highest learning rate; the rest of the run follows the curve that it would always have had
    std::optional<int> processes;

    [[nodiscard]] bool none() const { return !epochs && !rate && !processes; }
};

/// Keeps the changes in the run's manifest, so that going on is by them. Errors: `run_in_use` with fact `folder`; `epochs_done` with facts `epochs`,
/// `done`; `run_finished` with facts `folder`, `epochs` (nothing is left that another rate could change); those of `readManifest`, `training::check`,
/// `writeManifest`. Nothing changed then.
[[nodiscard]] Result<void> changeRun(const std::filesystem::path& folder, const RunChanges&);

} // namespace vulpes::workflow
