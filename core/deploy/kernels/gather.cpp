// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that read their input in another order or only a part of it: SLICE, TRANSPOSE.
#include "deploy/kernels/step.h"

#include <array>
#include <cstring>

namespace vulpes::deploy {
namespace {

constexpr std::size_t kRank = 4;

/// How many positions the output has along an axis, and how far apart the input has them, in bytes.
struct Axis
{
    std::size_t count = 1;
    std::size_t step = 0;
};

class GatherStep final : public Step
{
public:
    GatherStep(const OperatorView& view, const std::array<Axis, kRank>& axes, std::size_t offset)
        : m_in(view.inputIndex(0)), m_out(view.outputIndex()), m_axes(axes), m_offset(offset), m_bytes(bytesOf(view.output().type))
    {
    }

    void run(const Frame& frame) const override
    {
        const std::byte* in = frame.at<const std::byte>(m_in) + m_offset;
        std::byte* out = frame.at<std::byte>(m_out);
        const auto& [a, b, c, d] = m_axes;
        for (std::size_t i = 0; i < a.count; ++i)
            for (std::size_t j = 0; j < b.count; ++j)
                for (std::size_t k = 0; k < c.count; ++k)
                    out = row(in + i * a.step + j * b.step + k * c.step, out);
    }

private:
    std::byte* row(const std::byte* in, std::byte* out) const
    {
        const Axis& last = m_axes[kRank - 1];
        if (last.step == m_bytes) {
            std::memcpy(out, in, last.count * m_bytes);
            return out + last.count * m_bytes;
        }
        for (std::size_t n = 0; n < last.count; ++n, out += m_bytes)
            std::memcpy(out, in + n * last.step, m_bytes);
        return out;
    }

    int m_in;
    int m_out;
    std::array<Axis, kRank> m_axes;
    std::size_t m_offset;
    std::size_t m_bytes;
};

/// Bytes between neighbours along each axis of the input.
std::vector<std::size_t> stepsOf(const ModelTensor& tensor)
{
    std::vector<std::size_t> steps(tensor.shape.size());
    std::size_t step = bytesOf(tensor.type);
    for (std::size_t d = steps.size(); d-- > 0; step *= static_cast<std::size_t>(tensor.shape[d]))
        steps[d] = step;
    return steps;
}

/// Whether input and output are float32, or int8 at one scale, of one rank that the step can walk.
Result<void> checkGather(const OperatorView& view)
{
    const ModelTensor& out = view.output();
    if (!view.has(0) || view.input(0).type != out.type || (out.type != ElementType::Float32 && out.type != ElementType::Int8))
        return view.refuse("type");
    if (out.type == ElementType::Int8 && OperatorView::affine(view.input(0)) != OperatorView::affine(out))
        return view.refuse("quantisation");
    if (out.shape.size() > kRank || view.input(0).shape.size() != out.shape.size())
        return view.refuse("shape");
    return {};
}

} // namespace

Result<StepPtr> makeSlice(const OperatorView& view)
{
    if (auto checked = checkGather(view); !checked)
        return fail(checked.error());
    const std::vector<int>& in = view.input(0).shape;
    const std::vector<int>& out = view.output().shape;
    const auto begin = view.constant<std::int32_t>(1, ElementType::Int32);
    const auto size = view.constant<std::int32_t>(2, ElementType::Int32);
    if (begin.size() != in.size() || size.size() != in.size())
        return view.refuse("constant");
    const std::vector<std::size_t> steps = stepsOf(view.input(0));
    std::array<Axis, kRank> axes;
    std::size_t offset = 0;
    for (std::size_t d = 0; d < in.size(); ++d) {
        const int wanted = size[d] == -1 ? in[d] - begin[d] : size[d];
        if (begin[d] < 0 || begin[d] > in[d] || wanted != out[d] || wanted > in[d] - begin[d])
            return view.refuse("shape");
        axes[kRank - in.size() + d] = {static_cast<std::size_t>(out[d]), steps[d]};
        offset += static_cast<std::size_t>(begin[d]) * steps[d];
    }
    return std::make_unique<GatherStep>(view, axes, offset);
}

Result<StepPtr> makeTranspose(const OperatorView& view)
{
    if (auto checked = checkGather(view); !checked)
        return fail(checked.error());
    const std::vector<int>& in = view.input(0).shape;
    const auto order = view.constant<std::int32_t>(1, ElementType::Int32);
    if (order.size() != in.size())
        return view.refuse("constant");
    const std::vector<std::size_t> steps = stepsOf(view.input(0));
    std::array<Axis, kRank> axes;
    std::array<bool, kRank> taken{};
    for (std::size_t d = 0; d < in.size(); ++d) {
        const auto from = static_cast<std::size_t>(order[d]);
        if (order[d] < 0 || from >= in.size() || taken[from] || in[from] != view.output().shape[d])
            return view.refuse("shape");
        taken[from] = true;
        axes[kRank - in.size() + d] = {static_cast<std::size_t>(in[from]), steps[from]};
    }
    return std::make_unique<GatherStep>(view, axes, 0);
}

} // namespace vulpes::deploy
