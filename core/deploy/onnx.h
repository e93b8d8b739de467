// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "deploy/model.h"

#include <string>

namespace vulpes::deploy {

inline constexpr int kOnnxOpset = 13;

/// The float model as ONNX, opset 13, NCHW as ONNX wants it (input "input": 1 × channels × height × width).
/// Metadata becomes `metadata_props`; HARD_SWISH, which opset 13 lacks, becomes HardSigmoid and Mul. The same model gives the same bytes.
/// Requires: `checkModel` finds no error. Errors: `onnx_precision` with fact `tensor` for a model that is not float32; `onnx_operator`
/// with fact `operator` for one whose weights or axes are not known beforehand.
[[nodiscard]] Result<std::string> toOnnx(const Model&);

}  // namespace vulpes::deploy
