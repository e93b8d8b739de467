// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/profile.h"

#include "device/rounds.h"
#include "workflow/profile_plan.h"
#include "workflow/profile_visits.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace vulpes::workflow {

namespace {

/// The factor f that makes Σ (1 − f·sum/measured)² smallest.
double factorOf(const std::vector<ProfiledNetwork>& networks)
{
    double up = 0;
    double down = 0;
    for (const ProfiledNetwork& network : networks) {
        const double ratio = network.sum / network.measured.minimum;
        up += ratio;
        down += ratio * ratio;
    }
    return down > 0 ? up / down : 1;
}

void fillEntries(ProfilePlan& plan, const std::vector<device::Timing>& timings)
{
    for (study::BlockTable::Entry& entry : plan.table.entries) {
        if (entry.key.empty())
            continue;   // no operators
        const device::Timing& timing = timings[plan.byKey.at(entry.key)];
        entry.latencyMs = timing.minimum;
        entry.noise = timing.noise;
        entry.rounds = timing.rounds;
        entry.preempted = timing.preempted;
    }
}

/// What must be the same for two visits to be of one table.
Result<Json> conditionsOf(const device::Provider& provider, const ProfileRequest& request)
{
    const auto facts = provider.describe(request.protocol);
    if (!facts)
        return fail(facts.error());
    Json json;
    json["space"] = request.space->name();
    json["resolution"] = request.resolution;
    json["classes"] = request.classes;
    json["precision"] = codeOf(request.precision);
    json["device"] = request.device;
    json["processor"] = facts->processor;
    json["runtime"] = facts->runtime;
    json["threads"] = request.protocol.threads;
    json["core"] = request.protocol.core;
    json["runs_per_round"] = request.protocol.runsPerRound;
    json["warm_up_runs"] = request.protocol.warmUpRuns;
    return json;
}

/// Both sessions of a profile, with one count of their visits.
class Sessions
{
public:
    Sessions(device::Provider& provider, const ProfileRequest& request, std::size_t all, std::size_t again, const Job& job)
        : m_provider(provider),
          m_request(request),
          m_total(static_cast<double>(all + again) * request.protocol.rounds),
          m_job(job)
    {
    }

    Result<void> open()
    {
        if (!m_request.store)
            return {};
        auto conditions = conditionsOf(m_provider, m_request);
        if (!conditions)
            return fail(conditions.error());
        m_visits.emplace(*m_request.store, std::move(*conditions));
        // At once: what cannot be written should not be measured.
        return m_visits->save();
    }

    Result<std::vector<device::Timing>> measure(std::span<const device::Candidate> candidates)
    {
        const int session = m_session++;
        device::Protocol protocol = m_request.protocol;
        protocol.seed = m_request.seed + static_cast<std::uint64_t>(session);
        std::optional<ProfileVisits::Session> journal;
        if (m_visits)
            protocol.journal = &journal.emplace(*m_visits, session, candidates);
        const Job job(m_job.token(), [&](const base::Progress& p) {
            if (p.phase == "measure")
                m_job.report(p.phase, m_done + p.done, m_total);
            else
                m_job.report(p.phase, p.done, p.total);
        });
        auto timings = m_provider.measure(candidates, protocol, job);
        m_done += static_cast<double>(candidates.size()) * protocol.rounds;
        if (!m_visits)
            return timings;
        if (auto saved = m_visits->save(); !saved && timings)
            return fail(saved.error());
        // Providers without rounds of their own know nothing of a journal.
        for (std::size_t i = 0; timings && i < candidates.size(); ++i)
            if (device::isKept(protocol, i))
                (*timings)[i] = m_visits->timing(session, candidates[i].name, protocol.rounds);
        return timings;
    }

private:
    device::Provider& m_provider;
    const ProfileRequest& m_request;
    double m_total;
    const Job& m_job;
    std::optional<ProfileVisits> m_visits;
    int m_session = 0;
    double m_done = 0;
};

}  // namespace

Result<Profile> profileSpace(device::Provider& provider, const ProfileRequest& request, const Job& job)
{
    auto made = planProfile(request, job);
    if (!made)
        return fail(made.error());
    ProfilePlan& plan = *made;
    const std::size_t firstNetwork = plan.byKey.size();
    const std::size_t firstHeldOut =
        firstNetwork + std::min(plan.networks.size(), static_cast<std::size_t>(request.fittedNetworks));

    const std::span<const device::Candidate> all = plan.candidates;
    Sessions sessions(provider, request, all.size(), all.size() - firstHeldOut, job);
    if (auto opened = sessions.open(); !opened)
        return fail(opened.error());
    const auto timings = sessions.measure(all);
    if (!timings)
        return fail(timings.error());
    fillEntries(plan, *timings);
    std::vector<device::Timing> again;
    if (firstHeldOut < all.size()) {
        auto second = sessions.measure(all.subspan(firstHeldOut));
        if (!second)
            return fail(second.error());
        again = std::move(*second);
    }

    Profile profile;
    for (std::size_t n = 0; n < plan.networks.size(); ++n) {
        ProfiledNetwork& network = plan.networks[n];
        network.measured = (*timings)[firstNetwork + n];
        network.sum = std::accumulate(plan.parts[n].begin(), plan.parts[n].end(), 0.0,
            [&](double sum, std::size_t part) { return sum + (*timings)[part].minimum; });
        const bool fits = firstNetwork + n < firstHeldOut;
        if (!fits)
            network.again = again[firstNetwork + n - firstHeldOut];
        (fits ? profile.fitted : profile.heldOut).push_back(std::move(network));
    }
    plan.table.factor = factorOf(profile.fitted);
    for (auto* networks : {&profile.fitted, &profile.heldOut})
        for (ProfiledNetwork& network : *networks)
            network.predictedMs = plan.table.factor * network.sum;
    if (!profile.heldOut.empty())
        plan.table.check = checkProfile(profile.fitted, profile.heldOut);
    plan.table.date = nowInUtc();
    profile.table = std::move(plan.table);
    return profile;
}

}  // namespace vulpes::workflow
