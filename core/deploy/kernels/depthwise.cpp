// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/gemm.h"
#include "deploy/kernels/window.h"

namespace vulpes::deploy {
namespace {

template<typename In, typename Weight, typename Sum>
struct DepthwiseTap
{
    const In* in = nullptr;
    const Weight* weights = nullptr;
    Sum* sums = nullptr;
    int channels = 0;
    int zero = 0;
};
using FloatTap = DepthwiseTap<float, float, float>;
using IntegerTap = DepthwiseTap<std::int8_t, std::int16_t, std::int32_t>;

template<int>
VULPES_INLINE void addFloatTapBody(const FloatTap& tap)
{
    const float* __restrict in = tap.in;
    const float* __restrict weights = tap.weights;
    float* __restrict sums = tap.sums;
    for (int c = 0; c < tap.channels; ++c)
        sums[c] += in[c] * weights[c];
}

template<int>
VULPES_INLINE void addIntegerTapBody(const IntegerTap& tap)
{
    const std::int8_t* __restrict in = tap.in;
    const std::int16_t* __restrict weights = tap.weights;
    std::int32_t* __restrict sums = tap.sums;
    for (int c = 0; c < tap.channels; ++c)
        sums[c] += (std::int32_t{in[c]} - tap.zero) * weights[c];
}

VULPES_DISPATCH(addFloatTap, (const FloatTap& tap), (tap))
VULPES_DISPATCH(addIntegerTap, (const IntegerTap& tap), (tap))

void add(const FloatTap& tap)
{
    addFloatTap(tap);
}

void add(const IntegerTap& tap)
{
    addIntegerTap(tap);
}

/// Adds all taps of one output position to `tap.sums`; those in the padding add nothing.
template<typename Tap, typename In, typename Weight>
void addTaps(const Window& w, int pixel, const In* in, const Weight* weights, Tap& tap)
{
    const int y = pixel / w.outWidth * w.strideHeight - w.padTop;
    const int x = pixel % w.outWidth * w.strideWidth - w.padLeft;
    for (int ky = 0; ky < w.kernelHeight; ++ky) {
        const int inY = y + ky * w.dilationHeight;
        if (inY < 0 || inY >= w.inHeight)
            continue;
        for (int kx = 0; kx < w.kernelWidth; ++kx) {
            const int inX = x + kx * w.dilationWidth;
            if (inX < 0 || inX >= w.inWidth)
                continue;
            tap.in = in + (static_cast<std::ptrdiff_t>(inY) * w.inWidth + inX) * w.inChannels;
            tap.weights = weights + static_cast<std::ptrdiff_t>(ky * w.kernelWidth + kx) * w.inChannels;
            add(tap);
        }
    }
}

class FloatDepthwise final : public Step
{
public:
    FloatDepthwise(const OperatorView& view, const Window& window, std::span<const float> weights, std::vector<float> bias)
        : m_window(window), m_weights(weights.begin(), weights.end()), m_bias(std::move(bias)),
          m_bounds(floatBoundsOf(view.op().activation)), m_in(view.inputIndex(0)), m_out(view.outputIndex())
    {
    }

    void run(const Frame& frame) const override
    {
        FloatTap tap;
        tap.channels = m_window.outChannels;
        tap.sums = frame.at<float>(m_out);
        for (int pixel = 0; pixel < m_window.pixels(); ++pixel, tap.sums += tap.channels) {
            std::copy(m_bias.begin(), m_bias.end(), tap.sums);
            addTaps(m_window, pixel, frame.at<const float>(m_in), m_weights.data(), tap);
            for (int c = 0; c < tap.channels; ++c)
                tap.sums[c] = std::min(std::max(tap.sums[c], m_bounds.low), m_bounds.high);
        }
    }

private:
    Window m_window;
    std::vector<float> m_weights;
    std::vector<float> m_bias;
    FloatBounds m_bounds;
    int m_in;
    int m_out;
};

class IntegerDepthwise final : public Step
{
public:
    IntegerDepthwise(const OperatorView& view, const Window& window, std::span<const std::int8_t> weights,
                     WeightedArithmetic arithmetic)
        : m_window(window), m_weights(weights.begin(), weights.end()), m_arithmetic(std::move(arithmetic)),
          m_in(view.inputIndex(0)), m_out(view.outputIndex())
    {
    }

    [[nodiscard]] std::size_t scratchBytes() const override
    {
        return static_cast<std::size_t>(m_window.outChannels) * sizeof(std::int32_t);
    }

    void run(const Frame& frame) const override
    {
        const int zero = m_arithmetic.out.zero;
        IntegerTap tap;
        tap.channels = m_window.outChannels;
        tap.zero = m_arithmetic.in.zero;
        tap.sums = reinterpret_cast<std::int32_t*>(frame.scratch);
        std::int8_t* out = frame.at<std::int8_t>(m_out);
        for (int pixel = 0; pixel < m_window.pixels(); ++pixel, out += tap.channels) {
            std::fill_n(tap.sums, tap.channels, 0);
            addTaps(m_window, pixel, frame.at<const std::int8_t>(m_in), m_weights.data(), tap);
            for (int c = 0; c < tap.channels; ++c)
                tap.sums[c] = static_cast<std::int32_t>(static_cast<std::uint32_t>(tap.sums[c])
                    + static_cast<std::uint32_t>(m_arithmetic.bias[static_cast<std::size_t>(c)]));
            requantiseRow(tap.sums, m_arithmetic.multiplier.data(), tap.channels, zero,
                static_cast<float>(m_arithmetic.bounds.low - zero), static_cast<float>(m_arithmetic.bounds.high - zero), out);
        }
    }

private:
    Window m_window;
    std::vector<std::int16_t> m_weights;
    WeightedArithmetic m_arithmetic;
    int m_in;
    int m_out;
};

} // namespace

Result<StepPtr> makeDepthwise(const OperatorView& view)
{
    const bool integer = view.allOf(ElementType::Int8, 2);
    if (!integer && !view.allOf(ElementType::Float32, 2))
        return view.refuse("type");
    const std::vector<int>& shape = view.input(1).shape;
    if (shape.size() != 4 || shape[0] != 1)
        return view.refuse("shape");
    const auto window = windowOf(view, shape[1], shape[2]);
    if (!window || window->taps() > 65000 || shape[3] != window->outChannels)
        return view.refuse("shape");
    if (window->outChannels != window->inChannels)
        return view.refuse("option"); // a depth multiplier: nothing we lower has one
    if (integer) {
        const auto weights = view.constant<std::int8_t>(1, ElementType::Int8);
        if (weights.empty())
            return view.refuse("constant");
        auto arithmetic = weightedArithmetic(view, window->outChannels, 3);
        if (!arithmetic)
            return fail(arithmetic.error());
        return std::make_unique<IntegerDepthwise>(view, *window, weights, std::move(*arithmetic));
    }
    const auto weights = view.constant<float>(1, ElementType::Float32);
    auto bias = floatBias(view, window->outChannels);
    if (weights.empty() || !bias)
        return view.refuse("constant");
    return std::make_unique<FloatDepthwise>(view, *window, weights, std::move(*bias));
}

} // namespace vulpes::deploy
