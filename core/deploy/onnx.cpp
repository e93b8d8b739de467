// SPDX-License-Identifier: GPL-3.0-or-later
// The only source that knows ONNX's messages: their headers stay out of everyone else's way.
#include "deploy/onnx.h"

#include "deploy/onnx_layout.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <set>

#define ONNX_ML 1
#define ONNX_NAMESPACE onnx
#include <onnx/onnx_pb.h>

namespace vulpes::deploy {

namespace {

using Integers = std::vector<std::int64_t>;

constexpr int kIrVersion = 7;  // what opset 13 came with

Error unsupported(const ModelOperator& op)
{
    return inputError("onnx_operator").with("operator", nameOf(op.kind));
}

template<typename T>
std::vector<T> numbersOf(const ModelTensor& tensor)
{
    std::vector<T> values(tensor.data->size() / sizeof(T));
    if (!values.empty())
        std::memcpy(values.data(), tensor.data->data(), values.size() * sizeof(T));
    return values;
}

class OnnxWriter
{
public:
    explicit OnnxWriter(const Model& model) : m_model(model) { }

    Result<std::string> write()
    {
        for (const ModelTensor& tensor : m_model.tensors)
            if (tensor.type != ElementType::Float32
                && !(tensor.constant() && tensor.type == ElementType::Int32))
                return fail(inputError("onnx_precision").with("tensor", tensor.name));
        m_file.set_ir_version(kIrVersion);
        m_file.set_producer_name("vulpes");
        m_file.add_opset_import()->set_version(kOnnxOpset);
        m_graph->set_name("main");
        m_graph->set_doc_string(m_model.description);
        chooseNames();
        for (const int index : m_model.inputs)
            describe(*m_graph->add_input(), index);
        for (const ModelOperator& op : m_model.operators)
            if (auto done = add(op); !done)
                return fail(std::move(done.error()));
        for (const int index : m_model.outputs)
            describe(*m_graph->add_output(), index);
        for (const auto& [name, value] : m_model.metadata) {
            auto* entry = m_file.add_metadata_props();
            entry->set_key(name);
            entry->set_value(value);
        }
        return m_file.SerializeAsString();
    }

private:
    const ModelTensor& tensor(int index) const { return m_model.tensors[static_cast<std::size_t>(index)]; }
    const ModelTensor& input(const ModelOperator& op, std::size_t i = 0) const
    {
        return tensor(op.inputs[i]);
    }
    const std::string& name(int index) const { return m_names[static_cast<std::size_t>(index)]; }

    void chooseNames()
    {
        for (std::size_t i = 0; i < m_model.tensors.size(); ++i) {
            const std::string& own = m_model.tensors[i].name;
            const bool good = !own.empty() && m_taken.insert(own).second;
            m_names.push_back(good ? own : fresh("tensor"));
        }
    }

    std::string fresh(const std::string& stem)
    {
        std::string candidate;
        do
            candidate = stem + '_' + std::to_string(m_next++);
        while (!m_taken.insert(candidate).second);
        return candidate;
    }

    void describe(onnx::ValueInfoProto& info, int index)
    {
        info.set_name(name(index));
        auto* type = info.mutable_type()->mutable_tensor_type();
        type->set_elem_type(onnx::TensorProto::FLOAT);
        for (const int size : channelsFirst(tensor(index).shape))
            type->mutable_shape()->add_dim()->set_dim_value(size);
    }

    template<typename T>
    std::string constant(const std::string& stem, const Integers& shape, const std::vector<T>& values)
    {
        auto* made = m_graph->add_initializer();
        made->set_name(fresh(stem));
        made->set_data_type(std::is_same_v<T, float> ? onnx::TensorProto::FLOAT : onnx::TensorProto::INT64);
        for (const std::int64_t size : shape)
            made->add_dims(size);
        made->set_raw_data(values.data(), values.size() * sizeof(T));
        return made->name();
    }

    onnx::NodeProto& node(const char* type, const std::vector<std::string>& inputs, const std::string& output)
    {
        auto* made = m_graph->add_node();
        made->set_op_type(type);
        made->set_name(fresh(type));
        for (const std::string& in : inputs)
            made->add_input(in);
        made->add_output(output);
        return *made;
    }

