// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/gemm.h"

namespace vulpes::deploy {
namespace {

template<int>
VULPES_INLINE void requantiseRowBody(const std::int32_t* accumulators, const float* multiplier, int count, int zero, float low,
                                     float high, std::int8_t* __restrict out)
{
    for (int c = 0; c < count; ++c)
        out[c] = requantised(accumulators[c], multiplier[c], zero, low, high);
}

/// Four dot products at once: the loop compilers turn into multiply-add of int16 pairs (pmaddwd). `depth` is a multiple of 32.
VULPES_INLINE void fourDots(const std::int16_t* __restrict row, const std::int16_t* __restrict weights, int depth,
                            std::int32_t* __restrict sums)
{
    const std::int16_t* w0 = weights;
    const std::int16_t* w1 = w0 + depth;
    const std::int16_t* w2 = w1 + depth;
    const std::int16_t* w3 = w2 + depth;
    std::int32_t s0 = 0;
    std::int32_t s1 = 0;
    std::int32_t s2 = 0;
    std::int32_t s3 = 0;
    const int whole = depth / kDotStep * kDotStep;
    for (int k = 0; k < whole; ++k) {
        const std::int32_t value = row[k];
        s0 += value * w0[k];
        s1 += value * w1[k];
        s2 += value * w2[k];
        s3 += value * w3[k];
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    sums[3] = s3;
}

VULPES_INLINE std::int32_t oneDot(const std::int16_t* __restrict row, const std::int16_t* __restrict weights, int depth)
{
    std::int32_t sum = 0;
    const int whole = depth / kDotStep * kDotStep;
    for (int k = 0; k < whole; ++k)
        sum += std::int32_t{row[k]} * weights[k];
    return sum;
}

/// A sum that wraps around as the runtimes' does, should a bias of someone else's file be that large.
VULPES_INLINE std::int32_t wrappingSum(std::int32_t a, std::int32_t b)
{
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

template<int Lanes>
VULPES_INLINE void multiplyIntegerBody(const IntegerProduct& p)
{
    const WeightedArithmetic& arithmetic = *p.arithmetic;
    const float low = static_cast<float>(arithmetic.bounds.low - arithmetic.out.zero);
    const float high = static_cast<float>(arithmetic.bounds.high - arithmetic.out.zero);
    const std::ptrdiff_t depth = p.depth;
    for (int r = 0; r < p.count; ++r) {
        const std::int16_t* row = p.rows + r * depth;
        int o = 0;
        for (; o + 4 <= p.outputs; o += 4)
            fourDots(row, p.weights + o * depth, p.depth, p.accumulators + o);
        for (; o < p.outputs; ++o)
            p.accumulators[o] = oneDot(row, p.weights + o * depth, p.depth);
        const std::int32_t* bias = arithmetic.bias.data();
        for (int c = 0; c < p.outputs; ++c)
            p.accumulators[c] = wrappingSum(p.accumulators[c], bias[c]);
        requantiseRowBody<Lanes>(p.accumulators, arithmetic.multiplier.data(), p.outputs, arithmetic.out.zero, low, high,
            p.out + static_cast<std::ptrdiff_t>(r) * p.outputs);
    }
}

} // namespace

std::vector<std::int16_t> widenRows(std::span<const std::int8_t> weights, int outputs, int depth)
{
    const int padded = paddedDepth(depth);
    std::vector<std::int16_t> rows(static_cast<std::size_t>(outputs) * static_cast<std::size_t>(padded), 0);
    for (int o = 0; o < outputs; ++o)
        for (int k = 0; k < depth; ++k)
            rows[static_cast<std::size_t>(o) * static_cast<std::size_t>(padded) + static_cast<std::size_t>(k)]
                = weights[static_cast<std::size_t>(o) * static_cast<std::size_t>(depth) + static_cast<std::size_t>(k)];
    return rows;
}

VULPES_DISPATCH(multiplyInteger, (const IntegerProduct& product), (product))
VULPES_DISPATCH(requantiseRow,
    (const std::int32_t* accumulators, const float* multiplier, int count, int zero, float low, float high, std::int8_t* out),
    (accumulators, multiplier, count, zero, low, high, out))

} // namespace vulpes::deploy
