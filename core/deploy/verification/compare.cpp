// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/verification/compare.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace vulpes::deploy::verification {

namespace {

double zeroPointOf(const ModelTensor& tensor)
{
    const auto& zeros = tensor.quantisation.zeroPoint;
    return zeros.empty() ? 0.0 : static_cast<double>(zeros.front());
}

double scaleOf(const ModelTensor& tensor)
{
    const auto& scales = tensor.quantisation.scale;
    return scales.empty() ? 1.0 : static_cast<double>(scales.front());
}

std::ptrdiff_t topOf(const std::vector<double>& values)
{
    return std::max_element(values.begin(), values.end()) - values.begin();
}

}  // namespace

std::vector<double> realNumbers(const ModelTensor& tensor, std::span<const std::byte> bytes)
{
    std::vector<double> values(bytes.size() / bytesOf(tensor.type));
    if (tensor.type == ElementType::Float32) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            float value;
            std::memcpy(&value, bytes.data() + i * sizeof value, sizeof value);
            values[i] = static_cast<double>(value);
        }
        return values;
    }
    if (tensor.type != ElementType::Int8)
        return {};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] =
            scaleOf(tensor) * (static_cast<double>(static_cast<std::int8_t>(bytes[i])) - zeroPointOf(tensor));
    return values;
}

TensorBytes inputBytes(const ModelTensor& input, const std::vector<float>& values)
{
    if (static_cast<std::int64_t>(values.size()) != input.elements())
        return {};
    if (input.type == ElementType::Float32) {
        TensorBytes bytes(values.size() * sizeof(float));
        std::memcpy(bytes.data(), values.data(), bytes.size());
        return bytes;
    }
    if (input.type != ElementType::Int8)
        return {};
    TensorBytes bytes;
    bytes.reserve(values.size());
    for (const float value : values) {
        const double step = std::round(static_cast<double>(value) / scaleOf(input)) + zeroPointOf(input);
        bytes.push_back(static_cast<std::byte>(static_cast<std::int8_t>(std::clamp(step, -128.0, 127.0))));
    }
    return bytes;
}

std::vector<double> stepsOf(const Model& model)
{
    std::vector<double> steps;
    for (const int output : model.outputs) {
        const ModelTensor* tensor = &model.tensors[static_cast<std::size_t>(output)];
        for (const ModelOperator& op : model.operators)
            if (op.outputs.at(0) == output && op.kind == OperatorKind::Dequantize)
                tensor = &model.tensors[static_cast<std::size_t>(op.inputs.at(0))];
        steps.push_back(tensor->type == ElementType::Int8 ? scaleOf(*tensor) : 0.0);
    }
    return steps;
}

void Comparison::add(
    const std::vector<std::vector<double>>& ours, const std::vector<std::vector<double>>& theirs)
{
    ++m_result.inputs;
    if (ours.size() != theirs.size() || ours.empty() || ours.front().empty()) {
        m_withinTolerance = false;
        return;
    }
    m_sameTop += topOf(ours.front()) == topOf(theirs.front());
    for (std::size_t output = 0; output < ours.size(); ++output) {
        if (ours[output].size() != theirs[output].size()) {
            m_withinTolerance = false;
            continue;
        }
        const double step = output < m_steps.size() ? m_steps[output] : 0.0;
        for (std::size_t i = 0; i < ours[output].size(); ++i) {
            const double error = std::abs(ours[output][i] - theirs[output][i]);
            m_errorSum += error;
            ++m_elements;
            if (!(error <= m_result.largestError))
                m_result.largestError = error;
            if (std::isnan(error))
                m_withinTolerance = false;
            else if (step > 0)
                ++m_result.steps[static_cast<std::size_t>(std::clamp(std::round(error / step), 0.0, 2.0))];
            else if (error > kFloatTolerance * std::max(1.0, std::abs(ours[output][i])))
                m_withinTolerance = false;
        }
    }
}

Agreement Comparison::result() const
{
    Agreement result = m_result;
    const auto count = static_cast<double>(std::max<std::size_t>(result.inputs, 1));
    const Interval interval = wilson(m_sameTop, result.inputs);
    result.sameTop = static_cast<double>(m_sameTop) / count;
    result.sameTopLow = interval.low;
    result.sameTopHigh = interval.high;
    result.meanError = m_elements ? m_errorSum / static_cast<double>(m_elements) : 0.0;
    return result;
}

Verdict Comparison::verdict() const
{
    if (m_elements == 0)
        return Verdict::NotChecked;
    if (!m_withinTolerance || m_result.steps[2] > 0)
        return Verdict::Differs;
    return m_result.steps[1] > 0 ? Verdict::AgreesWithinOneStep : Verdict::Agrees;
}

Interval wilson(std::size_t hits, std::size_t count)
{
    if (count == 0)
        return {0, 1};
    constexpr double z = 1.959963984540054;
    const auto n = static_cast<double>(count);
    const double share = static_cast<double>(hits) / n;
    const double centre = share + z * z / (2 * n);
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {std::max(0.0, (centre - half) / scale), std::min(1.0, (centre + half) / scale)};
}

}  // namespace vulpes::deploy::verification