    static void set(onnx::NodeProto& node, const char* name, const Integers& values)
    {
        auto* attribute = node.add_attribute();
        attribute->set_name(name);
        attribute->set_type(onnx::AttributeProto::INTS);
        for (const std::int64_t value : values)
            attribute->add_ints(value);
    }
    static void set(onnx::NodeProto& node, const char* name, std::int64_t value)
    {
        auto* attribute = node.add_attribute();
        attribute->set_name(name);
        attribute->set_type(onnx::AttributeProto::INT);
        attribute->set_i(value);
    }
    static void set(onnx::NodeProto& node, const char* name, float value)
    {
        auto* attribute = node.add_attribute();
        attribute->set_name(name);
        attribute->set_type(onnx::AttributeProto::FLOAT);
        attribute->set_f(value);
    }

    void clip(const std::string& in, float low, float high, const std::string& out)
    {
        node("Clip", {in, constant("low", {}, std::vector{low}), constant("high", {}, std::vector{high})},
            out);
    }

    /// Where an operator with a fused activation puts its own result.
    std::string beforeActivation(const ModelOperator& op)
    {
        return op.activation == FusedActivation::None ? name(op.outputs[0]) : fresh("linear");
    }

    void activate(const ModelOperator& op, const std::string& linear)
    {
        const std::string& out = name(op.outputs[0]);
        if (op.activation == FusedActivation::Relu)
            node("Relu", {linear}, out);
        else if (op.activation == FusedActivation::Relu6)
            clip(linear, 0, 6, out);
        else if (op.activation == FusedActivation::ReluN1To1)
            clip(linear, -1, 1, out);
    }

    /// Top, left, bottom, right, as ONNX lists them.
    Integers pads(const ModelOperator& op, int height, int width) const
    {
        if (op.padding == Padding::Valid)
            return {0, 0, 0, 0};
        const auto total = [](int size, int window, int stride, int dilation) {
            return std::max(
                0, ((size + stride - 1) / stride - 1) * stride + dilation * (window - 1) + 1 - size);
        };
        const Shape& in = input(op).shape;
        const int rows = total(in[1], height, op.strideHeight, op.dilationHeight);
        const int columns = total(in[2], width, op.strideWidth, op.dilationWidth);
        return {rows / 2, columns / 2, rows - rows / 2, columns - columns / 2};
    }

    void setWindow(onnx::NodeProto& made, const ModelOperator& op, int height, int width) const
    {
        set(made, "kernel_shape", Integers{height, width});
        set(made, "strides", Integers{op.strideHeight, op.strideWidth});
        set(made, "pads", pads(op, height, width));
    }

    Result<void> convolution(const ModelOperator& op)
    {
        const ModelTensor& weight = input(op, 1);
        if (!weight.constant())
            return fail(unsupported(op));
        const bool depthwise = op.kind == OperatorKind::DepthwiseConv2d;
        const std::array<std::size_t, 4> axes =
            depthwise ? std::array<std::size_t, 4>{3, 0, 1, 2} : kToChannelsFirst;
        Integers shape;
        for (const std::size_t axis : axes)
            shape.push_back(weight.shape[axis]);
        std::vector<std::string> inputs{name(op.inputs[0]),
            constant(weight.name, shape, permuted(numbersOf<float>(weight), weight.shape, axes))};
        addBias(op, inputs);
        const std::string linear = beforeActivation(op);
        auto& made = node("Conv", inputs, linear);
        setWindow(made, op, weight.shape[1], weight.shape[2]);
        set(made, "dilations", Integers{op.dilationHeight, op.dilationWidth});
        set(made, "group", std::int64_t{depthwise ? input(op).shape[3] : 1});
        activate(op, linear);
        return {};
    }

    void addBias(const ModelOperator& op, std::vector<std::string>& inputs)
    {
        if (op.inputs.size() > 2 && op.inputs[2] >= 0)
            inputs.push_back(
                constant(input(op, 2).name, {input(op, 2).elements()}, numbersOf<float>(input(op, 2))));
    }

    void pool(const ModelOperator& op)
    {
        const bool average = op.kind == OperatorKind::AveragePool2d;
        const std::string linear = beforeActivation(op);
        auto& made = node(average ? "AveragePool" : "MaxPool", {name(op.inputs[0])}, linear);
        setWindow(made, op, op.filterHeight, op.filterWidth);
        if (average)
            set(made, "count_include_pad", std::int64_t{0});
        activate(op, linear);
    }

    /// Whether the two orders of a rank-4 array are one and the same.
    static bool orderMatters(const Shape& shape)
    {
        return shape.size() == 4 && shape[3] > 1 && shape[1] * shape[2] > 1;
    }

    std::string reordered(const std::string& in, const Integers& axes, std::string out = {})
    {
        if (out.empty())
            out = fresh("reordered");
        set(node("Transpose", {in}, out), "perm", axes);
        return out;
    }

