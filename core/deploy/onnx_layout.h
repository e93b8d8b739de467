// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace vulpes::deploy {

using Shape = std::vector<int>;

inline constexpr std::array<std::size_t, 4> kToChannelsFirst{0, 3, 1, 2};
inline constexpr std::array<int, 4> kAxisInChannelsFirst{0, 2, 3, 1};

/// Ours is NHWC, ONNX is NCHW: arrays of rank 4 change their order, everything else stays.
[[nodiscard]] Shape channelsFirst(const Shape& shape);

/// The elements of a rank-4 array with the axes in another order.
[[nodiscard]] std::vector<float> permuted(
    const std::vector<float>& values, const Shape& shape, const std::array<std::size_t, 4>& axes);

}  // namespace vulpes::deploy
