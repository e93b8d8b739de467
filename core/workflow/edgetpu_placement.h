// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/edgetpu_log.h"
#include "graph/graph.h"

#include <filesystem>
#include <vector>

namespace vulpes::workflow {

/// Where the Edge TPU compiler puts the operators of a network.
struct EdgeTpuPlacement
{
    std::vector<device::Mapping> ops;  ///< one per operator of the graph; one that becomes several in a file may be Partly
    /// The log counts as many operators of each kind as the network has; QUANTIZE, DEQUANTIZE, RESHAPE and SOFTMAX,
    /// which depend on how it was exported, aside. False: the log is of another network, and `ops` says nothing.
    bool sameNetwork = false;
};

/// Errors: those of reading and of `parseEdgeTpuLog`, with the fact `file`.
[[nodiscard]] Result<device::EdgeTpuReport> readEdgeTpuLog(const std::filesystem::path&);

/// Compares the log with the operators that the network becomes in a file (`deploy::operatorsOf`).
[[nodiscard]] EdgeTpuPlacement edgeTpuPlacement(const device::EdgeTpuReport&, const graph::Graph&);

}  // namespace vulpes::workflow
