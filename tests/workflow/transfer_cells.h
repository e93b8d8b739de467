// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/csv.h"
#include "base/random.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace vulpes::tests {

/// 300 cells with four additive devices of little noise; "chip" is exactly additive, "mine" measured every twentieth cell.
inline std::string transferCells(bool accuracies = false)
{
    base::Random random(11);
    std::string csv
        = "arch_idx,ops,gpu_1_latency_ms,gpu_32_latency_ms,board_latency_ms,chip_latency_ms,mine_latency_ms";
    csv += accuracies ? ",acc_cifar10\n" : "\n";
    std::set<std::string> seen;
    std::array<std::array<double, 5>, 5> costs{};
    for (auto& device : costs)
        for (int number = 1; number < 5; ++number)
            device[static_cast<std::size_t>(number)] = number * (0.5 + random.uniform());
    for (int row = 0; row < 300;) {
        std::string ops;
        for (int edge = 0; edge < 6; ++edge)
            ops += static_cast<char>('0' + random.below(5));
        if (!seen.insert(ops).second)
            continue;
        csv += std::to_string(row) + "," + ops;
        for (std::size_t device = 0; device < 5; ++device) {
            double latency = 1;
            for (const char digit : ops)
                latency += costs[device][static_cast<std::size_t>(digit - '0')];
            if (device != 3)
                latency *= 1 + 0.02 * random.normal();
            csv += "," + (device == 4 && row % 20 != 0 ? std::string() : base::formatNumber(latency));
        }
        if (accuracies)
            csv += "," + std::to_string(60 + std::count(ops.begin(), ops.end(), '3') * 5);
        csv += "\n";
        ++row;
    }
    return csv;
}

}  // namespace vulpes::tests
