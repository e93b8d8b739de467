// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/check/findings.h"

#include <algorithm>
#include <cmath>

namespace vulpes::deploy::check {

namespace {

constexpr double kRelativeTolerance = 1e-5;  // single precision products of two scales

/// The rules for the tensors of one operator that computes in int8.
class QuantisationCheck
{
public:
    QuantisationCheck(const Model& model, std::size_t number, Findings& findings)
        : m_model(model),
          m_op(model.operators[number]),
          m_number(static_cast<int>(number)),
          m_findings(findings)
    {
    }

    void run()
    {
        if (m_op.kind == OperatorKind::Quantize || m_op.kind == OperatorKind::Dequantize)
            return;
        if (tensor(m_op.inputs[0]).type != ElementType::Int8)
            return;
        switch (m_op.kind) {
        case OperatorKind::Conv2d:
            return weights(0);
        case OperatorKind::DepthwiseConv2d:
            return weights(3);
        case OperatorKind::FullyConnected:
            return weights(0);
        case OperatorKind::Logistic:
        case OperatorKind::Softmax:
            return fixedOutput();
        case OperatorKind::Pad:
        case OperatorKind::Slice:
        case OperatorKind::Transpose:
        case OperatorKind::MaxPool2d:
        case OperatorKind::AveragePool2d:
        case OperatorKind::Reshape:
            return sameAsOutput(m_op.inputs[0]);
        case OperatorKind::Concatenation:
            for (const int index : m_op.inputs)
                sameAsOutput(index);
            return;
        case OperatorKind::HardSwish:
            if (scaleOf(m_op.inputs[0]) / 128 > scaleOf(m_op.outputs[0]) * (1 + kRelativeTolerance))
                m_findings.error("hard_swish_range", m_number, m_op.outputs[0],
                    expected(scaleOf(m_op.inputs[0]) / 128, scaleOf(m_op.outputs[0])));
            return;
        default:
            return;
        }
    }

private:
    const ModelTensor& tensor(int index) const { return m_model.tensors[static_cast<std::size_t>(index)]; }
    double scaleOf(int index, std::size_t i = 0) const
    {
        const auto& scales = tensor(index).quantisation.scale;
        return scales.empty() ? 0.0 : static_cast<double>(scales[std::min(i, scales.size() - 1)]);
    }

    static bool close(double a, double b)
    {
        return std::abs(a - b) <= kRelativeTolerance * std::max(std::abs(a), std::abs(b));
    }

    void weights(int axis)
    {
        const ModelTensor& weight = tensor(m_op.inputs[1]);
        const Quantisation& scales = weight.quantisation;
        if (!scales.present() || weight.type != ElementType::Int8)
            return;  // found elsewhere
        if (scales.scale.size() > 1 && scales.axis != axis)
            m_findings.error("weight_axis", m_number, m_op.inputs[1], expected(axis, scales.axis));
        else if (scales.scale.size() > 1
            && scales.scale.size() != static_cast<std::size_t>(weight.shape[axis]))
            m_findings.error("scale_count", m_number, m_op.inputs[1],
                expected(weight.shape[axis], static_cast<double>(scales.scale.size())));
        if (m_op.kind == OperatorKind::FullyConnected && scales.scale.size() > 1)
            m_findings.warning(
                "fully_connected_per_channel", m_number, m_op.inputs[1], "runtimes before 2.17 refuse it");
        for (const std::int64_t zero : scales.zeroPoint)
            if (zero != 0)
                return m_findings.error(
                    "weight_zero_point", m_number, m_op.inputs[1], expected(0, static_cast<double>(zero)));
        if (weight.constant()
            && std::find(weight.data->begin(), weight.data->end(), std::byte{0x80}) != weight.data->end())
            m_findings.error("weight_range", m_number, m_op.inputs[1], "-128 is outside the symmetric range");
        bias();
    }

    void bias()
    {
        if (m_op.inputs.size() < 3 || m_op.inputs[2] < 0)
            return;
        const int index = m_op.inputs[2];
        const Quantisation& scales = tensor(index).quantisation;
        const std::size_t wanted = tensor(m_op.inputs[1]).quantisation.scale.size();
        if (!scales.present())
            return m_findings.error("quantisation_missing", m_number, index);
        if (scales.scale.size() != wanted)
            return m_findings.error("bias_scale_count", m_number, index,
                expected(static_cast<double>(wanted), static_cast<double>(scales.scale.size())));
        for (const std::int64_t zero : scales.zeroPoint)
            if (zero != 0)
                return m_findings.error(
                    "bias_zero_point", m_number, index, expected(0, static_cast<double>(zero)));
        for (std::size_t i = 0; i < wanted; ++i) {
            const double product = scaleOf(m_op.inputs[0]) * scaleOf(m_op.inputs[1], i);
            if (!close(product, scales.scale[i]))
                return m_findings.error("bias_scale", m_number, index,
                    expected(product, scales.scale[i]) + ", channel " + std::to_string(i));
        }
    }

    void fixedOutput()
    {
        const Quantisation& output = tensor(m_op.outputs[0]).quantisation;
        if (output.present() && (output.scale[0] != 1.0F / 256 || output.zeroPoint[0] != -128))
            m_findings.error("fixed_output", m_number, m_op.outputs[0], expected(1.0 / 256, output.scale[0]));
    }

    void sameAsOutput(int index)
    {
        const Quantisation& in = tensor(index).quantisation;
        const Quantisation& out = tensor(m_op.outputs[0]).quantisation;
        if (in.present() && out.present() && (in.scale != out.scale || in.zeroPoint != out.zeroPoint))
            m_findings.error("same_scale", m_number, index, expected(out.scale[0], in.scale[0]));
    }

    const Model& m_model;
    const ModelOperator& m_op;
    int m_number;
    Findings& m_findings;
};

void checkTensor(const ModelTensor& tensor, int index, Findings& findings)
{
    const Quantisation& quantisation = tensor.quantisation;
    if (tensor.type == ElementType::Int8 && !quantisation.present())
        return findings.error("quantisation_missing", -1, index);
    if (tensor.type == ElementType::Float32 && quantisation.present())
        return findings.warning("quantisation_of_float", -1, index);
    if (quantisation.zeroPoint.size() != quantisation.scale.size())
        return findings.error("quantisation_counts", -1, index);
    for (const float scale : quantisation.scale)
        if (!(scale > 0) || !std::isfinite(scale))
            return findings.error("scale_value", -1, index, std::to_string(scale));
    if (tensor.type == ElementType::Int8)
        for (const std::int64_t zero : quantisation.zeroPoint)
            if (zero < -128 || zero > 127)
                return findings.error("zero_point_range", -1, index, std::to_string(zero));
    if (!tensor.constant() && quantisation.scale.size() > 1)
        findings.error("activation_scales", -1, index, std::to_string(quantisation.scale.size()));
}

}  // namespace

void checkQuantisation(const Model& model, Findings& findings)
{
    for (std::size_t i = 0; i < model.tensors.size(); ++i)
        checkTensor(model.tensors[i], static_cast<int>(i), findings);
    if (findings.hasErrors())
        return;  // the rules between tensors assume good ones
    for (std::size_t i = 0; i < model.operators.size(); ++i)
        QuantisationCheck(model, i, findings).run();
}

}  // namespace vulpes::deploy::check
