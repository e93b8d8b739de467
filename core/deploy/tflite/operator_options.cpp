// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/tflite/operator_options.h"

#include "deploy/tflite/versions.h"

namespace vulpes::deploy {

namespace {

std::int8_t byteOf(FusedActivation activation)
{
    return static_cast<std::int8_t>(activation);
}
std::int8_t byteOf(Padding padding)
{
    return static_cast<std::int8_t>(padding);
}

container::Conv2DOptionsT convolution(const ModelOperator& op)
{
    container::Conv2DOptionsT options;
    options.padding = byteOf(op.padding);
    options.stride_w = op.strideWidth;
    options.stride_h = op.strideHeight;
    options.activation = byteOf(op.activation);
    options.dilation_w = op.dilationWidth;
    options.dilation_h = op.dilationHeight;
    return options;
}

container::DepthwiseConv2DOptionsT depthwise(const ModelOperator& op)
{
    container::DepthwiseConv2DOptionsT options;
    options.padding = byteOf(op.padding);
    options.stride_w = op.strideWidth;
    options.stride_h = op.strideHeight;
    options.depth_multiplier = op.depthMultiplier;
    options.activation = byteOf(op.activation);
    options.dilation_w = op.dilationWidth;
    options.dilation_h = op.dilationHeight;
    return options;
}

container::Pool2DOptionsT pool(const ModelOperator& op)
{
    container::Pool2DOptionsT options;
    options.padding = byteOf(op.padding);
    options.stride_w = op.strideWidth;
    options.stride_h = op.strideHeight;
    options.filter_width = op.filterWidth;
    options.filter_height = op.filterHeight;
    options.activation = byteOf(op.activation);
    return options;
}

template<typename Options>
Options withActivation(const ModelOperator& op)
{
    Options options;
    options.activation = byteOf(op.activation);
    return options;
}

/// Convolutions and pools share these names.
template<typename Options>
void readWindow(const Options& options, ModelOperator& op)
{
    op.padding = static_cast<Padding>(options.padding());
    op.strideWidth = options.stride_w();
    op.strideHeight = options.stride_h();
    op.activation = static_cast<FusedActivation>(options.activation());
}

template<typename Options>
void readDilation(const Options& options, ModelOperator& op)
{
    op.dilationWidth = options.dilation_w();
    op.dilationHeight = options.dilation_h();
}

bool mayLackOptions(OperatorKind kind)
{
    switch (kind) {
    case OperatorKind::Dequantize:
    case OperatorKind::Quantize:
    case OperatorKind::HardSwish:
    case OperatorKind::Pad:
    case OperatorKind::Transpose:
    case OperatorKind::Slice:
    case OperatorKind::Reshape:
    case OperatorKind::Logistic:
    case OperatorKind::Relu:
    case OperatorKind::Relu6:
        return true;
    default:
        return false;
    }
}

}  // namespace

container::Options optionsTag(OperatorKind kind)
{
    using container::Options;
    switch (kind) {
    case OperatorKind::Conv2d:
        return Options::Conv2DOptions;
    case OperatorKind::DepthwiseConv2d:
        return Options::DepthwiseConv2DOptions;
    case OperatorKind::AveragePool2d:
    case OperatorKind::MaxPool2d:
        return Options::Pool2DOptions;
    case OperatorKind::FullyConnected:
        return Options::FullyConnectedOptions;
    case OperatorKind::Softmax:
        return Options::SoftmaxOptions;
    case OperatorKind::Concatenation:
        return Options::ConcatenationOptions;
    case OperatorKind::Add:
        return Options::AddOptions;
    case OperatorKind::Reshape:
        return Options::ReshapeOptions;
    case OperatorKind::Mul:
        return Options::MulOptions;
    case OperatorKind::Pad:
        return Options::PadOptions;
    case OperatorKind::Transpose:
        return Options::TransposeOptions;
    case OperatorKind::Slice:
        return Options::SliceOptions;
    case OperatorKind::Mean:
        return Options::ReducerOptions;
    case OperatorKind::Dequantize:
        return Options::DequantizeOptions;
    case OperatorKind::Quantize:
        return Options::QuantizeOptions;
    case OperatorKind::HardSwish:
        return Options::HardSwishOptions;
    case OperatorKind::Logistic:
    case OperatorKind::Relu:
    case OperatorKind::Relu6:
        return Options::NONE;
    }
    return Options::NONE;
}

container::OptionsUnion optionsOf(const Model& model, const ModelOperator& op)
{
    container::OptionsUnion result;
    switch (op.kind) {
    case OperatorKind::Conv2d:
        result.Set(convolution(op));
        break;
    case OperatorKind::DepthwiseConv2d:
        result.Set(depthwise(op));
        break;
    case OperatorKind::AveragePool2d:
    case OperatorKind::MaxPool2d:
        result.Set(pool(op));
        break;
    case OperatorKind::FullyConnected: {
        auto options = withActivation<container::FullyConnectedOptionsT>(op);
        options.keep_num_dims = keepsRank(model, op);
        result.Set(std::move(options));
        break;
    }
    case OperatorKind::Softmax: {
        container::SoftmaxOptionsT options;
        options.beta = op.beta;
        result.Set(std::move(options));
        break;
    }
    case OperatorKind::Concatenation: {
        auto options = withActivation<container::ConcatenationOptionsT>(op);
        options.axis = op.axis;
        result.Set(std::move(options));
        break;
    }
    case OperatorKind::Add:
        result.Set(withActivation<container::AddOptionsT>(op));
        break;
    case OperatorKind::Mul:
        result.Set(withActivation<container::MulOptionsT>(op));
        break;
    case OperatorKind::Reshape: {
        container::ReshapeOptionsT options;
        options.new_shape = op.newShape;
        result.Set(std::move(options));
        break;
    }
    case OperatorKind::Mean: {
        container::ReducerOptionsT options;
        options.keep_dims = op.keepDimensions;
        result.Set(std::move(options));
        break;
    }
    case OperatorKind::Pad:
        result.Set(container::PadOptionsT());
        break;
    case OperatorKind::Transpose:
        result.Set(container::TransposeOptionsT());
        break;
    case OperatorKind::Slice:
        result.Set(container::SliceOptionsT());
        break;
    case OperatorKind::Dequantize:
        result.Set(container::DequantizeOptionsT());
        break;
    case OperatorKind::Quantize:
        result.Set(container::QuantizeOptionsT());
        break;
    case OperatorKind::HardSwish:
        result.Set(container::HardSwishOptionsT());
        break;
    case OperatorKind::Logistic:
    case OperatorKind::Relu:
    case OperatorKind::Relu6:
        break;
    }
    return result;
}

bool readOptions(const container::Operator& in, ModelOperator& op)
{
    if (in.options_type() == container::Options::NONE || !in.options())
        return mayLackOptions(op.kind);
    if (in.options_type() != optionsTag(op.kind))
        return false;
    if (const auto* convolution = in.options_as_Conv2DOptions()) {
        readWindow(*convolution, op);
        readDilation(*convolution, op);
    } else if (const auto* depthwise = in.options_as_DepthwiseConv2DOptions()) {
        readWindow(*depthwise, op);
        readDilation(*depthwise, op);
        op.depthMultiplier = depthwise->depth_multiplier();
    } else if (const auto* pool = in.options_as_Pool2DOptions()) {
        readWindow(*pool, op);
        op.filterWidth = pool->filter_width();
        op.filterHeight = pool->filter_height();
    } else if (const auto* connected = in.options_as_FullyConnectedOptions()) {
        op.activation = static_cast<FusedActivation>(connected->activation());
        op.keepDimensions = connected->keep_num_dims();
        return connected->weights_format() == 0;  // the shuffled format is no array of numbers
    } else if (const auto* softmax = in.options_as_SoftmaxOptions()) {
        op.beta = softmax->beta();
    } else if (const auto* concatenation = in.options_as_ConcatenationOptions()) {
        op.axis = concatenation->axis();
        op.activation = static_cast<FusedActivation>(concatenation->activation());
    } else if (const auto* add = in.options_as_AddOptions()) {
        op.activation = static_cast<FusedActivation>(add->activation());
    } else if (const auto* mul = in.options_as_MulOptions()) {
        op.activation = static_cast<FusedActivation>(mul->activation());
    } else if (const auto* reducer = in.options_as_ReducerOptions()) {
        op.keepDimensions = reducer->keep_dims();
    }
    return true;  // the new shape of RESHAPE is read with the other lists, which have limits
}

}  // namespace vulpes::deploy
