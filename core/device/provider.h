// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "deploy/model.h"
#include "device/journal.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::device {

/// How to measure; the defaults are the protocol of `docs/measuring.md`.
struct Protocol
{
    int rounds = 10;  ///< interleaved over all candidates
    int runsPerRound = 6;
    int warmUpRuns = 2;  ///< before each round's runs, and 5 before the first round
    int threads = 1;
    int core = -1;           ///< to pin to; −1: the provider chooses
    std::uint64_t seed = 0;  ///< of the order within a round
    /// Where the visits are remembered, by those who go on after a kill. With one, the timings that come back speak of
    /// the visits of this call alone: a candidate whose rounds are all in the journal has none.
    Journal* journal = nullptr;
};

/// What one candidate took. Times in milliseconds.
struct Timing
{
    double minimum = 0;  ///< the estimate: the minimum over rounds of the minimum within a round
    double median = 0;
    double p95 = 0;
    double noise =
        0;  ///< |minimum of even rounds − minimum of odd rounds| / minimum; 1 where fewer than two rounds are in
    int rounds = 0;
    int preempted = 0;  ///< runs thrown away because the thread was switched out
    double load = 0;    ///< load average of the last minute when it ended
    std::vector<double> roundMinima;
    std::string coverage;  ///< delegate coverage as the runtime told it; empty: not told
};

/// One model to be timed.
struct Candidate
{
    std::string name;
    std::shared_ptr<const deploy::Model> model;  ///< for providers that build it themselves
    std::filesystem::path file;                  ///< for providers that run files; may be empty where `model` is enough
};

/// Whether two timings may be ranked: their difference exceeds the larger noise of the two.
[[nodiscard]] bool distinguishable(const Timing& a, const Timing& b);

/// What is known of the thing that was measured on; `workflow` writes it as the study's device record. Empty: not
/// known.
struct DeviceFacts
{
    std::string processor;
    std::string runtime;  ///< with its build
    int threads = 0;
    std::string clockPolicy;  ///< "performance", "schedutil, 800–3200 MHz", …
};

/// Something that times models: this machine, a phone.
class Provider
{
public:
    virtual ~Provider() = default;
    [[nodiscard]] virtual Result<DeviceFacts> describe(const Protocol&) const = 0;
    /// Times the candidates in interleaved rounds: one timing per candidate, in their order. Polls the job between runs
    /// and reports phases "prepare" and "measure" in candidates × rounds. All candidates are held in memory at once:
    /// give it batches. Errors: `provider_operator` (one this runtime cannot run, facts `candidate`, `operator`,
    /// `index`); `device_lost`; stopped; with fact `candidate` also what reading and running a file can say
    /// (`docs/measuring.md` lists them by provider).
    [[nodiscard]] virtual Result<std::vector<Timing>> measure(
        std::span<const Candidate>, const Protocol&, const base::Job& = {}) = 0;
};

/// `host` (XNNPACK on this machine) or `adb:SERIAL` (the user's `benchmark_model` on a phone; `adbBenchmark` is its
/// path here). Errors: `provider_unknown`; `adb_missing`, `adb_device_missing`, `adb_unauthorized`; `part_missing` in a
/// build without it.
[[nodiscard]] Result<std::unique_ptr<Provider>> openProvider(
    std::string_view device, const std::filesystem::path& adbBenchmark = {});

}  // namespace vulpes::device
