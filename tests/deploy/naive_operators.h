// SPDX-License-Identifier: GPL-3.0-or-later
// Every operator as its definition says it, one output element at a time: float32 in double precision, int8 in 64-bit integers with the
// rules of docs/export.md. Slow and plain; what the kernels are held against.
#pragma once

#include "deploy/tiny_network.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace vulpes::test {

using deploy::ElementType;
using deploy::FusedActivation;
using deploy::Model;
using deploy::ModelOperator;
using deploy::ModelTensor;
using deploy::OperatorKind;

class NaiveOperators
{
public:
    /// `values(t)`: the elements of tensor t as real numbers of its own type (int8: the integers).
    NaiveOperators(const Model& model, std::function<std::vector<double>(int)> values)
        : m_model(model), m_values(std::move(values))
    {
    }

    std::vector<double> run(const ModelOperator& op) const
    {
        switch (op.kind) {
        case OperatorKind::Conv2d:
        case OperatorKind::DepthwiseConv2d:
            return convolution(op);
        case OperatorKind::FullyConnected:
            return fullyConnected(op);
        case OperatorKind::MaxPool2d:
        case OperatorKind::AveragePool2d:
            return pool(op);
        case OperatorKind::Add:
        case OperatorKind::Mul:
            return binary(op);
        case OperatorKind::Concatenation:
            return concatenation(op);
        case OperatorKind::Pad:
            return padded(op);
        case OperatorKind::Reshape:
            return m_values(op.inputs[0]);
        case OperatorKind::Slice:
        case OperatorKind::Transpose:
            return picked(op);
        case OperatorKind::Mean:
            return mean(op);
        case OperatorKind::Softmax:
            return softmax(op);
        default:
            return unary(op);
        }
    }

private:
    const ModelTensor& tensor(int t) const { return m_model.tensors[static_cast<std::size_t>(t)]; }
    bool integer(const ModelOperator& op) const { return tensor(op.outputs[0]).type == ElementType::Int8; }
    float scale(int t) const { return tensor(t).quantisation.scale.front(); }
    double zero(int t) const { return tensor(t).type == ElementType::Int8 ? static_cast<double>(tensor(t).quantisation.zeroPoint.front()) : 0; }
    int size(int t, std::size_t d) const { return tensor(t).shape[d]; }

    /// Cuts by the type and the fused activation; `value` of an int8 output is in steps including the zero point.
    double finished(const ModelOperator& op, double value) const
    {
        const int out = op.outputs[0];
        const bool q = integer(op);
        double low = q ? -128 : -HUGE_VAL;
        double high = q ? 127 : HUGE_VAL;
        if (op.activation == FusedActivation::Relu || op.activation == FusedActivation::Relu6)
            low = std::max(low, zero(out));
        if (op.activation == FusedActivation::Relu6)
            high = std::min(high, q ? zero(out) + std::round(6 / static_cast<double>(scale(out))) : 6.0);
        return std::clamp(value, low, high);
    }

    /// Element by element from where it lies in the input, four axes.
    std::vector<double> picked(const ModelOperator& op) const
    {
        const auto x = m_values(op.inputs[0]);
        const auto second = m_values(op.inputs[1]);
        const auto& in = tensor(op.inputs[0]).shape;
        std::vector<double> result;
        for (int a = 0; a < size(op.outputs[0], 0); ++a)
            for (int b = 0; b < size(op.outputs[0], 1); ++b)
                for (int c = 0; c < size(op.outputs[0], 2); ++c)
                    for (int d = 0; d < size(op.outputs[0], 3); ++d) {
                        const int place[] = {a, b, c, d};
                        int from[4];
                        for (std::size_t i = 0; i < 4; ++i)
                            if (op.kind == OperatorKind::Slice)
                                from[i] = place[i] + static_cast<int>(second[i]);
                            else
                                from[static_cast<std::size_t>(second[i])] = place[i];
                        result.push_back(x[static_cast<std::size_t>(((from[0] * in[1] + from[1]) * in[2] + from[2]) * in[3] + from[3])]);
                    }
        return result;
    }

    double weightedSum(const ModelOperator& op, double sum, std::size_t channel) const
    {
        if (op.inputs.size() > 2 && op.inputs[2] >= 0)
            sum += m_values(op.inputs[2])[channel];
        if (!integer(op))
            return finished(op, sum);
        const auto& scales = tensor(op.inputs[1]).quantisation.scale;
        const float multiplier = scale(op.inputs[0]) * scales[scales.size() == 1 ? 0 : channel] / scale(op.outputs[0]);
        return finished(op, static_cast<double>(std::lrintf(static_cast<float>(sum) * multiplier)) + zero(op.outputs[0]));
    }

    /// Calls `at(y, x)` for the input position of every tap, inside or not.
    static int before(const ModelOperator& op, int in, int out, int kernel, int stride, int dilation)
    {
        const int total = (out - 1) * stride + (kernel - 1) * dilation + 1 - in;
        return op.padding == deploy::Padding::Same ? std::max(0, total) / 2 : 0;
    }

