// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/half.h"
#include "deploy/quantise.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>

namespace vulpes::deploy {
namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

ModelTensor halved(const ModelTensor& weight)
{
    constexpr float kLargestHalf = 65504.0F;
    ModelTensor made = weight;
    made.name += ".half";
    made.type = ElementType::Float16;
    auto bytes = std::make_shared<std::vector<std::byte>>(weight.data->size() / 2);
    for (std::size_t i = 0; i < weight.data->size() / sizeof(float); ++i) {
        float value = 0;
        std::memcpy(&value, weight.data->data() + i * sizeof(float), sizeof value);
        const std::uint16_t half = toHalf(std::clamp(value, -kLargestHalf, kLargestHalf));
        std::memcpy(bytes->data() + i * sizeof half, &half, sizeof half);
    }
    made.data = std::move(bytes);
    return made;
}

} // namespace

Model withFloat16Weights(const Model& floatModel)
{
    Model model = floatModel;
    std::vector<ModelOperator> unpacking;
    for (std::size_t i = 0; i < floatModel.tensors.size(); ++i) {
        const ModelTensor& tensor = floatModel.tensors[i];
        // Scalars would only cost an operator.
        if (!tensor.constant() || tensor.type != ElementType::Float32 || tensor.elements() < 2)
            continue;
        model.tensors.push_back(halved(tensor));
        model.tensors[i].data = nullptr;
        ModelOperator op;
        op.kind = OperatorKind::Dequantize;
        op.inputs = {static_cast<int>(model.tensors.size()) - 1};
        op.outputs = {static_cast<int>(i)};
        unpacking.push_back(std::move(op));
    }
    model.operators.insert(model.operators.begin(), unpacking.begin(), unpacking.end());
    return model;
}

Model withAllOutputs(const Model& model)
{
    std::vector<bool> activation(model.tensors.size());
    for (const ModelOperator& op : model.operators) {
        const bool unpacksConstant = op.kind == OperatorKind::Dequantize && model.tensors[at(op.inputs.front())].constant();
        if (!unpacksConstant)
            activation[at(op.outputs.front())] = true;
    }
    Model made = model;
    made.outputs.clear();
    for (std::size_t i = 0; i < activation.size(); ++i)
        if (activation[i])
            made.outputs.push_back(static_cast<int>(i));
    return made;
}

} // namespace vulpes::deploy
