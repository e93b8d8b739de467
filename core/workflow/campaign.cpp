// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/campaign.h"

#include "device/rounds.h"
#include "workflow/device_record.h"

#include <algorithm>
#include <map>
#include <set>

namespace vulpes::workflow {

namespace {

constexpr const char* kKind = "campaign";
using Choices = std::vector<std::int8_t>;

bool isTimed(const study::Sample& sample, const std::string& device)
{
    return std::ranges::any_of(
        sample.timings, [&](const auto& t) { return t.device == device && t.metric == study::kLatencyMs; });
}

bool isExact(const study::Sample& sample)
{
    return sample.observation.kind == study::Observation::Kind::Exact;
}

Result<std::set<Choices>> timedNetworks(const study::Study& study, const std::string& device)
{
    const auto samples = study.samples();
    if (!samples)
        return fail(samples.error());
    std::set<Choices> timed;
    for (const study::Sample& sample : **samples)
        if (isExact(sample) && isTimed(sample, device))
            timed.insert(sample.observation.architecture.choices);
    return timed;
}

Json jsonOf(const std::string& name, const CampaignRecord& record)
{
    Json json;
    json["architecture"] = name;
    json["latency_ms"] = record.latencyMs;
    json["median_ms"] = *record.medianMs;
    json["p95_ms"] = *record.p95Ms;
    json["noise"] = record.noise ? Json(*record.noise) : Json(nullptr);
    json["rounds"] = *record.rounds;
    json["preempted"] = *record.preempted;
    if (!record.coverage.empty())
        json["coverage"] = record.coverage;
    return json;
}

class Campaign
{
public:
    Campaign(study::Study& study, device::Provider& provider, const CampaignRequest& request, const Job& job)
        : m_study(study),
          m_provider(provider),
          m_request(request),
          m_job(job)
    {
    }

    Result<CampaignResult> run()
    {
        const auto facts = m_provider.describe(m_request.protocol);
        if (!facts)
            return fail(facts.error());
        m_record = deviceRecord(m_request.device, *facts, m_request.precision, nowInUtc());
        // Refused before anything is measured; kept with the first times, so that a device that cannot be reached leaves no record.
        if (auto same = checkDevice(m_study, m_record); !same)
            return fail(same.error());
        if (auto read = readDocument(); !read)
            return fail(read.error());
        const auto timed = timedNetworks(m_study, m_request.device);
        if (!timed)
            return fail(timed.error());
        std::set<Choices> known = *timed;
        std::vector<space::Architecture> open;
        for (const space::Architecture& network : m_request.networks)
            if (known.insert(network.choices).second)
                open.push_back(network);
            else if (timed->contains(network.choices))
                ++m_result.before;
        m_total = static_cast<double>(open.size()) + m_result.before;
        report();
        for (std::size_t first = 0; first < open.size();) {
            const std::size_t count =
                std::min(open.size() - first, static_cast<std::size_t>(std::max(1, m_request.batch)));
            if (auto done = batch(std::span(open).subspan(first, count)); !done)
                return fail(done.error());
            first += count;
            m_result.measured += static_cast<int>(count);
            report();
        }
        m_result.drift = drift();
        return m_result;
    }

private:
    /// `more`: of the batch that is being measured, in networks.
    void report(double more = 0) const
    {
        m_job.report("campaign", m_result.before + m_result.measured + more, m_total);
    }

    Result<void> readDocument()
    {
        auto documents = m_study.documents(kKind);
        if (!documents)
            return fail(documents.error());
        const auto found = std::ranges::find(*documents, m_request.device, &study::Document::name);
        if (found != documents->end() && found->body.is_object() && found->body.contains("batches")
            && found->body["batches"].is_array())
            m_body = std::move(found->body);
        else
            m_body["batches"] = Json::array();
        return {};
    }

    Result<void> batch(std::span<const space::Architecture> networks)
    {
        std::vector<device::Candidate> candidates;
        for (const space::Architecture& network : networks) {
            if (m_job.stopped())
                return fail(base::stoppedError());
            auto candidate = m_request.candidate(network);
            if (!candidate)
                return fail(candidate.error());
            candidates.push_back(std::move(*candidate));
        }
        auto anchor = m_request.candidate(m_request.networks.front());
        if (!anchor)
            return fail(anchor.error());
        candidates.push_back(std::move(*anchor));
        device::Protocol protocol = m_request.protocol;
        protocol.seed += m_body["batches"].size();
        // The campaign has its own progress, in networks.
        const Job job(m_job.token(), [&](const base::Progress& p) {
            if (p.phase == "measure" && p.total > 0 && p.done < p.total)
                report(static_cast<double>(networks.size()) * p.done / p.total);
        });
        const auto timings = m_provider.measure(candidates, protocol, job);
        if (!timings)
            return fail(timings.error());
        return keep(networks, *timings);
    }

