// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/quantise.h"

#include "deploy/activation_ranges.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <utility>

namespace vulpes::deploy {
namespace {

std::span<const float> floatsOf(const ModelTensor& tensor)
{
    return {reinterpret_cast<const float*>(tensor.data->data()), tensor.data->size() / sizeof(float)};
}

template<typename T>
std::shared_ptr<const std::vector<std::byte>> bytesOfValues(const std::vector<T>& values)
{
    auto bytes = std::make_shared<std::vector<std::byte>>(values.size() * sizeof(T));
    std::memcpy(bytes->data(), values.data(), bytes->size());
    return bytes;
}

bool weighted(OperatorKind kind)
{
    return kind == OperatorKind::Conv2d || kind == OperatorKind::DepthwiseConv2d || kind == OperatorKind::FullyConnected;
}

class Quantising
{
public:
    Quantising(const Model& model, std::vector<Quantisation> parameters)
        : m_float(model), m_parameters(std::move(parameters)), m_model(model), m_taken(model.tensors.size())
    {
    }

    Result<Model> run(Edges edges)
    {
        for (std::size_t i = 0; i < m_model.tensors.size(); ++i) {
            ModelTensor& tensor = m_model.tensors[i];
            if (tensor.constant())
                continue;
            tensor.type = ElementType::Int8;
            tensor.quantisation = m_parameters[i];
        }
        for (ModelOperator& op : m_model.operators) {
            if (op.kind == OperatorKind::Quantize || op.kind == OperatorKind::Dequantize)
                return fail(inputError("quantise_operator").with("operator", std::string(nameOf(op.kind))));
            if (weighted(op.kind))
                quantiseWeights(op);
            else if (op.kind == OperatorKind::Add || op.kind == OperatorKind::Mul)
                quantiseOperands(op);
        }
        if (edges == Edges::Float)
            addFloatEdges();
        return std::move(m_model);
    }

private:
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    /// The tensor to put an operator's int8 constant in: the float one's place, or a new place when another operator took that with
    /// other numbers.
    int replace(int tensor, ModelTensor made)
    {
        ModelTensor& place = m_model.tensors[at(tensor)];
        if (!m_taken[at(tensor)]) {
            m_taken[at(tensor)] = true;
            place = std::move(made);
            return tensor;
        }
        if (place.quantisation == made.quantisation && *place.data == *made.data)
            return tensor;
        made.name += "." + std::to_string(m_model.tensors.size());
        m_model.tensors.push_back(std::move(made));
        return static_cast<int>(m_model.tensors.size()) - 1;
    }

    /// Scale of every output channel. Beyond magnitude / 127: large enough that the bias fits its 32 bits with room for the sum of products,
    /// and that the multiplier s_in × s_w / s_out stays above 2^-31, the smallest that the runtimes' kernels take.
    std::vector<float> weightScales(const ModelOperator& op, std::span<const float> bias)
    {
        const double in = static_cast<double>(m_parameters[at(op.inputs[0])].scale.front());
        const double out = static_cast<double>(m_parameters[at(op.outputs[0])].scale.front());
        std::vector<float> largest = channelMagnitudes(m_float.tensors[at(op.inputs[1])], op.kind == OperatorKind::DepthwiseConv2d ? 3 : 0);
        std::vector<float> scales;
        for (std::size_t c = 0; c < largest.size(); ++c) {
            const double offset = bias.empty() ? 0 : std::fabs(static_cast<double>(bias[c]));
            scales.push_back(static_cast<float>(std::max(
                {static_cast<double>(largest[c]) / 127, offset / in * 0x1p-30, out / in * 0x1p-30, 1e-30})));
        }
        if (op.kind == OperatorKind::FullyConnected)
            scales = {*std::max_element(scales.begin(), scales.end())};
        return scales;
    }