    void reshape(const std::string& in, const Shape& from, const Shape& to, const std::string& out)
    {
        const std::string source = orderMatters(from) ? reordered(in, {0, 2, 3, 1}) : in;
        const bool back = orderMatters(to);
        const Shape& shape = back ? to : channelsFirst(to);
        const std::string target = back ? fresh("reshaped") : out;
        const Integers sizes(shape.begin(), shape.end());
        node(
            "Reshape", {source, constant("shape", {static_cast<std::int64_t>(sizes.size())}, sizes)}, target);
        if (back)
            reordered(target, {0, 3, 1, 2}, out);
    }

    Result<void> fullyConnected(const ModelOperator& op)
    {
        const ModelTensor& weight = input(op, 1);
        const Shape& out = tensor(op.outputs[0]).shape;
        if (!weight.constant() || out.size() != 2)
            return fail(unsupported(op));
        std::string in = name(op.inputs[0]);
        if (input(op).shape.size() != 2) {
            const std::string flat = fresh("flat");
            reshape(in, input(op).shape, {out[0], weight.shape[1]}, flat);
            in = flat;
        }
        std::vector<std::string> inputs{
            in, constant(weight.name, {weight.shape[0], weight.shape[1]}, numbersOf<float>(weight))};
        addBias(op, inputs);
        const std::string linear = beforeActivation(op);
        set(node("Gemm", inputs, linear), "transB", std::int64_t{1});
        activate(op, linear);
        return {};
    }

    /// An operand of a sum or product; a constant is written in the order that fits the other operand.
    Result<std::string> operand(const ModelOperator& op, std::size_t i)
    {
        const ModelTensor& own = input(op, i);
        const std::size_t rank = tensor(op.outputs[0]).shape.size();
        if (!own.constant())
            return own.shape.size() == rank || rank != 4 ? Result<std::string>(name(op.inputs[i]))
                                                         : fail(unsupported(op));
        const std::vector<float> values = numbersOf<float>(own);
        if (rank == 4 && own.shape.size() == 4) {
            const Shape shape = channelsFirst(own.shape);
            return constant(own.name, Integers(shape.begin(), shape.end()),
                permuted(values, own.shape, kToChannelsFirst));
        }
        if (rank == 4 && own.shape.size() == 1)
            return constant(own.name, {own.shape[0], 1, 1}, values);
        if (rank == 4 && values.size() > 1)
            return fail(unsupported(op));
        return constant(own.name, Integers(own.shape.begin(), own.shape.end()), values);
    }

    Result<void> binary(const ModelOperator& op)
    {
        const auto a = operand(op, 0);
        const auto b = operand(op, 1);
        if (!a || !b)
            return fail(a ? b.error() : a.error());
        const std::string linear = beforeActivation(op);
        node(op.kind == OperatorKind::Add ? "Add" : "Mul", {*a, *b}, linear);
        activate(op, linear);
        return {};
    }

    static std::int64_t axisOf(int axis, std::size_t rank)
    {
        const int at = axis < 0 ? axis + static_cast<int>(rank) : axis;
        return rank == 4 ? kAxisInChannelsFirst[static_cast<std::size_t>(at)] : at;
    }

    Result<void> mean(const ModelOperator& op)
    {
        const Shape& in = input(op).shape;
        if (!input(op, 1).constant())
            return fail(unsupported(op));
        Integers axes;
        for (const std::int32_t axis : numbersOf<std::int32_t>(input(op, 1)))
            axes.push_back(axisOf(axis, in.size()));
        std::sort(axes.begin(), axes.end());
        if (!op.keepDimensions && in.size() == 4 && axes != Integers{2, 3})
            return fail(unsupported(op));
        auto& made = node("ReduceMean", {name(op.inputs[0])}, name(op.outputs[0]));
        set(made, "axes", axes);
        set(made, "keepdims", std::int64_t{op.keepDimensions});
        return {};
    }

    Result<void> pad(const ModelOperator& op)
    {
        const Shape& in = input(op).shape;
        if (!input(op, 1).constant())
            return fail(unsupported(op));
        const auto amounts = numbersOf<std::int32_t>(input(op, 1));
        Integers pads(2 * in.size());
        for (std::size_t i = 0; i < in.size(); ++i) {
            const auto axis = static_cast<std::size_t>(axisOf(static_cast<int>(i), in.size()));
            pads[axis] = amounts[2 * i];
            pads[axis + in.size()] = amounts[2 * i + 1];
        }
        node("Pad", {name(op.inputs[0]), constant("pads", {static_cast<std::int64_t>(pads.size())}, pads)},
            name(op.outputs[0]));
        return {};
    }

