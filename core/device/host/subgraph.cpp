// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/host/subgraph.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace vulpes::device::host {

namespace {

using deploy::ElementType;
using deploy::FusedActivation;
using deploy::Model;
using deploy::ModelOperator;
using deploy::ModelTensor;
using deploy::OperatorKind;
using deploy::Padding;

constexpr float kInfinity = std::numeric_limits<float>::infinity();

struct SubgraphDeleter
{
    void operator()(xnn_subgraph_t subgraph) const { xnn_delete_subgraph(subgraph); }
};
using SubgraphHandle = std::unique_ptr<std::remove_pointer_t<xnn_subgraph_t>, SubgraphDeleter>;

struct Limits
{
    float low = -kInfinity;
    float high = kInfinity;
};

Limits limitsOf(FusedActivation activation)
{
    switch (activation) {
    case FusedActivation::None:
        break;
    case FusedActivation::Relu:
        return {0, kInfinity};
    case FusedActivation::ReluN1To1:
        return {-1, 1};
    case FusedActivation::Relu6:
        return {0, 6};
    }
    return {};
}

std::vector<std::size_t> sizes(const std::vector<int>& shape)
{
    std::vector<std::size_t> result;
    for (const int size : shape)
        result.push_back(static_cast<std::size_t>(size));
    return result;
}

std::uint32_t unsignedOf(int value)
{
    return static_cast<std::uint32_t>(value);
}

/// TensorFlow's SAME padding as a flag; the explicit paddings stay 0.
std::uint32_t paddingFlag(const ModelOperator& op)
{
    return op.padding == Padding::Same ? XNN_FLAG_TENSORFLOW_SAME_PADDING : 0;
}

bool meansOverPicture(const Model& model, const ModelOperator& op)
{
    if (op.inputs.size() != 2 || op.inputs[1] < 0)
        return false;
    const ModelTensor& axes = model.tensors[static_cast<std::size_t>(op.inputs[1])];
    std::array<std::int32_t, 2> values{};
    if (!axes.constant() || axes.type != ElementType::Int32 || axes.data->size() != sizeof values)
        return false;
    std::memcpy(values.data(), axes.data->data(), sizeof values);
    return std::min(values[0], values[1]) == 1 && std::max(values[0], values[1]) == 2
        && model.tensors[static_cast<std::size_t>(op.inputs[0])].shape.size() == 4;
}

/// Defines values and nodes of one XNNPACK subgraph.
class Definer
{
public:
    Definer(const Model& model, const std::set<int>& crossing, Buffers& padded, xnn_subgraph_t subgraph)
        : m_model(model),
          m_crossing(crossing),
          m_padded(padded),
          m_subgraph(subgraph)
    {
        std::uint32_t next = 0;
        for (const int tensor : crossing)
            m_external[tensor] = next++;
    }

    /// External values must all exist before a runtime is made, inputs and outputs marked as such.
    bool defineCrossing(const std::set<int>& written)
    {
        for (const int tensor : m_crossing)
            if (!value(tensor, m_external[tensor],
                    written.contains(tensor) ? XNN_VALUE_FLAG_EXTERNAL_OUTPUT : XNN_VALUE_FLAG_EXTERNAL_INPUT))
                return false;
        return true;
    }

    bool define(const ModelOperator& op)
    {
        std::vector<std::uint32_t> in;
        for (std::size_t i = 0; i < op.inputs.size(); ++i) {
            // Axes, shapes and paddings are arguments of the node, not values.
            const bool argument = i == 1
                && (op.kind == OperatorKind::Mean || op.kind == OperatorKind::Reshape || op.kind == OperatorKind::Pad);
            if (argument)
                continue;
            const bool readWhileRunning = op.kind == OperatorKind::Add || op.kind == OperatorKind::Mul;
            const std::uint32_t id = op.inputs[i] < 0 ? XNN_INVALID_VALUE_ID : idOf(op.inputs[i], readWhileRunning);
            if (op.inputs[i] >= 0 && id == XNN_INVALID_VALUE_ID)
                return false;
            in.push_back(id);
        }
        const std::uint32_t out = idOf(op.outputs.front(), false);
        return out != XNN_INVALID_VALUE_ID && node(op, in, out) == xnn_status_success;
    }

private:
    const ModelTensor& tensor(int index) const { return m_model.tensors[static_cast<std::size_t>(index)]; }

    std::uint32_t idOf(int index, bool readWhileRunning)
    {
        if (const auto found = m_ids.find(index); found != m_ids.end())
            return found->second;
        const ModelTensor& t = tensor(index);
        if (t.constant() && readWhileRunning && !m_padded.contains(index)) {
            std::vector<std::byte> copy(t.data->size() + XNN_EXTRA_BYTES);
            std::copy(t.data->begin(), t.data->end(), copy.begin());
            m_padded.emplace(index, std::move(copy));
        }
        return value(index, XNN_INVALID_VALUE_ID, 0) ? m_ids[index] : XNN_INVALID_VALUE_ID;
    }

