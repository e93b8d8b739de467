// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/activation_ranges.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>

namespace vulpes::deploy {
namespace {

/// A tensor that was always zero still needs a scale.
constexpr double kSmallestScale = 1e-9;

struct Interval
{
    double low = 0;
    double high = 0;
    bool fixed = false; ///< LOGISTIC and SOFTMAX

    [[nodiscard]] double scale() const { return std::max((high - low) / 255, kSmallestScale); }
};

constexpr Interval kProbability{0, 255.0 / 256, true};

class Rules
{
public:
    Rules(const Model& model, const std::vector<Range>& calibrated) : m_model(model), m_intervals(model.tensors.size())
    {
        for (std::size_t i = 0; i < m_intervals.size() && i < calibrated.size(); ++i) {
            m_intervals[i].low = std::min(0.0, static_cast<double>(calibrated[i].minimum));
            m_intervals[i].high = std::max(0.0, static_cast<double>(calibrated[i].maximum));
        }
        m_magnitude.resize(model.operators.size());
        for (std::size_t i = 0; i < model.operators.size(); ++i)
            prepare(model.operators[i], m_magnitude[i]);
    }

    Result<std::vector<Quantisation>> run()
    {
        // Every rule only widens and every chain of them is as long as the network, so this ends; the bound is for the unforeseen.
        const std::size_t passes = 2 * m_model.operators.size() + 64;
        for (std::size_t pass = 0; pass < passes; ++pass) {
            m_changed = false;
            for (std::size_t i = 0; i < m_model.operators.size(); ++i)
                if (!apply(m_model.operators[i], m_magnitude[i]))
                    return fail(inputError("quantise_operator").with("operator", std::string(nameOf(m_model.operators[i].kind))));
            if (!m_changed)
                break;
        }
        std::vector<Quantisation> parameters;
        for (const Interval& interval : m_intervals)
            parameters.push_back(parametersOf(interval));
        return parameters;
    }

private:
    Interval& at(int tensor) { return m_intervals[static_cast<std::size_t>(tensor)]; }

    void prepare(const ModelOperator& op, double& magnitude)
    {
        switch (op.kind) {
        case OperatorKind::Logistic:
        case OperatorKind::Softmax:
            at(op.outputs.front()) = kProbability;
            break;
        case OperatorKind::Conv2d:
        case OperatorKind::DepthwiseConv2d:
        case OperatorKind::FullyConnected: {
            const int axis = op.kind == OperatorKind::DepthwiseConv2d ? 3 : 0;
            const auto channels = channelMagnitudes(m_model.tensors[static_cast<std::size_t>(op.inputs[1])], axis);
            magnitude = static_cast<double>(*std::max_element(channels.begin(), channels.end()));
            break;
        }
        case OperatorKind::Add:
        case OperatorKind::Mul:
            for (const int input : op.inputs)
                cover(input);
            break;
        default:
            break;
        }
    }

    /// The range of a constant operand is that of its values.
    void cover(int tensor)
    {
        const ModelTensor& t = m_model.tensors[static_cast<std::size_t>(tensor)];
        if (!t.constant() || t.type != ElementType::Float32)
            return;
        for (std::size_t i = 0; i < t.data->size(); i += sizeof(float)) {
            float value = 0;
            std::memcpy(&value, t.data->data() + i, sizeof value);
            at(tensor).low = std::min(at(tensor).low, static_cast<double>(value));
            at(tensor).high = std::max(at(tensor).high, static_cast<double>(value));
        }
    }

    /// Asks for at least this scale. False: the tensor's is fixed and smaller.
    bool atLeast(int tensor, double scale)
    {
        // One part in a thousand above the bound, so that rounding to single precision cannot undo it.
        constexpr double kMargin = 1.001;
        Interval& interval = at(tensor);
        if (interval.scale() > scale)
            return true;
        if (interval.fixed)
            return false;
        if (interval.high > interval.low) {
            const double factor = scale * kMargin / ((interval.high - interval.low) / 255);
            interval.low *= factor;
            interval.high *= factor;
        } else {
            interval.high = scale * kMargin * 255;
        }
        m_changed = true;
        return true;
    }

