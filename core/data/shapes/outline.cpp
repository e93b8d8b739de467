// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/shapes/outline.h"

#include <cmath>
#include <numbers>

namespace vulpes::data::shapes {
namespace {

constexpr double kPi = std::numbers::pi;

double lerp(double low, double high, double share)
{
    return low + (high - low) * share;
}

Point onCircle(double radius, double angle)
{
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

Polygon star(double inner)
{
    Polygon made;
    for (int i = 0; i < 10; ++i)
        made.add(onCircle(1.1 * (i % 2 == 0 ? 1 : inner), 2 * kPi * i / 10));
    return made;
}

Polygon cross(double half)
{
    Polygon made;
    for (const Point p : {Point{1, -half}, Point{1, half}, Point{half, half}, Point{half, 1}, Point{-half, 1}, Point{-half, half},
             Point{-1, half}, Point{-1, -half}, Point{-half, -half}, Point{-half, -1}, Point{half, -1}, Point{half, -half}})
        made.add(p);
    return made;
}

/// The unit disc less a disc of radius `bite` at (shift, 0), moved to the middle.
Polygon crescent(double shift, double bite)
{
    constexpr double kMove = 0.25;
    const double tipX = (1 + shift * shift - bite * bite) / (2 * shift);
    const double tip = std::acos(tipX);
    const double tipOfBite = std::atan2(std::sin(tip), tipX - shift);
    Polygon made;
    for (int i = 0; i < 14; ++i) {
        const Point p = onCircle(1, tip + (2 * kPi - 2 * tip) * i / 13);
        made.add({p.x + kMove, p.y});
    }
    for (int i = 1; i <= 10; ++i) {
        const Point p = onCircle(bite, 2 * kPi - tipOfBite - (2 * kPi - 2 * tipOfBite) * i / 11);
        made.add({p.x + shift + kMove, p.y});
    }
    return made;
}

Polygon openRing(double halfGap, double thickness)
{
    Polygon made;
    const auto angle = [&](int i) { return halfGap + (2 * kPi - 2 * halfGap) * i / 14; };
    for (int i = 0; i < 15; ++i)
        made.add(onCircle(1, angle(i)));
    for (int i = 14; i >= 0; --i)
        made.add(onCircle(1 - thickness, angle(i)));
    return made;
}

/// Two bars: side by side (twin), or the second standing off the first's middle (tee).
Outline twoBars(bool tee, const std::array<double, 4>& e, ShapeRandom& random)
{
    const double t1 = lerp(0.15, 0.24, e[0]);
    const double t2 = lerp(0.15, 0.24, e[1]);
    const double l1 = lerp(0.62, 0.92, e[2]);
    const double l2 = lerp(0.62, 0.92, e[3]);
    const double shift = random.between(-0.3, 0.3);
    const double gap = random.between(0.22, 0.5);
    Outline made;
    made.size = 2;
    if (tee) {
        const double y = -(2 * t1 + 0.8 * gap + 2 * l2) / 2;
        made.parts[0] = bar({0, y + t1}, 0, l1, t1);
        made.parts[1] = bar({shift, y + 2 * t1 + 0.8 * gap + l2}, kPi / 2, l2, t2);
    } else {
        const double c = (t1 + t2 + gap) / 2 + 0.1;
        made.parts[0] = bar({shift / 2, -c}, 0, l1, t1);
        made.parts[1] = bar({-shift / 2, c}, 0, l2, t2);
    }
    return made;
}

} // namespace

const std::vector<std::string>& classNames()
{
    static const std::vector<std::string> names = {
        "disc", "triangle", "square", "pentagon", "star", "cross", "crescent", "open-ring", "twin", "tee"};
    return names;
}

Polygon regularPolygon(int corners, Point centre, double radius, double angle)
{
    Polygon made;
    for (int i = 0; i < corners; ++i) {
        const Point p = onCircle(radius, angle + 2 * kPi * i / corners);
        made.add({centre.x + p.x, centre.y + p.y});
    }
    return made;
}

Polygon bar(Point centre, double angle, double halfLength, double halfWidth)
{
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    Polygon made;
    for (const Point p : {Point{halfLength, halfWidth}, Point{-halfLength, halfWidth}, Point{-halfLength, -halfWidth},
             Point{halfLength, -halfWidth}})
        made.add({centre.x + p.x * c - p.y * s, centre.y + p.x * s + p.y * c});
    return made;
}

Outline outlineOf(int label, ShapeRandom& random)
{
    std::array<double, 4> e{};
    for (double& number : e)
        number = random.unit();
    Outline made;
    switch (label) {
    case 0:
        made.parts[0] = regularPolygon(24, {}, 0.95, 0);
        break;
    case 1:
        made.parts[0] = regularPolygon(3, {}, 1.12, 0);
        break;
    case 2:
        made.parts[0] = regularPolygon(4, {}, 1.1, 0);
        break;
    case 3:
        made.parts[0] = regularPolygon(5, {}, 1.06, 0);
        break;
    case 4:
        made.parts[0] = star(lerp(0.42, 0.58, e[0]));
        break;
    case 5:
        made.parts[0] = cross(lerp(0.22, 0.36, e[0]));
        break;
    case 6:
        made.parts[0] = crescent(lerp(0.4, 0.6, e[0]), lerp(0.72, 0.86, e[1]));
        break;
    case 7:
        made.parts[0] = openRing(lerp(0.44, 0.85, e[0]), lerp(0.24, 0.42, e[1]));
        break;
    default:
        return twoBars(label == 9, e, random);
    }
    return made;
}

} // namespace vulpes::data::shapes
