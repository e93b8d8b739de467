// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/check/findings.h"

#include <algorithm>
#include <cstring>

namespace vulpes::deploy::check {

namespace {

using Shape = std::vector<int>;

constexpr int kLargestOption = 1 << 15;

class ShapeCheck
{
public:
    ShapeCheck(const Model& model, std::size_t number, Findings& findings)
        : m_model(model),
          m_op(model.operators[number]),
          m_number(static_cast<int>(number)),
          m_findings(findings)
    {
    }

    void run()
    {
        checkEnumerations();
        switch (m_op.kind) {
        case OperatorKind::Conv2d:
        case OperatorKind::DepthwiseConv2d:
            return convolution();
        case OperatorKind::AveragePool2d:
        case OperatorKind::MaxPool2d:
            return pool();
        case OperatorKind::FullyConnected:
            return fullyConnected();
        case OperatorKind::Add:
        case OperatorKind::Mul:
            return broadcast();
        case OperatorKind::Concatenation:
            return concatenation();
        case OperatorKind::Mean:
            return mean();
        case OperatorKind::Pad:
            return pad();
        case OperatorKind::Reshape:
            return reshape();
        case OperatorKind::Slice:
            return slice();
        case OperatorKind::Transpose:
            return transpose();
        case OperatorKind::Softmax:
            if (!(m_op.beta > 0))
                option("beta");
            return outputIs(input(0).shape);
        case OperatorKind::Dequantize:
        case OperatorKind::Quantize:
        case OperatorKind::HardSwish:
        case OperatorKind::Logistic:
        case OperatorKind::Relu:
        case OperatorKind::Relu6:
            return outputIs(input(0).shape);
        }
    }

private:
    const ModelTensor& input(std::size_t i) const
    {
        return m_model.tensors[static_cast<std::size_t>(m_op.inputs[i])];
    }
    const ModelTensor& output() const { return m_model.tensors[static_cast<std::size_t>(m_op.outputs[0])]; }
    bool hasBias() const { return m_op.inputs.size() > 2 && m_op.inputs[2] >= 0; }

    void option(const char* name) { m_findings.error("option_value", m_number, -1, name); }

    void outputIs(const Shape& shape)
    {
        if (output().shape != shape)
            m_findings.error(
                "output_shape", m_number, m_op.outputs[0], expected(text(shape), text(output().shape)));
    }

    bool rankIs(std::size_t i, std::size_t rank)
    {
        if (input(i).shape.size() == rank)
            return true;
        m_findings.error(
            "input_rank", m_number, m_op.inputs[i], expected(std::to_string(rank), text(input(i).shape)));
        return false;
    }

    bool inputIsConstant(std::size_t i, const char* finding)
    {
        if (!input(i).constant() && !isDequantised(m_op.inputs[i]))
            m_findings.error(finding, m_number, m_op.inputs[i]);
        return input(i).constant();
    }

    /// float16 weights reach their operator through a DEQUANTIZE.
    bool isDequantised(int index) const
    {
        for (int i = 0; i < m_number; ++i) {
            const ModelOperator& op = m_model.operators[static_cast<std::size_t>(i)];
            if (op.kind == OperatorKind::Dequantize && op.outputs[0] == index)
                return m_model.tensors[static_cast<std::size_t>(op.inputs[0])].constant();
        }
        return false;
    }

    void checkEnumerations()
    {
        if (m_op.activation < FusedActivation::None || m_op.activation > FusedActivation::Relu6)
            option("activation");
        if (m_op.padding != Padding::Same && m_op.padding != Padding::Valid)
            option("padding");
    }

    static bool inRange(int value) { return value >= 1 && value <= kLargestOption; }

    /// Length of an axis after a window; −1 when the window does not fit.
    int windowed(int size, int window, int stride, int dilation) const
    {
        if (m_op.padding == Padding::Same)
            return (size + stride - 1) / stride;
        const std::int64_t reach = std::int64_t{dilation} * (window - 1) + 1;
        return reach > size ? -1 : static_cast<int>((size - reach) / stride + 1);
    }

    void windowOutput(int height, int width, int channels)
    {
        const Shape& in = input(0).shape;
        const int rows = windowed(in[1], height, m_op.strideHeight, m_op.dilationHeight);
        const int columns = windowed(in[2], width, m_op.strideWidth, m_op.dilationWidth);
        if (rows < 1 || columns < 1)
            return m_findings.error("window_too_large", m_number, m_op.inputs[0], text(in));
        outputIs({in[0], rows, columns, channels});
    }

