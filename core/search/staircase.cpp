// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/staircase.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>

namespace vulpes::search {

namespace {

constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::min();

/// Best gain seen per interval of cost. `floor(bucket)` is the best gain at any cost below the interval: whatever lies in the interval
/// and does not gain more is dominated, strictly, so ties are never lost.
class GainFloor
{
public:
    GainFloor(std::int64_t low, std::int64_t high, unsigned buckets) : m_low(low)
    {
        while (static_cast<std::uint64_t>(high - low) >> m_shift >= buckets)
            ++m_shift;
        m_best.assign((static_cast<std::uint64_t>(high - low) >> m_shift) + 2, kNone);
    }

    [[nodiscard]] std::size_t bucket(std::int64_t cost) const
    {
        return static_cast<std::uint64_t>(cost - m_low) >> m_shift;
    }
    void see(std::int64_t cost, std::int64_t gain)
    {
        auto& best = m_best[bucket(cost) + 1];
        best = std::max(best, gain);
    }
    void close()
    {
        for (std::size_t i = 1; i < m_best.size(); ++i)
            m_best[i] = std::max(m_best[i], m_best[i - 1]);
    }
    [[nodiscard]] bool mayStand(std::int64_t cost, std::int64_t gain) const
    {
        return gain > m_best[bucket(cost)];
    }

private:
    std::int64_t m_low;
    unsigned m_shift = 0;
    std::vector<std::int64_t> m_best;
};

/// Indices of the corners of the concave hull over a staircase.
std::vector<std::uint32_t> hullCorners(const Staircase& steps)
{
    std::vector<std::uint32_t> hull;
    const auto rises = [&](std::uint32_t o, std::uint32_t a, std::uint32_t b) {
        // Doubles suffice: a corner more or less changes the speed of a merge, not its result.
        const double ac = static_cast<double>(steps[a].cost - steps[o].cost),
                     ag = static_cast<double>(steps[a].gain - steps[o].gain);
        const double bc = static_cast<double>(steps[b].cost - steps[o].cost),
                     bg = static_cast<double>(steps[b].gain - steps[o].gain);
        return ac * bg - ag * bc >= 0;
    };
    for (std::uint32_t i = 0; i < steps.size(); ++i) {
        while (hull.size() >= 2 && rises(hull[hull.size() - 2], hull.back(), i))
            hull.pop_back();
        hull.push_back(i);
    }
    return hull;
}

struct Candidate
{
    std::int64_t cost, gain;
    std::uint32_t i, j;
};

bool cheaperFirst(const Candidate& a, const Candidate& b)
{
    return a.cost != b.cost ? a.cost < b.cost : a.gain > b.gain;
}

Staircase standing(std::vector<Candidate>& candidates, const Staircase& a, const Staircase& b, Links& links)
{
    std::sort(candidates.begin(), candidates.end(), cheaperFirst);
    std::size_t kept = 0;
    for (const auto& candidate : candidates) {
        if (kept > 0) {
            auto& last = candidates[kept - 1];
            if (candidate.gain < last.gain)
                continue;
            if (candidate.gain == last.gain) {
                if (candidate.cost == last.cost
                    && links.before(a[candidate.i].id, b[candidate.j].id, a[last.i].id, b[last.j].id))
                    last = candidate;
                continue;
            }
        }
        candidates[kept++] = candidate;
    }
    Staircase result;
    result.reserve(kept);
    for (std::size_t k = 0; k < kept; ++k) {
        const auto& c = candidates[k];
        result.push_back({c.cost, c.gain, links.join(a[c.i].id, b[c.j].id)});
    }
    return result;
}

}  // namespace

std::uint32_t Links::leaf(std::uint32_t state)
{
    m_links.push_back({state, kLeaf});
    return static_cast<std::uint32_t>(m_links.size() - 1);
}

std::uint32_t Links::join(std::uint32_t left, std::uint32_t right)
{
    assert(m_links.size() < kLeaf);
    m_links.push_back({left, right});
    return static_cast<std::uint32_t>(m_links.size() - 1);
}

int Links::compare(std::uint32_t a, std::uint32_t b) const
{
    // Left parts are walked by recursion, so its depth is that of the tree: a few for merged halves, the number of stages for a chain.
    while (a != b) {
        const Link x = m_links[a], y = m_links[b];
        assert((x.right == kLeaf) == (y.right == kLeaf));
        if (x.right == kLeaf)
            return x.left < y.left ? -1 : x.left > y.left ? 1 : 0;
        if (const int left = compare(x.left, y.left); left != 0)
            return left;
        a = x.right;
        b = y.right;
    }
    return 0;
}

bool Links::before(std::uint32_t leftA, std::uint32_t rightA, std::uint32_t leftB, std::uint32_t rightB) const
{
    const int left = compare(leftA, leftB);
    return left != 0 ? left < 0 : compare(rightA, rightB) < 0;
}

void Links::states(std::uint32_t id, std::vector<std::uint32_t>& out) const
{
    const Link link = m_links[id];
    if (link.right == kLeaf) {
        out.push_back(link.left);
        return;
    }
    states(link.left, out);
    states(link.right, out);
}

void prune(Staircase& steps, const Links& links)
{
    std::sort(steps.begin(), steps.end(),
        [](const Step& a, const Step& b) { return a.cost != b.cost ? a.cost < b.cost : a.gain > b.gain; });
    std::size_t kept = 0;
    for (const auto& step : steps) {
        if (kept > 0) {
            auto& last = steps[kept - 1];
            if (step.gain < last.gain)
                continue;
            if (step.gain == last.gain) {
                if (step.cost == last.cost && links.before(step.id, last.id))
                    last = step;
                continue;
            }
        }
        steps[kept++] = step;
    }
    steps.resize(kept);
}

Staircase staircaseOf(std::span<const std::int64_t> cost, std::span<const std::int64_t> gain, Links& links,
    std::span<const std::uint32_t> only)
{
    assert(cost.size() == gain.size());
    std::vector<Candidate> candidates;
    const auto count = static_cast<std::uint32_t>(only.empty() ? cost.size() : only.size());
    const auto state = [&](std::uint32_t k) { return only.empty() ? k : only[k]; };
    if (count == 0)
        return {};
    if (count <= 64) {
        for (std::uint32_t k = 0; k < count; ++k)
            candidates.push_back({cost[state(k)], gain[state(k)], state(k), 0});
    } else {
        std::int64_t low = cost[state(0)], high = low;
        for (std::uint32_t k = 1; k < count; ++k) {
            low = std::min(low, cost[state(k)]);
            high = std::max(high, cost[state(k)]);
        }
        GainFloor floor(low, high, 1024);
        for (std::uint32_t k = 0; k < count; ++k)
            floor.see(cost[state(k)], gain[state(k)]);
        floor.close();
        for (std::uint32_t k = 0; k < count; ++k)
            if (floor.mayStand(cost[state(k)], gain[state(k)]))
                candidates.push_back({cost[state(k)], gain[state(k)], state(k), 0});
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.cost != b.cost ? a.cost < b.cost : a.gain != b.gain ? a.gain > b.gain : a.i < b.i;
    });
    Staircase result;
    for (const auto& candidate : candidates)
        if (result.empty() || candidate.gain > result.back().gain)
            result.push_back({candidate.cost, candidate.gain, links.leaf(candidate.i)});
    return result;
}

