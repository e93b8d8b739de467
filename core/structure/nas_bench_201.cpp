// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/cell_space.h"

namespace vulpes::structure {

namespace {

constexpr OperatorSet kSmall = 1U << 2, kLarge = 1U << 3, kPool = 1U << 4;

}  // namespace

const CellSpace& nasBench201()
{
    static const CellSpace space{
        "nasbench201",
        {{0, 1}, {0, 2}, {1, 2}, {0, 3}, {1, 3}, {2, 3}},
        {"none", "skip", "conv1x1", "conv3x3", "pool3x3"},
        0,
        1,
        {{"conv3x3", kLarge}, {"conv1x1", kSmall}, {"convolutions", kSmall | kLarge}, {"pool3x3", kPool},
            {"conv3x3 and pool3x3", kLarge | kPool}, {"operators", kSmall | kLarge | kPool}},
        {{"paths with pool3x3", kPool}, {"paths with a convolution", kSmall | kLarge},
            {"paths with conv3x3", kLarge}, {"paths of pool3x3 only", 0, kSmall | kLarge, true},
            {"paths of convolutions only", 0, kPool, true}},
        // none, skip, conv1x1, conv3x3, pool3x3. Guesses of what could matter, not tuned; together they let the data choose.
        {{"path sum, conv3x3 counts", {0, 1, 1, 3, 1}}, {"path sum, convolutions count", {0, 1, 2, 3, .5}},
            {"path sum, length counts", {0, 1, 2, 2, 2}}, {"path sum, shortness counts", {0, 1, .5, .5, .5}},
            {"path sum, conv3x3 counts and pool3x3 harms", {0, 1, 1, 3, .3}},
            {"path sum, conv1x1 counts and pool3x3 harms", {0, 1, 3, 1, .3}}},
    };
    return space;
}

}  // namespace vulpes::structure
