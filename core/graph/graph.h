// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace vulpes::graph {

/// What a network is asked to do: picture channels in, classes out.
struct TaskShape
{
    int height = 224;
    int width = 224;
    int channels = 3;
    int classes = 1000;
};

/// Height × width × channels of one activation, batch 1, NHWC. A vector is 1 × 1 × n.
struct Shape
{
    int height = 1;
    int width = 1;
    int channels = 1;

    [[nodiscard]] std::int64_t elements() const { return std::int64_t{height} * width * channels; }
    bool operator==(const Shape&) const = default;
};

enum class OpKind {
    Input,
    Convolution,            ///< full convolution; batch norm folded into `hasBatchNorm`
    DepthwiseConvolution,
    FullyConnected,
    Activation,
    Add,
    Multiply,               ///< broadcast multiply (squeeze-excite gate)
    GlobalAveragePool,
    AveragePool,
    MaxPool,
    Concatenate,
    BatchNorm,              ///< one that no convolution stands before: a scale and a shift per channel
    ChannelShuffle,         ///< channels of `groups` groups in turn: group by group becomes place by place
    Zero,                   ///< zeros in the shape of its input: what a cell without a path gives
};

enum class Activation { None, Relu, Relu6, HardSwish, HardSigmoid, Sigmoid };

using TensorId = std::int32_t;

/// One operator. It makes exactly one tensor, whose id is the operator's index in the graph.
/// Padding is TensorFlow's SAME everywhere (so no PAD operator exists).
struct Op
{
    std::string name;                   ///< key of its weights: "s24.b2.expand"; unique in the graph
    OpKind kind = OpKind::Input;
    std::vector<TensorId> inputs;
    Shape output;
    int kernel = 1;
    int stride = 1;
    int groups = 1;                     ///< of a convolution or a shuffle: channels that only meet their own group
    bool bias = false;                  ///< has a bias (one per output channel); exclusive with batch norm
    bool batchNorm = false;             ///< followed by a batch norm (scale and shift counted as parameters)
    Activation activation = Activation::None; ///< fused after bias / batch norm, or the function of an Activation op
    int stage = -1;                     ///< index of the stage of the space it belongs to; -1: stem or head
    int block = 0;                      ///< 1-based block in the stage; 0: stem or head
    std::int64_t macs = 0;              ///< multiply-adds (convolutions and fully connected; 0 otherwise)
    std::int64_t parameters = 0;        ///< weights, biases, batch-norm scale and shift
};

/// One network as an operator list in execution order. Built by `GraphBuilder`, immutable afterwards.
struct Graph
{
    TaskShape task;
    std::vector<Op> ops;                ///< the last one is the output

    [[nodiscard]] std::int64_t macs() const;
    [[nodiscard]] std::int64_t parameters() const;
    /// Largest sum of bytes of activations alive at once, executing in order, every tensor freed after its last reader;
    /// the input and output of the running operator both count.
    [[nodiscard]] std::int64_t peakActivationBytes(int bytesPerElement = 1) const;
};

/// Which operators the output depends on, one flag per operator; the input counts always.
[[nodiscard]] std::vector<bool> reachingOutput(const Graph&);

/// Appends operators and derives every shape, MAC count and parameter count.
/// Requires: input ids made by this builder; kernel and stride at least 1; `add` of equal shapes; groups that divide the channels (asserted).
class GraphBuilder
{
public:
    explicit GraphBuilder(TaskShape task);

    struct ConvOptions
    {
        int kernel = 1;
        int stride = 1;
        int groups = 1;                 ///< of a full convolution; divides both widths
        Activation activation = Activation::None;
        bool bias = false;
        bool batchNorm = true;
    };
    [[nodiscard]] TensorId input() const { return 0; }
    TensorId convolution(std::string name, TensorId in, int channels, ConvOptions options);
    TensorId depthwise(std::string name, TensorId in, ConvOptions options);
    TensorId fullyConnected(std::string name, TensorId in, int outputs, Activation activation = Activation::None, bool bias = true);
    TensorId activation(std::string name, TensorId in, Activation function);
    TensorId add(std::string name, TensorId a, TensorId b);
    TensorId multiply(std::string name, TensorId a, TensorId gate);
    TensorId globalAveragePool(std::string name, TensorId in);
    TensorId pool(std::string name, TensorId in, OpKind kind, int kernel, int stride);
    TensorId concatenate(std::string name, std::span<const TensorId> inputs);
    TensorId batchNorm(std::string name, TensorId in, Activation function);
    TensorId channelShuffle(std::string name, TensorId in, int groups);
    TensorId zero(std::string name, TensorId like);

    [[nodiscard]] const Shape& shape(TensorId id) const;
    /// Ops appended from now on belong to this stage and block.
    void at(int stage, int block);
    /// From now on a bias counts as one multiply-add per output, as some publications have it.
    void countBiases() { m_countBiases = true; }
    [[nodiscard]] Graph finish() &&;

private:
    TensorId append(Op op);

    Graph m_graph;
    int m_stage = -1;
    int m_block = 0;
    bool m_countBiases = false;
};

} // namespace vulpes::graph
