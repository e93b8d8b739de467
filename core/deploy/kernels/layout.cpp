// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that only move elements: RESHAPE, CONCATENATION, PAD.
#include "deploy/kernels/step.h"

#include <array>
#include <cstring>

namespace vulpes::deploy {
namespace {

/// `rows` blocks of `bytes` each, `fromStride` and `toStride` bytes apart.
struct Copy
{
    int from = 0;
    std::size_t rows = 1;
    std::size_t bytes = 0;
    std::size_t toOffset = 0;
    std::size_t toStride = 0;
};

class CopyStep final : public Step
{
public:
    CopyStep(std::vector<Copy> copies, int out) : m_copies(std::move(copies)), m_out(out) {}

    void run(const Frame& frame) const override
    {
        for (const Copy& copy : m_copies) {
            const std::byte* from = frame.at<const std::byte>(copy.from);
            std::byte* to = frame.at<std::byte>(m_out) + copy.toOffset;
            for (std::size_t row = 0; row < copy.rows; ++row)
                std::memcpy(to + row * copy.toStride, from + row * copy.bytes, copy.bytes);
        }
    }

private:
    std::vector<Copy> m_copies;
    int m_out;
};

class PadStep final : public Step
{
public:
    PadStep(const OperatorView& view, const std::array<int, 4>& before, std::byte fill)
        : m_in(view.inputIndex(0)), m_out(view.outputIndex()), m_before(before), m_fill(fill),
          m_elementBytes(bytesOf(view.output().type))
    {
        for (std::size_t d = 0; d < 4; ++d) {
            m_inShape[d] = view.input(0).shape[d];
            m_outShape[d] = view.output().shape[d];
        }
        m_outBytes = static_cast<std::size_t>(view.output().elements()) * m_elementBytes;
    }

    void run(const Frame& frame) const override
    {
        std::byte* out = frame.at<std::byte>(m_out);
        std::memset(out, std::to_integer<int>(m_fill), m_outBytes);
        const std::byte* in = frame.at<const std::byte>(m_in);
        const std::size_t rowBytes = static_cast<std::size_t>(m_inShape[3]) * m_elementBytes;
        for (std::int64_t n = 0; n < m_inShape[0]; ++n)
            for (std::int64_t y = 0; y < m_inShape[1]; ++y)
                for (std::int64_t x = 0; x < m_inShape[2]; ++x, in += rowBytes) {
                    const std::int64_t row = ((n + m_before[0]) * m_outShape[1] + y + m_before[1]) * m_outShape[2] + x + m_before[2];
                    const std::int64_t element = row * m_outShape[3] + m_before[3];
                    std::memcpy(out + static_cast<std::size_t>(element) * m_elementBytes, in, rowBytes);
                }
    }

private:
    int m_in;
    int m_out;
    std::array<int, 4> m_before;
    std::array<int, 4> m_inShape{};
    std::array<int, 4> m_outShape{};
    std::byte m_fill;
    std::size_t m_elementBytes;
    std::size_t m_outBytes = 0;
};

/// float32, or int8 at the same scale as the output.
bool movable(const OperatorView& view, std::size_t input)
{
    const ModelTensor& from = view.input(input);
    const ModelTensor& to = view.output();
    if (from.type != to.type)
        return false;
    if (to.type == ElementType::Int8)
        return OperatorView::affine(from) == OperatorView::affine(to);
    return to.type == ElementType::Float32;
}

} // namespace

Result<StepPtr> makeReshape(const OperatorView& view)
{
    if (!view.has(0) || !movable(view, 0))
        return view.refuse("type");
    if (view.input(0).elements() != view.output().elements())
        return view.refuse("shape");
    Copy copy;
    copy.from = view.inputIndex(0);
    copy.bytes = static_cast<std::size_t>(view.output().elements()) * bytesOf(view.output().type);
    return std::make_unique<CopyStep>(std::vector<Copy>{copy}, view.outputIndex());
}

Result<StepPtr> makeConcatenation(const OperatorView& view)
{
    const std::vector<int>& shape = view.output().shape;
    const int rank = static_cast<int>(shape.size());
    const int axis = view.op().axis < 0 ? view.op().axis + rank : view.op().axis;
    if (axis < 0 || axis >= rank || view.op().activation != FusedActivation::None)
        return view.refuse("option");
    std::size_t rows = 1;
    std::size_t inner = bytesOf(view.output().type);
    for (int d = 0; d < axis; ++d)
        rows *= static_cast<std::size_t>(shape[static_cast<std::size_t>(d)]);
    for (int d = axis + 1; d < rank; ++d)
        inner *= static_cast<std::size_t>(shape[static_cast<std::size_t>(d)]);

    const auto along = static_cast<std::size_t>(axis);
    std::vector<Copy> copies;
    std::int64_t joined = 0;
    for (std::size_t i = 0; i < view.inputs(); ++i) {
        if (!view.has(i) || !movable(view, i))
            return view.refuse("type");
        std::vector<int> from = view.input(i).shape;
        if (from.size() != shape.size())
            return view.refuse("shape");
        Copy copy;
        copy.from = view.inputIndex(i);
        copy.rows = rows;
        copy.bytes = static_cast<std::size_t>(from[along]) * inner;
        copy.toOffset = static_cast<std::size_t>(joined) * inner;
        copy.toStride = static_cast<std::size_t>(shape[along]) * inner;
        joined += from[along];
        from[along] = shape[along];
        if (from != shape || joined > shape[along])
            return view.refuse("shape");
        copies.push_back(copy);
    }
    if (joined != shape[along])
        return view.refuse("shape");
    return std::make_unique<CopyStep>(std::move(copies), view.outputIndex());
}

Result<StepPtr> makePad(const OperatorView& view)
{
    if (!view.has(0) || !movable(view, 0))
        return view.refuse("type");
    const std::vector<int>& in = view.input(0).shape;
    const std::vector<int>& out = view.output().shape;
    const auto paddings = view.constant<std::int32_t>(1, ElementType::Int32);
    if (in.size() != 4 || out.size() != 4)
        return view.refuse("shape");
    if (paddings.size() != 8)
        return view.refuse("constant");
    std::array<int, 4> before{};
    for (std::size_t d = 0; d < 4; ++d) {
        const std::int64_t low = paddings[2 * d];
        const std::int64_t high = paddings[2 * d + 1];
        if (low < 0 || high < 0 || low + in[d] + high != out[d])
            return view.refuse("shape");
        before[d] = static_cast<int>(low);
    }
    const bool integer = view.output().type == ElementType::Int8;
    // The bytes of 0.0F are zeros; the zero of an int8 tensor is its zero point.
    const auto fill = integer ? static_cast<std::byte>(OperatorView::affine(view.output()).zero) : std::byte{0};
    return std::make_unique<PadStep>(view, before, fill);
}

} // namespace vulpes::deploy
