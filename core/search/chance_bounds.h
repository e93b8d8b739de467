// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/chance_states.h"

namespace vulpes::search::chance {

/// Fills D and U of every stage: block-diagonal with M − D and U − M positive semidefinite (checked by eigenvalues, strict slack), as
/// tight as block-coordinate ascent of Σ tr(D_s) ± mu·log det makes them. Any such D gives a valid bound; a poor one costs nodes, never
/// exactness. Cost: about 2·20·stages solves of the order of the features (10 ms for 25 features).
void makeBounds(Prepared&);

} // namespace vulpes::search::chance
