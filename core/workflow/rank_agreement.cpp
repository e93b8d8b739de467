// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/rank_agreement.h"

#include "predict/diagnostics.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace vulpes::workflow {

namespace {

using hardware::HardwareTable;
using hardware::Series;

Result<std::vector<std::size_t>> chosen(const HardwareTable& table, const AgreementRequest& request)
{
    const std::string dataset = request.dataset.empty() ? std::string() : hardware::datasetNamed(request.dataset).value_or(request.dataset);
    std::vector<std::size_t> places;
    std::vector<std::string> found;
    std::string known;
    for (std::size_t i = 0; i < table.series.size(); ++i) {
        const Series& one = table.series[i];
        if (one.metric != request.metric || (!dataset.empty() && !one.dataset.empty() && one.dataset != dataset))
            continue;
        known += (known.empty() ? "" : ", ") + one.device;
        if ((request.devices.empty() && one.present >= kFewest) || std::ranges::find(request.devices, one.device) != request.devices.end()) {
            places.push_back(i);
            found.push_back(one.device);
        }
    }
    for (const std::string& device : request.devices)
        if (std::ranges::find(found, device) == found.end())
            return fail(base::usageError("hw_device_unknown").with("device", device).with("metric", request.metric).with("known", known));
    if (places.size() < 2)
        return fail(base::usageError("hw_nothing_to_compare").with("metric", request.metric));
    return places;
}

/// Tau-b of one pair over the rows that both have, and how many those are.
std::pair<double, std::size_t> pairOf(const HardwareTable& table, const Series& a, const Series& b, bool connectedOnly)
{
    std::vector<double> x, y;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (!hardware::isMissing(a.values[row]) && !hardware::isMissing(b.values[row]) && !(connectedOnly && table.disconnected[row] != 0)) {
            x.push_back(a.values[row]);
            y.push_back(b.values[row]);
        }
    return {x.size() < 2 ? hardware::kMissing : predict::kendallTauB(x, y), x.size()};
}

}  // namespace

Result<AgreementMatrix> rankAgreement(const HardwareTable& table, const AgreementRequest& request, int threads, const Job& job)
{
    auto places = chosen(table, request);
    if (!places)
        return fail(places.error());
    AgreementMatrix matrix;
    matrix.series = std::move(*places);
    const std::size_t n = matrix.series.size();
    for (const std::size_t place : matrix.series) {
        const Series& one = table.series[place];
        const bool several = std::ranges::count_if(matrix.series, [&](std::size_t other) { return table.series[other].device == one.device; }) > 1;
        matrix.labels.push_back(several ? one.device + " " + one.dataset : one.device);
    }
    matrix.kendall.assign(n, std::vector<double>(n, 1));
    matrix.rows.assign(n, std::vector<std::size_t>(n, 0));
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < n; ++i) {
        matrix.rows[i][i] = table.series[matrix.series[i]].present;
        for (std::size_t k = i + 1; k < n; ++k)
            pairs.emplace_back(i, k);
    }
    std::atomic<std::size_t> next = 0, done = 0;
    const auto work = [&] {
        for (std::size_t at = next++; at < pairs.size() && !job.stopped(); at = next++) {
            const auto [i, k] = pairs[at];
            const auto [tau, rows] = pairOf(table, table.series[matrix.series[i]], table.series[matrix.series[k]], request.connectedOnly);
            matrix.kendall[i][k] = matrix.kendall[k][i] = tau;
            matrix.rows[i][k] = matrix.rows[k][i] = rows;
            job.report("comparing", static_cast<double>(++done), static_cast<double>(pairs.size()));
        }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < std::min<int>(threads, static_cast<int>(pairs.size())); ++i)
            others.emplace_back(work);
        work();
    }
    if (job.stopped())
        return fail(stoppedError());
    return matrix;
}

}  // namespace vulpes::workflow
