// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/rounds.h"

#include "base/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace vulpes::device {

namespace {

constexpr int kFirstWarmUps = 5;

/// The value below which the share `p` of the sorted values lies: the smallest that has at least that share at or below
/// it.
double quantile(const std::vector<double>& sorted, double p)
{
    const auto rank = static_cast<std::size_t>(std::ceil(p * static_cast<double>(sorted.size())));
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

}  // namespace

Halves halvesOf(const Timing& timing)
{
    Halves halves{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    for (std::size_t r = 0; r < timing.roundMinima.size(); ++r) {
        double& half = r % 2 == 0 ? halves.even : halves.odd;
        half = std::min(half, timing.roundMinima[r]);
    }
    if (timing.roundMinima.size() < 2)
        halves.even = halves.odd = timing.minimum;
    return halves;
}

Timing summarise(const std::vector<std::vector<double>>& rounds)
{
    Timing timing;
    std::vector<double> all;
    for (const auto& runs : rounds) {
        if (runs.empty())
            continue;
        timing.roundMinima.push_back(*std::ranges::min_element(runs));
        all.insert(all.end(), runs.begin(), runs.end());
    }
    if (all.empty())
        return timing;
    std::ranges::sort(all);
    const std::size_t middle = all.size() / 2;
    timing.minimum = all.front();
    timing.median = all.size() % 2 == 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
    timing.p95 = quantile(all, 0.95);
    timing.rounds = static_cast<int>(timing.roundMinima.size());
    const Halves halves = halvesOf(timing);
    timing.noise = timing.rounds < 2 ? 1 : std::abs(halves.even - halves.odd) / timing.minimum;
    return timing;
}

bool isKept(const Protocol& protocol, std::size_t candidate)
{
    for (int round = 0; round < protocol.rounds; ++round)
        if (!protocol.journal || !protocol.journal->has(candidate, round))
            return false;
    return true;
}

Result<std::vector<Timing>> measureInRounds(std::span<const Candidate> candidates, const Protocol& protocol,
    const std::function<Result<Run>(std::size_t)>& run, const base::Job& job)
{
    const std::size_t count = candidates.size();
    std::vector<std::vector<std::vector<double>>> kept(count);
    std::vector<int> preempted(count, 0);
    const auto once = [&](std::size_t i) -> Result<Run> {
        if (job.stopped())
            return fail(base::stoppedError());
        auto done = run(i);
        if (!done)
            done.error().with("candidate", candidates[i].name);
        return done;
    };

    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    base::Random random(protocol.seed);
    const double total = static_cast<double>(count) * protocol.rounds;
    double done = 0;
    for (int round = 0; round < protocol.rounds; ++round) {
        random.shuffle(order);
        for (const std::size_t i : order) {
            if (protocol.journal && protocol.journal->has(i, round)) {
                ++done;
                continue;
            }
            for (int warmUp = 0; warmUp < (kept[i].empty() ? kFirstWarmUps : protocol.warmUpRuns); ++warmUp)
                if (auto warm = once(i); !warm)
                    return fail(warm.error());
            auto& runs = kept[i].emplace_back();
            const int preemptedBefore = preempted[i];
            double smallestPreempted = std::numeric_limits<double>::infinity();
            for (int tries = 0;
                 tries < 3 * protocol.runsPerRound && static_cast<int>(runs.size()) < protocol.runsPerRound; ++tries) {
                const auto timed = once(i);
                if (!timed)
                    return fail(timed.error());
                if (timed->preempted) {
                    ++preempted[i];
                    smallestPreempted = std::min(smallestPreempted, timed->milliseconds);
                } else {
                    runs.push_back(timed->milliseconds);
                }
            }
            if (runs.empty() && std::isfinite(smallestPreempted))
                runs.push_back(smallestPreempted);
            if (protocol.journal && !runs.empty())
                if (auto put = protocol.journal->keep(
                        {i, round, *std::ranges::min_element(runs), preempted[i] - preemptedBefore});
                    !put)
                    return fail(put.error());
            job.report("measure", ++done, total);
        }
    }
    std::vector<Timing> timings;
    for (std::size_t i = 0; i < count; ++i) {
        timings.push_back(summarise(kept[i]));
        timings.back().preempted = preempted[i];
    }
    return timings;
}

}  // namespace vulpes::device
