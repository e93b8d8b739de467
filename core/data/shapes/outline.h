// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/shapes/shape_random.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace vulpes::data::shapes {

struct Point
{
    double x = 0;
    double y = 0;
};

/// A closed polygon of a few corners, without allocation.
class Polygon
{
public:
    static constexpr std::size_t kMost = 30;

    void add(Point point) { m_points[m_size++] = point; }
    [[nodiscard]] std::span<const Point> points() const { return {m_points.data(), m_size}; }
    [[nodiscard]] std::span<Point> points() { return {m_points.data(), m_size}; }

private:
    std::array<Point, kMost> m_points;
    std::size_t m_size = 0;
};

/// The outline of an object: one polygon, or two that do not touch.
struct Outline
{
    std::array<Polygon, 2> parts;
    std::size_t size = 1;

    [[nodiscard]] std::span<const Polygon> polygons() const { return {parts.data(), size}; }
    [[nodiscard]] std::span<Polygon> polygons() { return {parts.data(), size}; }
};

constexpr int kClasses = 10;
/// "disc", "triangle", …
[[nodiscard]] const std::vector<std::string>& classNames();
/// Classes whose outline may be drawn without filling; the others are made of strokes already.
[[nodiscard]] constexpr bool hasOutlinedForm(int label) { return label <= 6; }

/// The outline of class `label` in unit coordinates (x to the right, y down), its proportions drawn: always four numbers, two more for
/// the classes of two bars.
[[nodiscard]] Outline outlineOf(int label, ShapeRandom&);

/// Corners on a circle, the first at `angle`.
[[nodiscard]] Polygon regularPolygon(int corners, Point centre, double radius, double angle);
/// A rectangle whose long side lies along `angle`.
[[nodiscard]] Polygon bar(Point centre, double angle, double halfLength, double halfWidth);

} // namespace vulpes::data::shapes
