// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/shapes/colour.h"

#include <algorithm>
#include <cmath>

namespace vulpes::data::shapes {

double lumaOf(const std::array<double, 3>& rgb)
{
    return 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
}

Colour colour(double hue, double luma, double saturation)
{
    // Around the six edges of the cube from red to red.
    const double turn = 6 * (hue - std::floor(hue));
    const auto ramp = [&](double peak) {
        const double away = std::fabs(turn - peak);
        return std::clamp(2 - std::min(away, 6 - away), 0.0, 1.0);
    };
    const std::array<double, 3> pure = {ramp(0), ramp(2), ramp(4)};
    const double lumaOfPure = lumaOf(pure);
    double room = 1;
    for (const double value : pure) {
        const double step = value - lumaOfPure;
        if (step > 0)
            room = std::min(room, (1 - luma) / step);
        else if (step < 0)
            room = std::min(room, luma / -step);
    }
    Colour made{};
    for (std::size_t c = 0; c < made.size(); ++c)
        made[c] = static_cast<float>(luma + saturation * room * (pure[c] - lumaOfPure));
    return made;
}

double pickLuma(ShapeRandom& random, double low, double high, std::initializer_list<double> others, double least)
{
    double picked = low;
    double distance = -1;
    bool found = false;
    for (int i = 0; i < 6; ++i) {
        const double drawn = random.between(low, high);
        double nearest = 1;
        for (const double other : others)
            nearest = std::min(nearest, std::fabs(drawn - other));
        if (!found && nearest > distance) {
            picked = drawn;
            distance = nearest;
        }
        found = found || nearest >= least;
    }
    return picked;
}

} // namespace vulpes::data::shapes
