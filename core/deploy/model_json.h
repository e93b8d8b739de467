// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "deploy/model.h"

namespace vulpes::deploy {

/// "float32", "int8", …
[[nodiscard]] const char* nameOf(ElementType);

/// What a model computes in: "float32", "float16 weights", "int8", "int8 with float edges".
[[nodiscard]] const char* precisionOf(const Model&);

/// A description of the model for people and scripts: precision, metadata that is text, inputs and outputs, every tensor (name, type,
/// shape, bytes of a constant, scale and zero point) and every operator (kind, tensors, options that mean something, graph operator).
/// The numbers of constants are left out. Indices are those of the model. Requires: good indices.
[[nodiscard]] base::Json toJson(const Model&);

}  // namespace vulpes::deploy
