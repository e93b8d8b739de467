// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "graph/graph.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace vulpes::graph {

/// Numbers with a shape, row-major.
struct Array
{
    std::vector<int> shape;
    std::vector<float> values;

    bool operator==(const Array&) const = default;
};

/// The trained numbers of one network, keyed by operator name and role: "s24.b2.expand.weight", "s24.b2.expand.bias".
///
/// Layouts are TFLite's, so that writing a file copies them: convolution weight [out, height, width, in]; depthwise weight
/// [1, height, width, channels]; fully connected weight [out, in]; bias [out]. Batch norm is folded into weight and bias,
/// so every convolution, depthwise convolution and fully connected layer has both, whether or not the operator had a bias. A batch norm
/// that no convolution stands before is a weight [channels] to multiply by and a bias. The filters of a convolution in groups read the
/// channels of their own group: [out, height, width, in / groups].
struct Weights
{
    std::map<std::string, Array> arrays;
    /// Facts that travel with the numbers: "architecture", "preprocessing" (JSON), "classes" (JSON), "origin"
    /// ("trained" or "untrained"), "seed".
    std::map<std::string, std::string> facts;

    [[nodiscard]] bool untrained() const;
    bool operator==(const Weights&) const = default;
};

/// Convolutions of both kinds, fully connected layers, and batch norms of their own.
[[nodiscard]] bool hasWeights(const Op&);
/// Channels (or, fully connected, elements) of its input that each output of an operator with weights reads.
[[nodiscard]] int inputsPerOutput(const Op&, const Shape& input);

/// The shape that the weight of this operator must have; empty for an operator without weights.
[[nodiscard]] std::vector<int> weightShape(const Graph&, const Op&);

/// Whether these weights are exactly those of the graph.
/// Errors: `weights_missing`, `weights_shape`, `weights_unused`, `weights_not_finite`, each with fact `array`.
[[nodiscard]] Result<void> checkWeights(const Graph&, const Weights&);

/// Seeded random weights for timing and for tests: weights normal with variance 2 / fan-in before a rectifier (He et al. 2015) and
/// 1 / fan-in elsewhere, so that activations neither vanish nor explode over twenty blocks; biases of deviation 0.05.
/// The same seed gives the same bits. `facts["origin"]` is "untrained".
[[nodiscard]] Weights untrainedWeights(const Graph&, std::uint64_t seed);

}  // namespace vulpes::graph
