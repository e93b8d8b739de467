// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

#include <vector>

namespace vulpes::space {

/// The choices of a decision from the smallest to the largest: in the order of their values, or, where the values number operators, by the
/// multiply-adds that each adds to the published network (equal ones in the order of their numbers, one that lets nothing pass after them, so
/// that the smallest cell has a path). Microseconds per choice.
[[nodiscard]] std::vector<int> choicesBySize(const SearchSpace&, std::size_t decision);

} // namespace vulpes::space
