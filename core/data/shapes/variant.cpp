// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/shapes/variant.h"

#include <algorithm>

namespace vulpes::data::shapes {
namespace {

constexpr Variant kStandard = {};
constexpr Variant kEasy = {.leastRadius = 8, .leastSqueeze = 0.8, .mostWarp = 0.05, .turn = 25, .offset = 0.6, .contrast = 0.3,
    .texture = 0.1, .mostClutter = 3, .outlineShare = 0.25, .occluded = 0.4, .mostLight = 0.4, .mostBlur = 0.7, .mostNoise = 0.05};
constexpr Variant kHard = {.leastRadius = 7, .leastSqueeze = 0.7, .mostWarp = 0.08, .turn = 180, .offset = 1, .contrast = 0.24,
    .texture = 0.13, .leastClutter = 1, .mostClutter = 5, .lineShare = 0.15, .outlineShare = 0.3, .occluded = 0.6, .mostLight = 0.5,
    .mostBlur = 0.9, .mostNoise = 0.065};

// Backgrounds: 0 flat, 1 gradient, 2 stripes, 3 checker, 4 blotches.
constexpr Style kStudio = {.backgrounds = 2, .backgroundTexture = 0.6, .clutterDivisor = 2, .occluded = 0.5, .ownHue = 0.9};
constexpr Style kWoven = {.turn = 30, .background = 2, .backgrounds = 2, .blur = 0.4, .noise = 0.5, .channelGain = {1.1, 1, 0.85},
    .ownHue = 0.8};
constexpr Style kDusk = {.turn = -30, .background = 4, .noise = 1.3, .gain = 0.6, .channelGain = {0.85, 1, 1.1}, .ownHue = 0.7};
constexpr Style kPrint = {.turn = 60, .background = 3, .leastBlur = 0.5, .blur = 0.7, .black = 0.2, .range = 0.62, .ownHue = 0.8};

constexpr Domain asSource(const Style& style)
{
    return {&style, style.ownHue, 0};
}

constexpr Domain reversed(const Style& style)
{
    return {&style, 0.1, 0.9};
}

constexpr Domain neutral(const Style& style)
{
    return {&style, 0, 0};
}

} // namespace

const std::vector<ShapeSet>& shapeSets()
{
    static const std::vector<ShapeSet> sets = {
        {"shapes", kStandard, {}},
        {"shapes-easy", kEasy, {}},
        {"shapes-hard", kHard, {}},
        {"shapes-domains", kStandard, {asSource(kStudio), asSource(kWoven), asSource(kDusk)}},
        {"shapes-studio", kStandard, {asSource(kStudio)}},
        {"shapes-woven", kStandard, {asSource(kWoven)}},
        {"shapes-dusk", kStandard, {asSource(kDusk)}},
        {"shapes-reversed", kStandard, {reversed(kStudio), reversed(kWoven), reversed(kDusk)}},
        {"shapes-neutral", kStandard, {neutral(kStudio), neutral(kWoven), neutral(kDusk)}},
        {"shapes-print-neutral", kStandard, {neutral(kPrint)}},
        {"shapes-print-own", kStandard, {asSource(kPrint)}},
        {"shapes-print-reversed", kStandard, {reversed(kPrint)}},
    };
    return sets;
}

const ShapeSet* shapeSet(std::string_view name)
{
    const auto found = std::ranges::find(shapeSets(), name, &ShapeSet::name);
    return found == shapeSets().end() ? nullptr : &*found;
}

} // namespace vulpes::data::shapes
