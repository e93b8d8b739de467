// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"

#include <ATen/core/Tensor.h>

namespace vulpes::oneshot {

/// What one operator with weights computes with.
struct OpTensors
{
    at::Tensor weight;      ///< convolution [out, in, k, k]; depthwise [channels, 1, k, k]; fully connected [out, in]
    at::Tensor bias;        ///< [out]; undefined: none
    at::Tensor scale;       ///< batch norm; undefined: none
    at::Tensor shift;
    /// Statistics of batch norm. Undefined: those of the batch.
    at::Tensor mean, variance;
};

/// Gives the tensors of an operator when the pass comes to it.
class OpSource
{
public:
    virtual ~OpSource() = default;
    [[nodiscard]] virtual OpTensors tensorsOf(const graph::Op&, const graph::Shape& input) = 0;
    /// Part of the running statistics that a batch takes over, when `mean` and `variance` are to be gathered; 0: they are only read.
    [[nodiscard]] virtual double gather() const { return 0; }
};

/// Runs a graph on pictures [batch, channels, height, width], channels last in memory; [batch, outputs]. The same operators, padding
/// (TensorFlow's SAME) and functions as `deploy` executes.
[[nodiscard]] at::Tensor runGraph(const graph::Graph&, const at::Tensor& pictures, OpSource&);

/// Pictures at the size a network wants: as they are, or shrunk with a triangle as wide as an output pixel (as `data::prepare` does).
[[nodiscard]] at::Tensor resized(const at::Tensor& pictures, const graph::TaskShape&);

} // namespace vulpes::oneshot
