// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/measured_networks.h"

#include "cli/study_options.h"
#include "cli/text_table.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vulpes::cli {

namespace {

device::Timing timingOf(const workflow::CampaignRecord& record)
{
    device::Timing timing;
    timing.minimum = record.latencyMs;
    timing.noise = record.noise.value_or(0);
    return timing;
}

/// Where each stands, fastest first, and its rank: who is told apart from the fastest of a rank begins the next one.
std::vector<std::pair<int, const MeasuredNetwork*>> ranked(const std::vector<MeasuredNetwork>& all)
{
    std::vector<std::pair<int, const MeasuredNetwork*>> sorted;
    for (const MeasuredNetwork& network : all)
        if (network.record)
            sorted.emplace_back(1, &network);
    std::ranges::stable_sort(sorted, {}, [](const auto& entry) { return entry.second->record->latencyMs; });
    std::size_t leader = 0;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        sorted[i].first = sorted[leader].first;
        if (device::distinguishable(timingOf(*sorted[leader].second->record), timingOf(*sorted[i].second->record))) {
            leader = i;
            sorted[i].first = static_cast<int>(i) + 1;
        }
    }
    return sorted;
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
    std::map<const MeasuredNetwork*, int> ranks;
    for (const auto& [rank, network] : ranked(networks))
        ranks[network] = rank;
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
        line["rank"] = ranks.at(&network);
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
    const auto sorted = ranked(networks);
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