    /// The document first: a record without a sample is only measured again, a sample without a record would lose its
    /// noise.
    Result<void> keep(std::span<const space::Architecture> networks, const std::vector<device::Timing>& timings)
    {
        if (auto put = keepDevice(m_study, m_record); !put)
            return put;
        Json record;
        record["date"] = nowInUtc();
        record["load"] = timings.back().load;
        record["anchor"] = anchorName();
        record["anchor_ms"] = timings.back().minimum;
        record["networks"] = Json::array();
        for (std::size_t i = 0; i < networks.size(); ++i)
            record["networks"].push_back(jsonOf(m_study.space()->format(networks[i]), recordOf(timings[i])));
        m_body["device"] = m_request.device;
        m_body["batches"].push_back(std::move(record));
        study::Document document;
        document.kind = kKind;
        document.name = m_request.device;
        document.body = m_body;
        if (auto put = m_study.putDocument(std::move(document)); !put)
            return fail(put.error());

        const auto samples = m_study.samples();
        if (!samples)
            return fail(samples.error());
        std::map<Choices, const study::Sample*> known;
        for (const study::Sample& sample : **samples)
            if (isExact(sample))
                known.emplace(sample.observation.architecture.choices, &sample);
        std::vector<study::Sample> added;
        for (std::size_t i = 0; i < networks.size(); ++i) {
            const device::Halves halves = device::halvesOf(timings[i]);
            study::Sample::Timing timing{m_request.device, study::kLatencyMs, {halves.even, halves.odd}};
            if (timings[i].rounds < 2)
                timing.repeats.pop_back();  // one round is no two repeats
            if (const auto found = known.find(networks[i].choices); found != known.end()) {
                study::Sample sample = *found->second;
                sample.timings.push_back(std::move(timing));
                if (auto updated = m_study.updateSample(sample); !updated)
                    return updated;
                continue;
            }
            study::Sample sample;
            sample.observation.architecture = networks[i];
            sample.timings.push_back(std::move(timing));
            added.push_back(std::move(sample));
        }
        if (added.empty())
            return {};
        if (auto ids = m_study.addSamples(added); !ids)
            return fail(ids.error());
        return {};
    }

    [[nodiscard]] std::string anchorName() const { return m_study.space()->format(m_request.networks.front()); }

    [[nodiscard]] double drift() const
    {
        double low = 0;
        double high = 0;
        for (const Json& record : m_body["batches"]) {
            // Another list has another first network.
            if (record.is_object() && record.contains("anchor") && record["anchor"] != anchorName())
                continue;
            const double anchor = record.is_object() && record.contains("anchor_ms") && record["anchor_ms"].is_number()
                ? record["anchor_ms"].get<double>()
                : 0;
            if (anchor <= 0)
                continue;
            low = low == 0 ? anchor : std::min(low, anchor);
            high = std::max(high, anchor);
        }
        return low > 0 ? high / low : 1;
    }

    study::Study& m_study;
    device::Provider& m_provider;
    const CampaignRequest& m_request;
    const Job& m_job;
    study::Device m_record;
    Json m_body;
    CampaignResult m_result;
    double m_total = 0;
};

}  // namespace

Result<CampaignResult> runCampaign(
    study::Study& study, device::Provider& provider, const CampaignRequest& request, const Job& job)
{
    if (request.networks.empty())
        return CampaignResult{};
    return Campaign(study, provider, request, job).run();
}

Result<std::size_t> measuredOf(
    const study::Study& study, const std::string& device, const std::vector<space::Architecture>& networks)
{
    const auto timed = timedNetworks(study, device);
    if (!timed)
        return fail(timed.error());
    return static_cast<std::size_t>(
        std::ranges::count_if(networks, [&](const auto& network) { return timed->contains(network.choices); }));
}

}  // namespace vulpes::workflow
