// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/sampling.h"

#include "training/manifest.h"
#include "workflow/evaluator_pool.h"
#include "workflow/sampling_record.h"
#include "workflow/supernet_record.h"

#include <algorithm>
#include <map>

namespace vulpes::workflow {

namespace {

/// What a run can be sampled with, where it may be.
struct Opened
{
    training::Manifest manifest;
    SamplingRecord record;
};

Result<Opened> openSampling(const study::Study& study, const SamplingRequest& request)
{
    if (request.plan != SamplingPlan::Stratified && request.device.empty())
        return fail(usageError("plan_needs_device").with("plan", std::string(codeOf(request.plan))));
    auto manifest = training::readManifest(request.supernet);
    if (!manifest)
        return fail(std::move(manifest.error()));
    const auto space = training::spaceOf(*manifest);
    if (!space)
        return fail(space.error());
    if ((*space)->toJson() != study.space()->toJson())
        return fail(inputError("supernet_other_space").with("space", (*space)->name()).with("study", study.space()->name()));
    auto record = SamplingRecord::read(study, request, *manifest);
    if (!record)
        return fail(std::move(record.error()));
    return Opened{std::move(*manifest), std::move(*record)};
}

class Sampling
{
public:
    Sampling(study::Study& study, device::Provider* provider, const SamplingRequest& request,
             const std::function<void(const SampledNetwork&)>& onNetwork, const Job& job)
        : m_study(study), m_provider(provider), m_request(request), m_onNetwork(onNetwork), m_job(job),
          m_pool(request.supernet, request.processes)
    {
    }

    Result<SamplingResult> run()
    {
        if (auto prepared = prepare(); !prepared)
            return fail(std::move(prepared.error()));
        auto done = everyBatch();
        if (!done && done.error().kind != ErrorKind::Stopped)
            return fail(std::move(done.error()));
        m_result.stopped = !done;
        for (const space::Architecture& network : listed()) {
            auto known = sampled(network);
            if (!known)
                return fail(std::move(known.error()));
            m_result.networks.push_back(std::move(*known));
        }
        if (m_noted || m_result.before > 0)
            if (auto noted = noteSupernet(m_study, m_request.supernet, !m_result.stopped); !noted)
                return fail(std::move(noted.error()));
        return std::move(m_result);
    }

private:
    Result<void> prepare()
    {
        auto opened = openSampling(m_study, m_request);
        if (!opened)
            return fail(std::move(opened.error()));
        m_resolution = opened->manifest.preprocessing.height;
        m_classes = std::max(1, static_cast<int>(opened->manifest.preprocessing.classes.size()));
        m_record = std::move(opened->record);
        if (m_provider != nullptr) {
            const auto precision = precisionFromCode(m_request.precision);
            if (!precision)
                return fail(usageError("precision_unknown").with("precision", m_request.precision));
            m_candidate = untrainedCandidates(m_study.space(), *precision, m_resolution, m_classes, m_job);
        }
        return {};
    }

    Result<void> everyBatch()
    {
        bool first = true;
        for (std::size_t at = 0; at < m_request.count; at += batchSize()) {
            if (auto planned = plan(std::min(m_request.count, at + batchSize())); !planned)
                return planned;
            if (first)
                m_result.before = completeOf(listed());
            first = false;
            const auto all = listed();
            if (at >= all.size())
                break;  // the space has no more networks
            m_done = at;
            const auto batch = all.subspan(at, std::min(batchSize(), all.size() - at));
            if (auto done = evaluate(batch); !done)
                return done;
            if (auto done = time(batch); !done)
                return done;
        }
        m_done = listed().size();
        report(0);
        return {};
    }

    [[nodiscard]] std::size_t batchSize() const { return static_cast<std::size_t>(std::max(1, m_request.batch)); }

    [[nodiscard]] std::span<const space::Architecture> listed() const
    {
        return std::span(m_record.networks()).first(std::min(m_request.count, m_record.networks().size()));
    }

    /// An even cover is planned as a whole; the other plans learn from each batch.
    Result<void> plan(std::size_t until)
    {
        const std::size_t have = m_record.networks().size();
        const std::size_t wanted = m_request.plan == SamplingPlan::Stratified ? m_request.count : until;
        if (have >= wanted)
            return {};
        ChoicesSet known;
        for (const space::Architecture& network : m_record.networks())
            known.insert(network.choices);
        if (auto measured = addMeasured(known); !measured)
            return measured;
        NextNetworks next;
        next.plan = m_request.plan;
        next.count = wanted - have;
        next.device = m_request.device;
        next.resolution = m_resolution;
        next.classes = m_classes;
        next.locks = m_request.locks;
        next.seed = m_request.seed + have;
        auto networks = nextNetworks(m_study, next, known, Job(m_job.token(), {}));
        if (!networks)
            return fail(std::move(networks.error()));
        return networks->empty() ? Result<void>() : m_record.add(m_study, std::move(*networks));
    }

    /// What another plan, or an import, has measured already is not chosen again.
    Result<void> addMeasured(ChoicesSet& known) const
    {
        const auto samples = m_study.samples();
        if (!samples)
            return fail(samples.error());
        for (const study::Sample& sample : **samples)
            if (sample.observation.kind == study::Observation::Kind::Exact && sample.accuracy
                && (m_provider == nullptr || sample.metric(m_request.device, study::kLatencyMs)))
                known.insert(sample.observation.architecture.choices);
        return {};
    }

