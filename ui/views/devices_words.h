// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/devices.h"

#include <QString>

#include <optional>

namespace vulpes::views {

/// "phone (Cortex-A76, 1 thread, float32): 40 networks, each predicted without itself: mean error 1.2 %, …"
[[nodiscard]] QString agreementWords(const workflow::Agreement&, const workflow::Analysis& ofDevice);

/// The best network on both devices, why there is none, or that it is being looked for. Budgets in milliseconds.
[[nodiscard]] QString bothWords(const workflow::DeviceComparison&, const std::optional<workflow::JointAnswer>&,
                                const std::optional<Error>&, double firstBudget, double secondBudget);

} // namespace vulpes::views
