// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/shapes/canvas.h"

#include <algorithm>
#include <cmath>

namespace vulpes::data::shapes {
namespace {

/// Farther than any line is wide.
constexpr double kReach = 3;
constexpr float kFar = 1e9F;

using Row = std::array<float, kSide>;

void setBox(std::span<const Polygon> polygons, DistanceField& field)
{
    Point least{1e9, 1e9};
    Point most{-1e9, -1e9};
    for (const Polygon& polygon : polygons)
        for (const Point& p : polygon.points()) {
            least = {std::min(least.x, p.x), std::min(least.y, p.y)};
            most = {std::max(most.x, p.x), std::max(most.y, p.y)};
        }
    // Numbers are kept near the picture before they become whole ones.
    const auto first = [](double v) { return static_cast<int>(std::floor(std::clamp(v - kReach, 0.0, double{kSide}))); };
    const auto end = [](double v) { return static_cast<int>(std::floor(std::clamp(v + kReach + 1, 0.0, double{kSide}))); };
    field.firstX = first(least.x);
    field.firstY = first(least.y);
    field.endX = end(most.x);
    field.endY = end(most.y);
}

/// Lowers `square` to the squared distances of the row's pixels to an edge, and turns `side` over left of it where it crosses the row.
void addEdge(const Point& from, const Point& to, int y, Row& square, Row& side)
{
    const auto ax = static_cast<float>(from.x);
    const auto ay = static_cast<float>(from.y);
    const auto ex = static_cast<float>(to.x) - ax;
    const auto ey = static_cast<float>(to.y) - ay;
    const float inverse = 1 / std::max(ex * ex + ey * ey, 1e-12F);
    const float py = static_cast<float>(y) - ay;
    // Whole rows: a fixed length is what compilers vectorise best.
    for (int x = 0; x < kSide; ++x) {
        const float px = static_cast<float>(x) - ax;
        const float along = std::min(std::max((px * ex + py * ey) * inverse, 0.0F), 1.0F);
        const float dx = px - along * ex;
        const float dy = py - along * ey;
        square[static_cast<std::size_t>(x)] = std::min(square[static_cast<std::size_t>(x)], dx * dx + dy * dy);
    }
    const auto row = static_cast<float>(y);
    if ((ay > row) == (static_cast<float>(to.y) > row))
        return;
    const float crossing = ax + py * ex / ey;
    for (int x = 0; x < kSide; ++x)
        side[static_cast<std::size_t>(x)] *= static_cast<float>(x) < crossing ? -1.0F : 1.0F;
}

} // namespace

void measure(std::span<const Polygon> polygons, DistanceField& field)
{
    setBox(polygons, field);
    for (int y = field.firstY; y < field.endY; ++y) {
        float* distance = field.distance.data() + static_cast<std::size_t>(y) * kSide;
        std::fill(distance, distance + kSide, kFar);
        for (const Polygon& polygon : polygons) {
            Row square;
            Row side;
            square.fill(kFar);
            side.fill(1);
            const auto points = polygon.points();
            for (std::size_t i = 0; i < points.size(); ++i)
                addEdge(points[i], points[(i + 1) % points.size()], y, square, side);
            for (std::size_t x = 0; x < kSide; ++x)
                distance[x] = std::min(distance[x], side[x] * std::sqrt(square[x]));
        }
    }
}

} // namespace vulpes::data::shapes
