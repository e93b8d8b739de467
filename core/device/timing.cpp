// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/provider.h"

#include <algorithm>
#include <cmath>

namespace vulpes::device {

bool distinguishable(const Timing& a, const Timing& b)
{
    const double smaller = std::min(a.minimum, b.minimum);
    return std::abs(a.minimum - b.minimum) > std::max(a.noise, b.noise) * smaller;
}

}  // namespace vulpes::device
