// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/profile_visits.h"

#include "device/rounds.h"

#include <algorithm>
#include <cmath>

namespace vulpes::workflow {

namespace {

constexpr auto kBetweenSaves = std::chrono::seconds(2);
constexpr int kMostRounds = 1'000'000;

/// A visit is written [round, minimum, preempted]. What is not one is left out: it is measured again.
std::optional<device::Visit> visitFrom(const Json& json)
{
    if (!json.is_array() || json.size() != 3 || !json[0].is_number_integer() || !json[1].is_number()
        || !json[2].is_number_integer())
        return {};
    const auto round = json[0].get<std::int64_t>();
    const auto minimum = json[1].get<double>();
    const auto preempted = json[2].get<std::int64_t>();
    if (round < 0 || round > kMostRounds || preempted < 0 || preempted > kMostRounds || !std::isfinite(minimum)
        || minimum <= 0)
        return {};
    return device::Visit{0, static_cast<int>(round), minimum, static_cast<int>(preempted)};
}

bool hasRound(const std::vector<device::Visit>& visits, int round)
{
    return std::ranges::find(visits, round, &device::Visit::round) != visits.end();
}

}  // namespace

ProfileVisits::ProfileVisits(ProfileStore& store, Json conditions) : m_store(store), m_conditions(std::move(conditions))
{
    if (const auto kept = m_store.read())
        read(*kept);
}

void ProfileVisits::read(const Json& kept)
{
    if (!kept.is_object() || !kept.contains("conditions") || kept["conditions"] != m_conditions
        || !kept.contains("sessions") || !kept["sessions"].is_array())
        return;
    const Json& sessions = kept["sessions"];
    for (std::size_t s = 0; s < std::min(sessions.size(), m_sessions.size()); ++s) {
        if (!sessions[s].is_object())
            continue;
        for (const auto& [name, visits] : sessions[s].items()) {
            if (!visits.is_array())
                continue;
            auto& mine = m_sessions[s][name];
            for (const Json& item : visits)
                if (const auto visit = visitFrom(item); visit && !hasRound(mine, visit->round))
                    mine.push_back(*visit);
        }
    }
}

Json ProfileVisits::json() const
{
    Json json;
    json["conditions"] = m_conditions;
    json["sessions"] = Json::array();
    for (const ByName& session : m_sessions) {
        Json names = Json::object();
        for (const auto& [name, visits] : session) {
            Json list = Json::array();
            for (const device::Visit& visit : visits)
                list.push_back(Json::array({visit.round, visit.minimum, visit.preempted}));
            names[name] = std::move(list);
        }
        json["sessions"].push_back(std::move(names));
    }
    return json;
}

Result<void> ProfileVisits::save()
{
    if (!m_changed)
        return {};
    if (auto written = m_store.write(json()); !written)
        return written;
    m_changed = false;
    m_saved = std::chrono::steady_clock::now();
    return {};
}

device::Timing ProfileVisits::timing(int session, const std::string& name, int rounds) const
{
    const ByName& byName = m_sessions[static_cast<std::size_t>(session)];
    std::vector<std::vector<double>> minima(static_cast<std::size_t>(rounds));
    int preempted = 0;
    if (const auto found = byName.find(name); found != byName.end())
        for (const device::Visit& visit : found->second)
            if (visit.round < rounds) {
                minima[static_cast<std::size_t>(visit.round)] = {visit.minimum};
                preempted += visit.preempted;
            }
    device::Timing timing = device::summarise(minima);
    timing.preempted = preempted;
    return timing;
}

ProfileVisits::Session::Session(ProfileVisits& visits, int session, std::span<const device::Candidate> candidates)
    : m_visits(visits)
{
    for (const device::Candidate& candidate : candidates)
        m_byCandidate.push_back(&visits.m_sessions[static_cast<std::size_t>(session)][candidate.name]);
}

bool ProfileVisits::Session::has(std::size_t candidate, int round) const
{
    return hasRound(*m_byCandidate[candidate], round);
}

Result<void> ProfileVisits::Session::keep(const device::Visit& visit)
{
    m_byCandidate[visit.candidate]->push_back(visit);
    m_visits.m_changed = true;
    return std::chrono::steady_clock::now() - m_visits.m_saved < kBetweenSaves ? Result<void>{} : m_visits.save();
}

}  // namespace vulpes::workflow
