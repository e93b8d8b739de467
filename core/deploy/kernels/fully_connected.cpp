// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/gemm.h"

namespace vulpes::deploy {
namespace {

constexpr int kLargestDepth = 65000;

class FloatFullyConnected final : public Step
{
public:
    FloatFullyConnected(const OperatorView& view, int rows, int depth, std::span<const float> weights, std::vector<float> bias)
        : m_rows(rows), m_depth(depth), m_panels(packPanels(weights, static_cast<int>(bias.size()), depth)), m_bias(std::move(bias)),
          m_bounds(floatBoundsOf(view.op().activation)), m_in(view.inputIndex(0)), m_out(view.outputIndex())
    {
    }

    void run(const Frame& frame) const override
    {
        FloatProduct product;
        product.rows = frame.at<const float>(m_in);
        product.count = m_rows;
        product.stride = product.depth = m_depth;
        product.panels = m_panels.data();
        product.bias = m_bias.data();
        product.out = frame.at<float>(m_out);
        product.outputs = static_cast<int>(m_bias.size());
        product.bounds = m_bounds;
        multiplyFloat(product);
    }

private:
    int m_rows;
    int m_depth;
    std::vector<float> m_panels;
    std::vector<float> m_bias;
    FloatBounds m_bounds;
    int m_in;
    int m_out;
};

class IntegerFullyConnected final : public Step
{
public:
    IntegerFullyConnected(const OperatorView& view, int rows, int depth, std::span<const std::int8_t> weights,
                          WeightedArithmetic arithmetic)
        : m_rows(rows), m_depth(depth), m_weights(widenRows(weights, static_cast<int>(arithmetic.bias.size()), depth)),
          m_arithmetic(std::move(arithmetic)), m_in(view.inputIndex(0)), m_out(view.outputIndex())
    {
    }

    [[nodiscard]] std::size_t scratchBytes() const override
    {
        return rowBytes() + m_arithmetic.bias.size() * sizeof(std::int32_t);
    }

    void run(const Frame& frame) const override
    {
        auto* row = reinterpret_cast<std::int16_t*>(frame.scratch);
        IntegerProduct product;
        product.rows = row;
        product.count = 1;
        product.depth = paddedDepth(m_depth);
        product.weights = m_weights.data();
        product.arithmetic = &m_arithmetic;
        product.accumulators = reinterpret_cast<std::int32_t*>(frame.scratch + rowBytes());
        product.outputs = static_cast<int>(m_arithmetic.bias.size());
        std::fill(row, row + product.depth, std::int16_t{0});
        for (int r = 0; r < m_rows; ++r) {
            const std::int8_t* in = frame.at<const std::int8_t>(m_in) + static_cast<std::ptrdiff_t>(r) * m_depth;
            for (int k = 0; k < m_depth; ++k)
                row[k] = static_cast<std::int16_t>(in[k] - m_arithmetic.in.zero);
            product.out = frame.at<std::int8_t>(m_out) + static_cast<std::ptrdiff_t>(r) * product.outputs;
            multiplyInteger(product);
        }
    }

private:
    [[nodiscard]] std::size_t rowBytes() const
    {
        return static_cast<std::size_t>(paddedDepth(m_depth)) * sizeof(std::int16_t);
    }

    int m_rows;
    int m_depth;
    std::vector<std::int16_t> m_weights;
    WeightedArithmetic m_arithmetic;
    int m_in;
    int m_out;
};

} // namespace

Result<StepPtr> makeFullyConnected(const OperatorView& view)
{
    const bool integer = view.allOf(ElementType::Int8, 2);
    if (!integer && !view.allOf(ElementType::Float32, 2))
        return view.refuse("type");
    const std::vector<int>& shape = view.input(1).shape;
    if (shape.size() != 2 || shape[1] > kLargestDepth)
        return view.refuse("shape");
    const int outputs = shape[0];
    const int depth = shape[1];
    const std::int64_t rows = view.input(0).elements() / depth;
    if (rows * depth != view.input(0).elements() || rows * outputs != view.output().elements())
        return view.refuse("shape");
    if (integer) {
        const auto weights = view.constant<std::int8_t>(1, ElementType::Int8);
        if (weights.empty())
            return view.refuse("constant");
        auto arithmetic = weightedArithmetic(view, outputs, 0);
        if (!arithmetic)
            return fail(arithmetic.error());
        return std::make_unique<IntegerFullyConnected>(view, static_cast<int>(rows), depth, weights, std::move(*arithmetic));
    }
    const auto weights = view.constant<float>(1, ElementType::Float32);
    auto bias = floatBias(view, outputs);
    if (weights.empty() || !bias)
        return view.refuse("constant");
    return std::make_unique<FloatFullyConnected>(view, static_cast<int>(rows), depth, weights, std::move(*bias));
}

} // namespace vulpes::deploy
