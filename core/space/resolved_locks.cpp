// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/resolved_locks.h"

#include <algorithm>
#include <cassert>

namespace vulpes::space {

ResolvedLocks::ResolvedLocks(const SearchSpace& space, const Locks& locks)
    : m_choice(space.decisions().size(), kFree)
{
    m_size.reserve(space.decisions().size());
    for (const Decision& decision : space.decisions())
        m_size.push_back(static_cast<int>(decision.values.size()));
    for (const auto& [id, value] : locks) {
        const auto index = space.find(id);
        const int choice = index ? choiceOf(space.decisions()[*index], value) : -1;
        assert(choice >= 0 && "checkLocks() accepts the locks");
        if (choice < 0)
            continue;
        m_choice[*index] = static_cast<std::int8_t>(choice);
        m_any = true;
    }
}

int choiceOf(const Decision& decision, double value)
{
    const auto found = std::find(decision.values.begin(), decision.values.end(), value);
    return found == decision.values.end() ? -1 : static_cast<int>(found - decision.values.begin());
}

} // namespace vulpes::space
