// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/provider.h"

namespace vulpes::device::adb {

/// Times models on a phone with the user's own `benchmark_model`. `name` is SERIAL, or SERIAL+DELEGATE with a delegate
/// of `xnnpack`, `gpu`, `nnapi` or `cpu` (no delegate); without one the program decides. Everything it brings lies in
/// one folder of its own under
/// `/data/local/tmp`, which goes when it is done, failed or stopped (unless the device is gone).
///
/// One call of the program per candidate and round, in a new order each round; `threads` and, from the processor's own
/// list, a mask of its fastest cores (`core` ≥ 0: that one alone). Errors: `provider_unknown` (a delegate not listed),
/// `benchmark_missing` (no such file here), those of `AdbClient::check`.
[[nodiscard]] Result<std::unique_ptr<Provider>> openAdbProvider(
    std::string_view name, const std::filesystem::path& benchmark);

}  // namespace vulpes::device::adb
