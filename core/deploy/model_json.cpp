// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/model_json.h"

#include <algorithm>
#include <cctype>

namespace vulpes::deploy {

namespace {

const char* nameOf(FusedActivation activation)
{
    switch (activation) {
    case FusedActivation::Relu:
        return "relu";
    case FusedActivation::ReluN1To1:
        return "relu_n1_to_1";
    case FusedActivation::Relu6:
        return "relu6";
    case FusedActivation::None:
        break;
    }
    return "none";
}

/// Metadata may be bytes of any kind; padding zeros aside, what is text is shown.
std::string printable(std::string value)
{
    while (!value.empty() && value.back() == '\0')
        value.pop_back();
    const bool binary = std::any_of(value.begin(), value.end(),
        [](unsigned char byte) { return byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\r'; });
    return binary ? std::to_string(value.size()) + " bytes" : value;
}

base::Json describe(const ModelTensor& tensor)
{
    base::Json json{{"name", tensor.name}, {"type", nameOf(tensor.type)}, {"shape", tensor.shape}};
    if (tensor.constant())
        json["bytes"] = tensor.data->size();
    if (tensor.quantisation.present()) {
        json["scale"] = tensor.quantisation.scale;
        json["zero_point"] = tensor.quantisation.zeroPoint;
        if (tensor.quantisation.scale.size() > 1)
            json["axis"] = tensor.quantisation.axis;
    }
    return json;
}

void addWindow(base::Json& json, const ModelOperator& op)
{
    json["padding"] = op.padding == Padding::Same ? "same" : "valid";
    json["stride"] = {op.strideHeight, op.strideWidth};
}

base::Json describe(const ModelOperator& op)
{
    base::Json json{{"operator", nameOf(op.kind)}, {"inputs", op.inputs}, {"outputs", op.outputs}};
    if (!op.source.empty())
        json["source"] = op.source;
    switch (op.kind) {
    case OperatorKind::Conv2d:
    case OperatorKind::DepthwiseConv2d:
        addWindow(json, op);
        if (op.dilationHeight != 1 || op.dilationWidth != 1)
            json["dilation"] = {op.dilationHeight, op.dilationWidth};
        break;
    case OperatorKind::AveragePool2d:
    case OperatorKind::MaxPool2d:
        addWindow(json, op);
        json["window"] = {op.filterHeight, op.filterWidth};
        break;
    case OperatorKind::Concatenation:
        json["axis"] = op.axis;
        break;
    case OperatorKind::Softmax:
        json["beta"] = op.beta;
        break;
    default:
        break;
    }
    if (op.activation != FusedActivation::None)
        json["activation"] = nameOf(op.activation);
    return json;
}

bool anyActivation(const Model& model, ElementType type)
{
    return std::any_of(model.tensors.begin(), model.tensors.end(),
        [&](const ModelTensor& tensor) { return !tensor.constant() && tensor.type == type; });
}

}  // namespace

const char* nameOf(ElementType type)
{
    switch (type) {
    case ElementType::Float32:
        return "float32";
    case ElementType::Float16:
        return "float16";
    case ElementType::Int32:
        return "int32";
    case ElementType::UInt8:
        return "uint8";
    case ElementType::Int64:
        return "int64";
    case ElementType::Bool:
        return "bool";
    case ElementType::Int16:
        return "int16";
    case ElementType::Int8:
        return "int8";
    }
    return "?";
}

const char* precisionOf(const Model& model)
{
    if (anyActivation(model, ElementType::Int8))
        return anyActivation(model, ElementType::Float32) ? "int8 with float edges" : "int8";
    const bool halves = std::any_of(model.tensors.begin(), model.tensors.end(),
        [](const ModelTensor& tensor) { return tensor.type == ElementType::Float16; });
    return halves ? "float16 weights" : "float32";
}

base::Json toJson(const Model& model)
{
    base::Json metadata = base::Json::object();
    for (const auto& [name, value] : model.metadata)
        metadata[name] = printable(value);
    base::Json tensors = base::Json::array();
    for (const ModelTensor& tensor : model.tensors)
        tensors.push_back(describe(tensor));
    base::Json operators = base::Json::array();
    for (const ModelOperator& op : model.operators)
        operators.push_back(describe(op));
    return {{"format", "vulpes-model"}, {"version", 1}, {"description", model.description},
        {"precision", precisionOf(model)}, {"metadata", std::move(metadata)}, {"inputs", model.inputs},
        {"outputs", model.outputs}, {"operators", std::move(operators)}, {"tensors", std::move(tensors)}};
}

}  // namespace vulpes::deploy
