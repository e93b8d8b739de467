// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/requantise.h"

#include <optional>

namespace vulpes::deploy {
namespace {

/// How one operand walks over rows of `channels` elements: 0 stays, 1 steps.
struct Walk
{
    std::ptrdiff_t row = 0;
    std::ptrdiff_t element = 0;
};

/// An operand is as large as the output, one number, or one number per channel (the gate of a squeeze-excite).
std::optional<Walk> walkOf(const ModelTensor& operand, const ModelTensor& out)
{
    if (operand.shape == out.shape)
        return Walk{out.shape.back(), 1};
    if (operand.elements() == 1)
        return Walk{0, 0};
    if (operand.elements() == out.shape.back() && operand.shape.back() == out.shape.back())
        return Walk{0, 1};
    return std::nullopt;
}

struct Geometry
{
    Walk a;
    Walk b;
    std::ptrdiff_t rows = 0;
    std::ptrdiff_t channels = 0;
    int first = 0;
    int second = 0;
    int out = 0;
};

template<typename Element, typename Function>
void forEach(const Frame& frame, const Geometry& g, const Function& function)
{
    const Element* a = frame.at<const Element>(g.first);
    const Element* b = frame.at<const Element>(g.second);
    Element* out = frame.at<Element>(g.out);
    for (std::ptrdiff_t r = 0; r < g.rows; ++r, a += g.a.row, b += g.b.row, out += g.channels) {
        if (g.a.element == 1 && g.b.element == 1) {
            for (std::ptrdiff_t c = 0; c < g.channels; ++c)
                out[c] = function(a[c], b[c]);
        } else {
            for (std::ptrdiff_t c = 0; c < g.channels; ++c)
                out[c] = function(a[c * g.a.element], b[c * g.b.element]);
        }
    }
}

class FloatBinary final : public Step
{
public:
    FloatBinary(const OperatorView& view, const Geometry& geometry)
        : m_geometry(geometry), m_add(view.op().kind == OperatorKind::Add), m_bounds(floatBoundsOf(view.op().activation))
    {
    }

    void run(const Frame& frame) const override
    {
        const auto cut = [this](float value) { return std::min(std::max(value, m_bounds.low), m_bounds.high); };
        if (m_add)
            forEach<float>(frame, m_geometry, [&](float a, float b) { return cut(a + b); });
        else
            forEach<float>(frame, m_geometry, [&](float a, float b) { return cut(a * b); });
    }

private:
    Geometry m_geometry;
    bool m_add;
    FloatBounds m_bounds;
};

/// a = s1 / s_out and b = s2 / s_out as fixed-point numbers with one common shift that leaves the larger 21 bits:
/// q = zero + ((x1 − z1) A + (x2 − z2) B + half) >> shift.
class IntegerAdd final : public Step
{
public:
    IntegerAdd(const Geometry& geometry, Affine a, Affine b, Affine out, Bounds bounds)
        : m_geometry(geometry), m_zeroA(a.zero), m_zeroB(b.zero), m_zero(out.zero), m_bounds(bounds)
    {
        const float ratioA = a.scale / out.scale;
        const float ratioB = b.scale / out.scale;
        m_shift = 20 - std::ilogb(std::max(ratioA, ratioB));
        m_a = static_cast<std::int32_t>(std::lrintf(std::ldexp(ratioA, m_shift)));
        m_b = static_cast<std::int32_t>(std::lrintf(std::ldexp(ratioB, m_shift)));
    }

    void run(const Frame& frame) const override
    {
        const std::int32_t half = std::int32_t{1} << (m_shift - 1);
        forEach<std::int8_t>(frame, m_geometry, [&](std::int8_t a, std::int8_t b) {
            const std::int32_t sum = (a - m_zeroA) * m_a + (b - m_zeroB) * m_b + half;
            return static_cast<std::int8_t>(std::clamp((sum >> m_shift) + m_zero, m_bounds.low, m_bounds.high));
        });
    }

private:
    Geometry m_geometry;
    int m_zeroA;
    int m_zeroB;
    int m_zero;
    Bounds m_bounds;
    int m_shift = 0;
    std::int32_t m_a = 0;
    std::int32_t m_b = 0;
};

class IntegerMultiply final : public Step
{
public:
    IntegerMultiply(const Geometry& geometry, Affine a, Affine b, Affine out, Bounds bounds)
        : m_geometry(geometry), m_zeroA(a.zero), m_zeroB(b.zero), m_zero(out.zero),
          m_low(static_cast<float>(bounds.low - out.zero)), m_high(static_cast<float>(bounds.high - out.zero)),
          m_multiplier(a.scale * b.scale / out.scale)
    {
    }

    void run(const Frame& frame) const override
    {
        forEach<std::int8_t>(frame, m_geometry, [this](std::int8_t a, std::int8_t b) {
            return requantised((a - m_zeroA) * (b - m_zeroB), m_multiplier, m_zero, m_low, m_high);
        });
    }

private:
    Geometry m_geometry;
    int m_zeroA;
    int m_zeroB;
    int m_zero;
    float m_low;
    float m_high;
    float m_multiplier;
};

/// The scale ratios the fixed-point sum has room for (2^-10 … 2^8); the runtimes' fast kernels have the same limits.
bool addable(Affine in, Affine out)
{
    const float ratio = in.scale / out.scale;
    return ratio >= 0x1p-10F && ratio < 0x1p8F;
}

} // namespace

Result<StepPtr> makeBinary(const OperatorView& view)
{
    const bool integer = view.allOf(ElementType::Int8, 2);
    if (!integer && !view.allOf(ElementType::Float32, 2))
        return view.refuse("type");
    const ModelTensor& out = view.output();
    if (out.shape.empty())
        return view.refuse("shape");
    const auto a = walkOf(view.input(0), out);
    const auto b = walkOf(view.input(1), out);
    if (!a || !b)
        return view.refuse("shape");
    const std::ptrdiff_t channels = out.shape.back();
    const Geometry geometry{*a, *b, static_cast<std::ptrdiff_t>(out.elements()) / channels, channels, view.inputIndex(0),
        view.inputIndex(1), view.outputIndex()};
    if (!integer)
        return std::make_unique<FloatBinary>(view, geometry);

    const Affine first = OperatorView::affine(view.input(0));
    const Affine second = OperatorView::affine(view.input(1));
    const Affine result = OperatorView::affine(out);
    const Bounds bounds = boundsOf(view.op().activation, result);
    if (view.op().kind == OperatorKind::Add) {
        if (!addable(first, result) || !addable(second, result))
            return view.refuse("quantisation");
        return std::make_unique<IntegerAdd>(geometry, first, second, result, bounds);
    }
    if (!std::isfinite(first.scale * second.scale / result.scale))
        return view.refuse("quantisation");
    return std::make_unique<IntegerMultiply>(geometry, first, second, result, bounds);
}

} // namespace vulpes::deploy
