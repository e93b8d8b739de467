// SPDX-License-Identifier: GPL-3.0-or-later
// The states of one stage, as finely told apart as a search needs them.
#include "space/resolved_locks.h"
#include "space/search_space.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace vulpes::space {
namespace {

using Block = std::vector<std::int8_t>;

/// What one block may be, in canonical order.
std::vector<Block> blockChoices(const std::vector<std::size_t>& decisions, const ResolvedLocks& locks)
{
    std::vector<Block> all = {{}};
    for (const std::size_t i : decisions) {
        std::vector<Block> longer;
        for (const Block& head : all)
            for (int choice = locks.first(i); choice < locks.end(i); ++choice) {
                longer.push_back(head);
                longer.back().push_back(static_cast<std::int8_t>(choice));
            }
        all = std::move(longer);
    }
    return all;
}

/// n! / Π (run lengths)! of a sorted list: the number of its distinct orders. Stops at the largest int.
int orderingsOf(const std::vector<Block>& sorted)
{
    double orders = 1;
    std::size_t run = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
        orders *= static_cast<double>(i + 1) / static_cast<double>(run);
    }
    constexpr int kMost = std::numeric_limits<int>::max();
    return orders >= kMost ? kMost : static_cast<int>(std::lround(orders));
}

/// Builds the states of one stage, depth by depth.
class Lister
{
public:
    Lister(const SearchSpace& space, std::size_t stage, const ResolvedLocks& locks)
        : m_space(space), m_stage(space.stages()[stage]), m_locks(locks), m_size(space.stageDecisions(stage).size())
    {
        for (const auto& block : m_stage.blocks)
            m_allowed.push_back(blockChoices(block, locks));
    }

    std::vector<StageState> run(StateSet set)
    {
        if (!m_stage.depth) {
            atDepth(set, m_stage.blocks.size());
            return std::move(m_states);
        }
        for (int choice = m_locks.first(*m_stage.depth); choice < m_locks.end(*m_stage.depth); ++choice) {
            m_depthChoice = static_cast<std::int8_t>(choice);
            const double depth = m_space.decisions()[*m_stage.depth].values[static_cast<std::size_t>(choice)];
            atDepth(set, static_cast<std::size_t>(depth));
        }
        return std::move(m_states);
    }

private:
    void atDepth(StateSet set, std::size_t depth)
    {
        if (set == StateSet::Ordered) {
            std::vector<Block> blocks;
            ordered(depth, blocks);
            return;
        }
        for (const Block& first : m_allowed.front()) {
            if (depth == 1)
                append({first}, 1);
            else if (set == StateSet::Tied)
                tied(first, depth);
            else
                multisets(first, depth);
        }
    }

    void ordered(std::size_t depth, std::vector<Block>& blocks)
    {
        if (blocks.size() == depth) {
            append(blocks, 1);
            return;
        }
        for (const Block& block : m_allowed[blocks.size()]) {
            blocks.push_back(block);
            ordered(depth, blocks);
            blocks.pop_back();
        }
    }

    void tied(const Block& first, std::size_t depth)
    {
        for (const Block& block : m_allowed[1]) {
            std::vector<Block> blocks(depth, block);
            blocks.front() = first;
            if (meetsLocks(blocks))
                append(blocks, 1);
        }
    }

    void multisets(const Block& first, std::size_t depth)
    {
        // Where every block after the first is locked alike, each order of allowed blocks meets the locks.
        const bool alike = std::all_of(m_allowed.begin() + 2, m_allowed.begin() + static_cast<std::ptrdiff_t>(depth),
            [&](const auto& allowed) { return allowed == m_allowed[1]; });
        std::vector<Block> candidates = m_allowed[1];
        for (std::size_t b = 2; b < depth && !alike; ++b)
            candidates.insert(candidates.end(), m_allowed[b].begin(), m_allowed[b].end());
        std::sort(candidates.begin(), candidates.end(), std::greater<>());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());

        std::vector<Block> blocks = {first};
        descending(candidates, 0, depth, alike, blocks);
    }

    /// Extends `blocks` by candidates from `from` on, so that each multiset is met once, in descending order.
    void descending(const std::vector<Block>& candidates, std::size_t from, std::size_t depth, bool alike, std::vector<Block>& blocks)
    {
        if (blocks.size() == depth) {
            if (alike)
                append(blocks, orderingsOf({blocks.begin() + 1, blocks.end()}));
            else
                appendLocked(blocks);
            return;
        }
        for (std::size_t c = from; c < candidates.size(); ++c) {
            blocks.push_back(candidates[c]);
            descending(candidates, c, depth, alike, blocks);
            blocks.pop_back();
        }
    }

    /// Counts the orders that meet the locks; the first of them stands for all.
    void appendLocked(std::vector<Block> blocks)
    {
        int orderings = 0;
        std::vector<Block> representative;
        do {
            if (!meetsLocks(blocks))
                continue;
            if (orderings == 0)
                representative = blocks;
            if (orderings < std::numeric_limits<int>::max())
                ++orderings;
        } while (std::prev_permutation(blocks.begin() + 1, blocks.end()));
        if (orderings > 0)
            append(representative, orderings);
    }

    [[nodiscard]] bool meetsLocks(const std::vector<Block>& blocks) const
    {
        for (std::size_t b = 0; b < blocks.size(); ++b)
            for (std::size_t k = 0; k < blocks[b].size(); ++k)
                if (!m_locks.allows(m_stage.blocks[b][k], blocks[b][k]))
                    return false;
        return true;
    }

    void append(const std::vector<Block>& blocks, int orderings)
    {
        StageState state;
        state.choices.reserve(m_size);
        if (m_stage.depth)
            state.choices.push_back(m_depthChoice);
        for (const Block& block : blocks)
            state.choices.insert(state.choices.end(), block.begin(), block.end());
        state.choices.resize(m_size, Architecture::kInactive);
        state.orderings = orderings;
        m_states.push_back(std::move(state));
    }

    const SearchSpace& m_space;
    const Stage& m_stage;
    const ResolvedLocks& m_locks;
    std::size_t m_size;
    std::vector<std::vector<Block>> m_allowed; ///< per block
    std::int8_t m_depthChoice = 0;
    std::vector<StageState> m_states;
};

} // namespace

std::vector<StageState> SearchSpace::states(std::size_t stage, StateSet set, const Locks& locks) const
{
    const ResolvedLocks resolved(*this, locks);
    return Lister(*this, stage, resolved).run(interchangeable(stage) ? set : StateSet::Ordered);
}

double SearchSpace::stateCount(std::size_t stage, StateSet set) const
{
    const Stage& s = m_stages[stage];
    std::vector<double> widths; // choices per block
    for (const auto& block : s.blocks) {
        double width = 1;
        for (const std::size_t i : block)
            width *= static_cast<double>(m_decisions[i].values.size());
        widths.push_back(width);
    }
    const auto at = [&](std::size_t depth) {
        double count = widths.front();
        for (std::size_t b = 1; b < depth; ++b) {
            const auto n = static_cast<double>(b);
            if (set == StateSet::Ordered || !interchangeable(stage))
                count *= widths[b];
            else if (set == StateSet::Multisets) // C(width + n - 1, n), factor by factor
                count *= (widths[1] + n - 1) / n;
            else if (b == 1)
                count *= widths[1];
        }
        return count;
    };
    if (!s.depth)
        return at(s.blocks.size());
    double sum = 0;
    for (const double depth : m_decisions[*s.depth].values)
        sum += at(static_cast<std::size_t>(depth));
    return sum;
}

} // namespace vulpes::space
