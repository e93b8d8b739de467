// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oneshot/run.h"

namespace vulpes::trainer {

/// Answers the lines of standard input until it ends or a stop: one `evaluated` or `extracted` for each, or a warning with the error's code.
/// Answers whether it was stopped. Errors: those of `Examiner::open`.
[[nodiscard]] Result<bool> answerQuestions(const std::filesystem::path& folder, const std::stop_token&);

} // namespace vulpes::trainer
