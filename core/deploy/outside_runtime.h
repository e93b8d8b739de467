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
    enum class Format { Tflite, Onnx };

    std::string id;                               ///< "tfjs-tflite", "litert", "onnxruntime"
    std::string version;                          ///< of the package
    Format format = Format::Tflite;               ///< of the files it runs
    Generation generation = Generation::Earlier;  ///< whose int8 arithmetic it has
    std::filesystem::path folder;                 ///< with `run_model.cjs` and `node_modules`
    std::filesystem::path node;                   ///< the Node program
};

/// The ids that are looked for, whether they are here or not.
[[nodiscard]] std::vector<std::string> knownOutsideRuntimes(OutsideRuntime::Format);

/// What is found on this machine: Node on the path, and the packages in `$VULPES_RUNTIME_DIR` where that is set, otherwise in
/// `vulpes/runtime` of the user's data folder, or beside the program (`../share/vulpes/runtime`). Empty when there is none.
/// Cost: a few looks at the disk; nothing is started.
[[nodiscard]] std::vector<OutsideRuntime> findOutsideRuntimes();

/// The outputs of one input, in the file's order.
using OutsideOutputs = std::vector<TensorBytes>;

/// A file and the inputs to run it on, each the tensors of `Model::inputs` in order.
struct OutsideTask
{
    std::filesystem::path model;
    std::vector<std::vector<TensorBytes>> inputs;
};

/// Runs every file on its inputs in one start of the runtime. A file that the runtime refuses is an error of its own
/// (`runtime_failed`) and does not stop the others. The child is ended on stop and when it takes far too long.
/// Errors: `runtime_failed` with facts `runtime`, `reason`; those of `base::writeFileAtomically`; stopped.
[[nodiscard]] Result<std::vector<Result<std::vector<OutsideOutputs>>>> runOutsideAll(
    const OutsideRuntime&, std::span<const OutsideTask>, const base::Job& = {});

/// The same for one file: one list of outputs per input.
[[nodiscard]] Result<std::vector<OutsideOutputs>> runOutside(const OutsideRuntime&,
    const std::filesystem::path& model, std::span<const std::vector<TensorBytes>> inputs,
    const base::Job& = {});

}  // namespace vulpes::deploy
