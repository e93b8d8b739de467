// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/window.h"

#include <algorithm>
#include <cstdint>

namespace vulpes::deploy {
namespace {

/// Larger kernels, strides and dilations are not networks; the bound keeps every product below inside 64 bits.
constexpr int kLargestOption = 1 << 14;

bool sane(int option)
{
    return option >= 1 && option <= kLargestOption;
}

/// Padding before the first element, or nothing if `out` is not what the options give.
std::optional<int> paddingBefore(Padding padding, int in, int out, int kernel, int stride, int dilation)
{
    const std::int64_t reach = (std::int64_t{kernel} - 1) * dilation + 1;
    if (padding == Padding::Same) {
        if (out != (in - 1) / stride + 1)
            return std::nullopt;
        const std::int64_t total = std::max<std::int64_t>(0, (std::int64_t{out} - 1) * stride + reach - in);
        return static_cast<int>(total / 2);
    }
    if (reach > in || out != (in - reach) / stride + 1)
        return std::nullopt;
    return 0;
}

} // namespace

std::optional<Window> windowOf(const OperatorView& view, int kernelHeight, int kernelWidth)
{
    const ModelOperator& op = view.op();
    const std::vector<int>& in = view.input(0).shape;
    const std::vector<int>& out = view.output().shape;
    if (in.size() != 4 || out.size() != 4 || in[0] != 1 || out[0] != 1)
        return std::nullopt;
    for (const int option : {kernelHeight, kernelWidth, op.strideHeight, op.strideWidth, op.dilationHeight, op.dilationWidth})
        if (!sane(option))
            return std::nullopt;
    const auto top = paddingBefore(op.padding, in[1], out[1], kernelHeight, op.strideHeight, op.dilationHeight);
    const auto left = paddingBefore(op.padding, in[2], out[2], kernelWidth, op.strideWidth, op.dilationWidth);
    if (!top || !left)
        return std::nullopt;
    return Window{in[1], in[2], in[3], out[1], out[2], out[3], kernelHeight, kernelWidth, op.strideHeight, op.strideWidth,
        op.dilationHeight, op.dilationWidth, *top, *left};
}

} // namespace vulpes::deploy
