// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <c10/core/Device.h>

#include <string>

namespace vulpes::oneshot {

/// "cpu", "cuda", or "auto" (CUDA where this LibTorch and machine have it). The processes of one machine take its graphics cards in turn.
/// Errors: `device_missing` with fact `device`.
[[nodiscard]] Result<at::Device> deviceFor(const std::string& name, int localRank);
/// "LibTorch 1.13.1".
[[nodiscard]] std::string frameworkName();

} // namespace vulpes::oneshot
