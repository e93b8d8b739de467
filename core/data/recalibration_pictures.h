// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace vulpes::data {

/// Which training pictures batch norm is recalibrated on: `wanted` of `size`, evenly spread, in batches of at most 128, each spread over the
/// whole block, so that a block sorted by class gives mixed batches all the same. Always the same ones, so that networks compare.
[[nodiscard]] inline std::vector<std::vector<std::size_t>> recalibrationPictures(std::size_t size, std::size_t wanted)
{
    constexpr std::size_t kBatch = 128;
    wanted = std::min(wanted, size);
    const std::size_t count = (wanted + kBatch - 1) / kBatch;
    std::vector<std::vector<std::size_t>> batches(count);
    for (std::size_t i = 0; i < wanted; ++i)
        batches[i % count].push_back(i * size / wanted);
    return batches;
}

} // namespace vulpes::data
