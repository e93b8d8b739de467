// SPDX-License-Identifier: GPL-3.0-or-later
// Going through a space: every network, or those next to one.
#include "space/resolved_locks.h"
#include "space/search_space.h"

#include <algorithm>
#include <cassert>

namespace vulpes::space {
namespace {

/// Counts the free decisions up like an odometer, the last one fastest: canonical order.
class Odometer
{
public:
    Odometer(const SearchSpace& space, const ResolvedLocks& locks, const std::function<bool(const Architecture&)>& visit)
        : m_space(space), m_locks(locks), m_visit(visit)
    {
        m_architecture.space = space.name();
        m_architecture.choices.assign(space.decisions().size(), Architecture::kInactive);
    }

    void run() { global(0); }

private:
    /// Tries every allowed value of `decision`, each followed by `next`. False stops everything.
    template<typename Next>
    bool each(std::size_t decision, const Next& next)
    {
        for (int choice = m_locks.first(decision); choice < m_locks.end(decision); ++choice) {
            m_architecture.choices[decision] = static_cast<std::int8_t>(choice);
            if (!next())
                return false;
        }
        m_architecture.choices[decision] = Architecture::kInactive;
        return true;
    }

    bool global(std::size_t k)
    {
        if (k == m_space.globals().size())
            return stage(0);
        return each(m_space.globals()[k], [&] { return global(k + 1); });
    }

    bool stage(std::size_t s)
    {
        if (s == m_space.stages().size())
            return m_visit(m_architecture);
        const auto& depth = m_space.stages()[s].depth;
        if (!depth)
            return block(s, 0, 0, m_space.stages()[s].blocks.size());
        return each(*depth, [&] { return block(s, 0, 0, m_space.activeBlocks(m_architecture, s)); });
    }

    bool block(std::size_t s, std::size_t b, std::size_t k, std::size_t depth)
    {
        if (b == depth)
            return stage(s + 1);
        const auto& decisions = m_space.stages()[s].blocks[b];
        if (k == decisions.size())
            return block(s, b + 1, 0, depth);
        return each(decisions[k], [&] { return block(s, b, k + 1, depth); });
    }

    const SearchSpace& m_space;
    const ResolvedLocks& m_locks;
    const std::function<bool(const Architecture&)>& m_visit;
    Architecture m_architecture;
};

} // namespace

void SearchSpace::enumerate(const Locks& locks, const std::function<bool(const Architecture&)>& visit) const
{
    const ResolvedLocks resolved(*this, locks);
    Odometer(*this, resolved, visit).run();
}

std::vector<StageChoices> SearchSpace::globalChoices(const Locks& locks) const
{
    const ResolvedLocks resolved(*this, locks);
    std::vector<StageChoices> all = {{}};
    for (const std::size_t i : m_globals) {
        std::vector<StageChoices> longer;
        for (const StageChoices& head : all)
            for (int choice = resolved.first(i); choice < resolved.end(i); ++choice) {
                longer.push_back(head);
                longer.back().push_back(static_cast<std::int8_t>(choice));
            }
        all = std::move(longer);
    }
    return all;
}

std::vector<Architecture> SearchSpace::neighbours(const Architecture& architecture, const Locks& locks) const
{
    assert(check(architecture));
    const ResolvedLocks resolved(*this, locks);
    const auto allowed = [&](const Architecture& candidate) {
        for (std::size_t i = 0; i < m_decisions.size(); ++i)
            if (candidate.choices[i] != Architecture::kInactive && !resolved.allows(i, candidate.choices[i]))
                return false;
        return true;
    };
    std::vector<Architecture> found;
    for (std::size_t i = 0; i < m_decisions.size(); ++i) {
        if (architecture.choices[i] == Architecture::kInactive)
            continue;
        const Decision& decision = m_decisions[i];
        const bool isDepth = decision.stage >= 0 && decision.block == 0;
        const auto stage = static_cast<std::size_t>(std::max(decision.stage, 0));
        for (int choice = resolved.first(i); choice < resolved.end(i); ++choice) {
            if (choice == architecture.choices[i])
                continue;
            Architecture candidate = architecture;
            candidate.choices[i] = static_cast<std::int8_t>(choice);
            if (isDepth) {
                fillNewBlocks(candidate, stage, activeBlocks(architecture, stage));
                canonicalise(candidate);
                for (const std::size_t k : m_stageDecisions[stage]) { // blocks that enter do so at their locked values
                    const bool enters = architecture.choices[k] == Architecture::kInactive
                        && candidate.choices[k] != Architecture::kInactive;
                    if (enters && resolved.at(k) != ResolvedLocks::kFree)
                        candidate.choices[k] = resolved.at(k);
                }
            }
            if (allowed(candidate))
                found.push_back(std::move(candidate));
        }
    }
    const auto before = [this](const Architecture& a, const Architecture& b) {
        for (const std::size_t i : m_globals)
            if (a.choices[i] != b.choices[i])
                return a.choices[i] < b.choices[i];
        for (const auto& stage : m_stageDecisions)
            for (const std::size_t i : stage)
                if (a.choices[i] != b.choices[i])
                    return a.choices[i] < b.choices[i];
        return false;
    };
    std::sort(found.begin(), found.end(), before);
    return found;
}

} // namespace vulpes::space
