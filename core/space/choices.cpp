// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of, and done to, one architecture.
#include "space/resolved_locks.h"
#include "space/search_space.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>

namespace vulpes::space {
namespace {

Error outside(const std::string& decision, const char* reason)
{
    return inputError("arch_outside_space").with("decision", decision).with("reason", reason);
}

/// The value nearest to the wanted one (the smaller of two equally near).
std::int8_t nearestChoice(const Decision& decision, double wanted)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < decision.values.size(); ++i)
        if (std::abs(decision.values[i] - wanted) < std::abs(decision.values[best] - wanted))
            best = i;
    return static_cast<std::int8_t>(best);
}

} // namespace

bool SearchSpace::active(const Architecture& architecture, std::size_t decision) const
{
    const Decision& d = m_decisions[decision];
    return d.stage < 0 || d.block == 0
        || static_cast<std::size_t>(d.block) <= activeBlocks(architecture, static_cast<std::size_t>(d.stage));
}

Result<void> SearchSpace::check(const Architecture& architecture) const
{
    if (architecture.space != m_name || architecture.choices.size() != m_decisions.size())
        return fail(outside({}, "other_space").with("space", architecture.space));
    const auto inDomain = [&](std::size_t i) {
        return architecture.choices[i] >= 0
            && static_cast<std::size_t>(architecture.choices[i]) < m_decisions[i].values.size();
    };
    for (const std::size_t i : m_globals)
        if (!inDomain(i))
            return fail(outside(m_decisions[i].id, "value"));
    for (std::size_t s = 0; s < m_stages.size(); ++s) {
        if (m_stages[s].depth && !inDomain(*m_stages[s].depth))
            return fail(outside(m_decisions[*m_stages[s].depth].id, "value"));
        const std::size_t depth = activeBlocks(architecture, s);
        for (std::size_t b = 0; b < m_stages[s].blocks.size(); ++b)
            for (const std::size_t i : m_stages[s].blocks[b]) {
                if (b < depth && !inDomain(i))
                    return fail(outside(m_decisions[i].id, "value"));
                if (b >= depth && architecture.choices[i] != Architecture::kInactive)
                    return fail(outside(m_decisions[i].id, "inactive"));
            }
    }
    return {};
}

void SearchSpace::canonicalise(Architecture& architecture) const
{
    architecture.choices.resize(m_decisions.size(), Architecture::kInactive);
    const auto activate = [&](std::size_t i) {
        architecture.choices[i] = std::max<std::int8_t>(architecture.choices[i], 0);
    };
    std::for_each(m_globals.begin(), m_globals.end(), activate);
    for (std::size_t s = 0; s < m_stages.size(); ++s) {
        if (m_stages[s].depth)
            activate(*m_stages[s].depth);
        const std::size_t depth = activeBlocks(architecture, s);
        for (std::size_t b = 0; b < m_stages[s].blocks.size(); ++b)
            for (const std::size_t i : m_stages[s].blocks[b]) {
                if (b < depth)
                    activate(i);
                else
                    architecture.choices[i] = Architecture::kInactive;
            }
    }
}

std::optional<double> SearchSpace::value(const Architecture& architecture, std::size_t decision) const
{
    const std::int8_t choice = architecture.choices[decision];
    if (choice < 0)
        return std::nullopt;
    return m_decisions[decision].values[static_cast<std::size_t>(choice)];
}

void SearchSpace::fillNewBlocks(Architecture& architecture, std::size_t stage, std::size_t activeBefore) const
{
    const auto& blocks = m_stages[stage].blocks;
    const auto& model = blocks[activeBefore - 1];
    const std::size_t depth = activeBlocks(architecture, stage);
    for (std::size_t b = activeBefore; b < depth; ++b)
        for (const std::size_t i : blocks[b]) {
            const auto twin = std::find_if(model.begin(), model.end(),
                [&](std::size_t m) { return m_decisions[m].key == m_decisions[i].key; });
            architecture.choices[i] = twin == model.end()
                ? std::int8_t{0}
                : nearestChoice(m_decisions[i], *value(architecture, *twin));
        }
}

Result<Architecture> SearchSpace::with(const Architecture& architecture, std::string_view decisionId, double wanted) const
{
    const auto index = find(decisionId);
    if (!index)
        return fail(usageError("lock_unknown_decision").with("decision", std::string(decisionId)).with("value", wanted));
    const Decision& decision = m_decisions[*index];
    const int choice = choiceOf(decision, wanted);
    if (choice < 0)
        return fail(usageError("lock_unknown_value").with("decision", std::string(decisionId)).with("value", wanted));
    if (!active(architecture, *index))
        return fail(outside(decision.id, "inactive"));

    Architecture changed = architecture;
    const bool isDepth = decision.stage >= 0 && decision.block == 0;
    const auto stage = static_cast<std::size_t>(std::max(decision.stage, 0));
    const std::size_t before = isDepth ? activeBlocks(architecture, stage) : 0;
    changed.choices[*index] = static_cast<std::int8_t>(choice);
    if (isDepth)
        fillNewBlocks(changed, stage, before);
    canonicalise(changed);
    return changed;
}

Architecture SearchSpace::representative(const Architecture& architecture) const
{
    Architecture sorted = architecture;
    for (std::size_t s = 0; s < m_stages.size(); ++s) {
        if (!interchangeable(s))
            continue;
        const auto& blocks = m_stages[s].blocks;
        const std::size_t depth = activeBlocks(architecture, s);
        std::vector<std::vector<std::int8_t>> rest;
        for (std::size_t b = 1; b < depth; ++b) {
            rest.emplace_back();
            for (const std::size_t i : blocks[b])
                rest.back().push_back(architecture.choices[i]);
        }
        std::sort(rest.begin(), rest.end(), std::greater<>());
        for (std::size_t b = 1; b < depth; ++b)
            for (std::size_t k = 0; k < blocks[b].size(); ++k)
                sorted.choices[blocks[b][k]] = rest[b - 1][k];
    }
    return sorted;
}

bool SearchSpace::meets(const Architecture& architecture, const Locks& locks) const
{
    const ResolvedLocks resolved(*this, locks);
    for (std::size_t i = 0; i < m_decisions.size(); ++i)
        if (architecture.choices[i] != Architecture::kInactive && !resolved.allows(i, architecture.choices[i]))
            return false;
    return true;
}

StageChoices SearchSpace::stageChoices(const Architecture& architecture, std::size_t stage) const
{
    StageChoices choices;
    choices.reserve(m_stageDecisions[stage].size());
    for (const std::size_t i : m_stageDecisions[stage])
        choices.push_back(architecture.choices[i]);
    return choices;
}

Architecture SearchSpace::assemble(std::span<const StageChoices> stages, const StageChoices& globals) const
{
    assert(stages.size() == m_stages.size() && globals.size() == m_globals.size());
    Architecture architecture{m_name, std::vector<std::int8_t>(m_decisions.size(), Architecture::kInactive)};
    for (std::size_t k = 0; k < globals.size(); ++k)
        architecture.choices[m_globals[k]] = globals[k];
    for (std::size_t s = 0; s < stages.size(); ++s) {
        assert(stages[s].size() == m_stageDecisions[s].size());
        for (std::size_t k = 0; k < stages[s].size(); ++k)
            architecture.choices[m_stageDecisions[s][k]] = stages[s][k];
    }
    return architecture;
}

} // namespace vulpes::space
