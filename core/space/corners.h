// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

#include <vector>

namespace vulpes::space {

/// Every decision at its least value (its greatest for `largest`; operators by `choicesBySize`), as far as the locks leave it one. Requires locks that pass
/// `checkLocks`.
[[nodiscard]] Architecture smallest(const SearchSpace&, const Locks& = {});
[[nodiscard]] Architecture largest(const SearchSpace&, const Locks& = {});

/// The smallest and the largest network, and for each kind of decision ("depth", "kernel") the smallest network with all of that kind at
/// their greatest value and the largest with all of them at their least: the corners a predictor must know so that it need not
/// extrapolate. Without repetition, the smallest and the largest first. Requires as above.
[[nodiscard]] std::vector<Architecture> corners(const SearchSpace&, const Locks& = {});

} // namespace vulpes::space
