// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "workflow/training_run.h"

#include <string>

namespace vulpes::cli {

/// Tells what a trainer does: with --progress=json its own lines, on the standard output (on the error output where --json has that for its
/// one document); else a line per epoch on the error output.
[[nodiscard]] workflow::OnTrainEvent trainTalk(const Context&);

/// The keys that `vulpes.train/1` and `vulpes.finetune/1` share.
[[nodiscard]] Json outcomeJson(const workflow::TrainingOutcome&);
/// "3 of 30 epochs in 122 s, loss 1.42; max 45.30 %, min 42.60 %".
[[nodiscard]] std::string outcomeText(const workflow::TrainingOutcome&);

} // namespace vulpes::cli
