// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

#include <string>
#include <vector>

namespace vulpes::predict {

/// A score as a column: one value per network, the mean of the others where nobody said one.
struct ScoreColumn
{
    std::string name;
    std::vector<double> values;   ///< by `SearchSpace::networkNumber`
    std::vector<char> known;
    bool complete = true;
};

/// The numbers themselves; −inf counts as not said, for no sum could hold it.
[[nodiscard]] ScoreColumn scoreColumn(const space::Score&);
/// The share of the others that each beats, ties half, −inf the lowest: what a line can follow whatever the scale (a score may reach 1e67).
[[nodiscard]] ScoreColumn rankColumn(const space::Score&);

}  // namespace vulpes::predict
