// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "deploy/executor.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace vulpes::deploy {

/// A program of others that runs model files: a WASM build of the TFLite interpreter or ONNX Runtime, each in Node.
struct OutsideRuntime
{
    std::string id;       ///< "tfjs-tflite", "litert", "onnxruntime"
    std::string version;  ///< of the package
    std::filesystem::path folder;  ///< with `run_model.cjs` and `node_modules`
};

/// What is found on this machine: Node on the path, and the packages in `$VULPES_RUNTIME_DIR`, or in `runtime/` of the
/// user's data folder of Vulpes, or beside the program. Empty when there is none.
[[nodiscard]] std::vector<OutsideRuntime> findOutsideRuntimes();

/// Runs the file on each of the inputs; outputs in the file's order. The child is killed on stop.
/// Errors: `runtime_failed` with facts `runtime`, `reason`; stopped.
[[nodiscard]] Result<std::vector<std::vector<TensorBytes>>> runOutside(const OutsideRuntime&, const std::filesystem::path& model,
                                                                       std::span<const std::vector<TensorBytes>> inputs,
                                                                       const base::Job& = {});

}  // namespace vulpes::deploy
