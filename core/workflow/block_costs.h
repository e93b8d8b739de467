// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"
#include "workflow/analysis.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::workflow {

/// One block of a network, or one of the parts before and after the stages, with what it costs.
struct BlockCost
{
    std::string name;               ///< "s24.b2"; "stem", "fixed1", "head": the common beginning of its operators' names
    int stage = -1;                 ///< −1: outside the stages
    int block = 0;                  ///< 1-based in its stage
    std::vector<std::size_t> ops;   ///< indices into the graph, in execution order
    graph::Shape output;
    std::int64_t macs = 0;
    std::int64_t parameters = 0;
    /// Predicted metric that the block adds: what the network would save without it, or, where the stage cannot be shallower (and for
    /// the first block, which changes the width), with the block's smallest choices. Nothing outside the stages and without a fit.
    std::optional<double> latency;
};

struct NetworkCosts
{
    graph::Graph graph;
    std::vector<BlockCost> blocks;
};

/// The operators of a network by block. Cost: one description and, with a fit, one prediction per block; well under a millisecond.
/// Errors: those of `space::describe`.
[[nodiscard]] Result<NetworkCosts> networkCosts(const space::SearchSpace&, const space::Architecture&, int classes, const predict::Fit* latency);

/// Only the predicted part, by stage and block: for the editor, which asks at every edit.
struct BlockLatency
{
    int stage = 0;
    int block = 1;
    double latency = 0;
};
[[nodiscard]] std::vector<BlockLatency> blockLatencies(const predict::Fit&, const space::Architecture&);

}  // namespace vulpes::workflow
