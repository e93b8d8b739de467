// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace vulpes::data::shapes {

/// How hard the pictures of a set are: ranges of what is drawn.
struct Variant
{
    double leastRadius = 7.5;       ///< of the object, in pixels
    double mostRadius = 13;
    double leastSqueeze = 0.75;     ///< shorter axis / longer axis
    double mostWarp = 0.06;         ///< waves on the outline
    double turn = 45;               ///< ± degrees
    double offset = 0.75;           ///< share of the room around the object that its centre may use
    double contrast = 0.27;         ///< least difference in luma between object and background
    double texture = 0.11;          ///< largest amplitude
    int leastClutter = 0;
    int mostClutter = 4;
    double lineShare = 0.1;         ///< of clutter
    double outlineShare = 0.28;     ///< of objects that can be outlined
    double occluded = 0.5;          ///< share of pictures
    double mostLight = 0.45;        ///< slope of the light
    double mostBlur = 0.8;          ///< deviations, in pixels
    double mostNoise = 0.055;       ///< deviation, of values 0 … 1
};

/// How a domain shows the same objects: what it does to a standard picture.
struct Style
{
    double turn = 0;                            ///< degrees, ± 15
    int background = 0;                         ///< first of its kinds of texture
    int backgrounds = 1;                        ///< 1 or 2 of them
    double backgroundTexture = 1;               ///< factors from here on
    int clutterDivisor = 1;
    double occluded = 1;
    double leastBlur = 0;                       ///< added
    double blur = 1;
    double noise = 1;
    double gain = 1;
    std::array<double, 3> channelGain = {1, 1, 1};
    double black = 0;                           ///< value = black + range × value, after the light
    double range = 1;
    double ownHue = 0;                          ///< share of objects in their class's hue, in the sources
};

/// A domain: a style and how much the object's hue tells of its class. The rest of the objects have any hue.
struct Domain
{
    const Style* style = nullptr;
    double own = 0;         ///< share of objects in the hue of their class
    double partner = 0;     ///< share in the hue of the class that theirs is easily taken for
};

/// A set of pictures by name.
struct ShapeSet
{
    std::string_view name;          ///< "shapes", "shapes-hard", "shapes-print-reversed"
    Variant variant;
    std::vector<Domain> domains;    ///< empty: none; else each block of ten pictures is of the next one in turn

    /// Domain of picture `index`, or null.
    [[nodiscard]] const Domain* domainOf(std::size_t index) const
    {
        return domains.empty() ? nullptr : &domains[index / 10 % domains.size()];
    }
};

[[nodiscard]] const std::vector<ShapeSet>& shapeSets();
/// Null for an unknown name.
[[nodiscard]] const ShapeSet* shapeSet(std::string_view name);

} // namespace vulpes::data::shapes
