// SPDX-License-Identifier: GPL-3.0-or-later
// x · relu6(x + 3) / 6 in 16-bit fixed point, step by step as the TFLite reference kernel does it: the input at 128 times its
// resolution, once scaled to the output, once scaled so that ±3 is ±2^15 and then shifted to 0 … 1 in 15 bits; their product.
#include "deploy/kernels/table.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vulpes::deploy {
namespace {

constexpr int kLow = std::numeric_limits<std::int16_t>::min();
constexpr int kHigh = std::numeric_limits<std::int16_t>::max();

int saturated(int value)
{
    return std::clamp(value, kLow, kHigh);
}

/// mantissa / 2^15 × 2^exponent, the mantissa in [2^14, 2^15).
struct Multiplier
{
    int mantissa = 0;
    int exponent = 0;
};

/// First to 31 bits, then to 15: two roundings, because the runtimes do two.
Multiplier multiplierOf(double value)
{
    Multiplier made;
    const double fraction = std::frexp(value, &made.exponent);
    auto wide = static_cast<std::int64_t>(std::round(fraction * 2147483648.0));
    if (wide == std::int64_t{1} << 31) {
        wide /= 2;
        ++made.exponent;
    }
    if (made.exponent < -31)
        return {0, 0};
    constexpr std::int64_t kHalf = 1 << 15;
    made.mantissa = wide >= std::numeric_limits<std::int32_t>::max() - kHalf ? kHigh : static_cast<int>((wide + kHalf) >> 16);
    return made;
}

/// round(a b / 2^15), halves away from zero.
int roundingHighProduct(int a, int b)
{
    if (a == kLow && b == kLow)
        return kHigh;
    const int product = a * b;
    return (product + (product >= 0 ? 1 << 14 : 1 - (1 << 14))) / (1 << 15);
}

int roundingShiftRight(int value, int by)
{
    // Beyond 15 places nothing of 16 bits is left.
    by = std::min(by, 16);
    const int mask = (1 << by) - 1;
    const int threshold = (mask >> 1) + (value < 0 ? 1 : 0);
    return (value >> by) + ((value & mask) > threshold ? 1 : 0);
}

int saturatingShiftLeft(int value, int by)
{
    return saturated(static_cast<int>(std::clamp<std::int64_t>(std::int64_t{value} << std::min(by, 17), kLow, kHigh)));
}

} // namespace

Table hardSwishTable(Affine in, Affine out)
{
    const float fineScale = (1.0F / 128.0F) * in.scale;
    const float gateScale = 3.0F / 32768.0F;
    const Multiplier toOut = multiplierOf(static_cast<double>(fineScale / out.scale));
    const Multiplier toGate = multiplierOf(static_cast<double>(fineScale / gateScale));
    Table table{};
    for (int q = -128; q <= 127; ++q) {
        const int fine = saturated((q - in.zero) * 128);
        const int scaled = roundingHighProduct(fine, toOut.mantissa);
        int gate = fine;
        if (toGate.exponent > 0)
            gate = saturatingShiftLeft(gate, toGate.exponent - 1);
        gate = roundingHighProduct(gate, toGate.mantissa);
        if (toGate.exponent > 0)
            gate = saturatingShiftLeft(gate, 1);
        else if (toGate.exponent < 0)
            gate = roundingShiftRight(gate, -toGate.exponent);
        gate = (gate + (1 << 15)) >> 1;
        const int product = saturated(gate * scaled / (1 << 15));
        const int value = roundingShiftRight(product, std::max(0, -toOut.exponent)) + out.zero;
        table[tableIndex(static_cast<std::int8_t>(q))] = static_cast<std::int8_t>(std::clamp(value, -128, 127));
    }
    return table;
}

} // namespace vulpes::deploy
