// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/neighbourhood.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace vulpes::search {

namespace {

using space::Architecture;
using space::StageChoices;

std::string keyOf(const StageChoices& choices)
{
    return {reinterpret_cast<const char*>(choices.data()), choices.size()};
}

/// One stage of a space, its choices as blocks.
class StageMoves
{
public:
    StageMoves(const predict::StateCatalogue& catalogue, std::size_t stage) : m_catalogue(catalogue), m_stage(stage)
    {
        const auto& space = *catalogue.space;
        const auto order = space.stageDecisions(stage);
        const auto position = [&](std::size_t decision) {
            return static_cast<std::size_t>(std::find(order.begin(), order.end(), decision) - order.begin());
        };
        const auto& shape = space.stages()[stage];
        if (shape.depth) {
            m_depth = position(*shape.depth);
            m_depths = space.decisions()[*shape.depth].values;
        }
        for (const auto& block : shape.blocks) {
            m_blocks.emplace_back();
            for (const auto decision : block)
                m_blocks.back().push_back({position(decision), static_cast<int>(space.decisions()[decision].values.size())});
        }
        m_interchangeable = space.interchangeable(stage);
        const auto& states = catalogue.states[stage];
        for (std::uint32_t i = 0; i < states.size(); ++i)
            m_index.emplace(keyOf(states[i].choices), i);
    }

    [[nodiscard]] std::vector<std::uint32_t> from(std::uint32_t state)
    {
        m_found.clear();
        m_from = state;
        const StageChoices& choices = m_catalogue.states[m_stage][state].choices;
        const std::size_t active = activeBlocks(choices);
        for (std::size_t b = 0; b < active; ++b)
            for (const auto& slot : m_blocks[b])
                forOthers(choices, slot, [&](int value) {
                    auto changed = choices;
                    changed[slot.position] = static_cast<std::int8_t>(value);
                    offer(std::move(changed), active);
                });
        if (m_interchangeable && active > 2 && alike(choices, active))
            for (std::size_t j = 0; j < m_blocks[1].size(); ++j)
                forOthers(choices, m_blocks[1][j], [&](int value) {
                    auto changed = choices;
                    for (std::size_t b = 1; b < active; ++b)
                        changed[m_blocks[b][j].position] = static_cast<std::int8_t>(value);
                    offer(std::move(changed), active);
                });
        changeDepth(choices, active);
        std::sort(m_found.begin(), m_found.end());
        m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
        return m_found;
    }

private:
    struct Slot
    {
        std::size_t position;
        int values;
    };

    [[nodiscard]] std::size_t blocksAt(int depthChoice) const
    {
        return std::min(static_cast<std::size_t>(m_depths[static_cast<std::size_t>(depthChoice)]), m_blocks.size());
    }
    [[nodiscard]] std::size_t activeBlocks(const StageChoices& choices) const
    {
        return m_depth ? blocksAt(choices[*m_depth]) : m_blocks.size();
    }
    template<typename Visit>
    static void forOthers(const StageChoices& choices, const Slot& slot, Visit&& visit)
    {
        for (int value = 0; value < slot.values; ++value)
            if (value != choices[slot.position])
                visit(value);
    }
    [[nodiscard]] bool alike(const StageChoices& choices, std::size_t active) const
    {
        for (std::size_t b = 2; b < active; ++b)
            for (std::size_t j = 0; j < m_blocks[b].size(); ++j)
                if (choices[m_blocks[b][j].position] != choices[m_blocks[1][j].position])
                    return false;
        return true;
    }
    void copyBlock(StageChoices& choices, std::size_t from, std::size_t to) const
    {
        for (std::size_t j = 0; j < m_blocks[to].size(); ++j) {
            const auto& source = m_blocks[from][std::min(j, m_blocks[from].size() - 1)];
            choices[m_blocks[to][j].position]
                = static_cast<std::int8_t>(std::min<int>(choices[source.position], m_blocks[to][j].values - 1));
        }
    }

