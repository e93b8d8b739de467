// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <string>

namespace vulpes::cli {

/// The manual page vulpes-cli(1) in man's own language, from the commands and their option records.
[[nodiscard]] std::string manualPage(const CLI::App&, const std::vector<CommandPtr>&, const std::string& version);
/// Completions for "bash", "zsh" or "fish".
[[nodiscard]] std::string completions(const CLI::App&, const std::string& shell);

} // namespace vulpes::cli