    bool value(int index, std::uint32_t external, std::uint32_t flags)
    {
        const ModelTensor& t = tensor(index);
        const auto dims = sizes(t.shape);
        const void* data = nullptr;
        if (t.constant())
            data = m_padded.contains(index) ? m_padded[index].data() : t.data->data();
        std::uint32_t id = XNN_INVALID_VALUE_ID;
        xnn_status status = xnn_status_unsupported_parameter;
        const auto& q = t.quantisation;
        if (t.type == ElementType::Float32) {
            status = xnn_define_tensor_value(
                m_subgraph, xnn_datatype_fp32, dims.size(), dims.data(), data, external, flags, &id);
        } else if (t.type == ElementType::Int8 || t.type == ElementType::Int32) {
            const bool bytes = t.type == ElementType::Int8;
            if (q.scale.size() == 1)
                status = xnn_define_quantized_tensor_value(m_subgraph, bytes ? xnn_datatype_qint8 : xnn_datatype_qint32,
                    q.zeroPoint.empty() ? 0 : static_cast<std::int32_t>(q.zeroPoint.front()), q.scale.front(),
                    dims.size(), dims.data(), data, external, flags, &id);
            else if (!q.scale.empty())
                status = xnn_define_channelwise_quantized_tensor_value(m_subgraph,
                    bytes ? xnn_datatype_qcint8 : xnn_datatype_qcint32, q.scale.data(), dims.size(),
                    static_cast<std::size_t>(q.axis), dims.data(), data, external, flags, &id);
        }
        if (status != xnn_status_success)
            return false;
        m_ids[index] = id;
        return true;
    }

    xnn_status node(const ModelOperator& op, const std::vector<std::uint32_t>& in, std::uint32_t out)
    {
        const Limits limits = limitsOf(op.activation);
        const std::vector<int>& inShape = tensor(op.inputs.front()).shape;
        const std::vector<int>& outShape = tensor(op.outputs.front()).shape;
        switch (op.kind) {
        case OperatorKind::Conv2d: {
            const auto& weight = tensor(op.inputs[1]).shape;
            return xnn_define_convolution_2d(m_subgraph, 0, 0, 0, 0, unsignedOf(weight[1]), unsignedOf(weight[2]),
                unsignedOf(op.strideHeight), unsignedOf(op.strideWidth), unsignedOf(op.dilationHeight),
                unsignedOf(op.dilationWidth), 1, static_cast<std::size_t>(weight[3]),
                static_cast<std::size_t>(weight[0]), limits.low, limits.high, in[0], in[1],
                in.size() > 2 ? in[2] : XNN_INVALID_VALUE_ID, out, paddingFlag(op));
        }
        case OperatorKind::DepthwiseConv2d: {
            const auto& weight = tensor(op.inputs[1]).shape;
            return xnn_define_depthwise_convolution_2d(m_subgraph, 0, 0, 0, 0, unsignedOf(weight[1]),
                unsignedOf(weight[2]), unsignedOf(op.strideHeight), unsignedOf(op.strideWidth),
                unsignedOf(op.dilationHeight), unsignedOf(op.dilationWidth), unsignedOf(op.depthMultiplier),
                static_cast<std::size_t>(inShape.back()), limits.low, limits.high, in[0], in[1],
                in.size() > 2 ? in[2] : XNN_INVALID_VALUE_ID, out, paddingFlag(op));
        }
        case OperatorKind::FullyConnected:
            return xnn_define_fully_connected(m_subgraph, limits.low, limits.high, in[0], in[1],
                in.size() > 2 ? in[2] : XNN_INVALID_VALUE_ID, out,
                inShape.size() == 2 ? 0 : XNN_FLAG_TENSORFLOW_RESHAPE_2D);
        case OperatorKind::Add:
            return xnn_define_add2(m_subgraph, limits.low, limits.high, in[0], in[1], out, 0);
        case OperatorKind::Mul:
            return xnn_define_multiply2(m_subgraph, limits.low, limits.high, in[0], in[1], out, 0);
        case OperatorKind::AveragePool2d:
            return xnn_define_average_pooling_2d(m_subgraph, 0, 0, 0, 0, unsignedOf(op.filterHeight),
                unsignedOf(op.filterWidth), unsignedOf(op.strideHeight), unsignedOf(op.strideWidth), limits.low,
                limits.high, in[0], out, paddingFlag(op));
        case OperatorKind::MaxPool2d:
            return xnn_define_max_pooling_2d(m_subgraph, 0, 0, 0, 0, unsignedOf(op.filterHeight),
                unsignedOf(op.filterWidth), unsignedOf(op.strideHeight), unsignedOf(op.strideWidth), 1, 1, limits.low,
                limits.high, in[0], out, paddingFlag(op));
        case OperatorKind::Mean:
            return xnn_define_global_average_pooling_2d(m_subgraph, -kInfinity, kInfinity, in[0], out, 0);
        case OperatorKind::Reshape: {
            const auto dims = sizes(outShape);
            return xnn_define_static_reshape(m_subgraph, dims.size(), dims.data(), in[0], out, 0);
        }
        case OperatorKind::Relu:
            return xnn_define_clamp(m_subgraph, 0, kInfinity, in[0], out, 0);
        case OperatorKind::Relu6:
            return xnn_define_clamp(m_subgraph, 0, 6, in[0], out, 0);
        case OperatorKind::HardSwish:
            return xnn_define_hardswish(m_subgraph, in[0], out, 0);
        case OperatorKind::Logistic:
            return xnn_define_sigmoid(m_subgraph, in[0], out, 0);
        case OperatorKind::Softmax:
            return xnn_define_softmax(m_subgraph, in[0], out, 0);
        case OperatorKind::Quantize:
        case OperatorKind::Dequantize:
            return xnn_define_convert(m_subgraph, in[0], out, 0);
        case OperatorKind::Pad:
            return pad(op, in[0], out);
        case OperatorKind::Concatenation:
        case OperatorKind::Slice:
        case OperatorKind::Transpose:
            break;
        }
        return xnn_status_unsupported_parameter;
    }

