// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/model.h"
#include "deploy/tflite.h"

#include <vector>

namespace vulpes::deploy {

/// What is wrong with a model, whatever file it came from: indices and order, shapes, element types, options, constants, and the
/// quantisation rules of the format (`docs/export.md` lists every code). Empty: a runtime may execute it as it stands.
/// Never fails. Cost: one pass over the constants. Safe to call from several threads.
[[nodiscard]] std::vector<Finding> checkModel(const Model&);

}  // namespace vulpes::deploy
