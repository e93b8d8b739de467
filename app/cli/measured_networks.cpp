// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/measured_networks.h"

#include "cli/study_options.h"
#include "cli/text_table.h"

#include <algorithm>

namespace vulpes::cli {

namespace {

device::Timing timingOf(const workflow::CampaignRecord& record)
{
    device::Timing timing;
    timing.minimum = record.latencyMs;
    timing.noise = record.noise.value_or(0);
    return timing;
}

/// 1 + how many are faster by more than the noise: networks of equal rank are not told apart.
int rankOf(const MeasuredNetwork& network, const std::vector<MeasuredNetwork>& all)
{
    const device::Timing mine = timingOf(*network.record);
    return 1 + static_cast<int>(std::ranges::count_if(all, [&](const MeasuredNetwork& other) {
        return other.record && other.record->latencyMs < mine.minimum && device::distinguishable(timingOf(*other.record), mine);
    }));
}

std::size_t measuredCount(const std::vector<MeasuredNetwork>& all)
{
    return static_cast<std::size_t>(std::ranges::count_if(all, [](const auto& network) { return network.record.has_value(); }));
}

/// "12.10 [11.80, 12.40]"
std::string foretold(const MeasuredNetwork& network)
{
    if (!network.predicted)
        return {};
    const std::string bounds = interval(network.predicted->low, network.predicted->high, 2);
    return number(network.predicted->value, 2) + (bounds.empty() ? "" : " " + bounds);
}

Json orNull(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

} // namespace

Json MeasuredTable::json() const
{
    Json json;
    json["schema"] = "vulpes.measure/1";
    json["device"] = measuring.deviceJson();
    json["protocol"] = measuring.protocolJson();
    json["study"] = orNull(study);
    json["stopped"] = stopped;
    json["asked"] = networks.size();
    if (!study.empty()) {
        json["measured"] = campaign.measured;
        json["measured_before"] = campaign.before;
        json["drift"] = campaign.drift;
    }
    json["timings"] = Json::array();
    for (const MeasuredNetwork& network : networks) {
        if (!network.record)
            continue;
        const workflow::CampaignRecord& record = *network.record;
        Json line;
        line["arch"] = orNull(network.arch);
        if (!network.file.empty())
            line["file"] = network.file;
        line["latency_ms"] = record.latencyMs;
        line["noise"] = toJson(record.noise);
        line["rounds"] = record.rounds ? Json(*record.rounds) : Json(nullptr);
        line["preempted"] = record.preempted ? Json(*record.preempted) : Json(nullptr);
        line["rank"] = rankOf(network, networks);
        line["median_ms"] = toJson(record.medianMs);
        line["p95_ms"] = toJson(record.p95Ms);
        line["load"] = toJson(record.load);
        line["coverage"] = orNull(record.coverage);
        if (network.predicted) {
            line["predicted_ms"] = network.predicted->value;
            line["predicted_low_ms"] = toJson(network.predicted->low);
            line["predicted_high_ms"] = toJson(network.predicted->high);
        }
        json["timings"].push_back(std::move(line));
    }
    return json;
}

std::string MeasuredTable::text() const
{
    std::vector<std::pair<int, const MeasuredNetwork*>> sorted;
    for (const MeasuredNetwork& network : networks)
        if (network.record)
            sorted.emplace_back(rankOf(network, networks), &network);
    std::ranges::stable_sort(sorted, {}, [](const auto& ranked) { return std::pair(ranked.first, ranked.second->record->latencyMs); });
    // Only where something is predicted, so that the usual table stays narrow.
    const bool predicted = std::ranges::any_of(sorted, [](const auto& ranked) { return ranked.second->predicted.has_value(); });
    TextTable table({{"rank"}, {"latency, ms"}, {"noise, %"}, {"median"}, {"p95"}, {"rounds"}, {"preempted"},
                     {predicted ? "predicted" : "", TextTable::Align::Left}, {"network", TextTable::Align::Left}});
    for (const auto& [rank, network] : sorted) {
        const workflow::CampaignRecord& record = *network->record;
        const auto percent = record.noise ? std::optional(100 * *record.noise) : std::nullopt;
        table.add({std::to_string(rank), number(record.latencyMs, 4), number(percent, 2), number(record.medianMs, 4),
                   number(record.p95Ms, 4), record.rounds ? std::to_string(*record.rounds) : "–",
                   record.preempted ? std::to_string(*record.preempted) : "–", foretold(*network), network->file.empty() ? network->arch : network->file});
    }
    std::string out = measuring.line();
    if (!sorted.empty())
        out += "fastest first; networks of one rank are closer than their noise\n\n" + table.text();
    if (stopped)
        out += "\nstopped: " + std::to_string(measuredCount(networks)) + " of " + std::to_string(networks.size()) + " networks measured\n";
    if (!study.empty()) {
        out += "\nkept in " + study + ": " + std::to_string(campaign.measured) + " measured now, " + std::to_string(campaign.before) + " before";
        out += campaign.drift > 1 ? ", drift " + number(100 * (campaign.drift - 1), 1) + " %\n" : "\n";
    }
    return out;
}

} // namespace vulpes::cli
