// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/shapes/canvas.h"
#include "data/shapes/variant.h"

#include <cstdint>
#include <span>

namespace vulpes::data::shapes {

/// Which picture: seed, split (0 train, 1 validation, 2 test) and index decide it, alone and in any order; any index is valid.
struct ShapeId
{
    std::uint64_t seed = 1;
    int split = 0;
    std::size_t index = 0;
};

/// Class of a picture: each block of ten holds every class once, in a drawn order. The same in every set.
[[nodiscard]] int labelOf(const ShapeId&);

/// Draws a picture of a set: 32 × 32 × RGB into `out`. The class is decided by the outline of one object; size, place, turn, colours,
/// textures, clutter, an occluder, light, blur and noise are nuisance, each with random numbers of its own, so that picture i has the
/// same geometry in every domain. About 80 µs; no allocation; any thread.
void draw(const ShapeSet&, const ShapeId&, std::span<std::uint8_t> out);

/// What was drawn for the object's surface, whatever covers it later: what a class must not be told by.
struct ObjectLook
{
    double luma = 0;
    double hue = 0;     ///< may lie a little outside 0 … 1, which is a circle
};
[[nodiscard]] ObjectLook lookOf(const ShapeSet&, const ShapeId&);

} // namespace vulpes::data::shapes
