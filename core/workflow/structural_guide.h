// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/table_runs.h"

namespace vulpes::workflow {

/// A guide by the structure of NAS-Bench-201's cells (`structure::AccuracyModel`, architecture alone): what is foretold is its link, which ranks as the
/// accuracy does. `chance` is the accuracy of guessing, percent. Requires a problem of that space. Errors: those of `makeStructureTable` and `makeCellTerms`.
[[nodiscard]] Result<Guide> structuralGuide(const TableProblem&, double chance, const Job& = {});

} // namespace vulpes::workflow
