// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/host/own_steps.h"

#include "deploy/executor.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace vulpes::device::host {

namespace {

using deploy::ElementType;
using deploy::Executor;
using deploy::Model;
using deploy::ModelOperator;
using deploy::ModelTensor;
using deploy::OperatorKind;
using deploy::TensorBytes;

const ModelTensor& tensorOf(const Model& model, int index)
{
    return model.tensors[static_cast<std::size_t>(index)];
}

Error operatorError(const ModelOperator& op, int index, const Error& why)
{
    return inputError("provider_operator")
        .with("operator", deploy::nameOf(op.kind))
        .with("index", index)
        .with("reason", why.code);
}

/// A model of one operator. Its inputs are the operator's activations, in order.
std::shared_ptr<Model> alone(const Model& model, const ModelOperator& op)
{
    auto single = std::make_shared<Model>();
    ModelOperator copy = op;
    const auto add = [&](int& index) {
        if (index < 0)
            return;
        single->tensors.push_back(tensorOf(model, index));
        index = static_cast<int>(single->tensors.size()) - 1;
    };
    for (int& index : copy.inputs) {
        add(index);
        if (index >= 0 && !single->tensors.back().constant())
            single->inputs.push_back(index);
    }
    for (int& index : copy.outputs) {
        add(index);
        single->outputs.push_back(index);
    }
    single->operators.push_back(std::move(copy));
    return single;
}

/// The operator's answer to each of the 256 values, by our executor.
Result<std::array<std::byte, 256>> tableOf(const Model& model, const ModelOperator& op)
{
    auto single = alone(model, op);
    for (ModelTensor& tensor : single->tensors)
        tensor.shape = {1, 1, 1, 256};
    auto executor = Executor::prepare(single);
    if (!executor)
        return fail(executor.error());
    TensorBytes all(256);
    for (int i = 0; i < 256; ++i)
        all[static_cast<std::size_t>(i)] = static_cast<std::byte>(i);  // indexed by the byte, so -128 lies at 128
    auto answer = executor->run(std::span(&all, 1));
    if (!answer)
        return fail(answer.error());
    std::array<std::byte, 256> table{};
    std::copy_n(answer->front().begin(), 256, table.begin());
    return table;
}

OwnStep tableStep(const std::array<std::byte, 256>& table, const std::byte* in, std::byte* out, std::size_t count)
{
    return {[=]() -> Result<void> {
                for (std::size_t i = 0; i < count; ++i)
                    out[i] = table[std::to_integer<std::size_t>(in[i])];
                return {};
            },
        true};
}

/// CONCATENATION along any axis: rows of each input in turn.
OwnStep copyStep(const Model& model, const ModelOperator& op, Buffers& buffers)
{
    struct Part
    {
        const std::byte* from;
        std::size_t row;
    };
    const ModelTensor& result = tensorOf(model, op.outputs.front());
    const auto rank = static_cast<int>(result.shape.size());
    const int axis = op.axis < 0 ? op.axis + rank : op.axis;
    std::size_t outer = 1;
    for (int d = 0; d < axis; ++d)
        outer *= static_cast<std::size_t>(result.shape[static_cast<std::size_t>(d)]);
    std::vector<Part> parts;
    for (const int index : op.inputs) {
        const ModelTensor& in = tensorOf(model, index);
        const std::size_t bytes = static_cast<std::size_t>(in.elements()) * deploy::bytesOf(in.type);
        parts.push_back({in.constant() ? in.data->data() : buffers.at(index).data(), bytes / outer});
    }
    std::byte* to = buffers.at(op.outputs.front()).data();
    return {[=]() -> Result<void> {
                std::byte* at = to;
                for (std::size_t o = 0; o < outer; ++o)
                    for (const Part& part : parts) {
                        std::memcpy(at, part.from + o * part.row, part.row);
                        at += part.row;
                    }
                return {};
            },
        false};
}

bool plainConcatenation(const Model& model, const ModelOperator& op)
{
    const ModelTensor& out = tensorOf(model, op.outputs.front());
    return op.kind == OperatorKind::Concatenation && op.activation == deploy::FusedActivation::None
        && std::ranges::all_of(op.inputs, [&](int i) {
               return i >= 0 && tensorOf(model, i).type == out.type
                   && tensorOf(model, i).shape.size() == out.shape.size()
                   && tensorOf(model, i).quantisation == out.quantisation;
           });
}

}  // namespace

