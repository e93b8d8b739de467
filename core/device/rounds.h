// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/provider.h"

namespace vulpes::device {

/// One timed run.
struct Run
{
    double milliseconds = 0;
    bool preempted = false;  ///< the thread was switched out against its will meanwhile
};

/// The protocol without the machine: rounds over all candidates in a new seeded order each time, `run(i)` called for
/// warm-ups and for the runs that count. A preempted run is thrown away, counted and repeated, up to three times
/// `runsPerRound` in a round; a round in which every run was preempted keeps its smallest (being switched out only
/// makes a run longer). Leaves out the visits that the protocol's journal has; their candidates warm up as in a first
/// round where this call sees them first. Polls the job before every run. Errors: those of `run`, with fact
/// `candidate`, and of the journal; stopped.
[[nodiscard]] Result<std::vector<Timing>> measureInRounds(
    std::span<const Candidate>, const Protocol&, const std::function<Result<Run>(std::size_t)>& run, const base::Job&);

/// Whether the protocol's journal has every round of the candidate.
[[nodiscard]] bool isKept(const Protocol&, std::size_t candidate);

/// What the runs of one candidate say: `rounds[r]` are the runs kept in round r. Ignores empty rounds.
[[nodiscard]] Timing summarise(const std::vector<std::vector<double>>& rounds);

/// The smallest of the even and of the odd rounds: two estimates of the same time, whose difference is the noise.
struct Halves
{
    double even = 0;
    double odd = 0;
};
[[nodiscard]] Halves halvesOf(const Timing&);

}  // namespace vulpes::device