    bool windowOptions()
    {
        const bool good = inRange(m_op.strideHeight) && inRange(m_op.strideWidth)
            && inRange(m_op.dilationHeight) && inRange(m_op.dilationWidth);
        if (!good)
            option("stride or dilation");
        return good;
    }

    void bias(int channels)
    {
        if (!hasBias())
            return;
        (void)inputIsConstant(2, "bias_not_constant");
        if (input(2).shape != Shape{channels})
            m_findings.error(
                "bias_shape", m_number, m_op.inputs[2], expected(text({channels}), text(input(2).shape)));
    }

    void convolution()
    {
        if (!rankIs(0, 4) || !rankIs(1, 4) || !windowOptions())
            return;
        (void)inputIsConstant(1, "weight_not_constant");
        const Shape& weight = input(1).shape;
        const int channels = input(0).shape[3];
        const bool depthwise = m_op.kind == OperatorKind::DepthwiseConv2d;
        if (depthwise && !inRange(m_op.depthMultiplier))
            return option("depth_multiplier");
        const bool good = depthwise
            ? weight[0] == 1 && std::int64_t{channels} * m_op.depthMultiplier == weight[3]
            : weight[3] == channels;
        if (!good)
            m_findings.error(
                "weight_shape", m_number, m_op.inputs[1], text(weight) + " on " + text(input(0).shape));
        const int outputs = depthwise ? weight[3] : weight[0];
        bias(outputs);
        windowOutput(weight[1], weight[2], outputs);
    }

    void pool()
    {
        if (!rankIs(0, 4) || !windowOptions())
            return;
        if (!inRange(m_op.filterHeight) || !inRange(m_op.filterWidth))
            return option("filter");
        windowOutput(m_op.filterHeight, m_op.filterWidth, input(0).shape[3]);
    }

    void fullyConnected()
    {
        if (!rankIs(1, 2))
            return;
        (void)inputIsConstant(1, "weight_not_constant");
        const Shape& in = input(0).shape;
        const Shape& weight = input(1).shape;
        bias(weight[0]);
        if (input(0).elements() % weight[1] != 0 || in.empty()
            || (m_op.keepDimensions && in.back() != weight[1]))
            return m_findings.error(
                "weight_shape", m_number, m_op.inputs[1], text(weight) + " on " + text(in));
        Shape kept = in;
        kept.back() = weight[0];
        const Shape flat{static_cast<int>(input(0).elements() / weight[1]), weight[0]};
        outputIs(m_op.keepDimensions && output().shape.size() == in.size() ? kept : flat);
    }

    void broadcast()
    {
        const Shape& a = input(0).shape;
        const Shape& b = input(1).shape;
        Shape shape(std::max(a.size(), b.size()), 1);
        for (std::size_t i = 0; i < shape.size(); ++i) {
            const int left = i < a.size() ? a[a.size() - 1 - i] : 1;
            const int right = i < b.size() ? b[b.size() - 1 - i] : 1;
            if (left != right && left != 1 && right != 1)
                return m_findings.error("broadcast", m_number, m_op.inputs[1], text(a) + " with " + text(b));
            shape[shape.size() - 1 - i] = std::max(left, right);
        }
        outputIs(shape);
    }

    void concatenation()
    {
        Shape shape = input(0).shape;
        const int rank = static_cast<int>(shape.size());
        const int axis = m_op.axis < 0 ? m_op.axis + rank : m_op.axis;
        if (axis < 0 || axis >= rank)
            return option("axis");
        std::int64_t total = 0;
        for (std::size_t i = 0; i < m_op.inputs.size(); ++i) {
            Shape other = input(i).shape;
            if (static_cast<int>(other.size()) != rank)
                return (void)rankIs(i, shape.size());
            total +=
                std::exchange(other[static_cast<std::size_t>(axis)], shape[static_cast<std::size_t>(axis)]);
            if (other != shape)
                return m_findings.error(
                    "concatenation_shape", m_number, m_op.inputs[i], text(input(i).shape));
        }
        shape[static_cast<std::size_t>(axis)] = static_cast<int>(std::min<std::int64_t>(total, 1 << 30));
        outputIs(shape);
    }

    /// The numbers of a constant int32 input; empty when it is none.
    std::vector<int> numbers(std::size_t i) const
    {
        const ModelTensor& tensor = input(i);
        if (!tensor.constant() || tensor.type != ElementType::Int32)
            return {};
        std::vector<int> values(tensor.data->size() / sizeof(int));
        std::memcpy(values.data(), tensor.data->data(), values.size() * sizeof(int));
        return values;
    }

