// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/check/findings.h"
#include "deploy/model_json.h"

#include <cmath>
#include <cstring>

namespace vulpes::deploy::check {

namespace {

class TypeCheck
{
public:
    TypeCheck(const Model& model, std::size_t number, Findings& findings)
        : m_model(model),
          m_op(model.operators[number]),
          m_number(static_cast<int>(number)),
          m_findings(findings)
    {
    }

    void run()
    {
        const ElementType type = tensor(m_op.inputs[0]).type;
        switch (m_op.kind) {
        case OperatorKind::Quantize:
            require(m_op.outputs[0], ElementType::Int8);
            if (type != ElementType::Int8)
                require(m_op.inputs[0], ElementType::Float32);
            return;
        case OperatorKind::Dequantize:
            require(m_op.outputs[0], ElementType::Float32);
            if (type != ElementType::Float16)
                require(m_op.inputs[0], ElementType::Int8);
            return;
        case OperatorKind::Conv2d:
        case OperatorKind::DepthwiseConv2d:
        case OperatorKind::FullyConnected:
            require(m_op.inputs[1], type);
            if (m_op.inputs.size() > 2 && m_op.inputs[2] >= 0)
                require(m_op.inputs[2], type == ElementType::Int8 ? ElementType::Int32 : type, "bias_type");
            break;
        case OperatorKind::Add:
        case OperatorKind::Mul:
        case OperatorKind::Concatenation:
            for (std::size_t i = 1; i < m_op.inputs.size(); ++i)
                require(m_op.inputs[i], type);
            break;
        case OperatorKind::Mean:
        case OperatorKind::Pad:
        case OperatorKind::Reshape:
        case OperatorKind::Transpose:
        case OperatorKind::Slice:
            for (std::size_t i = 1; i < m_op.inputs.size(); ++i)
                require(m_op.inputs[i], ElementType::Int32);
            break;
        default:
            break;
        }
        if (type != ElementType::Float32 && type != ElementType::Int8)
            m_findings.error(
                "element_type", m_number, m_op.inputs[0], expected("float32 or int8", nameOf(type)));
        require(m_op.outputs[0], type);
    }

private:
    const ModelTensor& tensor(int index) const { return m_model.tensors[static_cast<std::size_t>(index)]; }

    void require(int index, ElementType type, const char* code = "element_type")
    {
        if (tensor(index).type != type)
            m_findings.error(code, m_number, index, expected(nameOf(type), nameOf(tensor(index).type)));
    }

    const Model& m_model;
    const ModelOperator& m_op;
    int m_number;
    Findings& m_findings;
};

void checkConstant(const ModelTensor& tensor, int index, Findings& findings)
{
    const std::size_t count = tensor.data->size() / bytesOf(tensor.type);
    if (static_cast<std::int64_t>(count) != tensor.elements()
        || tensor.data->size() % bytesOf(tensor.type) != 0)
        return findings.error("buffer_size", -1, index, std::to_string(tensor.data->size()) + " bytes");
    if (tensor.type != ElementType::Float32)
        return;
    for (std::size_t i = 0; i < count; ++i) {
        float value;
        std::memcpy(&value, tensor.data->data() + i * sizeof value, sizeof value);
        if (!std::isfinite(value))
            return findings.error("not_finite", -1, index, "element " + std::to_string(i));
    }
}

}  // namespace

void checkTypes(const Model& model, Findings& findings)
{
    for (std::size_t i = 0; i < model.tensors.size(); ++i)
        if (model.tensors[i].constant())
            checkConstant(model.tensors[i], static_cast<int>(i), findings);
    for (std::size_t i = 0; i < model.operators.size(); ++i)
        TypeCheck(model, i, findings).run();
}

}  // namespace vulpes::deploy::check
