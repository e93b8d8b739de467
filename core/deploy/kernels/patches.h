// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/kernels/window.h"

#include <algorithm>
#include <cstddef>

namespace vulpes::deploy {

/// Lays the inputs of output positions first … first+count−1 out as rows of taps × channels, `stride` values apart; positions in the
/// padding and the rest of a row are zero. `From` − `zero` is what is stored.
template<typename From, typename To>
void gatherPatches(const Window& w, const From* in, int first, int count, To* rows, int stride, int zero)
{
    const auto channels = static_cast<std::ptrdiff_t>(w.inChannels);
    for (int i = 0; i < count; ++i) {
        const int y = (first + i) / w.outWidth * w.strideHeight - w.padTop;
        const int x = (first + i) % w.outWidth * w.strideWidth - w.padLeft;
        To* row = rows + static_cast<std::ptrdiff_t>(i) * stride;
        To* to = row;
        for (int ky = 0; ky < w.kernelHeight; ++ky) {
            const int inY = y + ky * w.dilationHeight;
            for (int kx = 0; kx < w.kernelWidth; ++kx, to += channels) {
                const int inX = x + kx * w.dilationWidth;
                if (inY < 0 || inY >= w.inHeight || inX < 0 || inX >= w.inWidth) {
                    std::fill_n(to, channels, To{});
                    continue;
                }
                const From* from = in + (static_cast<std::ptrdiff_t>(inY) * w.inWidth + inX) * channels;
                for (std::ptrdiff_t c = 0; c < channels; ++c)
                    to[c] = static_cast<To>(from[c] - static_cast<From>(0) - static_cast<To>(zero));
            }
        }
        std::fill(to, row + stride, To{});
    }
}

} // namespace vulpes::deploy
