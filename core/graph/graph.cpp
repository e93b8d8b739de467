// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph.h"

#include "graph/saturating.h"

#include <algorithm>

namespace vulpes::graph {

std::int64_t Graph::macs() const
{
    std::int64_t sum = 0;
    for (const Op& op : ops)
        sum = saturatingSum(sum, op.macs);
    return sum;
}

std::int64_t Graph::parameters() const
{
    std::int64_t sum = 0;
    for (const Op& op : ops)
        sum = saturatingSum(sum, op.parameters);
    return sum;
}

std::int64_t Graph::peakActivationBytes(int bytesPerElement) const
{
    // A tensor lives from the operator that makes it to its last reader; the output of the graph lives to the end.
    std::vector<std::size_t> lastReader(ops.size());
    for (std::size_t i = 0; i < ops.size(); ++i) {
        lastReader[i] = i;
        for (const TensorId in : ops[i].inputs)
            lastReader[static_cast<std::size_t>(in)] = i;
    }
    if (!ops.empty())
        lastReader.back() = ops.size();

    std::vector<std::vector<std::size_t>> freedAfter(ops.size() + 1);
    for (std::size_t i = 0; i < ops.size(); ++i)
        freedAfter[lastReader[i]].push_back(i);

    std::int64_t alive = 0;
    std::int64_t peak = 0;
    for (std::size_t i = 0; i < ops.size(); ++i) {
        alive += ops[i].output.elements();
        peak = std::max(peak, alive);
        for (const std::size_t dead : freedAfter[i])
            alive -= ops[dead].output.elements();
    }
    return saturatingProduct({peak, bytesPerElement});
}

std::vector<bool> reachingOutput(const Graph& graph)
{
    std::vector<bool> reaching(graph.ops.size());
    for (std::size_t i = graph.ops.size(); i-- > 0;) {
        if (i == 0 || i + 1 == graph.ops.size())
            reaching[i] = true;
        if (reaching[i])
            for (const TensorId in : graph.ops[i].inputs)
                reaching[static_cast<std::size_t>(in)] = true;
    }
    return reaching;
}

} // namespace vulpes::graph
