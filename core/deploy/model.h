// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace vulpes::deploy {

/// Element types of the files we read and write; the values are TFLite's `TensorType`.
enum class ElementType : std::int8_t {
    Float32 = 0,
    Float16 = 1,
    Int32 = 2,
    UInt8 = 3,
    Int64 = 4,
    Bool = 6,
    Int16 = 7,
    Int8 = 9,
};

[[nodiscard]] std::size_t bytesOf(ElementType);

/// real = scale × (q − zeroPoint). One entry: per tensor; several: one per slice along `axis`.
struct Quantisation
{
    std::vector<float> scale;
    std::vector<std::int64_t> zeroPoint;
    int axis = 0;

    [[nodiscard]] bool present() const { return !scale.empty(); }
    bool operator==(const Quantisation&) const = default;
};

/// One tensor of a model: an activation, or a constant when it has data.
struct ModelTensor
{
    std::string name;
    ElementType type = ElementType::Float32;
    std::vector<int> shape;  ///< activations NHWC with batch 1
    Quantisation quantisation;
    /// Little-endian elements; null for an activation. Shared, since the float and int8 forms of a model keep the same arrays.
    std::shared_ptr<const std::vector<std::byte>> data;

    [[nodiscard]] bool constant() const { return data != nullptr; }
    [[nodiscard]] std::int64_t elements() const;
};

/// Operators of the files we read and write; the values are TFLite's `BuiltinOperator`.
enum class OperatorKind : std::int32_t {
    Add = 0,
    AveragePool2d = 1,
    Concatenation = 2,
    Conv2d = 3,
    DepthwiseConv2d = 4,
    Dequantize = 6,
    FullyConnected = 9,
    Logistic = 14,
    MaxPool2d = 17,
    Mul = 18,
    Relu = 19,
    Relu6 = 21,
    Reshape = 22,
    Softmax = 25,
    Pad = 34,
    Transpose = 39,
    Mean = 40,
    Slice = 65,
    Quantize = 114,
    HardSwish = 117,
};

/// "CONV_2D", …: TFLite's own names, shown to people as they are.
[[nodiscard]] const char* nameOf(OperatorKind);

enum class FusedActivation : std::int8_t { None = 0, Relu = 1, ReluN1To1 = 2, Relu6 = 3 };
enum class Padding : std::int8_t { Same = 0, Valid = 1 };

/// One operator. Only the options of its kind mean anything.
struct ModelOperator
{
    OperatorKind kind = OperatorKind::Add;
    std::vector<int> inputs;   ///< tensor indices; −1: an optional input left out (a bias)
    std::vector<int> outputs;  ///< tensor indices, here always one
    FusedActivation activation = FusedActivation::None;
    Padding padding = Padding::Same;
    int strideHeight = 1;
    int strideWidth = 1;
    int dilationHeight = 1;
    int dilationWidth = 1;
    int filterHeight = 1;  ///< pools
    int filterWidth = 1;   ///< pools
    int depthMultiplier = 1;
    int axis = 0;               ///< concatenation
    bool keepDimensions = true; ///< mean, fully connected
    float beta = 1;             ///< softmax
    std::vector<int> newShape;  ///< reshape
    int version = 1;            ///< of the file; the writer computes its own

    /// Name of the graph operator this one was made from ("s24.b2.expand"); empty for files of others.
    std::string source;
};

/// A network as a runtime sees it: tensors and operators in execution order. Everything that leaves as a file, is read from one, or is
/// executed here is a `Model`: `lower` makes a float one from a graph, `quantise` an int8 one from that. Plain data; what a
/// well-formed one keeps to is what `checkModel` checks.
struct Model
{
    std::string description;
    std::vector<ModelTensor> tensors;
    std::vector<ModelOperator> operators;
    std::vector<int> inputs;
    std::vector<int> outputs;
    /// Named byte strings that travel in the file: "vulpes.architecture", "vulpes.study_digest", "vulpes.preprocessing", …
    std::map<std::string, std::string> metadata;
};

}  // namespace vulpes::deploy
