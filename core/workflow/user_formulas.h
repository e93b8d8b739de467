// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/formula.h"
#include "study/analysis_state.h"

#include <string>

namespace vulpes::workflow {

/// A formula of the user's own joins the others of the study and becomes the chosen one of its target; one of the same name gives way
/// (of whichever target: names are one list). Only checked against the space here, not fitted: whether the samples suffice, the fit says.
/// Errors: `formula_name_missing`; `formula_name_taken` with fact `formula` (a built-in's name); `formula_name_other_target` with fact `formula` (an own
/// formula for the other target has it); those of `BoundFormula::bind`.
[[nodiscard]] Result<void> putUserFormula(study::AnalysisState&, const space::SpacePtr&, const predict::Formula&);

/// The user's formula leaves; where it was the chosen one, the best cross-validated is chosen again. Unknown names change nothing.
void removeUserFormula(study::AnalysisState&, const std::string& name);

}  // namespace vulpes::workflow
