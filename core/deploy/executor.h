// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "deploy/model.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace vulpes::deploy {

/// The elements of one tensor, little-endian, in the tensor's own type.
using TensorBytes = std::vector<std::byte>;

/// Two generations of the interpreter give the same int8 results but for MEAN, whose halves and near-halves they round differently
/// (`docs/model-files.md`, "Arithmetic"): on a tensor in a hundred one element differs by one step. An executor follows one of them exactly.
enum class Generation {
    Earlier,  ///< TFLite of 2023 and XNNPACK before its general reductions: tfjs-tflite 0.0.1-alpha.10
    Current,  ///< LiteRT of 2025
};

/// Runs a model picture by picture. Prepared once (weights repacked, tables built), then used by one thread at a time; make one per
/// thread with `clone`, which shares what was prepared.
///
/// A float model runs in single precision, its sums in whatever order is fast: within 1e-5 of the runtimes. An int8 model runs in exact
/// integers with the rules of the TFLite reference kernels: bit for bit what the runtimes give, on every tensor
/// (`docs/model-files.md`, "Arithmetic"). QUANTIZE and DEQUANTIZE join the two, so one class serves both.
class Executor
{
public:
    /// Errors: `model_operator_unknown`, `model_not_runnable` with facts `operator`, `index`, `reason`.
    [[nodiscard]] static Result<Executor> prepare(std::shared_ptr<const Model>, Generation = Generation::Earlier);
    Executor(Executor&&) noexcept;
    Executor& operator=(Executor&&) noexcept;
    ~Executor();

    [[nodiscard]] Executor clone() const;
    /// `inputs` in the order of `Model::inputs`. Returns the outputs in the order of `Model::outputs`.
    /// Errors: `executor_input_size` with facts `input`, `expected`, `found`.
    [[nodiscard]] Result<std::vector<TensorBytes>> run(std::span<const TensorBytes> inputs);
    /// The value of any tensor after `run`; valid until the next. With `keepAll(true)` no memory is shared between activations, so that
    /// every intermediate can be read.
    void keepAll(bool);
    [[nodiscard]] std::span<const std::byte> tensor(int index) const;

private:
    struct Prepared;
    struct Memory;
    explicit Executor(std::shared_ptr<const Prepared>);
    std::shared_ptr<const Prepared> m_prepared;
    std::unique_ptr<Memory> m_memory;
};

}  // namespace vulpes::deploy
