// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/tflite/versions.h"

#include <algorithm>
#include <array>

namespace vulpes::deploy {

namespace {

const ModelTensor& tensorOf(const Model& model, int index)
{
    return model.tensors[static_cast<std::size_t>(index)];
}

bool hasBias(const ModelOperator& op)
{
    return op.inputs.size() > 2 && op.inputs[2] >= 0;
}

int fullyConnectedVersion(const ModelOperator& op, bool int8, bool keepsRank)
{
    if (!hasBias(op))
        return 6;
    if (keepsRank)
        return 5;
    return int8 ? 4 : 1;
}

int mulVersion(const Model& model, const ModelOperator& op)
{
    const auto scale = [&](int index) {
        const auto& scales = tensorOf(model, index).quantisation.scale;
        return scales.empty() ? 1.0 : static_cast<double>(scales.front());
    };
    const double product = scale(op.inputs.at(0)) * scale(op.inputs.at(1));
    return product / scale(op.outputs.at(0)) >= 1 ? 3 : 2;
}

struct Release
{
    OperatorKind kind;
    int version;
    std::array<int, 3> tensorflow;
};

// From the public table of TensorFlow (lite/tools/versioning/runtime_version); what is not here is 1.14.0 from version 2 on
// and 1.5.0 before.
constexpr Release kReleases[] = {
    {OperatorKind::Logistic, 1, {1, 14, 0}},
    {OperatorKind::Mean, 1, {1, 6, 0}},
    {OperatorKind::Transpose, 1, {1, 6, 0}},
    {OperatorKind::Slice, 1, {1, 14, 0}},
    {OperatorKind::DepthwiseConv2d, 2, {1, 12, 0}},
    {OperatorKind::FullyConnected, 5, {2, 0, 0}},
    {OperatorKind::FullyConnected, 6, {2, 1, 0}},
    {OperatorKind::Mul, 3, {1, 15, 0}},
    {OperatorKind::Relu, 2, {2, 1, 0}},
    {OperatorKind::HardSwish, 1, {1, 15, 0}},
    {OperatorKind::Dequantize, 1, {1, 13, 1}},
    {OperatorKind::Dequantize, 3, {1, 15, 0}},
    {OperatorKind::Quantize, 1, {1, 14, 0}},
    {OperatorKind::Quantize, 2, {1, 15, 0}},
};

std::array<int, 3> releaseOf(OperatorKind kind, int version)
{
    for (const Release& release : kReleases)
        if (release.kind == kind && release.version == version)
            return release.tensorflow;
    return version > 1 ? std::array{1, 14, 0} : std::array{1, 5, 0};
}

}  // namespace

int versionOf(const Model& model, const ModelOperator& op)
{
    const ModelTensor& input = tensorOf(model, op.inputs.at(0));
    const ModelTensor& output = tensorOf(model, op.outputs.at(0));
    const bool int8 = input.type == ElementType::Int8;
    switch (op.kind) {
    case OperatorKind::Conv2d:
        return int8 ? 3 : 1;
    case OperatorKind::DepthwiseConv2d:
        if (int8)
            return 3;
        return op.dilationHeight > 1 || op.dilationWidth > 1 ? 2 : 1;
    case OperatorKind::FullyConnected:
        return fullyConnectedVersion(op, int8, keepsRank(model, op));
    case OperatorKind::Mul:
        return int8 ? mulVersion(model, op) : 1;
    case OperatorKind::Dequantize:
        return input.type == ElementType::Float16 ? 3 : int8 ? 2 : 1;
    case OperatorKind::Quantize:
        return input.type == ElementType::Float32 ? 1 : 2;
    case OperatorKind::HardSwish:
    case OperatorKind::Reshape:
        return 1;
    default:
        return int8 || output.type == ElementType::Int8 ? 2 : 1;
    }
}

bool keepsRank(const Model& model, const ModelOperator& op)
{
    // For a list of vectors both answers mean the same; the one that older runtimes know is written.
    const std::size_t rank = tensorOf(model, op.inputs.at(0)).shape.size();
    return op.keepDimensions && rank != 2 && tensorOf(model, op.outputs.at(0)).shape.size() == rank;
}

std::string minimumRuntime(const Model& model)
{
    std::array<int, 3> needed{1, 5, 0};
    for (const ModelOperator& op : model.operators)
        needed = std::max(needed, releaseOf(op.kind, versionOf(model, op)));
    return std::to_string(needed[0]) + '.' + std::to_string(needed[1]) + '.' + std::to_string(needed[2]);
}

}  // namespace vulpes::deploy
