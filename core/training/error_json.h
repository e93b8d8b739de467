// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/json.h"

#include <vector>

namespace vulpes::training {

/// `{"row": 17, "file": "a.csv"}`. A number that is not finite is `null`.
[[nodiscard]] Json factsToJson(const std::vector<base::Fact>&);
/// What is neither text nor a number becomes its JSON text; no object has no facts.
[[nodiscard]] std::vector<base::Fact> factsFromJson(const Json&);

} // namespace vulpes::training
