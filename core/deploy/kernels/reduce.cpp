// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/requantise.h"

#include <algorithm>
#include <cmath>

namespace vulpes::deploy {
namespace {

std::int8_t toInt8(double value)
{
    return static_cast<std::int8_t>(std::clamp(std::round(value), -128.0, 127.0));
}

/// Mean over height and width of every channel. int8, all in single precision and in this order:
/// earlier (XNNPACK's global average pooling): z_out + nearest-even((sum − n z_in) × m), m = s_in / (s_out × n);
/// current (XNNPACK's general reduction): nearest-even(sum × m + (z_out − n z_in × m)), m = s_in / s_out × (1 / n).
template<typename Element, typename Sum>
class Mean final : public Step
{
public:
    explicit Mean(const OperatorView& view)
        : m_channels(view.input(0).shape[3]), m_pixels(view.input(0).elements() / m_channels), m_in(view.inputIndex(0)),
          m_out(view.outputIndex())
    {
        if constexpr (std::is_same_v<Element, std::int8_t>) {
            m_affineIn = OperatorView::affine(view.input(0));
            m_affineOut = OperatorView::affine(view.output());
            const auto pixels = static_cast<float>(m_pixels);
            m_current = view.generation() == Generation::Current;
            m_multiplier = m_current ? m_affineIn.scale / m_affineOut.scale * (1.0F / pixels)
                                     : m_affineIn.scale / (m_affineOut.scale * pixels);
            m_bias = static_cast<float>(m_affineOut.zero) - pixels * static_cast<float>(m_affineIn.zero) * m_multiplier;
        }
    }

    [[nodiscard]] std::size_t scratchBytes() const override { return static_cast<std::size_t>(m_channels) * sizeof(Sum); }

    void run(const Frame& frame) const override
    {
        const Element* in = frame.at<const Element>(m_in);
        Element* out = frame.at<Element>(m_out);
        auto* sums = reinterpret_cast<Sum*>(frame.scratch);
        std::fill_n(sums, m_channels, Sum{0});
        for (std::int64_t p = 0; p < m_pixels; ++p, in += m_channels)
            for (int c = 0; c < m_channels; ++c)
                sums[c] += static_cast<Sum>(in[c]);
        for (int c = 0; c < m_channels; ++c)
            out[c] = finished(sums[c]);
    }

private:
    Element finished(Sum sum) const
    {
        if constexpr (std::is_same_v<Element, std::int8_t>) {
            if (m_current) {
                const float steps = std::nearbyint(static_cast<float>(sum) * m_multiplier + m_bias);
                return static_cast<std::int8_t>(std::clamp(steps, -128.0F, 127.0F));
            }
            const auto centred = static_cast<std::int32_t>(sum - m_pixels * m_affineIn.zero);
            return requantised(centred, m_multiplier, m_affineOut.zero, static_cast<float>(-128 - m_affineOut.zero),
                static_cast<float>(127 - m_affineOut.zero));
        } else {
            return sum / static_cast<Element>(m_pixels);
        }
    }

    int m_channels;
    std::int64_t m_pixels;
    int m_in;
    int m_out;
    Affine m_affineIn;
    Affine m_affineOut;
    float m_multiplier = 1;
    float m_bias = 0;
    bool m_current = false;
};

/// exp(β x) / Σ exp(β x) along the last axis.
class Softmax final : public Step
{
public:
    Softmax(const OperatorView& view, bool integer)
        : m_integer(integer), m_beta(view.op().beta), m_width(view.output().shape.back()),
          m_rows(view.output().elements() / m_width), m_in(view.inputIndex(0)), m_out(view.outputIndex())
    {
        if (integer)
            m_scale = view.input(0).quantisation.scale.front();
    }

    [[nodiscard]] std::size_t scratchBytes() const override { return static_cast<std::size_t>(m_width) * sizeof(double); }

    void run(const Frame& frame) const override
    {
        for (std::int64_t row = 0; row < m_rows; ++row) {
            const std::int64_t first = row * m_width;
            if (m_integer)
                integerRow(frame.at<const std::int8_t>(m_in) + first, frame.at<std::int8_t>(m_out) + first, frame.scratch);
            else
                floatRow(frame.at<const float>(m_in) + first, frame.at<float>(m_out) + first);
        }
    }

private:
    void floatRow(const float* in, float* out) const
    {
        const float largest = *std::max_element(in, in + m_width);
        float sum = 0;
        for (int c = 0; c < m_width; ++c) {
            out[c] = std::exp((in[c] - largest) * m_beta);
            sum += out[c];
        }
        for (int c = 0; c < m_width; ++c)
            out[c] /= sum;
    }

    /// The output's scale is 1/256 and its zero point −128.
    void integerRow(const std::int8_t* in, std::int8_t* out, std::byte* scratch) const
    {
        auto* values = reinterpret_cast<double*>(scratch);
        const int largest = *std::max_element(in, in + m_width);
        const double step = static_cast<double>(m_scale) * static_cast<double>(m_beta);
        double sum = 0;
        for (int c = 0; c < m_width; ++c) {
            values[c] = std::exp(step * (in[c] - largest));
            sum += values[c];
        }
        for (int c = 0; c < m_width; ++c)
            out[c] = toInt8(values[c] / sum * 256 - 128);
    }

    bool m_integer;
    float m_beta;
    float m_scale = 1;
    int m_width;
    std::int64_t m_rows;
    int m_in;
    int m_out;
};

} // namespace

Result<StepPtr> makeMean(const OperatorView& view)
{
    const bool integer = view.allOf(ElementType::Int8, 1);
    if (!integer && !view.allOf(ElementType::Float32, 1))
        return view.refuse("type");
    const std::vector<int>& in = view.input(0).shape;
    if (in.size() != 4 || in[0] != 1 || view.output().elements() != in[3])
        return view.refuse("shape");
    const auto axes = view.constant<std::int32_t>(1, ElementType::Int32);
    const auto isAxis = [](std::int32_t axis, std::int32_t wanted) { return axis == wanted || axis == wanted - 4; };
    const bool heightAndWidth = axes.size() == 2
        && ((isAxis(axes[0], 1) && isAxis(axes[1], 2)) || (isAxis(axes[0], 2) && isAxis(axes[1], 1)));
    if (!heightAndWidth)
        return view.refuse("option");
    if (integer)
        return std::make_unique<Mean<std::int8_t, std::int32_t>>(view);
    return std::make_unique<Mean<float, float>>(view);
}

Result<StepPtr> makeSoftmax(const OperatorView& view)
{
    const bool integer = view.allOf(ElementType::Int8, 1);
    if (!integer && !view.allOf(ElementType::Float32, 1))
        return view.refuse("type");
    if (view.input(0).shape != view.output().shape || view.output().shape.empty())
        return view.refuse("shape");
    if (!std::isfinite(view.op().beta))
        return view.refuse("option");
    if (integer && OperatorView::affine(view.output()) != Affine{1.0F / 256, -128})
        return view.refuse("quantisation");
    return std::make_unique<Softmax>(view, integer);
}

} // namespace vulpes::deploy