    /// Runtimes round halves to even before the zero point is added, or after; an even zero point makes both the same.
    void makeZeroEven(int tensor)
    {
        Interval& interval = at(tensor);
        const int zero = zeroOf(interval);
        if (interval.fixed || zero % 2 == 0)
            return;
        const int even = zero < 127 ? zero + 1 : zero - 1;
        const double scale = std::max(-interval.low / (even + 128), interval.high / (127 - even));
        interval.low = -(even + 128) * scale;
        interval.high = (127 - even) * scale;
        m_changed = true;
    }

    bool share(std::span<const int> inputs, int output)
    {
        Interval joined = at(output);
        for (const int input : inputs) {
            joined.low = std::min(joined.low, at(input).low);
            joined.high = std::max(joined.high, at(input).high);
            joined.fixed = joined.fixed || at(input).fixed;
        }
        if (joined.fixed) {
            if (joined.low < 0 || joined.high > 1)
                return false;
            joined = kProbability;
        }
        const auto give = [&](int tensor) {
            Interval& interval = at(tensor);
            if (interval.low != joined.low || interval.high != joined.high || interval.fixed != joined.fixed) {
                interval = joined;
                m_changed = true;
            }
        };
        give(output);
        for (const int input : inputs)
            give(input);
        return true;
    }

    bool apply(const ModelOperator& op, double magnitude)
    {
        const int out = op.outputs.front();
        const std::span<const int> inputs(op.inputs);
        switch (op.kind) {
        case OperatorKind::MaxPool2d:
        case OperatorKind::AveragePool2d:
        case OperatorKind::Reshape:
        case OperatorKind::Pad:
        case OperatorKind::Slice:
        case OperatorKind::Transpose:
            return share(inputs.first(1), out);
        case OperatorKind::Concatenation:
            return share(inputs, out);
        case OperatorKind::HardSwish:
            return atLeast(out, at(inputs[0]).scale() / 128);
        case OperatorKind::Conv2d:
        case OperatorKind::DepthwiseConv2d:
        case OperatorKind::FullyConnected:
            return atLeast(out, at(inputs[0]).scale() * magnitude / 127 / 250);
        case OperatorKind::Add:
            for (const int input : inputs)
                if (!atLeast(out, at(input).scale() / 250) || !atLeast(input, at(out).scale() / 1000))
                    return false;
            return true;
        case OperatorKind::Mean:
            makeZeroEven(out);
            return true;
        case OperatorKind::Mul:
            return atLeast(out, at(inputs[0]).scale() * at(inputs[1]).scale() / 250);
        default:
            return true;
        }
    }

    static int zeroOf(const Interval& interval)
    {
        const double zero = std::round(-128 - interval.low / static_cast<double>(static_cast<float>(interval.scale())));
        return static_cast<int>(std::clamp(zero, -128.0, 127.0));
    }

    static Quantisation parametersOf(const Interval& interval)
    {
        if (interval.fixed)
            return {{1.0F / 256}, {-128}, 0};
        return {{static_cast<float>(interval.scale())}, {zeroOf(interval)}, 0};
    }

    const Model& m_model;
    std::vector<Interval> m_intervals; ///< by tensor
    std::vector<double> m_magnitude;   ///< by operator: of its weights
    bool m_changed = false;
};

} // namespace

std::vector<float> channelMagnitudes(const ModelTensor& weight, int axis)
{
    const auto channels = static_cast<std::size_t>(weight.shape[static_cast<std::size_t>(axis)]);
    std::vector<float> magnitudes(channels, 0.0F);
    const std::size_t count = weight.data->size() / sizeof(float);
    const std::size_t inner = axis == 0 ? count / channels : 1;
    for (std::size_t i = 0; i < count; ++i) {
        float value = 0;
        std::memcpy(&value, weight.data->data() + i * sizeof(float), sizeof value);
        float& largest = magnitudes[i / inner % channels];
        largest = std::max(largest, std::fabs(value));
    }
    return magnitudes;
}

Result<std::vector<Quantisation>> activationParameters(const Model& model, const std::vector<Range>& calibrated)
{
    return Rules(model, calibrated).run();
}

} // namespace vulpes::deploy
