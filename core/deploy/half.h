// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace vulpes::deploy {

/// IEEE 754 binary16, round to nearest even; beyond the largest half becomes infinity.
[[nodiscard]] std::uint16_t toHalf(float value);
[[nodiscard]] float fromHalf(std::uint16_t half);

} // namespace vulpes::deploy
