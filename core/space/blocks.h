// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"
#include "space/skeleton.h"

#include <string>
#include <string_view>

namespace vulpes::space {

/// The nearest multiple of `divisor` to `width`, but never more than a tenth below it and never under `divisor`
/// (`make_divisible` of the MobileNet code).
[[nodiscard]] int makeDivisible(double width, int divisor);

/// Everything one mobile inverted bottleneck is built from.
struct BlockShape
{
    int channels = 16;               ///< after the projection
    double expansion = 1;
    int kernel = 3;
    int stride = 1;
    int groups = 1;                  ///< of the 1×1 convolutions; the channels are shuffled after the first
    bool alwaysExpand = false;       ///< a 1×1 convolution comes first even where it does not widen
    bool fused = false;              ///< one full convolution in place of expansion and depthwise convolution
    bool squeezeExcite = false;
    graph::Activation activation = graph::Activation::Relu;
};

/// The name of one operator, spelled out only where a graph is built: {"s24.b", 2, "expand"} is "s24.b2.expand".
struct OpName
{
    std::string_view owner;
    int number = 1;
    std::string_view part;

    operator std::string() const; // implicit on purpose: builders take strings
};

/// Appends one bottleneck: expand (left out where it would not widen), depthwise, squeeze-excite, project, and a residual sum where
/// stride is 1 and the width stays. Fused: k×k convolution to the expanded width, squeeze-excite, project.
/// `Builder` is a `graph::GraphBuilder` (tensors are ids) or a `graph::CostCounter` (tensors are shapes).
template<typename Builder, typename Tensor>
Tensor appendBlock(Builder& builder, Tensor in, const BlockShape& block, const Skeleton& skeleton,
                   std::string_view owner, int number);

} // namespace vulpes::space
