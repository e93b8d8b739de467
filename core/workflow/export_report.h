// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "workflow/export_model.h"

#include <string>

namespace vulpes::workflow {

/// `vulpes.model_report/1`: what was written, from what, and what the verification found. `docs/export.md` lists the keys.
[[nodiscard]] base::Json modelReport(const ExportRequest&, const FloatModel&, const ExportResult&, const std::string& sha256);

/// The ranges and how well they are covered, as the report and the dialog show them.
[[nodiscard]] base::Json calibrationJson(const CalibrationChoice&, const deploy::Calibration&, const deploy::Model& floatModel);

}  // namespace vulpes::workflow
