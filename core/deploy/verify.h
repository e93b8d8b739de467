// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/json.h"
#include "base/result.h"
#include "deploy/model.h"
#include "deploy/tflite.h"

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::deploy {

/// What may be said of a file. `NotChecked`: no outside runtime was found; never shown as success.
enum class Verdict { Agrees, AgreesWithinOneStep, Differs, NotChecked };
[[nodiscard]] const char* codeOf(Verdict);  ///< "agrees", "agrees_within_one_step", "differs", "not_checked"

/// One comparison of outputs: ours against another's.
struct Agreement
{
    std::string runtime;        ///< "tfjs-tflite 0.0.1-alpha.10", "our float executor", …
    std::size_t inputs = 0;
    double sameTop = 0;         ///< share of inputs with the same first class
    double sameTopLow = 0;      ///< 95 % interval (Wilson)
    double sameTopHigh = 0;
    double meanError = 0;       ///< mean absolute difference of the outputs, in real units
    double largestError = 0;
    std::array<std::uint64_t, 3> steps{};  ///< int8 outputs: elements that differ by 0, by 1, by more steps
};

/// Signal-to-noise of one operator's output in int8 against float, each network on its own inputs.
struct LayerNoise
{
    int op = 0;
    std::string name;
    double decibels = 0;  ///< 10 log10(Σ float² / Σ (float − int8)²)
};

struct Verification
{
    Verdict verdict = Verdict::NotChecked;
    std::vector<Finding> findings;                 ///< of the structural checker
    std::optional<Agreement> quantised;            ///< int8 against the float model, when that is known
    std::vector<Agreement> outside;                ///< the file in other runtimes against ours
    std::vector<LayerNoise> layers;                ///< lowest first is up to the reader; here in execution order
    std::vector<std::string> outsideMissing;       ///< runtimes that were looked for and not found
};

[[nodiscard]] base::Json toJson(const Verification&);

struct VerifyOptions
{
    std::size_t inputs = 16;     ///< how many inputs of `input` to run
    int threads = 1;
    bool outside = true;         ///< look for outside runtimes
};

/// Checks the bytes of a file: structure, our arithmetic against the float model where one is given, and ours against every outside
/// runtime found. Errors: those of `fromTflite`; `verify_runtime` with facts `runtime`, `reason` when a runtime that was found cannot be
/// used; stopped.
[[nodiscard]] Result<Verification> verify(const std::filesystem::path& tflite, const Model* floatModel,
                                          const std::function<Result<std::vector<float>>(std::size_t)>& input,
                                          const VerifyOptions&, const base::Job& = {});

/// The same for an ONNX file, against the float model it was written from and ONNX Runtime where that is found. Errors: as `verify`.
[[nodiscard]] Result<Verification> verifyOnnx(const std::filesystem::path& onnx, const Model& floatModel,
                                              const std::function<Result<std::vector<float>>(std::size_t)>& input,
                                              const VerifyOptions&, const base::Job& = {});

}  // namespace vulpes::deploy
