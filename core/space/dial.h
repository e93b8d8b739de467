// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

namespace vulpes::space {

/// A network drawn along a size dial: one t ~ U(0, 1) for the whole network, then for each decision with n allowed values the choice
/// ⌊n x⌋, x normal around t with deviation 0.3, clipped to the ends. Uniform networks are all of middle size (their sizes average
/// out over the decisions); these cover the range, which is what training by the sandwich rule and predictors need.
/// The same draws from `random` whatever is locked, so that a lock does not change the other decisions.
/// Requires locks that pass `checkLocks`.
[[nodiscard]] Architecture sampleAlongDial(const SearchSpace&, base::Random&, const Locks& = {});

/// The same at a given place of the dial, 0 … 1. Requires as above.
[[nodiscard]] Architecture sampleAt(const SearchSpace&, double dial, base::Random&, const Locks& = {});

} // namespace vulpes::space