    Result<void> evaluate(std::span<const space::Architecture> batch)
    {
        std::vector<space::Architecture> open;
        std::vector<std::string> texts;
        for (const space::Architecture& network : batch) {
            const auto known = sampled(network);
            if (!known)
                return fail(known.error());
            if (known->accuracy)
                continue;
            open.push_back(network);
            texts.push_back(m_study.space()->format(network));
        }
        const double share = m_provider != nullptr ? 0.5 : 1;
        double done = static_cast<double>(batch.size() - open.size());
        report(share * done);
        return m_pool.evaluate(texts, m_request.split, [&](std::size_t index, const training::Evaluated& evaluated) -> Result<void> {
            if (auto kept = keep(open[index], evaluated); !kept)
                return kept;
            ++m_result.evaluated;
            report(share * ++done);
            return tell(open[index]);
        }, m_job);
    }

    Result<void> keep(const space::Architecture& network, const training::Evaluated& evaluated)
    {
        if (!m_noted)
            if (auto noted = noteSupernet(m_study, m_request.supernet); !noted)
                return noted;
        m_noted = true;
        const auto found = find(network);
        if (!found)
            return fail(found.error());
        study::Sample sample = *found ? **found : study::Sample();
        sample.observation.architecture = network;
        sample.accuracy = evaluated.accuracy;
        sample.accuracySe = evaluated.standardError();
        if (*found)
            return m_study.updateSample(sample);
        if (auto ids = m_study.addSamples(std::span(&sample, 1)); !ids)
            return fail(ids.error());
        return {};
    }

    Result<void> time(std::span<const space::Architecture> batch)
    {
        if (m_provider == nullptr)
            return {};
        CampaignRequest request;
        request.device = m_request.device;
        request.precision = m_request.precision;
        request.protocol = m_request.protocol;
        request.candidate = m_candidate;
        request.batch = static_cast<int>(batch.size()) + 1;
        request.networks.push_back(listed().front());  // the same anchor for every batch
        for (const space::Architecture& network : batch)
            if (network != request.networks.front())
                request.networks.push_back(network);
        std::vector<space::Architecture> open;
        for (const space::Architecture& network : batch) {
            const auto known = sampled(network);
            if (!known)
                return fail(known.error());
            if (!known->latencyMs)
                open.push_back(network);
        }
        const double half = 0.5 * static_cast<double>(batch.size());
        const Job job(m_job.token(), [&](const base::Progress& p) {
            if (p.phase == "campaign" && p.total > 0)
                report(half + half * p.done / p.total);
        });
        const auto timed = runCampaign(m_study, *m_provider, request, job);
        if (!timed)
            return fail(timed.error());
        m_result.timed += open.size();
        m_result.drift = std::max(m_result.drift, timed->drift);
        for (const space::Architecture& network : open)
            if (auto told = tell(network); !told)
                return told;
        return {};
    }

    Result<void> tell(const space::Architecture& network) const
    {
        if (!m_onNetwork)
            return {};
        const auto known = sampled(network);
        if (!known)
            return fail(known.error());
        m_onNetwork(*known);
        return {};
    }

    void report(double inBatch) const { m_job.report("sampling", static_cast<double>(m_done) + inBatch, static_cast<double>(m_request.count)); }

    /// Valid until the study changes.
    Result<const study::Sample*> find(const space::Architecture& network) const
    {
        const auto samples = m_study.samples();
        if (!samples)
            return fail(samples.error());
        const auto found = std::ranges::find_if(**samples, [&](const study::Sample& sample) {
            return sample.observation.kind == study::Observation::Kind::Exact && sample.observation.architecture.choices == network.choices;
        });
        m_samples = *samples;
        return found == (*samples)->end() ? nullptr : &*found;
    }

    Result<SampledNetwork> sampled(const space::Architecture& network) const
    {
        const auto found = find(network);
        if (!found)
            return fail(found.error());
        SampledNetwork known{network, {}, {}, {}};
        if (*found) {
            known.accuracy = (*found)->accuracy;
            known.accuracySe = (*found)->accuracySe;
            known.latencyMs = (*found)->metric(m_request.device, study::kLatencyMs);
        }
        return known;
    }

    std::size_t completeOf(std::span<const space::Architecture> networks) const
    {
        return static_cast<std::size_t>(std::ranges::count_if(networks, [&](const space::Architecture& network) {
            const auto known = sampled(network);
            return known && known->accuracy && (known->latencyMs || m_provider == nullptr);
        }));
    }

    study::Study& m_study;
    device::Provider* m_provider;
    const SamplingRequest& m_request;
    const std::function<void(const SampledNetwork&)>& m_onNetwork;
    const Job& m_job;
    EvaluatorPool m_pool;
    SamplingRecord m_record;
    CandidateMaker m_candidate;
    int m_resolution = 32, m_classes = 10;
    bool m_noted = false;
    std::size_t m_done = 0;
    SamplingResult m_result;
    mutable study::SamplesPtr m_samples;  ///< keeps what `find` points to
};

}  // namespace

Result<SamplingResult> runSampling(study::Study& study, device::Provider* provider, const SamplingRequest& request,
                                   const std::function<void(const SampledNetwork&)>& onNetwork, const Job& job)
{
    return Sampling(study, provider, request, onNetwork, job).run();
}

Result<void> checkSampling(const study::Study& study, const SamplingRequest& request)
{
    if (auto opened = openSampling(study, request); !opened)
        return fail(std::move(opened.error()));
    return {};
}

}  // namespace vulpes::workflow
