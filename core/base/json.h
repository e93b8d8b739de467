// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace vulpes::base {

/// JSON with keys in the order they were put in, so that documents read well and digests are stable.
using Json = nlohmann::ordered_json;

/// Errors: `json_syntax` with facts `file`, `byte`. Depth is limited to 256. Never throws.
[[nodiscard]] Result<Json> parseJson(std::string_view text, std::string_view file = {});

} // namespace vulpes::base

namespace vulpes {
using base::Json;
}
