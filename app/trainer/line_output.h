// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/train_event.h"

namespace vulpes::trainer {

/// Writes one event as one line with one system call, so that lines of two threads never mix. A reader that has gone away ends nothing:
/// the run goes on to its next checkpoint.
void writeLine(const training::TrainEvent&);

} // namespace vulpes::trainer
