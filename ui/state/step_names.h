// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/analysis_state.h"

#include <QString>

namespace vulpes::state {

/// The readable name of an undo step from what it changed: "Budget 55.0 → 62.4 ms", "Lock s24.depth = 3".
[[nodiscard]] QString stepName(const study::AnalysisState& before, const study::AnalysisState& after);

} // namespace vulpes::state
