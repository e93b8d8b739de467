// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/block.h"
#include "workflow/profile.h"

#include <map>
#include <vector>

namespace vulpes::workflow {

/// What is to be measured, and what each result means.
struct ProfilePlan
{
    study::BlockTable table;                       ///< entries without times
    std::vector<device::Candidate> candidates;     ///< different blocks, then fitted, then held-out networks
    std::map<graph::BlockKey, std::size_t> byKey;  ///< candidate of a block
    std::vector<ProfiledNetwork> networks;         ///< fitted, then held out
    std::vector<std::vector<std::size_t>> parts;   ///< candidates a network is made of
};

/// The different blocks of the space at the request's resolution, and the random networks, as models to be timed.
/// Errors: those of `profileSpace` but the measuring's.
[[nodiscard]] Result<ProfilePlan> planProfile(const ProfileRequest&, const Job&);

}  // namespace vulpes::workflow
