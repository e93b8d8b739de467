// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/table.h"

#include <algorithm>
#include <cmath>

namespace vulpes::deploy {
namespace {

/// q = zero + nearest-even(x × (1 / scale)), in single precision as XNNPACK has it.
class QuantizeStep final : public Step
{
public:
    explicit QuantizeStep(const OperatorView& view)
        : m_affine(OperatorView::affine(view.output())), m_count(view.output().elements()), m_in(view.inputIndex(0)),
          m_out(view.outputIndex())
    {
    }

    void run(const Frame& frame) const override
    {
        const float* in = frame.at<const float>(m_in);
        std::int8_t* out = frame.at<std::int8_t>(m_out);
        const float inverse = 1.0F / m_affine.scale;
        for (std::int64_t i = 0; i < m_count; ++i) {
            const float steps = std::nearbyint(in[i] * inverse) + static_cast<float>(m_affine.zero);
            // Not a number becomes the zero point: an integer has no better answer.
            out[i] = static_cast<std::int8_t>(std::isnan(steps) ? m_affine.zero : static_cast<int>(std::clamp(steps, -128.0F, 127.0F)));
        }
    }

private:
    Affine m_affine;
    std::int64_t m_count;
    int m_in;
    int m_out;
};

class DequantizeStep final : public Step
{
public:
    explicit DequantizeStep(const OperatorView& view)
        : m_affine(OperatorView::affine(view.input(0))), m_count(view.output().elements()), m_in(view.inputIndex(0)),
          m_out(view.outputIndex())
    {
    }

    void run(const Frame& frame) const override
    {
        const std::int8_t* in = frame.at<const std::int8_t>(m_in);
        float* out = frame.at<float>(m_out);
        for (std::int64_t i = 0; i < m_count; ++i)
            out[i] = m_affine.scale * static_cast<float>(in[i] - m_affine.zero);
    }

private:
    Affine m_affine;
    std::int64_t m_count;
    int m_in;
    int m_out;
};

} // namespace

Result<StepPtr> makeQuantize(const OperatorView& view)
{
    if (!view.has(0) || view.output().type != ElementType::Int8)
        return view.refuse("type");
    if (view.input(0).elements() != view.output().elements())
        return view.refuse("shape");
    if (view.input(0).type == ElementType::Float32)
        return std::make_unique<QuantizeStep>(view);
    if (view.input(0).type != ElementType::Int8)
        return view.refuse("type");
    return makeTableStep(view,
        clampTable(OperatorView::affine(view.input(0)), OperatorView::affine(view.output()), -HUGE_VAL, HUGE_VAL));
}

Result<StepPtr> makeDequantize(const OperatorView& view)
{
    if (!view.has(0) || view.input(0).type != ElementType::Int8 || view.output().type != ElementType::Float32)
        return view.refuse("type");
    if (view.input(0).elements() != view.output().elements())
        return view.refuse("shape");
    return std::make_unique<DequantizeStep>(view);
}

} // namespace vulpes::deploy
