// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/table.h"

#include <algorithm>
#include <cmath>

namespace vulpes::deploy {
namespace {

float valueOf(OperatorKind kind, float x)
{
    switch (kind) {
    case OperatorKind::Relu:
        return std::max(x, 0.0F);
    case OperatorKind::Relu6:
        return std::min(std::max(x, 0.0F), 6.0F);
    case OperatorKind::HardSwish:
        return x * std::min(std::max(x + 3.0F, 0.0F), 6.0F) * (1.0F / 6.0F);
    default:
        return 1.0F / (1.0F + std::exp(-x));
    }
}

template<OperatorKind Kind>
class FloatUnary final : public Step
{
public:
    explicit FloatUnary(const OperatorView& view)
        : m_count(view.output().elements()), m_in(view.inputIndex(0)), m_out(view.outputIndex())
    {
    }

    void run(const Frame& frame) const override
    {
        const float* in = frame.at<const float>(m_in);
        float* out = frame.at<float>(m_out);
        for (std::int64_t i = 0; i < m_count; ++i)
            out[i] = valueOf(Kind, in[i]);
    }

private:
    std::int64_t m_count;
    int m_in;
    int m_out;
};

StepPtr makeFloatUnary(const OperatorView& view)
{
    switch (view.op().kind) {
    case OperatorKind::Relu:
        return std::make_unique<FloatUnary<OperatorKind::Relu>>(view);
    case OperatorKind::Relu6:
        return std::make_unique<FloatUnary<OperatorKind::Relu6>>(view);
    case OperatorKind::HardSwish:
        return std::make_unique<FloatUnary<OperatorKind::HardSwish>>(view);
    default:
        return std::make_unique<FloatUnary<OperatorKind::Logistic>>(view);
    }
}

} // namespace

Result<StepPtr> makeUnary(const OperatorView& view)
{
    const bool integer = view.allOf(ElementType::Int8, 1);
    if (!integer && !view.allOf(ElementType::Float32, 1))
        return view.refuse("type");
    if (view.input(0).elements() != view.output().elements())
        return view.refuse("shape");
    if (!integer)
        return makeFloatUnary(view);

    const Affine in = OperatorView::affine(view.input(0));
    const Affine out = OperatorView::affine(view.output());
    switch (view.op().kind) {
    case OperatorKind::Relu:
        return makeTableStep(view, clampTable(in, out, 0, HUGE_VAL));
    case OperatorKind::Relu6:
        return makeTableStep(view, clampTable(in, out, 0, 6));
    case OperatorKind::HardSwish:
        if (in.scale / 128 >= out.scale)
            return view.refuse("quantisation");
        return makeTableStep(view, hardSwishTable(in, out));
    default:
        if (out != Affine{1.0F / 256, -128})
            return view.refuse("quantisation");
        return makeTableStep(view, logisticTable(in, out));
    }
}

} // namespace vulpes::deploy
