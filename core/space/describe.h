// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"
#include "space/search_space.h"

namespace vulpes::space {

/// The pictures and classes that a space was published with: what is meant where nobody says. 224 pixels and 1,000 classes for a space
/// without a skeleton. (A resolution that the space chooses itself wins over this.)
[[nodiscard]] graph::TaskShape publishedTask(const SearchSpace&);
/// The same with other classes.
[[nodiscard]] graph::TaskShape publishedTask(const SearchSpace&, int classes);

/// The operator graph of one network. `task.height`/`width` are replaced by the architecture's resolution when the space has that decision.
/// Errors: `space_no_skeleton`, `arch_outside_space`.
[[nodiscard]] Result<graph::Graph> describe(const SearchSpace&, const Architecture&, graph::TaskShape task);

/// MACs and parameters of one stage's state and of everything outside the stages. They add up over stages because a stage's
/// input width and size depend on the skeleton and the resolution only. Require a skeleton; `task` is at the resolution meant
/// (the choices of a stage do not know it). A fraction of a microsecond.
struct StageCost
{
    std::int64_t macs = 0;
    std::int64_t parameters = 0;
};
[[nodiscard]] StageCost stageCost(const SearchSpace&, std::size_t stage, const StageChoices&, graph::TaskShape task);
[[nodiscard]] StageCost fixedCost(const SearchSpace&, graph::TaskShape task);

} // namespace vulpes::space
