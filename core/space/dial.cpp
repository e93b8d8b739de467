// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/dial.h"

#include "space/resolved_locks.h"
#include "space/size_order.h"

#include <algorithm>
#include <cmath>

namespace vulpes::space {

namespace {

/// Of a choice, in parts of all choices.
constexpr double kSpread = 0.3;

} // namespace

Architecture sampleAlongDial(const SearchSpace& space, base::Random& random, const Locks& locks)
{
    return sampleAt(space, random.uniform(), random, locks);
}

Architecture sampleAt(const SearchSpace& space, double dial, base::Random& random, const Locks& locks)
{
    const ResolvedLocks resolved(space, locks);
    Architecture network{space.name(), {}};
    for (std::size_t i = 0; i < space.decisions().size(); ++i) {
        const double place = (dial + kSpread * random.normal()) * resolved.width(i);
        const int choice = static_cast<int>(std::clamp(std::floor(place), 0.0, resolved.width(i) - 1.0));
        const bool free = resolved.width(i) > 1;
        network.choices.push_back(static_cast<std::int8_t>(
            free ? choicesBySize(space, i)[static_cast<std::size_t>(choice)] : resolved.first(i) + choice));
    }
    space.canonicalise(network);
    return network;
}

} // namespace vulpes::space
