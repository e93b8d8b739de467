// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/provider.h"
#include "workflow/profile_store.h"

#include <array>
#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace vulpes::workflow {

/// The visits of a profile's two sessions by the names of their candidates, kept in a store every few seconds, so that
/// what was killed goes on. What another machine, precision or protocol measured is not taken over.
class ProfileVisits
{
public:
    static constexpr int kSessions = 2;

    /// `conditions`: under which the visits were made; others than the store's begin anew.
    ProfileVisits(ProfileStore&, Json conditions);

    /// Writes what is not written yet. Errors: those of the store.
    [[nodiscard]] Result<void> save();
    /// What the visits of the first `rounds` rounds say of a candidate.
    [[nodiscard]] device::Timing timing(int session, const std::string& name, int rounds) const;

    /// The journal of one session over these candidates.
    class Session final : public device::Journal
    {
    public:
        Session(ProfileVisits&, int session, std::span<const device::Candidate>);
        [[nodiscard]] bool has(std::size_t candidate, int round) const override;
        [[nodiscard]] Result<void> keep(const device::Visit&) override;

    private:
        ProfileVisits& m_visits;
        std::vector<std::vector<device::Visit>*> m_byCandidate;
    };

private:
    using ByName = std::map<std::string, std::vector<device::Visit>>;

    void read(const Json&);
    [[nodiscard]] Json json() const;

    ProfileStore& m_store;
    Json m_conditions;
    std::array<ByName, kSessions> m_sessions;
    bool m_changed = true;
    std::chrono::steady_clock::time_point m_saved = std::chrono::steady_clock::now();
};

}  // namespace vulpes::workflow
