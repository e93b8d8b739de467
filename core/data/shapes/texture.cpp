// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/shapes/canvas.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vulpes::data::shapes {
namespace {

constexpr double kFullTurn = 2 * std::numbers::pi;

/// sin(2π · turns) to 0.001 by two parabolas; plain products and sums, so that every machine gives the same bits.
inline float sine(float turns)
{
    // Turns are few, so adding a whole number makes truncation round to the nearest.
    const float x = turns - static_cast<float>(static_cast<int>(turns + 1024.5F) - 1024);
    const float y = 8 * x * (1 - 2 * std::fabs(x));
    return y * (0.775F + 0.225F * std::fabs(y));
}

/// Coordinates along and across a direction.
struct Axes
{
    explicit Axes(double direction) : c(static_cast<float>(std::cos(direction))), s(static_cast<float>(std::sin(direction))) {}
    [[nodiscard]] float along(float x, float y) const { return x * c + y * s; }
    [[nodiscard]] float across(float x, float y) const { return y * c - x * s; }
    float c;
    float s;
};

template<typename Value>
void fillWith(Plane& plane, Value value)
{
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x)
            plane[static_cast<std::size_t>(y * kSide + x)] = value(static_cast<float>(x), static_cast<float>(y));
}

/// Cell and smoothed place in it, the same for both axes.
struct LatticeTap
{
    std::size_t cell = 0;
    float weight = 0;
};

std::array<LatticeTap, kSide> latticeTaps()
{
    std::array<LatticeTap, kSide> taps;
    for (int i = 0; i < kSide; ++i) {
        const float at = 6.0F * static_cast<float>(i) / kSide;
        const auto cell = static_cast<std::size_t>(at);
        const float t = at - static_cast<float>(cell);
        taps[static_cast<std::size_t>(i)] = {cell, t * t * (3 - 2 * t)};
    }
    return taps;
}

void fillBlotches(Plane& plane, const std::array<std::array<float, 7>, 7>& lattice, float amplitude)
{
    static const std::array<LatticeTap, kSide> taps = latticeTaps();
    for (std::size_t y = 0; y < kSide; ++y) {
        const auto& [row, down] = taps[y];
        std::array<float, 7> line;
        for (std::size_t i = 0; i < line.size(); ++i)
            line[i] = lattice[row][i] + down * (lattice[row + 1][i] - lattice[row][i]);
        for (std::size_t x = 0; x < kSide; ++x) {
            const auto& [cell, right] = taps[x];
            plane[y * kSide + x] = amplitude * (line[cell] + right * (line[cell + 1] - line[cell]));
        }
    }
}

} // namespace

void Texture::draw(ShapeRandom& random)
{
    wavelength = random.between(3, 9);
    direction = random.between(0, kFullTurn);
    phase = random.between(0, kFullTurn);
    secondPhase = random.between(0, kFullTurn);
    for (auto& row : lattice)
        for (float& value : row)
            value = static_cast<float>(random.between(-1, 1));
}

void Texture::fill(Plane& plane) const
{
    const Axes axes(direction);
    const auto a = static_cast<float>(amplitude);
    const auto perPixel = static_cast<float>(1 / wavelength);
    const auto first = static_cast<float>(phase / kFullTurn);
    const auto second = static_cast<float>(secondPhase / kFullTurn);
    constexpr auto kCentre = static_cast<float>(kMiddle);
    switch (kind) {
    case Kind::Flat:
        plane.fill(0);
        break;
    case Kind::Gradient:
        fillWith(plane, [&](float x, float y) { return 1.6F * a * axes.along(x - kCentre, y - kCentre) / 16; });
        break;
    case Kind::Stripes:
        fillWith(plane, [&](float x, float y) { return a * sine(axes.along(x, y) * perPixel + first); });
        break;
    case Kind::Checker:
        fillWith(plane, [&](float x, float y) {
            const float product = 4 * sine(axes.along(x, y) * perPixel + first) * sine(axes.across(x, y) * perPixel + second);
            return a * std::min(std::max(product, -1.0F), 1.0F);
        });
        break;
    case Kind::Blotches:
        fillBlotches(plane, lattice, 1.4F * a);
        break;
    }
}

} // namespace vulpes::data::shapes
