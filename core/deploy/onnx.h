// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "deploy/model.h"

#include <string>

namespace vulpes::deploy {

inline constexpr int kOnnxOpset = 13;

/// The float model as ONNX, opset 13, NCHW as ONNX wants it (input "input": 1 × channels × height × width).
/// Errors: `onnx_precision` for a model that is not float32.
[[nodiscard]] Result<std::string> toOnnx(const Model&);

}  // namespace vulpes::deploy
