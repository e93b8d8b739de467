// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vulpes::search {

/// Where every partial network came from: a tree whose leaves are states. Two partial networks over the same stages have the same shape,
/// so they compare lexicographically by states without being written out.
class Links
{
public:
    [[nodiscard]] std::uint32_t leaf(std::uint32_t state);
    [[nodiscard]] std::uint32_t join(std::uint32_t left, std::uint32_t right);
    /// True when the states of (leftA, rightA) come before those of (leftB, rightB).
    [[nodiscard]] bool before(
        std::uint32_t leftA, std::uint32_t rightA, std::uint32_t leftB, std::uint32_t rightB) const;
    [[nodiscard]] bool before(std::uint32_t a, std::uint32_t b) const { return compare(a, b) < 0; }
    /// `size` marks a place to come back to: `cut` forgets what was made since.
    [[nodiscard]] std::size_t size() const { return m_links.size(); }
    void cut(std::size_t size) { m_links.resize(size); }
    /// Appends the states of `id` in stage order.
    void states(std::uint32_t id, std::vector<std::uint32_t>& out) const;

private:
    static constexpr std::uint32_t kLeaf = 0xffffffffU;
    struct Link
    {
        std::uint32_t left, right;  ///< right == kLeaf: `left` is a state
    };
    [[nodiscard]] int compare(std::uint32_t a, std::uint32_t b) const;
    std::vector<Link> m_links;
};

/// One step of a staircase.
struct Step
{
    std::int64_t cost = 0, gain = 0;
    std::uint32_t id = 0;  ///< in `Links`
};

/// Undominated partial networks: cost and gain strictly ascending.
using Staircase = std::vector<Step>;

/// Keeps the undominated steps of `steps` in any order; of equal ones the lexicographically first. O(n log n).
void prune(Staircase& steps, const Links&);

/// The staircase of one stage's states (`only`: a subset, all when empty). O(n) plus sorting of the few that survive a bucket filter.
[[nodiscard]] Staircase staircaseOf(std::span<const std::int64_t> cost, std::span<const std::int64_t> gain,
    Links&, std::span<const std::uint32_t> only = {});

/// Merges the stages' staircases: neighbours first and the longer half to the right, so five stages merge as (1+2) and ((3+4)+5).
[[nodiscard]] Staircase mergeAll(std::span<const Staircase> stages, Links&, const Job& = {});

/// All undominated sums of one step of `a` and one of `b` (Minkowski sum). Of a·b sums only blocks that may reach the front are looked
/// at: an inner bound from the sums with the corners of the concave hulls rules out the rest. Polls the job; partial when stopped.
[[nodiscard]] Staircase merge(const Staircase& a, const Staircase& b, Links&, const Job& = {});

}  // namespace vulpes::search