Staircase merge(const Staircase& a, const Staircase& b, Links& links, const Job& job)
{
    if (a.empty() || b.empty())
        return {};
    std::vector<Candidate> candidates;
    const auto rows = static_cast<std::uint32_t>(a.size()), columns = static_cast<std::uint32_t>(b.size());
    const std::uint64_t pairs = std::uint64_t{rows} * columns;
    if (pairs <= 1024) {
        candidates.reserve(pairs);
        for (std::uint32_t i = 0; i < rows; ++i)
            for (std::uint32_t j = 0; j < columns; ++j)
                candidates.push_back({a[i].cost + b[j].cost, a[i].gain + b[j].gain, i, j});
        return standing(candidates, a, b, links);
    }

    const auto buckets =
        static_cast<unsigned>(std::clamp<std::uint64_t>(std::bit_ceil(pairs / 64), 1024, 1U << 18));
    GainFloor floor(a.front().cost + b.front().cost, a.back().cost + b.back().cost, buckets);
    for (const std::uint32_t i : hullCorners(a))
        for (const auto& y : b)
            floor.see(a[i].cost + y.cost, a[i].gain + y.gain);
    for (const std::uint32_t j : hullCorners(b))
        for (const auto& x : a)
            floor.see(x.cost + b[j].cost, x.gain + b[j].gain);
    floor.close();

    // A block's cheapest cost with its best gain is better than every pair in it: one test may skip them all.
    constexpr std::uint32_t kBlock = 16;
    for (std::uint32_t i = 0; i < rows; ++i) {
        if (i % 64 == 0 && job.stopped())
            return {};
        const std::int64_t cost = a[i].cost, gain = a[i].gain;
        for (std::uint32_t start = 0; start < columns; start += kBlock) {
            const std::uint32_t end = std::min(columns, start + kBlock);
            if (!floor.mayStand(cost + b[start].cost, gain + b[end - 1].gain))
                continue;
            for (std::uint32_t j = start; j < end; ++j)
                if (floor.mayStand(cost + b[j].cost, gain + b[j].gain))
                    candidates.push_back({cost + b[j].cost, gain + b[j].gain, i, j});
        }
    }
    return standing(candidates, a, b, links);
}

Staircase mergeAll(std::span<const Staircase> stages, Links& links, const Job& job)
{
    const std::size_t count = stages.size();
    if (count == 1)
        return stages[0];
    const std::size_t middle = count == 3 ? 2 : count / 2;
    const auto left = mergeAll(stages.first(middle), links, job);
    const auto right = mergeAll(stages.subspan(middle), links, job);
    return merge(left, right, links, job);
}

}  // namespace vulpes::search
