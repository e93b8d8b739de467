// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "deploy/model.h"
#include "graph/graph.h"
#include "graph/weights.h"

namespace vulpes::deploy {

struct LowerOptions
{
    bool probabilities = true;  ///< end in SOFTMAX; otherwise the logits are the output
};

/// The float model of a network: convolutions with their bias and fused ReLU, hard-swish as its own operator, hard-sigmoid as
/// ADD 3 (fused ReLU6) and MUL 1/6, squeeze-excite as MEAN, two 1 × 1 convolutions, gate and broadcast MUL, SAME padding, so no
/// PAD operator (`docs/export.md` has the table). Operators that the output does not depend on are left out. Tensors are named after the operators of the graph.
/// Errors: those of `graph::checkWeights`.
[[nodiscard]] Result<Model> lower(const graph::Graph&, const graph::Weights&, LowerOptions = {});

/// The operators that one of the graph becomes in a model, in order, without looking at weights: reshapes and the SOFTMAX at the end aside,
/// and supposing that the output depends on it.
[[nodiscard]] std::vector<OperatorKind> operatorsOf(const graph::Op&);

}  // namespace vulpes::deploy
