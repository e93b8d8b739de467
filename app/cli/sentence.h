// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace vulpes::cli {

/// Puts facts into the {slots} of a sentence. [What stands in square brackets] stays only where its facts are there; facts without a slot
/// follow in brackets at the end.
[[nodiscard]] std::string filled(std::string_view sentence, const std::vector<base::Fact>& facts);

} // namespace vulpes::cli
