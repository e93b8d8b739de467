// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/kernels/requantise.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vulpes::deploy {

inline constexpr int kPanel = 16;      ///< output channels per panel of packed float weights
inline constexpr int kDotStep = 32;    ///< rows of int16 are padded with zeros to a multiple of this

/// Weights [outputs, depth] as panels of 16 outputs: [panel][depth][16], the last panel filled with zeros.
[[nodiscard]] std::vector<float> packPanels(std::span<const float> weights, int outputs, int depth);
/// Weights [outputs, depth] widened to int16, each row padded with zeros to `paddedDepth(depth)`.
[[nodiscard]] std::vector<std::int16_t> widenRows(std::span<const std::int8_t> weights, int outputs, int depth);
[[nodiscard]] inline int paddedDepth(int depth)
{
    return (depth + kDotStep - 1) / kDotStep * kDotStep;
}

struct FloatProduct
{
    const float* rows = nullptr;   ///< `count` rows of `depth` values, `stride` apart
    int count = 0;
    int stride = 0;
    int depth = 0;
    const float* panels = nullptr;
    const float* bias = nullptr;
    float* out = nullptr;          ///< count × outputs
    int outputs = 0;
    FloatBounds bounds;
};
/// out[r, o] = bounded(bias[o] + Σ_k rows[r, k] × weights[o, k]), summed in the order of k.
void multiplyFloat(const FloatProduct& product);

struct IntegerProduct
{
    const std::int16_t* rows = nullptr;     ///< `count` rows of paddedDepth values
    int count = 0;
    int depth = 0;                          ///< padded
    const std::int16_t* weights = nullptr;  ///< outputs rows of paddedDepth values
    const WeightedArithmetic* arithmetic = nullptr;
    std::int32_t* accumulators = nullptr;   ///< scratch for one row of outputs
    std::int8_t* out = nullptr;             ///< count × outputs
    int outputs = 0;
};
/// The same in exact integers, requantised.
void multiplyInteger(const IntegerProduct& product);

/// One row of accumulators (with bias) to int8.
void requantiseRow(const std::int32_t* accumulators, const float* multiplier, int count, int zero, float low, float high,
                   std::int8_t* out);

} // namespace vulpes::deploy
