// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace vulpes::space {

/// One network of a space: for each decision the index of the chosen value, or `kInactive` where the decision plays no part
/// (a kernel of a block beyond the depth). Canonical: equal networks have equal choices, so `==` is identity.
struct Architecture
{
    static constexpr std::int8_t kInactive = -1;

    std::string space;
    std::vector<std::int8_t> choices;

    bool operator==(const Architecture&) const = default;
};

/// The choices inside one stage (or, for the globals, of all global decisions), in the order of its decisions:
/// depth first if there is one, then block 1's, block 2's, …  Inactive entries are `Architecture::kInactive`.
using StageChoices = std::vector<std::int8_t>;

/// One state of a stage in a search, standing for `orderings` networks that differ only by the order of non-first blocks.
/// `choices` is the sorted representative (non-first blocks in descending order of their choices).
struct StageState
{
    StageChoices choices;
    int orderings = 1;
};

/// How finely the states of a stage are told apart.
enum class StateSet {
    Ordered,   ///< every order of blocks on its own (22,608 per stage of foxnas-cpu)
    Multisets, ///< blocks after the first as a multiset (5,448)
    Tied,      ///< all blocks after the first equal (432): the domain of the published annealing script
};

} // namespace vulpes::space