    std::vector<double> convolution(const ModelOperator& op) const
    {
        const int in = op.inputs[0];
        const int w = op.inputs[1];
        const int out = op.outputs[0];
        const bool depthwise = op.kind == OperatorKind::DepthwiseConv2d;
        const auto x = m_values(in);
        const auto weight = m_values(w);
        const int kernelY = size(w, 1);
        const int kernelX = size(w, 2);
        const int top = before(op, size(in, 1), size(out, 1), kernelY, op.strideHeight, op.dilationHeight);
        const int left = before(op, size(in, 2), size(out, 2), kernelX, op.strideWidth, op.dilationWidth);
        std::vector<double> result;
        for (int y = 0; y < size(out, 1); ++y)
            for (int xx = 0; xx < size(out, 2); ++xx)
                for (int o = 0; o < size(out, 3); ++o) {
                    double sum = 0;
                    for (int ky = 0; ky < kernelY; ++ky)
                        for (int kx = 0; kx < kernelX; ++kx) {
                            const int iy = y * op.strideHeight - top + ky * op.dilationHeight;
                            const int ix = xx * op.strideWidth - left + kx * op.dilationWidth;
                            if (iy < 0 || ix < 0 || iy >= size(in, 1) || ix >= size(in, 2))
                                continue;
                            for (int c = depthwise ? o : 0; c < (depthwise ? o + 1 : size(in, 3)); ++c) {
                                const int at = depthwise ? (ky * kernelX + kx) * size(w, 3) + o
                                                         : ((o * kernelY + ky) * kernelX + kx) * size(w, 3) + c;
                                sum += (x[static_cast<std::size_t>((iy * size(in, 2) + ix) * size(in, 3) + c)] - zero(in))
                                    * weight[static_cast<std::size_t>(at)];
                            }
                        }
                    result.push_back(weightedSum(op, sum, static_cast<std::size_t>(o)));
                }
        return result;
    }

    std::vector<double> fullyConnected(const ModelOperator& op) const
    {
        const auto x = m_values(op.inputs[0]);
        const auto weight = m_values(op.inputs[1]);
        const auto depth = static_cast<std::size_t>(size(op.inputs[1], 1));
        std::vector<double> result;
        for (std::size_t o = 0; o < weight.size() / depth; ++o) {
            double sum = 0;
            for (std::size_t k = 0; k < depth; ++k)
                sum += (x[k] - zero(op.inputs[0])) * weight[o * depth + k];
            result.push_back(weightedSum(op, sum, o));
        }
        return result;
    }

    std::vector<double> pool(const ModelOperator& op) const
    {
        const int in = op.inputs[0];
        const int out = op.outputs[0];
        const auto x = m_values(in);
        const int top = before(op, size(in, 1), size(out, 1), op.filterHeight, op.strideHeight, 1);
        const int left = before(op, size(in, 2), size(out, 2), op.filterWidth, op.strideWidth, 1);
        std::vector<double> result;
        for (int y = 0; y < size(out, 1); ++y)
            for (int xx = 0; xx < size(out, 2); ++xx)
                for (int c = 0; c < size(out, 3); ++c) {
                    double sum = 0;
                    double largest = -HUGE_VAL;
                    int count = 0;
                    for (int iy = y * op.strideHeight - top; iy < y * op.strideHeight - top + op.filterHeight; ++iy)
                        for (int ix = xx * op.strideWidth - left; ix < xx * op.strideWidth - left + op.filterWidth; ++ix) {
                            if (iy < 0 || ix < 0 || iy >= size(in, 1) || ix >= size(in, 2))
                                continue;
                            const double value = x[static_cast<std::size_t>((iy * size(in, 2) + ix) * size(in, 3) + c)];
                            sum += value;
                            largest = std::max(largest, value);
                            ++count;
                        }
                    const double mean = sum / count;
                    result.push_back(op.kind == OperatorKind::MaxPool2d ? largest : integer(op) ? std::round(mean) : mean);
                }
        return result;
    }

    std::vector<double> binary(const ModelOperator& op) const
    {
        const auto a = m_values(op.inputs[0]);
        const auto b = m_values(op.inputs[1]);
        const auto count = static_cast<std::size_t>(tensor(op.outputs[0]).elements());
        const bool add = op.kind == OperatorKind::Add;
        std::vector<double> result;
        for (std::size_t i = 0; i < count; ++i) {
            const double x = a[i % a.size()] - zero(op.inputs[0]); // one number per channel repeats along the pixels
            const double y = b[i % b.size()] - zero(op.inputs[1]);
            if (!integer(op)) {
                result.push_back(finished(op, add ? x + y : x * y));
                continue;
            }
            const float ratioA = scale(op.inputs[0]) / scale(op.outputs[0]);
            const float ratioB = scale(op.inputs[1]) / scale(op.outputs[0]);
            double steps = 0;
            if (add) {
                const int shift = 20 - static_cast<int>(std::floor(std::log2(std::max(ratioA, ratioB))));
                const double sum = x * std::nearbyint(std::ldexp(static_cast<double>(ratioA), shift))
                    + y * std::nearbyint(std::ldexp(static_cast<double>(ratioB), shift));
                steps = std::floor(std::ldexp(sum, -shift) + 0.5);
            } else {
                steps = std::round(x * y * static_cast<double>(scale(op.inputs[0])) * static_cast<double>(scale(op.inputs[1]))
                    / static_cast<double>(scale(op.outputs[0])));
            }
            result.push_back(finished(op, steps + zero(op.outputs[0])));
        }
        return result;
    }

