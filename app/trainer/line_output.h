// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/train_event.h"

namespace vulpes::trainer {

/// Writes one event as one line with one system call, so that lines of two threads never mix. Where the reader has gone away (it was killed, or its
/// terminal closed), the run is asked to stop: it keeps a checkpoint, and its folder is free for whoever goes on.
void writeLine(const training::TrainEvent&);

} // namespace vulpes::trainer
