// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/coupling.h"
#include "search/front_builder.h"

#include <chrono>
#include <optional>

namespace vulpes::search {

using Clock = std::chrono::steady_clock;

/// The exact front of a coupled slice, stage after stage: partial networks compete only while every interaction still open has the same
/// product so far. Quick when neighbours couple; nothing when more than `maxMerges` merges would be needed, or at the deadline.
[[nodiscard]] std::optional<SliceFront> eliminationFront(const predict::SeparableModel&, std::uint32_t slice,
    std::size_t cost, const Coupling&, std::size_t maxMerges, Clock::time_point deadline, const Job&);

/// The front of a slice with couplings of any shape, by branch and bound over classes of states.
struct BranchResult
{
    SliceFront front;
    bool closed = false;  ///< every part of the space was ruled out: the front is exact
    double gap =
        0;  ///< otherwise: no budget at or above the front's first cost misses more (objective with its link)
    std::int64_t nodes = 0;
};
[[nodiscard]] BranchResult branchFront(const predict::SeparableModel&, std::uint32_t slice, std::size_t cost,
    const Coupling&, Clock::time_point deadline, const Job&);

}  // namespace vulpes::search
