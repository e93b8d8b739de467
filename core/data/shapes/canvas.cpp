// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/shapes/canvas.h"

#include <algorithm>
#include <cmath>

namespace vulpes::data::shapes {
namespace {

inline float clamped(float value)
{
    return std::min(std::max(value, 0.0F), 1.0F);
}

} // namespace

void Canvas::fill(const Colour& colour, const Plane& texture)
{
    for (std::size_t c = 0; c < 3; ++c)
        for (std::size_t i = 0; i < kPixels; ++i)
            m_planes[c][i] = colour[c] + texture[i];
}

template<typename Coverage>
void Canvas::paint(const DistanceField& field, const Colour& colour, const Plane* texture, Coverage coverage)
{
    for (int y = field.firstY; y < field.endY; ++y) {
        const auto row = static_cast<std::size_t>(y) * kSide;
        for (std::size_t c = 0; c < 3; ++c) {
            float* to = m_planes[c].data() + row;
            const float* distance = field.distance.data() + row;
            const float* pattern = texture == nullptr ? nullptr : texture->data() + row;
            for (int x = field.firstX; x < field.endX; ++x) {
                const float wanted = pattern == nullptr ? colour[c] : colour[c] + pattern[x];
                to[x] += coverage(distance[x]) * (wanted - to[x]);
            }
        }
    }
}

void Canvas::paintInside(const DistanceField& field, const Colour& colour, const Plane* texture)
{
    paint(field, colour, texture, [](float distance) { return clamped(0.5F - distance); });
}

void Canvas::paintLine(const DistanceField& field, double halfWidth, const Colour& colour, const Plane* texture)
{
    const auto half = static_cast<float>(halfWidth);
    paint(field, colour, texture, [half](float distance) { return clamped(0.5F + half - std::fabs(distance)); });
}

void Canvas::light(const Light& light)
{
    const auto stepX = static_cast<float>(light.slope * std::cos(light.direction) / 16);
    const auto stepY = static_cast<float>(light.slope * std::sin(light.direction) / 16);
    constexpr auto kCentre = static_cast<float>(kMiddle);
    const auto black = static_cast<float>(light.black);
    const auto range = static_cast<float>(light.range);
    for (std::size_t c = 0; c < 3; ++c) {
        const auto gain = static_cast<float>(light.gain[c]);
        for (int y = 0; y < kSide; ++y) {
            float* row = m_planes[c].data() + static_cast<std::size_t>(y) * kSide;
            const float down = 1 + stepY * (static_cast<float>(y) - kCentre);
            for (int x = 0; x < kSide; ++x)
                row[x] = black + range * (row[x] * gain * (down + stepX * (static_cast<float>(x) - kCentre)));
        }
    }
}

void Canvas::blur(double deviation)
{
    if (deviation <= 0.05)
        return;
    const double side = std::exp(-1 / (2 * deviation * deviation));
    const double far = std::exp(-4 / (2 * deviation * deviation));
    const double sum = 1 + 2 * side + 2 * far;
    const auto w0 = static_cast<float>(1 / sum);
    const auto w1 = static_cast<float>(side / sum);
    const auto w2 = static_cast<float>(far / sum);
    // Along rows into a row with two pixels to spare at both ends, then down columns.
    for (Plane& plane : m_planes) {
        Plane across;
        for (std::size_t y = 0; y < kSide; ++y) {
            std::array<float, kSide + 4> row;
            std::copy_n(plane.data() + y * kSide, kSide, row.data() + 2);
            row[0] = row[1] = row[2];
            row[kSide + 2] = row[kSide + 3] = row[kSide + 1];
            for (std::size_t x = 0; x < kSide; ++x)
                across[y * kSide + x] = w0 * row[x + 2] + w1 * (row[x + 1] + row[x + 3]) + w2 * (row[x] + row[x + 4]);
        }
        for (int y = 0; y < kSide; ++y) {
            const auto line = [&](int at) { return across.data() + static_cast<std::size_t>(std::clamp(at, 0, kSide - 1)) * kSide; };
            const float* here = line(y);
            const float* above = line(y - 1);
            const float* below = line(y + 1);
            const float* above2 = line(y - 2);
            const float* below2 = line(y + 2);
            float* to = plane.data() + static_cast<std::size_t>(y) * kSide;
            for (int x = 0; x < kSide; ++x)
                to[x] = w0 * here[x] + w1 * (above[x] + below[x]) + w2 * (above2[x] + below2[x]);
        }
    }
}

void Canvas::toBytes(double noise, ShapeRandom random, std::span<std::uint8_t> out) const
{
    // The sum of four uniform 16-bit numbers is near enough to normal, and exact on every machine.
    const auto scale = static_cast<float>(noise * std::sqrt(3.0) / 65535);
    for (std::size_t c = 0; c < 3; ++c)
        for (std::size_t i = 0; i < kPixels; ++i) {
            const std::uint64_t bits = random.next();
            const auto sum = static_cast<int>((bits & 0xffff) + ((bits >> 16) & 0xffff) + ((bits >> 32) & 0xffff) + (bits >> 48));
            const float value = clamped(m_planes[c][i] + scale * static_cast<float>(sum - 131070));
            out[3 * i + c] = static_cast<std::uint8_t>(255 * value + 0.5F);
        }
}

} // namespace vulpes::data::shapes
