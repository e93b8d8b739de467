// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"
#include "graph/weights.h"
#include "oneshot/chain_supernet.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <string>
#include <vector>

namespace vulpes::oneshot {

/// One network taken out of a supernet: copies of its slices, batch norm folded away. What is evaluated is what is exported.
class Network
{
public:
    /// Takes the slices of `architecture` (the averaged weights where `averages` and there are any), recalibrates batch norm on the
    /// batches of clean training pictures (cumulative mean of their means and variances; Yu and Huang 2019) and folds it.
    [[nodiscard]] static Network extract(
        ChainSupernet&, const space::Architecture&, const std::vector<at::Tensor>& calibration, bool averages = false);

    /// Logits [batch, classes] of pictures [batch, channels, height, width]; no gradients.
    [[nodiscard]] at::Tensor forward(const at::Tensor& pictures) const;
    [[nodiscard]] const graph::Graph& graph() const { return m_graph; }
    /// In the layouts of `graph::Weights`; without facts.
    [[nodiscard]] graph::Weights weights() const;

private:
    graph::Graph m_graph;
    std::map<std::string, OpTensors> m_tensors;  ///< weight and bias only
};

} // namespace vulpes::oneshot
