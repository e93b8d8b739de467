// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/sample.h"

#include <cassert>
#include <numeric>

namespace vulpes::study {

double Sample::Timing::mean() const
{
    assert(!repeats.empty());
    return std::accumulate(repeats.begin(), repeats.end(), 0.0) / static_cast<double>(repeats.size());
}

std::optional<double> Sample::metric(const std::string& device, const Metric& metric) const
{
    for (const auto& timing : timings) {
        if (timing.device == device && timing.metric == metric)
            return timing.mean();
    }
    return std::nullopt;
}

}  // namespace vulpes::study
