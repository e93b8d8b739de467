// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/corners.h"

#include "space/resolved_locks.h"
#include "space/size_order.h"

#include <algorithm>

namespace vulpes::space {

namespace {

/// Every decision at one end, those of one kind at the other.
Architecture corner(const SearchSpace& space, const Locks& locks, bool great, std::string_view otherwise = {})
{
    const ResolvedLocks resolved(space, locks);
    Architecture network{space.name(), {}};
    for (std::size_t i = 0; i < space.decisions().size(); ++i) {
        const bool last = (space.decisions()[i].kind == otherwise) != great;
        int choice = last ? resolved.end(i) - 1 : resolved.first(i);
        if (resolved.width(i) > 1)
            choice = last ? choicesBySize(space, i).back() : choicesBySize(space, i).front();
        network.choices.push_back(static_cast<std::int8_t>(choice));
    }
    space.canonicalise(network);
    return network;
}

} // namespace

Architecture smallest(const SearchSpace& space, const Locks& locks)
{
    return corner(space, locks, false);
}

Architecture largest(const SearchSpace& space, const Locks& locks)
{
    return corner(space, locks, true);
}

std::vector<Architecture> corners(const SearchSpace& space, const Locks& locks)
{
    std::vector<Architecture> networks;
    const auto add = [&](Architecture network) {
        if (std::ranges::find(networks, network) == networks.end())
            networks.push_back(std::move(network));
    };
    add(smallest(space, locks));
    add(largest(space, locks));
    std::vector<std::string_view> kinds;
    for (const Decision& decision : space.decisions())
        if (std::ranges::find(kinds, decision.kind) == kinds.end())
            kinds.push_back(decision.kind);
    for (const std::string_view kind : kinds)
        for (const bool great : {false, true})
            add(corner(space, locks, great, kind));
    return networks;
}

} // namespace vulpes::space
