// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/separable_model.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace vulpes::search {

/// Which states are one decision away: another expansion or kernel of one block, or another depth (new blocks copy a block that is there).
/// Where all blocks after the first are alike, they may also change together, as in the published script. States merged into one count as
/// one. Immutable; safe to share between threads.
class Neighbourhood
{
public:
    /// Without a catalogue, and of states nothing else is near to, every other state is a neighbour. Some 4 µs per state.
    Neighbourhood(const predict::SeparableModel&, const predict::StateCatalogue*);

    /// Neighbours of a state, ascending; empty: every other state of the stage.
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t stage, std::uint32_t state) const
    {
        if (m_first[stage].empty())
            return {};
        const auto& first = m_first[stage];
        return std::span(m_states[stage]).subspan(first[state], first[state + 1] - first[state]);
    }

private:
    std::vector<std::vector<std::uint32_t>> m_first, m_states;   ///< per stage: where each state's list starts, and the lists
};
using NeighbourhoodPtr = std::shared_ptr<const Neighbourhood>;

} // namespace vulpes::search
