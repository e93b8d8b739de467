// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace vulpes::predict {

/// What of a cell a column counts. Live is what lies on a way from input to output none of whose edges carries nothing.
struct CellColumn
{
    enum class Kind {
        Edges,   ///< edges that have the operator
        Live,    ///< live edges that have it
        Paths,   ///< live ways; with an operator those that pass through it
        Most,    ///< how often the operator stands on the way where it stands most often
    };
    Kind kind = Kind::Edges;
    std::optional<std::size_t> value;   ///< the choice that is counted
    std::vector<bool> carriesNothing;   ///< per choice
    std::vector<std::vector<std::size_t>> ways;   ///< from input to output, as edges in order

    [[nodiscard]] double of(const space::StageChoices&) const;
};

/// Ways and silent operators of a space's cell. Nothing where the space has none, or one with more than 1,024 ways.
[[nodiscard]] std::optional<CellColumn> cellColumn(const space::SearchSpace&);

}  // namespace vulpes::predict
