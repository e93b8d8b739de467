// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/provider.h"

namespace vulpes::device::host {

/// Times models on this machine with XNNPACK, one pinned thread unless the protocol asks for more. Where a candidate
/// has no model, its file is read.
[[nodiscard]] std::unique_ptr<Provider> makeHostProvider();

}  // namespace vulpes::device::host
