// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/half.h"

#include <bit>
#include <cmath>

namespace vulpes::deploy {

std::uint16_t toHalf(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const auto sign = static_cast<std::uint16_t>((bits >> 16) & 0x8000U);
    const float magnitude = std::fabs(value);
    if (std::isnan(value))
        return static_cast<std::uint16_t>(sign | 0x7e00U);
    if (magnitude >= 65520.0F) // half way beyond the largest half rounds away from it
        return static_cast<std::uint16_t>(sign | 0x7c00U);
    if (magnitude < 0x1p-14F) // subnormal: a whole number of 2^-24
        return static_cast<std::uint16_t>(sign | static_cast<std::uint16_t>(std::lrintf(magnitude * 0x1p24F)));
    const std::uint32_t exponent = ((bits >> 23) & 0xffU) - 112U;
    const std::uint32_t mantissa = bits & 0x7fffffU;
    std::uint32_t half = exponent << 10 | mantissa >> 13;
    const std::uint32_t rest = mantissa & 0x1fffU;
    if (rest > 0x1000U || (rest == 0x1000U && (half & 1U) != 0))
        ++half; // a carry into the exponent is right as it is
    return static_cast<std::uint16_t>(sign | half);
}

float fromHalf(std::uint16_t half)
{
    const std::uint32_t exponent = (half >> 10) & 0x1fU;
    const std::uint32_t mantissa = half & 0x3ffU;
    float magnitude = 0;
    if (exponent == 0)
        magnitude = static_cast<float>(mantissa) * 0x1p-24F;
    else if (exponent == 31)
        magnitude = mantissa == 0 ? HUGE_VALF : std::nanf("");
    else
        magnitude = std::bit_cast<float>((exponent + 112U) << 23 | mantissa << 13);
    return (half & 0x8000U) != 0 ? -magnitude : magnitude;
}

} // namespace vulpes::deploy
