// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/device_overview.h"

#include "workflow/pairwise_ranks.h"
#include "workflow/rank_agreement.h"
#include "workflow/table_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace vulpes::workflow {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

MeasuredColumns columnsOf(const DeviceOverview& overview, std::size_t device) { return {overview.accuracy, {overview.values[device]}}; }

} // namespace

std::vector<study::Metric> measuredMetrics(const study::Samples& samples)
{
    std::set<study::Metric> found;
    for (const study::Sample& sample : samples)
        for (const auto& timing : sample.timings)
            found.insert(timing.metric);
    std::vector<study::Metric> metrics(found.begin(), found.end());
    // Latency is what most come for.
    std::stable_partition(metrics.begin(), metrics.end(), [](const study::Metric& metric) { return metric == study::kLatencyMs; });
    return metrics;
}

Result<DeviceOverviewPtr> overviewOf(const study::Samples& samples, const study::Metric& metric, const Job& job)
{
    DeviceOverview made;
    made.metric = metric;
    for (std::size_t row = 0; row < samples.size(); ++row) {
        made.samples.push_back(samples[row].id);
        made.accuracy.push_back(samples[row].accuracy.value_or(kNone));
        for (const auto& timing : samples[row].timings) {
            if (timing.metric != metric)
                continue;
            const auto known = std::ranges::find(made.devices, timing.device);
            const auto device = static_cast<std::size_t>(known - made.devices.begin());
            if (known == made.devices.end()) {
                made.devices.push_back(timing.device);
                made.values.emplace_back(samples.size(), kNone);
            }
            made.values[device][row] = timing.mean();
        }
    }
    const auto measured = [&](std::size_t device) { return std::ranges::count_if(made.values[device], [](double v) { return !std::isnan(v); }); };
    std::ptrdiff_t most = 0;
    for (std::size_t device = 0; device < made.devices.size(); ++device)
        most = std::max<std::ptrdiff_t>(most, measured(device));
    // Two or three networks rank alike by chance; beside devices with thousands they would stand out.
    const std::ptrdiff_t fewest = most >= static_cast<std::ptrdiff_t>(kFewest) ? static_cast<std::ptrdiff_t>(kFewest) : 2;
    for (std::size_t device = made.devices.size(); device-- > 0;)
        if (measured(device) < fewest) {
            made.devices.erase(made.devices.begin() + static_cast<std::ptrdiff_t>(device));
            made.values.erase(made.values.begin() + static_cast<std::ptrdiff_t>(device));
        }
    for (std::size_t device = 0; device < made.devices.size(); ++device)
        made.fronts.push_back(measuredFront(columnsOf(made, device)));
    auto ranks = pairwiseRanks(made.values, 1, job);
    if (!ranks)
        return fail(std::move(ranks.error()));
    made.kendall = std::move(ranks->kendall);
    return std::make_shared<const DeviceOverview>(std::move(made));
}

std::vector<std::optional<DeviceOverview::Winner>> DeviceOverview::winners(double share) const
{
    std::vector<std::optional<Winner>> found;
    for (std::size_t device = 0; device < devices.size(); ++device) {
        Winner winner;
        winner.budget = valueAt(share, values[device]);
        const double budgets[] = {winner.budget};
        const auto row = bestWithin(columnsOf(*this, device), budgets);
        if (!row) {
            found.emplace_back();
            continue;
        }
        winner.row = *row;
        for (const auto& other : values)
            winner.places.push_back(std::isnan(other[*row]) ? kNone : placeOf(other[*row], other));
        found.emplace_back(std::move(winner));
    }
    return found;
}

} // namespace vulpes::workflow
