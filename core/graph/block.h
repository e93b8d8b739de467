// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "graph/graph.h"

#include <string>
#include <vector>

namespace vulpes::graph {

/// What a block costs depends on its operators and their shapes alone, not on where it stands or what it is called.
/// This text says them all, so blocks of equal keys take the same time: "56x56x24|convolution 1/1 144 relu
/// 0|depthwise_convolution 3/2 144 relu 1|…" (kind, kernel/stride, output channels, activation, inputs by their place
/// in the block).
using BlockKey = std::string;

/// A piece of a network that can be run on its own: consecutive operators of one block of one stage, or what stands
/// before, between or after the stages.
struct Block
{
    int stage = -1;  ///< −1: outside the stages
    int block = 0;   ///< 1-based within the stage
    Graph graph;     ///< its input has the shape that the network gives it; operators keep their names
    BlockKey key;
};

/// Cuts a network where `Op::stage` or `Op::block` change; the pieces in order are the network.
/// Errors: `graph_not_a_chain` with fact `operator` when a piece reads anything but the output of the piece before it.
[[nodiscard]] Result<std::vector<Block>> cutIntoBlocks(const Graph&);

[[nodiscard]] BlockKey keyOf(const Graph&);

}  // namespace vulpes::graph