    void concatenation(const ModelOperator& op)
    {
        std::vector<std::string> inputs;
        for (const int index : op.inputs)
            inputs.push_back(name(index));
        const std::string linear = beforeActivation(op);
        set(node("Concat", inputs, linear), "axis", axisOf(op.axis, input(op).shape.size()));
        activate(op, linear);
    }

    Result<void> slice(const ModelOperator& op)
    {
        if (!input(op, 1).constant() || !input(op, 2).constant())
            return fail(unsupported(op));
        const auto begin = numbersOf<std::int32_t>(input(op, 1));
        const Shape& shape = tensor(op.outputs[0]).shape;
        Integers starts(shape.size());
        Integers ends(shape.size());
        for (std::size_t i = 0; i < shape.size(); ++i) {
            const auto axis = static_cast<std::size_t>(axisOf(static_cast<int>(i), shape.size()));
            starts[axis] = begin[i];
            ends[axis] = starts[axis] + shape[i];
        }
        const Integers rank{static_cast<std::int64_t>(shape.size())};
        node("Slice", {name(op.inputs[0]), constant("starts", rank, starts), constant("ends", rank, ends)}, name(op.outputs[0]));
        return {};
    }

    /// The same order of the axes, both sides written with the channels first.
    Result<void> transpose(const ModelOperator& op)
    {
        if (!input(op, 1).constant())
            return fail(unsupported(op));
        const auto order = numbersOf<std::int32_t>(input(op, 1));
        Integers axes(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            axes[static_cast<std::size_t>(axisOf(static_cast<int>(i), order.size()))] = axisOf(order[i], order.size());
        reordered(name(op.inputs[0]), axes, name(op.outputs[0]));
        return {};
    }

    void softmax(const ModelOperator& op)
    {
        std::string in = name(op.inputs[0]);
        if (op.beta != 1) {
            const std::string scaled = fresh("scaled");
            node("Mul", {in, constant("beta", {}, std::vector{op.beta})}, scaled);
            in = scaled;
        }
        set(node("Softmax", {in}, name(op.outputs[0])), "axis", axisOf(-1, input(op).shape.size()));
    }

    /// Opset 13 has no HardSwish: x · clip(x / 6 + 1/2, 0, 1).
    void hardSwish(const ModelOperator& op)
    {
        const std::string gate = fresh("gate");
        auto& made = node("HardSigmoid", {name(op.inputs[0])}, gate);
        set(made, "alpha", 1.0F / 6);
        set(made, "beta", 0.5F);
        node("Mul", {name(op.inputs[0]), gate}, name(op.outputs[0]));
    }

    Result<void> add(const ModelOperator& op)
    {
        switch (op.kind) {
        case OperatorKind::Conv2d:
        case OperatorKind::DepthwiseConv2d:
            return convolution(op);
        case OperatorKind::FullyConnected:
            return fullyConnected(op);
        case OperatorKind::Add:
        case OperatorKind::Mul:
            return binary(op);
        case OperatorKind::Mean:
            return mean(op);
        case OperatorKind::Pad:
            return pad(op);
        case OperatorKind::Slice:
            return slice(op);
        case OperatorKind::Transpose:
            return transpose(op);
        case OperatorKind::AveragePool2d:
        case OperatorKind::MaxPool2d:
            pool(op);
            return {};
        case OperatorKind::Concatenation:
            concatenation(op);
            return {};
        case OperatorKind::Reshape:
            reshape(name(op.inputs[0]), input(op).shape, tensor(op.outputs[0]).shape, name(op.outputs[0]));
            return {};
        case OperatorKind::Softmax:
            softmax(op);
            return {};
        case OperatorKind::HardSwish:
            hardSwish(op);
            return {};
        case OperatorKind::Logistic:
            node("Sigmoid", {name(op.inputs[0])}, name(op.outputs[0]));
            return {};
        case OperatorKind::Relu:
            node("Relu", {name(op.inputs[0])}, name(op.outputs[0]));
            return {};
        case OperatorKind::Relu6:
            clip(name(op.inputs[0]), 0, 6, name(op.outputs[0]));
            return {};
        case OperatorKind::Quantize:
        case OperatorKind::Dequantize:
            break;
        }
        return fail(unsupported(op));
    }

    const Model& m_model;
    onnx::ModelProto m_file;
    onnx::GraphProto* m_graph = m_file.mutable_graph();
    std::vector<std::string> m_names;
    std::set<std::string> m_taken;
    int m_next = 0;
};

}  // namespace

Result<std::string> toOnnx(const Model& model)
{
    return OnnxWriter(model).write();
}

}  // namespace vulpes::deploy
