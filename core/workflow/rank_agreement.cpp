// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/rank_agreement.h"

#include "workflow/pairwise_ranks.h"

#include <algorithm>
#include <set>

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
    std::set<std::string> told;
    for (std::size_t i = 0; i < table.series.size(); ++i) {
        const Series& one = table.series[i];
        if (one.metric != request.metric || (!dataset.empty() && !one.dataset.empty() && one.dataset != dataset))
            continue;
        if (told.insert(one.device).second)
            known += (known.empty() ? "" : ", ") + one.device;   // once, for however many data sets
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

/// A series' values; the rows that the question leaves out count as not measured.
std::vector<double> column(const HardwareTable& table, const Series& one, bool connectedOnly)
{
    std::vector<double> values = one.values;
    for (std::size_t row = 0; connectedOnly && row < values.size(); ++row)
        if (table.disconnected[row] != 0)
            values[row] = hardware::kMissing;
    return values;
}

}  // namespace

Result<AgreementMatrix> rankAgreement(const HardwareTable& table, const AgreementRequest& request, int threads, const Job& job)
{
    auto places = chosen(table, request);
    if (!places)
        return fail(places.error());
    AgreementMatrix matrix;
    matrix.series = std::move(*places);
    std::vector<std::vector<double>> columns;
    for (const std::size_t place : matrix.series) {
        const Series& one = table.series[place];
        const bool several = std::ranges::count_if(matrix.series, [&](std::size_t other) { return table.series[other].device == one.device; }) > 1;
        matrix.labels.push_back(several ? one.device + " " + one.dataset : one.device);
        columns.push_back(column(table, one, request.connectedOnly));
    }
    auto ranks = pairwiseRanks(columns, threads, job);
    if (!ranks)
        return fail(std::move(ranks.error()));
    matrix.kendall = std::move(ranks->kendall);
    matrix.rows = std::move(ranks->rows);
    return matrix;
}

}  // namespace vulpes::workflow
