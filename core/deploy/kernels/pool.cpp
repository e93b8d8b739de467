// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/requantise.h"
#include "deploy/kernels/window.h"

#include <limits>

namespace vulpes::deploy {
namespace {

/// Taps of one output position that lie inside the input; at least one does.
struct Inside
{
    int firstY = 0;
    int endY = 0;
    int firstX = 0;
    int endX = 0;

    [[nodiscard]] int count() const { return (endY - firstY) * (endX - firstX); }
};

Inside insideOf(const Window& w, int pixel)
{
    const int y = pixel / w.outWidth * w.strideHeight - w.padTop;
    const int x = pixel % w.outWidth * w.strideWidth - w.padLeft;
    return {std::max(0, y), std::min(w.inHeight, y + w.kernelHeight), std::max(0, x), std::min(w.inWidth, x + w.kernelWidth)};
}

template<typename Element>
Element cut(Element value, Element low, Element high)
{
    return std::min(std::max(value, low), high);
}

/// Integer sums are rounded half away from zero; float sums divided.
float averaged(float sum, int count)
{
    return sum / static_cast<float>(count);
}

int averaged(int sum, int count)
{
    return sum >= 0 ? (sum + count / 2) / count : (sum - count / 2) / count;
}

template<typename Element, typename Sum>
class Pool final : public Step
{
public:
    Pool(const OperatorView& view, const Window& window, Element low, Element high)
        : m_window(window), m_maximum(view.op().kind == OperatorKind::MaxPool2d), m_low(low), m_high(high),
          m_in(view.inputIndex(0)), m_out(view.outputIndex())
    {
    }

    [[nodiscard]] std::size_t scratchBytes() const override
    {
        return static_cast<std::size_t>(m_window.inChannels) * sizeof(Sum);
    }

    void run(const Frame& frame) const override
    {
        const Element* in = frame.at<const Element>(m_in);
        Element* out = frame.at<Element>(m_out);
        auto* sums = reinterpret_cast<Sum*>(frame.scratch);
        const int channels = m_window.inChannels;
        const Sum start = m_maximum ? static_cast<Sum>(std::numeric_limits<Element>::lowest()) : Sum{0};
        for (int pixel = 0; pixel < m_window.pixels(); ++pixel, out += channels) {
            const Inside inside = insideOf(m_window, pixel);
            std::fill_n(sums, channels, start);
            for (int y = inside.firstY; y < inside.endY; ++y)
                for (int x = inside.firstX; x < inside.endX; ++x)
                    gather(in + (static_cast<std::ptrdiff_t>(y) * m_window.inWidth + x) * channels, sums);
            for (int c = 0; c < channels; ++c) {
                const Sum value = m_maximum ? sums[c] : averaged(sums[c], inside.count());
                out[c] = cut(static_cast<Element>(value), m_low, m_high);
            }
        }
    }

private:
    void gather(const Element* from, Sum* sums) const
    {
        if (m_maximum) {
            for (int c = 0; c < m_window.inChannels; ++c)
                sums[c] = std::max(sums[c], static_cast<Sum>(from[c]));
        } else {
            for (int c = 0; c < m_window.inChannels; ++c)
                sums[c] += static_cast<Sum>(from[c]);
        }
    }

    Window m_window;
    bool m_maximum;
    Element m_low;
    Element m_high;
    int m_in;
    int m_out;
};

} // namespace

Result<StepPtr> makePool(const OperatorView& view)
{
    const bool integer = view.allOf(ElementType::Int8, 1);
    if (!integer && !view.allOf(ElementType::Float32, 1))
        return view.refuse("type");
    const auto window = windowOf(view, view.op().filterHeight, view.op().filterWidth);
    if (!window || window->inChannels != window->outChannels || window->dilationHeight != 1 || window->dilationWidth != 1)
        return view.refuse("shape");
    if (!integer) {
        const FloatBounds bounds = floatBoundsOf(view.op().activation);
        return std::make_unique<Pool<float, float>>(view, *window, bounds.low, bounds.high);
    }
    const Affine out = OperatorView::affine(view.output());
    if (OperatorView::affine(view.input(0)) != out)
        return view.refuse("quantisation");
    const Bounds bounds = boundsOf(view.op().activation, out);
    return std::make_unique<Pool<std::int8_t, int>>(view, *window, static_cast<std::int8_t>(bounds.low),
        static_cast<std::int8_t>(bounds.high));
}

} // namespace vulpes::deploy
