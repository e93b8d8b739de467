// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "predict/fit.h"

#include <optional>
#include <string>

namespace vulpes::cli {

/// What a study file foretells of the latency on a device, before more is measured into it; null where it has no predictor of that
/// device. Errors: those of opening; stopped.
[[nodiscard]] Result<predict::FitPtr> latencyFitOf(const Context&, const std::string& study, const std::string& device);

} // namespace vulpes::cli
