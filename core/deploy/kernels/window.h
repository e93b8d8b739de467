// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/kernels/step.h"

#include <optional>

namespace vulpes::deploy {

/// Geometry of a convolution or pool: the input row of output row y and tap i is y × strideHeight − padTop + i × dilationHeight.
struct Window
{
    int inHeight = 1;
    int inWidth = 1;
    int inChannels = 1;
    int outHeight = 1;
    int outWidth = 1;
    int outChannels = 1;
    int kernelHeight = 1;
    int kernelWidth = 1;
    int strideHeight = 1;
    int strideWidth = 1;
    int dilationHeight = 1;
    int dilationWidth = 1;
    int padTop = 0;
    int padLeft = 0;

    [[nodiscard]] int taps() const { return kernelHeight * kernelWidth; }
    [[nodiscard]] int pixels() const { return outHeight * outWidth; }
    /// Every output position reads exactly the input position of the same place.
    [[nodiscard]] bool pointwise() const { return taps() == 1 && strideHeight == 1 && strideWidth == 1; }
};

/// Nothing if the shapes of input and output do not fit the options. SAME pads max(0, (⌈n/s⌉−1) s + k − n), the smaller half first.
[[nodiscard]] std::optional<Window> windowOf(const OperatorView&, int kernelHeight, int kernelWidth);

} // namespace vulpes::deploy
