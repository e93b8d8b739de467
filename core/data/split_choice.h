// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/labelled_source.h"

#include <array>
#include <vector>

namespace vulpes::data {

/// A picture of a source: the split it lies in there (not always the one it is chosen for) and its number.
struct Chosen
{
    Split from = Split::Train;
    std::size_t index = 0;
    bool operator==(const Chosen&) const = default;
};

/// Pictures of each split (train, validation, test), in the order of the source. A split that the source lacks is taken from its training
/// pictures: as many of each class as its share, a fifth of all unless a number is given, and never a class's last one. Then as many as wanted
/// are kept, dealt out evenly over the classes. Decided by the options' seed and the labels alone; the pictures of one split do not depend on
/// how many are wanted of another, except that training has what is left. Generated sets give their first ones.
/// Errors: `data_too_few` with facts `split`, `have`, `want`.
[[nodiscard]] Result<std::array<std::vector<Chosen>, 3>> choosePictures(const LabelledSource&, const LabelledOptions&);

} // namespace vulpes::data