    void mean()
    {
        const Shape& in = input(0).shape;
        const int rank = static_cast<int>(in.size());
        const std::vector<int> axes = numbers(1);
        std::vector<bool> reduced(in.size());
        for (const int axis : axes) {
            const int at = axis < 0 ? axis + rank : axis;
            if (at < 0 || at >= rank)
                return m_findings.error("axes", m_number, m_op.inputs[1], std::to_string(axis));
            reduced[static_cast<std::size_t>(at)] = true;
        }
        if (axes.empty())
            return m_findings.error("axes", m_number, m_op.inputs[1], "none, or no int32 constant");
        Shape shape;
        for (std::size_t i = 0; i < in.size(); ++i)
            if (!reduced[i] || m_op.keepDimensions)
                shape.push_back(reduced[i] ? 1 : in[i]);
        outputIs(shape);
    }

    void pad()
    {
        const std::vector<int> amounts = numbers(1);
        Shape shape = input(0).shape;
        if (amounts.size() != 2 * shape.size() || input(1).shape != Shape{static_cast<int>(shape.size()), 2})
            return m_findings.error("padding_shape", m_number, m_op.inputs[1], text(input(1).shape));
        for (std::size_t i = 0; i < shape.size(); ++i) {
            const int before = amounts[2 * i];
            const int after = amounts[2 * i + 1];
            if (before < 0 || after < 0 || before > kLargestOption || after > kLargestOption)
                return m_findings.error("padding_value", m_number, m_op.inputs[1],
                    std::to_string(before) + ", " + std::to_string(after));
            shape[i] =
                static_cast<int>(std::min<std::int64_t>(std::int64_t{shape[i]} + before + after, 1 << 30));
        }
        outputIs(shape);
    }

    void reshape()
    {
        if (output().elements() != input(0).elements())
            m_findings.error("reshape_elements", m_number, m_op.outputs[0],
                text(input(0).shape) + " to " + text(output().shape));
        const Shape wanted = m_op.inputs.size() > 1 ? numbers(1) : m_op.newShape;
        if (wanted.size() != output().shape.size())
            return m_findings.error(
                "new_shape", m_number, m_op.outputs[0], expected(text(wanted), text(output().shape)));
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (wanted[i] != -1 && wanted[i] != output().shape[i])
                return m_findings.error(
                    "new_shape", m_number, m_op.outputs[0], expected(text(wanted), text(output().shape)));
        if (m_op.inputs.size() > 1 && !m_op.newShape.empty() && m_op.newShape != wanted)
            m_findings.warning(
                "new_shape_differs", m_number, -1, text(m_op.newShape) + " and " + text(wanted));
    }

    void slice()
    {
        const Shape& in = input(0).shape;
        const std::vector<int> begin = numbers(1);
        const std::vector<int> size = numbers(2);
        if (begin.size() != in.size() || size.size() != in.size())
            return m_findings.error("slice", m_number, m_op.inputs[1], text(begin) + " and " + text(size));
        Shape shape;
        for (std::size_t i = 0; i < in.size(); ++i) {
            const std::int64_t length = size[i] == -1 ? std::int64_t{in[i]} - begin[i] : size[i];
            if (begin[i] < 0 || length < 1 || begin[i] + length > in[i])
                return m_findings.error("slice", m_number, m_op.inputs[1], text(begin) + " and " + text(size));
            shape.push_back(static_cast<int>(length));
        }
        outputIs(shape);
    }

    void transpose()
    {
        const Shape& in = input(0).shape;
        std::vector<int> order = numbers(1);
        Shape shape;
        for (const int axis : order)
            if (axis >= 0 && static_cast<std::size_t>(axis) < in.size())
                shape.push_back(in[static_cast<std::size_t>(axis)]);
        std::sort(order.begin(), order.end());
        const bool all = order.size() == in.size() && shape.size() == in.size()
            && std::adjacent_find(order.begin(), order.end()) == order.end();
        if (!all)
            return m_findings.error("transpose", m_number, m_op.inputs[1], text(numbers(1)));
        outputIs(shape);
    }

    const Model& m_model;
    const ModelOperator& m_op;
    int m_number;
    Findings& m_findings;
};

}  // namespace

void checkShapes(const Model& model, Findings& findings)
{
    for (std::size_t i = 0; i < model.operators.size(); ++i)
        ShapeCheck(model, i, findings).run();
}

}  // namespace vulpes::deploy::check