bool isTable(const Model& model, const ModelOperator& op)
{
    switch (op.kind) {
    case OperatorKind::HardSwish:
    case OperatorKind::Logistic:
    case OperatorKind::Relu:
    case OperatorKind::Relu6:
        return tensorOf(model, op.inputs.front()).type == ElementType::Int8
            && tensorOf(model, op.outputs.front()).type == ElementType::Int8;
    default:
        return false;
    }
}

Result<OwnStep> makeOwnStep(const Model& model, int index, Buffers& buffers)
{
    const ModelOperator& op = model.operators[static_cast<std::size_t>(index)];
    if (isTable(model, op)) {
        const auto table = tableOf(model, op);
        if (!table)
            return fail(operatorError(op, index, table.error()));
        return tableStep(*table, buffers.at(op.inputs.front()).data(), buffers.at(op.outputs.front()).data(),
            static_cast<std::size_t>(tensorOf(model, op.inputs.front()).elements()));
    }
    if (plainConcatenation(model, op))
        return copyStep(model, op, buffers);

    auto prepared = Executor::prepare(alone(model, op));
    if (!prepared)
        return fail(operatorError(op, index, prepared.error()));
    struct Place
    {
        std::byte* data;
        std::size_t bytes;
    };
    const auto placeOf = [&](int tensor) {
        const ModelTensor& t = tensorOf(model, tensor);
        return Place{buffers.at(tensor).data(), static_cast<std::size_t>(t.elements()) * deploy::bytesOf(t.type)};
    };
    std::vector<Place> in;
    for (const int tensor : op.inputs)
        if (tensor >= 0 && !tensorOf(model, tensor).constant())
            in.push_back(placeOf(tensor));
    const Place out = placeOf(op.outputs.front());
    auto executor = std::make_shared<Executor>(std::move(*prepared));
    auto inputs = std::make_shared<std::vector<TensorBytes>>();
    for (const Place& place : in)
        inputs->emplace_back(place.bytes);
    return OwnStep{[=]() -> Result<void> {
                       for (std::size_t i = 0; i < in.size(); ++i)
                           std::memcpy((*inputs)[i].data(), in[i].data, in[i].bytes);
                       auto answer = executor->run(*inputs);
                       if (!answer)
                           return fail(answer.error());
                       std::memcpy(out.data, answer->front().data(), out.bytes);
                       return {};
                   },
        false};
}

Result<Model> withConstantsFolded(const Model& model)
{
    Model folded = model;
    folded.operators.clear();
    for (std::size_t i = 0; i < model.operators.size(); ++i) {
        const ModelOperator& op = model.operators[i];
        const bool constant =
            std::ranges::all_of(op.inputs, [&](int index) { return index < 0 || tensorOf(folded, index).constant(); });
        if (!constant || op.inputs.empty()) {
            folded.operators.push_back(op);
            continue;
        }
        auto executor = Executor::prepare(alone(folded, op));
        if (!executor)
            return fail(operatorError(op, static_cast<int>(i), executor.error()));
        auto answer = executor->run({});
        if (!answer)
            return fail(operatorError(op, static_cast<int>(i), answer.error()));
        folded.tensors[static_cast<std::size_t>(op.outputs.front())].data =
            std::make_shared<const TensorBytes>(std::move(answer->front()));
    }
    return folded;
}

}  // namespace vulpes::device::host
