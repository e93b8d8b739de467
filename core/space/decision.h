// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::space {

/// One choice the search makes. Values are numbers (a kernel, an expansion, 0/1 for fused); a value may carry a label.
struct Decision
{
    std::string id;                     ///< "resolution", "s24.depth", "s24.b2.kernel"
    std::string kind;                   ///< "resolution", "depth", "expansion", "kernel", "fused", … (a space's own word)
    std::string key;                    ///< letters that stand for the kind in architecture text: "d", "e", "k", "f"; "" for a global's bare value
    int stage = -1;                     ///< index into `SearchSpace::stages()`; -1: a global decision
    int block = 0;                      ///< 1-based block of the stage (1 is the first, width-changing block); 0: not a block's
    std::vector<double> values;         ///< ascending, at least one
    std::vector<std::string> labels;    ///< empty, or one per value (shown to people; tables name operators by them)
    bool categorical = false;           ///< values are numbers of operators, not sizes: they have no order
};

/// A group of decisions that only meet each other inside one part of the network.
struct Stage
{
    std::string name;                   ///< "24"
    std::optional<std::size_t> depth;   ///< index of its depth decision; absent: always all its blocks
    std::vector<std::vector<std::size_t>> blocks; ///< decision indices of block 1, 2, …; a block is active while block ≤ depth
};

} // namespace vulpes::space
