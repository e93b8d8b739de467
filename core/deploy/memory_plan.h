// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace vulpes::deploy {

/// One block that is alive from operator `first` to operator `last`, both included.
struct Lifetime
{
    std::size_t bytes = 0;
    int first = 0;
    int last = 0;
};

struct MemoryPlan
{
    std::vector<std::size_t> offsets; ///< by block, multiples of 64
    std::size_t bytes = 0;            ///< of all together
};

/// Places blocks so that none shares a byte with another that is alive at the same time: largest first, each at the lowest place that is
/// free over its whole life. Quadratic in the number of blocks.
[[nodiscard]] MemoryPlan planMemory(std::span<const Lifetime>);

} // namespace vulpes::deploy