    xnn_status pad(const ModelOperator& op, std::uint32_t in, std::uint32_t out)
    {
        std::array<std::int32_t, 8> values{};
        const ModelTensor& paddings = tensor(op.inputs[1]);
        if (!paddings.constant() || paddings.type != ElementType::Int32 || paddings.data->size() != sizeof values)
            return xnn_status_unsupported_parameter;
        std::memcpy(values.data(), paddings.data->data(), sizeof values);
        std::array<std::size_t, 4> before{};
        std::array<std::size_t, 4> after{};
        for (std::size_t d = 0; d < 4; ++d) {
            if (values[2 * d] < 0 || values[2 * d + 1] < 0)
                return xnn_status_invalid_parameter;
            before[d] = static_cast<std::size_t>(values[2 * d]);
            after[d] = static_cast<std::size_t>(values[2 * d + 1]);
        }
        return xnn_define_static_constant_pad(m_subgraph, before.data(), after.data(), 0.0F, in, out, 0);
    }

    const Model& m_model;
    const std::set<int>& m_crossing;
    Buffers& m_padded;
    xnn_subgraph_t m_subgraph;
    std::map<int, std::uint32_t> m_external;
    std::map<int, std::uint32_t> m_ids;
};

}  // namespace

bool offered(const Model& model, const ModelOperator& op)
{
    const ModelTensor& in = model.tensors[static_cast<std::size_t>(op.inputs.front())];
    const ModelTensor& out = model.tensors[static_cast<std::size_t>(op.outputs.front())];
    const auto plain = [](const ModelTensor& t) {
        return t.type == ElementType::Float32 || t.type == ElementType::Int8;
    };
    if (!plain(in) || !plain(out))
        return false;
    const bool int8 = in.type == ElementType::Int8;
    switch (op.kind) {
    case OperatorKind::Concatenation:
    case OperatorKind::Slice:
    case OperatorKind::Transpose:
        return false;
    case OperatorKind::HardSwish:
    case OperatorKind::Softmax:
    case OperatorKind::Relu:
    case OperatorKind::Relu6:
        return !int8 && op.beta == 1.0F;
    case OperatorKind::AveragePool2d:
        return !int8;
    case OperatorKind::Mean:
        return meansOverPicture(model, op);
    case OperatorKind::FullyConnected:
        return model.tensors[static_cast<std::size_t>(op.inputs[1])].quantisation.scale.size() <= 1;
    default:
        return true;
    }
}

Subgraph makeSubgraph(const Model& model, std::span<const int> operators, const std::set<int>& crossing,
    Buffers& buffers, Buffers& paddedConstants, pthreadpool_t pool)
{
    xnn_subgraph_t raw = nullptr;
    if (xnn_create_subgraph(static_cast<std::uint32_t>(crossing.size()), 0, &raw) != xnn_status_success)
        return {};
    const SubgraphHandle subgraph(raw);

    std::set<int> written;
    for (const int index : operators)
        for (const int tensor : model.operators[static_cast<std::size_t>(index)].outputs)
            written.insert(tensor);
    Definer definer(model, crossing, paddedConstants, raw);
    if (!definer.defineCrossing(written))
        return {};
    for (const int index : operators)
        if (!definer.define(model.operators[static_cast<std::size_t>(index)]))
            return {nullptr, index};

    xnn_runtime_t runtime = nullptr;
    if (xnn_create_runtime_v2(raw, pool, 0, &runtime) != xnn_status_success)
        return {};
    Subgraph made{Runtime(runtime), -1};
    std::vector<xnn_external_value> externals;
    std::uint32_t next = 0;
    for (const int tensor : crossing)
        externals.push_back({next++, buffers.at(tensor).data()});
    if (xnn_setup_runtime(runtime, externals.size(), externals.data()) != xnn_status_success)
        return {};
    return made;
}

}  // namespace vulpes::device::host
