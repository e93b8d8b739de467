// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"
#include "space/skeleton.h"

#include <span>
#include <string>
#include <string_view>

namespace vulpes::space {

/// "ab", "ac", …: an edge by its nodes, the input being `a`. Key and kind of its decision.
[[nodiscard]] std::string edgeName(const Cell::Edge&);

/// Appends one cell; `operators` are the choices of its edges. Its operators are called `owner` `number`.<edge or node>…
/// Convolutions of edges that carry nothing, or that lead nowhere, are there too: the network has their weights, and publications
/// count them. What carries nothing otherwise adds nothing to a sum.
/// `Builder` is a `graph::GraphBuilder` (tensors are ids) or a `graph::CostCounter` (tensors are shapes).
template<typename Builder, typename Tensor>
Tensor appendCell(Builder& builder, Tensor in, const Skeleton& skeleton, std::span<const Operator> operators,
                  std::string_view owner, int number);

/// Appends the residual block between two groups of cells: ReLU, a 3×3 convolution of stride 2, ReLU, another 3×3 convolution, each with
/// batch norm, plus a 2×2 average pool and a 1×1 convolution around them. Its operators are called `owner`.….
template<typename Builder, typename Tensor>
Tensor appendReduction(Builder& builder, Tensor in, int channels, const std::string& owner);

} // namespace vulpes::space
