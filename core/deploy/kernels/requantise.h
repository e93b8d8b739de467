// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/kernels/dispatch.h"
#include "deploy/kernels/step.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace vulpes::deploy {

/// The range an output may take.
struct Bounds
{
    int low = -128;
    int high = 127;
};

/// A fused activation in the output's integers: RELU cuts at the zero point, RELU6 at zero point + round(6 / scale).
[[nodiscard]] inline Bounds boundsOf(FusedActivation activation, Affine out)
{
    const auto at = [&](float value) {
        const float steps = std::round(value / out.scale);
        return static_cast<int>(std::clamp(static_cast<float>(out.zero) + steps, -128.0F, 127.0F));
    };
    Bounds bounds;
    switch (activation) {
    case FusedActivation::None:
        break;
    case FusedActivation::Relu:
        bounds.low = std::max(-128, out.zero);
        break;
    case FusedActivation::Relu6:
        bounds = {std::max(-128, out.zero), at(6.0F)};
        break;
    case FusedActivation::ReluN1To1:
        bounds = {at(-1.0F), at(1.0F)};
        break;
    }
    return bounds;
}

struct FloatBounds
{
    float low = -HUGE_VALF;
    float high = HUGE_VALF;
};

[[nodiscard]] inline FloatBounds floatBoundsOf(FusedActivation activation)
{
    switch (activation) {
    case FusedActivation::None:
        break;
    case FusedActivation::Relu:
        return {0, HUGE_VALF};
    case FusedActivation::Relu6:
        return {0, 6};
    case FusedActivation::ReluN1To1:
        return {-1, 1};
    }
    return {};
}

/// q = zero + nearest-even((float) accumulator × multiplier), cut to the bounds: the arithmetic of XNNPACK's fp32 requantisation.
/// Cutting first keeps |value| under 2^9, where adding and subtracting 1.5 × 2^23 rounds exactly as lrintf does; unlike lrintf every
/// compiler makes vectors of it.
VULPES_INLINE std::int8_t requantised(std::int32_t accumulator, float multiplier, int zero, float low, float high)
{
    constexpr float kRound = 12582912.0F;
    float value = static_cast<float>(accumulator) * multiplier;
    value = value < low ? low : value;
    value = value > high ? high : value;
    const float rounded = (value + kRound) - kRound;
    return static_cast<std::int8_t>(static_cast<std::int32_t>(rounded) + zero);
}

/// The int8 arithmetic of a layer with weights: multipliers per output channel (float) (s_in × s_w / s_out), and the bias.
struct WeightedArithmetic
{
    Affine in;
    Affine out;
    Bounds bounds;
    std::vector<float> multiplier;   ///< one per output channel
    std::vector<std::int32_t> bias;  ///< one per output channel
};

/// Reads scales and bias of inputs 1 and 2. `axis` is that of the output channels in the weight.
/// Errors: `model_not_runnable` (quantisation, shape, type).
[[nodiscard]] Result<WeightedArithmetic> weightedArithmetic(const OperatorView&, int outputs, int axis);

/// The bias of a float layer, zeros if it has none; nothing if it is not `outputs` constant floats.
[[nodiscard]] std::optional<std::vector<float>> floatBias(const OperatorView&, int outputs);

} // namespace vulpes::deploy
