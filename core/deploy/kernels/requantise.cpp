// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/requantise.h"

namespace vulpes::deploy {

Result<WeightedArithmetic> weightedArithmetic(const OperatorView& view, int outputs, int axis)
{
    WeightedArithmetic made;
    made.in = OperatorView::affine(view.input(0));
    made.out = OperatorView::affine(view.output());
    made.bounds = boundsOf(view.op().activation, made.out);

    const Quantisation& weight = view.input(1).quantisation;
    const auto channels = static_cast<std::size_t>(outputs);
    const bool perChannel = weight.scale.size() == channels && channels > 1;
    if (!perChannel && weight.scale.size() != 1)
        return view.refuse("quantisation");
    if (perChannel && weight.axis != axis)
        return view.refuse("quantisation");
    for (const std::int64_t zero : weight.zeroPoint)
        if (zero != 0)
            return view.refuse("quantisation");
    for (std::size_t c = 0; c < channels; ++c) {
        const float scale = weight.scale[perChannel ? c : 0];
        // All in single precision and in this order, as the runtimes do it.
        const float multiplier = made.in.scale * scale / made.out.scale;
        if (!std::isfinite(multiplier) || multiplier <= 0)
            return view.refuse("quantisation");
        made.multiplier.push_back(multiplier);
    }

    made.bias.assign(channels, 0);
    if (view.has(2)) {
        const auto bias = view.constant<std::int32_t>(2, ElementType::Int32);
        if (bias.size() != channels)
            return view.refuse("constant");
        std::copy(bias.begin(), bias.end(), made.bias.begin());
    }
    return made;
}

std::optional<std::vector<float>> floatBias(const OperatorView& view, int outputs)
{
    std::vector<float> bias(static_cast<std::size_t>(outputs), 0.0F);
    if (view.has(2)) {
        const auto given = view.constant<float>(2, ElementType::Float32);
        if (given.size() != bias.size())
            return std::nullopt;
        std::copy(given.begin(), given.end(), bias.begin());
    }
    return bias;
}

} // namespace vulpes::deploy
