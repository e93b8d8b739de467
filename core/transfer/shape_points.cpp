// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/shape_points.h"

#include <array>
#include <cassert>
#include <cmath>

namespace vulpes::transfer {

namespace {

constexpr std::array<int, 8> kBases{2, 3, 5, 7, 11, 13, 17, 19};
constexpr int kSkipped = 21;  // the first points of large bases lie on a line

double radicalInverse(int number, int base)
{
    double digit = 1, value = 0;
    for (; number > 0; number /= base) {
        digit /= base;
        value += digit * (number % base);
    }
    return value;
}

}  // namespace

ShapePoints shapePoints(Eigen::Index blocks, Eigen::Index count)
{
    assert(blocks >= 1 && blocks < static_cast<Eigen::Index>(kBases.size()));
    ShapePoints points{Eigen::MatrixXd(count, blocks), Eigen::VectorXd(count)};
    for (Eigen::Index g = 0; g < count; ++g) {
        const int number = static_cast<int>(g) + kSkipped;
        for (Eigen::Index b = 0; b < blocks; ++b)
            points.weights(g, b) =
                std::pow(10, -3 + 3 * radicalInverse(number, kBases[static_cast<std::size_t>(b)]));
        points.weights.row(g) /= points.weights.row(g).sum();
        points.noise[g] =
            std::pow(10, -5 + 5 * radicalInverse(number, kBases[static_cast<std::size_t>(blocks)]));
    }
    return points;
}

}  // namespace vulpes::transfer