    void quantiseWeights(ModelOperator& op)
    {
        const ModelTensor& weight = m_float.tensors[at(op.inputs[1])];
        const int biasIndex = op.inputs.size() > 2 ? op.inputs[2] : -1;
        const std::span<const float> bias = biasIndex >= 0 ? floatsOf(m_float.tensors[at(biasIndex)]) : std::span<const float>();
        const std::vector<float> scales = weightScales(op, bias);

        const int axis = op.kind == OperatorKind::DepthwiseConv2d ? 3 : 0;
        const std::span<const float> values = floatsOf(weight);
        const auto channels = static_cast<std::size_t>(weight.shape[at(axis)]);
        const std::size_t inner = axis == 0 ? values.size() / channels : 1;
        std::vector<std::int8_t> integers;
        integers.reserve(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const float scale = scales.size() == 1 ? scales[0] : scales[i / inner % channels];
            integers.push_back(static_cast<std::int8_t>(std::clamp(std::round(values[i] / scale), -127.0F, 127.0F)));
        }
        ModelTensor made = weight;
        made.type = ElementType::Int8;
        made.data = bytesOfValues(integers);
        made.quantisation = {scales, std::vector<std::int64_t>(scales.size(), 0), axis};
        op.inputs[1] = replace(op.inputs[1], std::move(made));
        if (biasIndex >= 0)
            op.inputs[2] = replace(biasIndex, integerBias(m_float.tensors[at(biasIndex)], scales, m_parameters[at(op.inputs[0])].scale.front()));
    }

    static ModelTensor integerBias(const ModelTensor& bias, const std::vector<float>& weightScales, float in)
    {
        constexpr double kLimit = 2147483647;
        const std::span<const float> values = floatsOf(bias);
        ModelTensor made = bias;
        std::vector<std::int32_t> integers;
        for (const float weightScale : weightScales)
            made.quantisation.scale.push_back(in * weightScale);
        for (std::size_t c = 0; c < values.size(); ++c) {
            const float scale = made.quantisation.scale[weightScales.size() == 1 ? 0 : c];
            const double steps = std::round(static_cast<double>(values[c]) / static_cast<double>(scale));
            integers.push_back(static_cast<std::int32_t>(std::clamp(steps, -kLimit, kLimit)));
        }
        made.quantisation.zeroPoint.assign(weightScales.size(), 0);
        made.quantisation.axis = 0;
        made.type = ElementType::Int32;
        made.data = bytesOfValues(integers);
        return made;
    }

    void quantiseOperands(ModelOperator& op)
    {
        for (int& input : op.inputs) {
            const ModelTensor& operand = m_float.tensors[at(input)];
            if (!operand.constant())
                continue;
            const Quantisation& parameters = m_parameters[at(input)];
            std::vector<std::int8_t> integers;
            for (const float value : floatsOf(operand)) {
                const float steps = std::round(value / parameters.scale.front()) + static_cast<float>(parameters.zeroPoint.front());
                integers.push_back(static_cast<std::int8_t>(std::clamp(steps, -128.0F, 127.0F)));
            }
            ModelTensor made = operand;
            made.type = ElementType::Int8;
            made.quantisation = parameters;
            made.data = bytesOfValues(integers);
            input = replace(input, std::move(made));
        }
    }

    /// A float copy of an int8 tensor, which keeps its name; the int8 one gets a longer one.
    int floatTwin(int tensor)
    {
        ModelTensor twin = m_model.tensors[at(tensor)];
        twin.type = ElementType::Float32;
        twin.quantisation = {};
        m_model.tensors[at(tensor)].name += ".int8";
        m_model.tensors.push_back(std::move(twin));
        return static_cast<int>(m_model.tensors.size()) - 1;
    }

    void addFloatEdges()
    {
        std::vector<ModelOperator> first;
        for (int& input : m_model.inputs) {
            ModelOperator op;
            op.kind = OperatorKind::Quantize;
            op.outputs = {input};
            input = floatTwin(input);
            op.inputs = {input};
            first.push_back(std::move(op));
        }
        m_model.operators.insert(m_model.operators.begin(), first.begin(), first.end());
        for (int& output : m_model.outputs) {
            ModelOperator op;
            op.kind = OperatorKind::Dequantize;
            op.inputs = {output};
            output = floatTwin(output);
            op.outputs = {output};
            m_model.operators.push_back(std::move(op));
        }
    }

    const Model& m_float;
    std::vector<Quantisation> m_parameters; ///< by tensor of the float model
    Model m_model;
    std::vector<bool> m_taken;              ///< constants that are int8 already
};

} // namespace

Result<Model> quantise(const Model& floatModel, const Calibration& calibration, Edges edges)
{
    auto parameters = activationParameters(floatModel, calibration.ranges);
    if (!parameters)
        return fail(parameters.error());
    return Quantising(floatModel, std::move(*parameters)).run(edges);
}

} // namespace vulpes::deploy
