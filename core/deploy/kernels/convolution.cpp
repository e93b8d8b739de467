// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/gemm.h"
#include "deploy/kernels/patches.h"

namespace vulpes::deploy {
namespace {

/// An int32 sum of products of 9-bit and 8-bit numbers cannot overflow up to this depth.
constexpr std::int64_t kLargestDepth = 65000;
constexpr int kPatchBytes = 128 << 10;

int tileOf(int rowBytes, int pixels)
{
    return std::clamp(kPatchBytes / rowBytes / 4 * 4, 4, std::max(4, (pixels + 3) / 4 * 4));
}

class FloatConvolution final : public Step
{
public:
    FloatConvolution(const OperatorView& view, const Window& window, std::span<const float> weights, std::vector<float> bias)
        : m_window(window), m_depth(window.taps() * window.inChannels),
          m_tile(tileOf(m_depth * static_cast<int>(sizeof(float)), window.pixels())),
          m_panels(packPanels(weights, window.outChannels, m_depth)), m_bias(std::move(bias)),
          m_bounds(floatBoundsOf(view.op().activation)), m_in(view.inputIndex(0)), m_out(view.outputIndex())
    {
    }

    [[nodiscard]] std::size_t scratchBytes() const override
    {
        return m_window.pointwise() ? 0 : static_cast<std::size_t>(m_tile) * static_cast<std::size_t>(m_depth) * sizeof(float);
    }

    void run(const Frame& frame) const override
    {
        const float* in = frame.at<const float>(m_in);
        FloatProduct product;
        product.stride = product.depth = m_depth;
        product.panels = m_panels.data();
        product.bias = m_bias.data();
        product.outputs = m_window.outChannels;
        product.bounds = m_bounds;
        const int pixels = m_window.pixels();
        for (int first = 0; first < pixels; first += m_tile) {
            product.count = std::min(m_tile, pixels - first);
            product.out = frame.at<float>(m_out) + static_cast<std::ptrdiff_t>(first) * m_window.outChannels;
            if (m_window.pointwise()) {
                product.rows = in + static_cast<std::ptrdiff_t>(first) * m_depth;
            } else {
                auto* patches = reinterpret_cast<float*>(frame.scratch);
                gatherPatches(m_window, in, first, product.count, patches, m_depth, 0);
                product.rows = patches;
            }
            multiplyFloat(product);
        }
    }

private:
    Window m_window;
    int m_depth;
    int m_tile;
    std::vector<float> m_panels;
    std::vector<float> m_bias;
    FloatBounds m_bounds;
    int m_in;
    int m_out;
};

class IntegerConvolution final : public Step
{
public:
    IntegerConvolution(const OperatorView& view, const Window& window, std::span<const std::int8_t> weights,
                       WeightedArithmetic arithmetic)
        : m_window(window), m_depth(paddedDepth(window.taps() * window.inChannels)),
          m_tile(tileOf(m_depth * static_cast<int>(sizeof(std::int16_t)), window.pixels())),
          m_weights(widenRows(weights, window.outChannels, window.taps() * window.inChannels)),
          m_arithmetic(std::move(arithmetic)), m_in(view.inputIndex(0)), m_out(view.outputIndex())
    {
    }

    [[nodiscard]] std::size_t scratchBytes() const override
    {
        return accumulatorBytes() + static_cast<std::size_t>(m_tile) * static_cast<std::size_t>(m_depth) * sizeof(std::int16_t);
    }

    void run(const Frame& frame) const override
    {
        auto* patches = reinterpret_cast<std::int16_t*>(frame.scratch + accumulatorBytes());
        IntegerProduct product;
        product.rows = patches;
        product.depth = m_depth;
        product.weights = m_weights.data();
        product.arithmetic = &m_arithmetic;
        product.accumulators = reinterpret_cast<std::int32_t*>(frame.scratch);
        product.outputs = m_window.outChannels;
        const int pixels = m_window.pixels();
        for (int first = 0; first < pixels; first += m_tile) {
            product.count = std::min(m_tile, pixels - first);
            product.out = frame.at<std::int8_t>(m_out) + static_cast<std::ptrdiff_t>(first) * m_window.outChannels;
            gatherPatches(m_window, frame.at<const std::int8_t>(m_in), first, product.count, patches, m_depth, m_arithmetic.in.zero);
            multiplyInteger(product);
        }
    }

private:
    [[nodiscard]] std::size_t accumulatorBytes() const
    {
        return (static_cast<std::size_t>(m_window.outChannels) * sizeof(std::int32_t) + 63) / 64 * 64;
    }

    Window m_window;
    int m_depth;
    int m_tile;
    std::vector<std::int16_t> m_weights;
    WeightedArithmetic m_arithmetic;
    int m_in;
    int m_out;
};

} // namespace

Result<StepPtr> makeConvolution(const OperatorView& view)
{
    const bool integer = view.allOf(ElementType::Int8, 2);
    if (!integer && !view.allOf(ElementType::Float32, 2))
        return view.refuse("type");
    const std::vector<int>& shape = view.input(1).shape;
    if (shape.size() != 4)
        return view.refuse("shape");
    const auto window = windowOf(view, shape[1], shape[2]);
    if (!window || shape[0] != window->outChannels || shape[3] != window->inChannels
        || std::int64_t{window->taps()} * window->inChannels > kLargestDepth)
        return view.refuse("shape");
    if (integer) {
        const auto weights = view.constant<std::int8_t>(1, ElementType::Int8);
        if (weights.empty())
            return view.refuse("constant");
        auto arithmetic = weightedArithmetic(view, window->outChannels, 0);
        if (!arithmetic)
            return fail(arithmetic.error());
        return std::make_unique<IntegerConvolution>(view, *window, weights, std::move(*arithmetic));
    }
    const auto weights = view.constant<float>(1, ElementType::Float32);
    auto bias = floatBias(view, window->outChannels);
    if (weights.empty() || !bias)
        return view.refuse("constant");
    return std::make_unique<FloatConvolution>(view, *window, weights, std::move(*bias));
}

} // namespace vulpes::deploy
