// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/shapes/shape_random.h"

#include <array>
#include <initializer_list>

namespace vulpes::data::shapes {

using Colour = std::array<float, 3>;

/// Luma of Rec. 601.
[[nodiscard]] double lumaOf(const std::array<double, 3>& rgb);
/// A colour of exactly `luma` in the direction of a hue (0 … 1, red at 0), as far as the cube lets it go, times the saturation: luma and hue
/// are independent, so a network that sees grey only learns nothing from hue.
[[nodiscard]] Colour colour(double hue, double luma, double saturation);
/// The first of six drawn numbers that lies `least` away from every one of `others`, or the farthest. Always draws six.
[[nodiscard]] double pickLuma(ShapeRandom&, double low, double high, std::initializer_list<double> others, double least);

} // namespace vulpes::data::shapes
