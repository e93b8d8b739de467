// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/search_space.h"

#include "space/resolved_locks.h"
#include "space/validation.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace vulpes::space {

Result<SearchSpace> SearchSpace::make(std::string name, std::string title, std::vector<Decision> decisions,
                                      std::vector<Stage> stages, Skeleton skeleton)
{
    SearchSpace space;
    space.m_name = std::move(name);
    space.m_title = std::move(title);
    space.m_decisions = std::move(decisions);
    space.m_stages = std::move(stages);
    space.m_skeleton = std::move(skeleton);
    if (auto valid = validate(space.m_name, space.m_decisions, space.m_stages, space.m_skeleton); !valid)
        return fail(std::move(valid.error()));

    for (std::size_t i = 0; i < space.m_decisions.size(); ++i) {
        if (space.m_decisions[i].stage < 0)
            space.m_globals.push_back(i);
        space.m_byId.push_back(i);
    }
    std::sort(space.m_byId.begin(), space.m_byId.end(),
        [&](std::size_t a, std::size_t b) { return space.m_decisions[a].id < space.m_decisions[b].id; });

    for (const Stage& stage : space.m_stages) {
        std::vector<std::size_t> inOrder;
        if (stage.depth)
            inOrder.push_back(*stage.depth);
        for (const auto& block : stage.blocks)
            inOrder.insert(inOrder.end(), block.begin(), block.end());
        space.m_stageDecisions.push_back(std::move(inOrder));
        space.m_interchangeable.push_back(blocksAreInterchangeable(space.m_decisions, stage));
    }
    return space;
}

std::optional<std::size_t> SearchSpace::find(std::string_view decisionId) const
{
    const auto found = std::lower_bound(m_byId.begin(), m_byId.end(), decisionId,
        [this](std::size_t index, std::string_view id) { return m_decisions[index].id < id; });
    if (found == m_byId.end() || m_decisions[*found].id != decisionId)
        return std::nullopt;
    return *found;
}

std::size_t SearchSpace::activeBlocks(const Architecture& architecture, std::size_t stage) const
{
    const Stage& s = m_stages[stage];
    if (!s.depth)
        return s.blocks.size();
    const std::int8_t choice = architecture.choices[*s.depth];
    assert(choice >= 0);
    return depthAt(stage, choice);
}

std::size_t SearchSpace::depthAt(std::size_t stage, int choice) const
{
    const Stage& s = m_stages[stage];
    assert(s.depth && choice >= 0);
    return static_cast<std::size_t>(m_decisions[*s.depth].values[static_cast<std::size_t>(choice)]);
}

std::span<const Score> SearchSpace::scores() const
{
    return m_scores ? std::span<const Score>(*m_scores) : std::span<const Score>();
}

Result<SearchSpace> SearchSpace::withScores(std::vector<Score> scores) const
{
    if (auto valid = validateScores(*this, scores); !valid)
        return fail(std::move(valid.error()));
    SearchSpace copy = *this;
    copy.m_scores = scores.empty() ? nullptr : std::make_shared<const std::vector<Score>>(std::move(scores));
    return copy;
}

std::size_t SearchSpace::networkNumber(const StageChoices& choices) const
{
    assert(choices.size() == m_decisions.size());
    std::size_t number = 0;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Decision& decision = m_decisions[m_stageDecisions.front()[i]];
        assert(choices[i] >= 0);
        number = number * decision.values.size() + static_cast<std::size_t>(choices[i]);
    }
    return number;
}

Result<void> SearchSpace::checkLocks(const Locks& locks) const
{
    for (const auto& [id, value] : locks) {
        const auto index = find(id);
        if (!index)
            return fail(usageError("lock_unknown_decision").with("decision", id).with("value", value));
        if (choiceOf(m_decisions[*index], value) < 0)
            return fail(usageError("lock_unknown_value").with("decision", id).with("value", value));
    }
    return {};
}

} // namespace vulpes::space
