// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

#include <cstdint>
#include <vector>

namespace vulpes::space {

/// Locks by decision index: the index of the only allowed value, or `kFree`. Requires locks that `checkLocks` accepts.
class ResolvedLocks
{
public:
    static constexpr std::int8_t kFree = -1;

    ResolvedLocks(const SearchSpace& space, const Locks& locks);

    [[nodiscard]] bool any() const { return m_any; }
    [[nodiscard]] std::int8_t at(std::size_t decision) const { return m_choice[decision]; }
    [[nodiscard]] bool allows(std::size_t decision, int choice) const
    {
        return m_choice[decision] == kFree || m_choice[decision] == choice;
    }
    /// First and one past the last allowed choice.
    [[nodiscard]] int first(std::size_t decision) const { return m_choice[decision] == kFree ? 0 : m_choice[decision]; }
    [[nodiscard]] int end(std::size_t decision) const
    {
        return m_choice[decision] == kFree ? m_size[decision] : m_choice[decision] + 1;
    }
    /// How many values are allowed.
    [[nodiscard]] int width(std::size_t decision) const { return end(decision) - first(decision); }

private:
    std::vector<std::int8_t> m_choice;
    std::vector<int> m_size;
    bool m_any = false;
};

/// Index of a value among the values of a decision; -1 if it is none of them.
[[nodiscard]] int choiceOf(const Decision& decision, double value);

} // namespace vulpes::space