    void changeDepth(const StageChoices& choices, std::size_t active)
    {
        if (!m_depth)
            return;
        for (std::size_t d = 0; d < m_depths.size(); ++d) {
            if (static_cast<int>(d) == choices[*m_depth])
                continue;
            const std::size_t next = blocksAt(static_cast<int>(d));
            // Which block is copied, or leaves first: where order does not matter, each in its turn.
            const std::size_t lowest = m_interchangeable && active > 1 ? 1 : active - 1;
            for (std::size_t pick = lowest; pick < active; ++pick) {
                auto changed = choices;
                changed[*m_depth] = static_cast<std::int8_t>(d);
                if (next > active) {
                    for (std::size_t b = active; b < next; ++b)
                        copyBlock(changed, pick, b);
                } else {
                    for (std::size_t b = pick; b + 1 < active; ++b)
                        copyBlock(changed, b + 1, b);
                }
                offer(std::move(changed), next);
            }
        }
    }

    void offer(StageChoices changed, std::size_t active)
    {
        for (std::size_t b = active; b < m_blocks.size(); ++b)
            for (const auto& slot : m_blocks[b])
                changed[slot.position] = Architecture::kInactive;
        if (m_interchangeable && active > 2) {
            std::vector<std::vector<std::int8_t>> rest;
            for (std::size_t b = 1; b < active; ++b) {
                rest.emplace_back();
                for (const auto& slot : m_blocks[b])
                    rest.back().push_back(changed[slot.position]);
            }
            std::sort(rest.rbegin(), rest.rend());
            for (std::size_t b = 1; b < active; ++b)
                for (std::size_t j = 0; j < m_blocks[b].size(); ++j)
                    changed[m_blocks[b][j].position] = rest[b - 1][j];
        }
        if (const auto state = stateOf(changed); state && *state != m_from)
            m_found.push_back(*state);
    }

    /// Also of choices that were merged into another state; nothing where a lock excludes them.
    [[nodiscard]] std::optional<std::uint32_t> stateOf(const StageChoices& choices)
    {
        auto key = keyOf(choices);
        if (const auto it = m_index.find(key); it != m_index.end())
            return it->second;
        if (const auto it = m_merged.find(key); it != m_merged.end())
            return it->second;
        std::vector<StageChoices> stages;
        for (const auto& states : m_catalogue.states)
            stages.push_back(states.front().choices);
        stages[m_stage] = choices;
        std::optional<std::uint32_t> state;
        if (const auto found = m_catalogue.find(m_catalogue.space->assemble(stages, m_catalogue.globals)))
            state = (*found)[m_stage];
        m_merged.emplace(std::move(key), state);
        return state;
    }

    const predict::StateCatalogue& m_catalogue;
    std::size_t m_stage;
    std::optional<std::size_t> m_depth;
    std::vector<double> m_depths;
    std::vector<std::vector<Slot>> m_blocks;
    bool m_interchangeable = false;
    std::unordered_map<std::string, std::uint32_t> m_index;
    std::unordered_map<std::string, std::optional<std::uint32_t>> m_merged;
    std::vector<std::uint32_t> m_found;
    std::uint32_t m_from = 0;
};

} // namespace

Neighbourhood::Neighbourhood(const predict::SeparableModel& model, const predict::StateCatalogue* catalogue)
{
    m_first.resize(model.stateCounts.size());
    m_states.resize(model.stateCounts.size());
    if (catalogue == nullptr)
        return;
    for (std::size_t s = 0; s < model.stateCounts.size(); ++s) {
        StageMoves moves(*catalogue, s);
        for (std::uint32_t state = 0; state < model.stateCounts[s]; ++state) {
            m_first[s].push_back(static_cast<std::uint32_t>(m_states[s].size()));
            const auto near = moves.from(state);
            m_states[s].insert(m_states[s].end(), near.begin(), near.end());
        }
        m_first[s].push_back(static_cast<std::uint32_t>(m_states[s].size()));
    }
}

} // namespace vulpes::search
