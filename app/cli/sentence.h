// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace vulpes::cli {

/// The fact of this name; null where it is not there or says nothing.
[[nodiscard]] const base::Fact* factNamed(const std::vector<base::Fact>&, std::string_view key);

/// A sentence with facts in their {slots}, those without a slot in brackets behind it; [what stands in square brackets] only where its facts are there.
[[nodiscard]] std::string filled(std::string_view sentence, const std::vector<base::Fact>&);

} // namespace vulpes::cli