    std::vector<double> concatenation(const ModelOperator& op) const
    {
        std::vector<double> result;
        for (int p = 0; p < size(op.outputs[0], 1) * size(op.outputs[0], 2); ++p)
            for (const int in : op.inputs) {
                const auto x = m_values(in);
                const auto first = x.begin() + static_cast<std::ptrdiff_t>(p) * size(in, 3);
                result.insert(result.end(), first, first + size(in, 3));
            }
        return result;
    }

    std::vector<double> padded(const ModelOperator& op) const
    {
        const int in = op.inputs[0];
        const int out = op.outputs[0];
        const auto x = m_values(in);
        const auto pads = m_values(op.inputs[1]);
        std::vector<double> result;
        for (int y = 0; y < size(out, 1); ++y)
            for (int xx = 0; xx < size(out, 2); ++xx)
                for (int c = 0; c < size(out, 3); ++c) {
                    const int iy = y - static_cast<int>(pads[2]);
                    const int ix = xx - static_cast<int>(pads[4]);
                    const int ic = c - static_cast<int>(pads[6]);
                    const bool inside = iy >= 0 && ix >= 0 && ic >= 0 && iy < size(in, 1) && ix < size(in, 2) && ic < size(in, 3);
                    result.push_back(inside ? x[static_cast<std::size_t>((iy * size(in, 2) + ix) * size(in, 3) + ic)] : zero(in));
                }
        return result;
    }

    /// A real number as an output of this operator.
    double stored(const ModelOperator& op, double real) const
    {
        const int out = op.outputs[0];
        if (!integer(op))
            return real;
        return std::clamp(std::round(real / static_cast<double>(scale(out))) + zero(out), -128.0, 127.0);
    }
    double realValue(int t, double value) const
    {
        return tensor(t).type == ElementType::Int8 ? static_cast<double>(scale(t)) * (value - zero(t)) : value;
    }

    std::vector<double> mean(const ModelOperator& op) const
    {
        const int in = op.inputs[0];
        const auto x = m_values(in);
        const auto channels = static_cast<std::size_t>(size(in, 3));
        std::vector<double> result;
        for (std::size_t c = 0; c < channels; ++c) {
            double sum = 0;
            for (std::size_t i = c; i < x.size(); i += channels)
                sum += x[i];
            const auto pixels = static_cast<double>(x.size() / channels);
            if (integer(op)) {
                const float multiplier = scale(in) / scale(op.outputs[0]) / static_cast<float>(pixels);
                const auto steps = std::lrintf(static_cast<float>(sum - pixels * zero(in)) * multiplier);
                result.push_back(std::clamp(static_cast<double>(steps) + zero(op.outputs[0]), -128.0, 127.0));
            } else {
                result.push_back(sum / pixels);
            }
        }
        return result;
    }

    std::vector<double> softmax(const ModelOperator& op) const
    {
        const auto x = m_values(op.inputs[0]);
        double sum = 0;
        for (const double value : x)
            sum += std::exp(realValue(op.inputs[0], value));
        std::vector<double> result;
        for (const double value : x)
            result.push_back(stored(op, std::exp(realValue(op.inputs[0], value)) / sum));
        return result;
    }

    std::vector<double> unary(const ModelOperator& op) const
    {
        std::vector<double> result;
        for (const double value : m_values(op.inputs[0])) {
            const double x = realValue(op.inputs[0], value);
            switch (op.kind) {
            case OperatorKind::Relu:
                result.push_back(stored(op, std::max(0.0, x)));
                break;
            case OperatorKind::Relu6:
                result.push_back(stored(op, std::clamp(x, 0.0, 6.0)));
                break;
            case OperatorKind::HardSwish:
                result.push_back(stored(op, x * std::clamp(x + 3, 0.0, 6.0) / 6));
                break;
            case OperatorKind::Logistic:
                result.push_back(stored(op, 1 / (1 + std::exp(-x))));
                break;
            case OperatorKind::Quantize:
                if (tensor(op.inputs[0]).type == ElementType::Float32) {
                    const float steps = std::nearbyintf(static_cast<float>(x) * (1.0F / scale(op.outputs[0])));
                    result.push_back(std::clamp(static_cast<double>(steps) + zero(op.outputs[0]), -128.0, 127.0));
                    break;
                }
                [[fallthrough]];
            default:
                result.push_back(stored(op, x));
            }
        }
        return result;
    }

    const Model& m_model;
    std::function<std::vector<double>(int)> m_values;
};

} // namespace vulpes::test
