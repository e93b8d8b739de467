// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

namespace vulpes::space {

/// One run of layers of equal width; the first has the stride.
struct LayerRun
{
    int layers = 1;
    int channels = 16;
    int stride = 1;
};

/// Decisions, stages and skeleton stages of a chain whose layers each choose one of `labels.size()` operators: a stage per layer, named
/// after its number from 1.
struct OperatorChain
{
    std::vector<Decision> decisions;
    std::vector<Stage> stages;
    std::vector<Skeleton::StageShape> shapes;
};
[[nodiscard]] OperatorChain operatorChain(const std::vector<LayerRun>& runs, const std::vector<std::string>& labels);

} // namespace vulpes::space
