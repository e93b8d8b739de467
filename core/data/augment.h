// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/random.h"
#include "data/labelled.h"

#include <span>

namespace vulpes::data {

/// Random changes of a training picture that keep its class.
struct Augmentation
{
    int cropPadding = 4;        ///< shift by −padding … padding in both directions, zeros (the mean) outside; 0: none
    bool flip = true;           ///< left and right swapped with probability one half
    int cutout = 0;             ///< side of a square of zeros at a random place (DeVries and Taylor 2017); 0: none
    bool operator==(const Augmentation&) const = default;
};

[[nodiscard]] Json toJson(const Augmentation&);
/// Errors: `options_json` with fact `key`.
[[nodiscard]] Result<Augmentation> augmentationFromJson(const Json&);

/// Writes picture `index` of the block as `(byte / 255 − mean) / deviation`, row by row, channels last, after the random changes:
/// draws in a fixed order whatever is switched on or off. `out` has height × width × channels floats. No allocation.
void writeAugmented(const PictureBlock&, std::size_t index, const Preprocessing&, const Augmentation&, base::Random&, std::span<float> out);
/// The same without any change.
void writePlain(const PictureBlock&, std::size_t index, const Preprocessing&, std::span<float> out);

} // namespace vulpes::data
