// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/shapes/colour.h"
#include "data/shapes/outline.h"

#include <array>
#include <cstdint>
#include <span>

namespace vulpes::data::shapes {

constexpr int kSide = 32;
/// Pixel (x, y) has its centre at (x, y); the middle of the picture is (15.5, 15.5).
constexpr double kMiddle = 15.5;
constexpr std::size_t kPixels = kSide * kSide;

using Plane = std::array<float, kPixels>;

/// Signed distances of pixels to an outline, negative inside; known within a few pixels of it.
struct DistanceField
{
    Plane distance;
    int firstX = 0, endX = 0, firstY = 0, endY = 0;     ///< where it is known
};

/// The least of the exact distances to the polygons.
void measure(std::span<const Polygon>, DistanceField&);

/// A pattern that is added to all three channels alike.
struct Texture
{
    enum class Kind { Flat, Gradient, Stripes, Checker, Blotches };
    Kind kind = Kind::Flat;
    double amplitude = 0;
    double wavelength = 6;      ///< pixels
    double direction = 0;
    double phase = 0;
    double secondPhase = 0;
    std::array<std::array<float, 7>, 7> lattice{};

    /// Everything but kind and amplitude, always as many numbers.
    void draw(ShapeRandom&);
    void fill(Plane&) const;
};

struct Light
{
    double slope = 0;
    double direction = 0;
    std::array<double, 3> gain = {1, 1, 1};
    double black = 0;           ///< value = black + range × lit value
    double range = 1;
};

/// A 32 × 32 picture in the making: red, green, blue planes of values that are clamped only at the end.
class Canvas
{
public:
    void fill(const Colour&, const Plane& texture);
    /// Everything inside, with smooth edges.
    void paintInside(const DistanceField&, const Colour&, const Plane* texture = nullptr);
    /// A line along the outline.
    void paintLine(const DistanceField&, double halfWidth, const Colour&, const Plane* texture = nullptr);
    void light(const Light&);
    /// Gaussian of five taps; edges repeated. Nothing for a tiny deviation.
    void blur(double deviation);
    /// Adds near-normal noise and rounds: 32 × 32 × RGB.
    void toBytes(double noise, ShapeRandom, std::span<std::uint8_t> out) const;

private:
    template<typename Coverage>
    void paint(const DistanceField&, const Colour&, const Plane* texture, Coverage);

    std::array<Plane, 3> m_planes;
};

} // namespace vulpes::data::shapes
