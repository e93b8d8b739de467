// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/block.h"

#include "graph/names.h"

namespace vulpes::graph {
namespace {

std::string text(const Shape& shape)
{
    return std::to_string(shape.height) + "x" + std::to_string(shape.width) + "x" + std::to_string(shape.channels);
}

/// The operators from `first` up to `end` behind an input of their own.
Result<Graph> piece(const Graph& graph, std::size_t first, std::size_t end)
{
    // The piece begins where the one before it ended (or at the network's input, operator 0).
    const auto entry = static_cast<TensorId>(first - 1);
    const Op& from = graph.ops[first - 1];
    Graph part;
    part.task = {from.output.height, from.output.width, from.output.channels, graph.task.classes};
    Op input;
    input.name = "input";
    input.kind = OpKind::Input;
    input.output = from.output;
    part.ops.push_back(std::move(input));
    for (std::size_t i = first; i < end; ++i) {
        Op op = graph.ops[i];
        for (TensorId& in : op.inputs) {
            if (in < entry)
                return fail(inputError("graph_not_a_chain").with("operator", op.name));
            in -= entry;
        }
        part.ops.push_back(std::move(op));
    }
    return part;
}

}  // namespace

BlockKey keyOf(const Graph& graph)
{
    BlockKey key = text(graph.ops.front().output);
    for (std::size_t i = 1; i < graph.ops.size(); ++i) {
        const Op& op = graph.ops[i];
        key += '|';
        key += codeOf(op.kind);
        key += ' ' + std::to_string(op.kernel) + '/' + std::to_string(op.stride) + ' '
            + std::to_string(op.output.channels) + ' ';
        key += codeOf(op.activation);
        if (op.groups > 1)
            key += " groups " + std::to_string(op.groups);
        for (const TensorId in : op.inputs)
            key += ' ' + std::to_string(in);
    }
    return key;
}

Result<std::vector<Block>> cutIntoBlocks(const Graph& graph)
{
    std::vector<Block> blocks;
    for (std::size_t first = 1; first < graph.ops.size();) {
        const Op& head = graph.ops[first];
        std::size_t end = first + 1;
        while (end < graph.ops.size() && graph.ops[end].stage == head.stage && graph.ops[end].block == head.block)
            ++end;
        auto part = piece(graph, first, end);
        if (!part)
            return fail(part.error());
        Block block;
        block.stage = head.stage;
        block.block = head.block;
        block.key = keyOf(*part);
        block.graph = std::move(*part);
        blocks.push_back(std::move(block));
        first = end;
    }
    return blocks;
}

}  // namespace vulpes::graph
