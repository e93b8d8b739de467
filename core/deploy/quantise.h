// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "deploy/model.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace vulpes::deploy {

/// What calibration saw of one activation.
struct Range
{
    float minimum = 0;
    float maximum = 0;
};

struct CalibrationOptions
{
    enum class Method { MinMax, Percentile };
    Method method = Method::MinMax;
    double percentile = 99.9;  ///< of the values of a tensor: what lies outside, half on either side, is clipped
    int threads = 1;
};

/// The ranges of every activation of a float model over the calibration inputs.
struct Calibration
{
    std::vector<Range> ranges;  ///< by tensor index; constants have none (0, 0)
    std::size_t inputs = 0;     ///< how many were seen
    /// Of every activation: share of the inputs whose own range reaches at least half of the whole range. Low: a few inputs decide.
    std::vector<double> coverage;
    CalibrationOptions options;
};

/// Runs the float model over `count` inputs that `input(i)` makes (in any order, from several threads).
/// Errors: those of `input`; `calibration_empty`, `calibration_not_finite` with fact `tensor`; stopped.
[[nodiscard]] Result<Calibration> calibrate(const Model& floatModel, std::size_t count,
                                            const std::function<Result<std::vector<float>>(std::size_t)>& input,
                                            const CalibrationOptions&, const base::Job& = {});

enum class Edges { Int8, Float };

/// Full int8: weights symmetric per output channel (fully connected: per tensor), biases int32, activations per tensor with the rules
/// of `docs/export.md`: fixed outputs of LOGISTIC and SOFTMAX, shared ranges of pools, reshape and concatenation (iterated to a fixed
/// point), the widening that HARD_SWISH needs. With `Edges::Float` QUANTIZE stands first and DEQUANTIZE last.
/// Errors: `quantise_operator` with fact `operator`.
[[nodiscard]] Result<Model> quantise(const Model& floatModel, const Calibration&, Edges);

/// float16 weights, each with a DEQUANTIZE before its operator: half the file, float arithmetic.
[[nodiscard]] Model withFloat16Weights(const Model& floatModel);

/// The same model with every activation as an output, in the order of the tensors: for comparing operator by operator.
[[nodiscard]] Model withAllOutputs(const Model&);

}  // namespace vulpes::deploy
