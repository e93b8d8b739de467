// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/model.h"

#include <cassert>

namespace vulpes::deploy {

std::size_t bytesOf(ElementType type)
{
    switch (type) {
    case ElementType::UInt8:
    case ElementType::Int8:
    case ElementType::Bool:
        return 1;
    case ElementType::Float16:
    case ElementType::Int16:
        return 2;
    case ElementType::Float32:
    case ElementType::Int32:
        return 4;
    case ElementType::Int64:
        return 8;
    }
    assert(false);
    return 1;
}

std::int64_t ModelTensor::elements() const
{
    std::int64_t product = 1;
    for (const int size : shape)
        product *= size;
    return product;
}

const char* nameOf(OperatorKind kind)
{
    switch (kind) {
    case OperatorKind::Add:
        return "ADD";
    case OperatorKind::AveragePool2d:
        return "AVERAGE_POOL_2D";
    case OperatorKind::Concatenation:
        return "CONCATENATION";
    case OperatorKind::Conv2d:
        return "CONV_2D";
    case OperatorKind::DepthwiseConv2d:
        return "DEPTHWISE_CONV_2D";
    case OperatorKind::Dequantize:
        return "DEQUANTIZE";
    case OperatorKind::FullyConnected:
        return "FULLY_CONNECTED";
    case OperatorKind::Logistic:
        return "LOGISTIC";
    case OperatorKind::MaxPool2d:
        return "MAX_POOL_2D";
    case OperatorKind::Mul:
        return "MUL";
    case OperatorKind::Relu:
        return "RELU";
    case OperatorKind::Relu6:
        return "RELU6";
    case OperatorKind::Reshape:
        return "RESHAPE";
    case OperatorKind::Softmax:
        return "SOFTMAX";
    case OperatorKind::Transpose:
        return "TRANSPOSE";
    case OperatorKind::Slice:
        return "SLICE";
    case OperatorKind::Pad:
        return "PAD";
    case OperatorKind::Mean:
        return "MEAN";
    case OperatorKind::Quantize:
        return "QUANTIZE";
    case OperatorKind::HardSwish:
        return "HARD_SWISH";
    }
    assert(false);
    return "?";
}

}  // namespace vulpes::deploy
