// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/campaign.h"

#include <algorithm>
#include <map>

namespace vulpes::workflow {

namespace {

template<typename T>
std::optional<T> member(const Json& json, const char* key)
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_number())
        return {};
    return found->template get<T>();
}

std::string text(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The last record of every network's text.
std::map<std::string, CampaignRecord> recordsOf(const Json& body)
{
    std::map<std::string, CampaignRecord> records;
    if (!body.is_object() || !body.contains("batches") || !body["batches"].is_array())
        return records;
    for (const Json& batch : body["batches"]) {
        if (!batch.is_object() || !batch.contains("networks") || !batch["networks"].is_array())
            continue;
        for (const Json& network : batch["networks"]) {
            const auto latency = network.is_object() ? member<double>(network, "latency_ms") : std::nullopt;
            if (!latency)
                continue;
            records[text(network, "architecture")] = {*latency, member<double>(network, "median_ms"),
                member<double>(network, "p95_ms"), member<double>(network, "noise"), member<double>(batch, "load"),
                member<int>(network, "rounds"), member<int>(network, "preempted"), text(network, "coverage"),
                text(batch, "date")};
        }
    }
    return records;
}

}  // namespace

CampaignRecord recordOf(const device::Timing& timing)
{
    CampaignRecord record;
    record.latencyMs = timing.minimum;
    record.medianMs = timing.median;
    record.p95Ms = timing.p95;
    if (timing.rounds > 1)
        record.noise = timing.noise;
    record.load = timing.load;
    record.rounds = timing.rounds;
    record.preempted = timing.preempted;
    record.coverage = timing.coverage;
    return record;
}

Result<std::vector<std::optional<CampaignRecord>>> campaignRecords(
    const study::Study& study, const std::string& device, const std::vector<space::Architecture>& networks)
{
    const auto documents = study.documents("campaign");
    if (!documents)
        return fail(documents.error());
    const auto samples = study.samples();
    if (!samples)
        return fail(samples.error());
    std::map<std::vector<std::int8_t>, CampaignRecord> timed;
    for (const study::Sample& sample : **samples)
        for (const study::Sample::Timing& timing : sample.timings)
            if (sample.observation.kind == study::Observation::Kind::Exact && timing.device == device
                && timing.metric == study::kLatencyMs && !timing.repeats.empty())
                timed[sample.observation.architecture.choices].latencyMs = *std::ranges::min_element(timing.repeats);
    std::map<std::string, CampaignRecord> records;
    if (const auto found = std::ranges::find(*documents, device, &study::Document::name); found != documents->end())
        records = recordsOf(found->body);

    std::vector<std::optional<CampaignRecord>> result;
    for (const space::Architecture& network : networks) {
        const auto sample = timed.find(network.choices);
        if (sample == timed.end()) {
            result.emplace_back();  // a record without a sample is measured again
            continue;
        }
        const auto record = records.find(study.space()->format(network));
        // A sample that was changed since is the truth.
        const bool same = record != records.end() && record->second.latencyMs == sample->second.latencyMs;
        result.emplace_back(same ? record->second : sample->second);
    }
    return result;
}

}  // namespace vulpes::workflow
