// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/device_options.h"
#include "workflow/profile.h"

#include <string>

namespace vulpes::cli {

/// `vulpes.profile/1`; `file` is where the table went.
[[nodiscard]] Json profileJson(const workflow::Profile&, const space::SearchSpace&, const Measuring&, const std::string& file);
/// The test's three lines, side by side.
[[nodiscard]] std::string profileText(const workflow::Profile&, const Measuring&, const std::string& file);

} // namespace vulpes::cli
