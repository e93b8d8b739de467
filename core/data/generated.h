// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/labelled_source.h"

namespace vulpes::data {

/// 1000 made-up pictures of 10 classes, item i of class i mod 10; the seed and the item decide every bit.
/// `noise`: uniform noise around a colour of the class. `blobs`: soft blobs whose colour, number, size and place follow the class over a
/// shaded background with grain: smooth parts, edges and flat parts, as calibration needs them. Null for another name.
[[nodiscard]] std::unique_ptr<Dataset> makeGenerated(std::string_view name, std::uint64_t seed);

/// The same 1000 as training pictures of the options' size, or one of the sets of shapes (`data/shapes`), endless. Null for another name.
[[nodiscard]] std::unique_ptr<LabelledSource> makeGeneratedSource(std::string_view name, const LabelledOptions&);

/// "noise, blobs, shapes, …".
[[nodiscard]] std::string generatedNames();

} // namespace vulpes::data
