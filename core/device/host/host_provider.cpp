// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/host/host_provider.h"

#include "base/file.h"
#include "base/random.h"
#include "deploy/tflite.h"
#include "device/host/program.h"
#include "device/host/thread.h"
#include "device/rounds.h"

#include <chrono>
#include <algorithm>
#include <cstring>
#include <optional>

namespace vulpes::device::host {

namespace {

/// The Debian build does not tell its version; its headers name the date of the snapshot in the package only.
constexpr const char* kRuntime = "XNNPACK";

Result<std::shared_ptr<const deploy::Model>> modelOf(const Candidate& candidate)
{
    if (candidate.model)
        return candidate.model;
    const auto bytes = base::readFile(candidate.file);
    if (!bytes)
        return fail(bytes.error());
    auto model = deploy::fromTflite(*bytes);
    if (!model)
        return fail(model.error());
    return std::make_shared<const deploy::Model>(std::move(*model));
}

class HostProvider final : public Provider
{
public:
    Result<DeviceFacts> describe(const Protocol& protocol) const override
    {
        if (auto known = checkCore(protocol); !known)
            return fail(known.error());
        return DeviceFacts{processorName(), kRuntime, protocol.threads, clockPolicy(coreOf(protocol))};
    }

    Result<std::vector<Timing>> measure(
        std::span<const Candidate> candidates, const Protocol& protocol, const base::Job& job) override
    {
        if (auto known = checkCore(protocol); !known)
            return fail(known.error());
        std::vector<std::optional<Program>> programs(candidates.size());
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (job.stopped())
                return fail(base::stoppedError());
            job.report("prepare", static_cast<double>(i), static_cast<double>(candidates.size()));
            if (isKept(protocol, i))
                continue;
            auto program = prepare(candidates[i], protocol.threads);
            if (!program)
                return fail(std::move(program.error()).with("candidate", candidates[i].name));
            programs[i] = std::move(*program);
        }
        // A pool's threads were made above and stay free: pinning them all to one core would make them wait for each
        // other.
        std::optional<Pinned> pinned;
        if (protocol.threads == 1)
            pinned.emplace(coreOf(protocol));
        auto timings = measureInRounds(
            candidates, protocol, [&](std::size_t i) { return timed(*programs[i]); }, job);
        if (timings)
            for (std::size_t i = 0; i < timings->size(); ++i) {
                if (programs[i])
                    (*timings)[i].coverage = programs[i]->coverage();
                (*timings)[i].load = loadAverage();
            }
        return timings;
    }

private:
    static Result<void> checkCore(const Protocol& protocol)
    {
        const auto cores = allowedCores();
        if (protocol.core < 0 || std::ranges::find(cores, protocol.core) != cores.end())
            return {};
        std::string known;
        for (const int core : cores)
            known += (known.empty() ? "" : ", ") + std::to_string(core);
        return fail(base::usageError("core_unknown").with("core", protocol.core).with("known", known));
    }

    static int coreOf(const Protocol& protocol) { return protocol.core >= 0 ? protocol.core : quietestCore(); }

    static Result<Program> prepare(const Candidate& candidate, int threads)
    {
        auto model = modelOf(candidate);
        if (!model)
            return fail(model.error());
        auto program = Program::build(*model, threads);
        if (program)
            for (std::size_t i = 0; i < (*model)->inputs.size(); ++i)
                fill(program->input(i), (*model)->tensors[static_cast<std::size_t>((*model)->inputs[i])].type);
        return program;
    }

    /// A noisy picture: nothing but zeros could be treated in a special way, or end in denormal numbers.
    static void fill(std::span<std::byte> input, deploy::ElementType type)
    {
        base::Random random(1);
        if (type == deploy::ElementType::Float32) {
            for (std::size_t at = 0; at + sizeof(float) <= input.size(); at += sizeof(float)) {
                const auto value = static_cast<float>(2 * random.uniform() - 1);
                std::memcpy(input.data() + at, &value, sizeof value);
            }
        } else {
            for (std::byte& byte : input)
                byte = static_cast<std::byte>(random.below(256));
        }
    }

    static Result<Run> timed(Program& program)
    {
        using Clock = std::chrono::steady_clock;
        const long before = involuntarySwitches();
        const auto start = Clock::now();
        if (auto done = program.run(); !done)
            return fail(done.error());
        const std::chrono::duration<double, std::milli> took = Clock::now() - start;
        return Run{took.count(), involuntarySwitches() != before};
    }
};

}  // namespace

std::unique_ptr<Provider> makeHostProvider()
{
    return std::make_unique<HostProvider>();
}

}  // namespace vulpes::device::host
