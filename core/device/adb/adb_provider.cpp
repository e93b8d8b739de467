// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/adb/adb_provider.h"

#include "base/file.h"
#include "base/random.h"
#include "deploy/tflite.h"
#include "device/adb/adb_client.h"
#include "device/adb/benchmark_log.h"
#include "device/adb/remote_facts.h"
#include "device/rounds.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <numeric>
#include <random>

#include <unistd.h>

namespace vulpes::device::adb {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kDelegates{
    {{"", ""}, {"cpu", "--use_xnnpack=false"}, {"xnnpack", "--use_xnnpack=true"}, {"gpu", "--use_gpu=true"},
        {"nnapi", "--use_nnapi=true"}}};
constexpr std::chrono::seconds kShort{20};
constexpr std::chrono::seconds kRun{600};

std::string hexadecimal(std::uint64_t value)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4)
        text += kDigits[(value >> shift) & 15U];
    return text;
}

/// A folder here for models that have no file yet.
class LocalFolder
{
public:
    LocalFolder()
    {
        std::error_code ignored;
        std::string pattern = (std::filesystem::temp_directory_path(ignored) / "vulpes-XXXXXX").string();
        m_made = ::mkdtemp(pattern.data()) != nullptr;
        m_path = pattern;
    }
    LocalFolder(const LocalFolder&) = delete;
    LocalFolder& operator=(const LocalFolder&) = delete;
    ~LocalFolder()
    {
        std::error_code ignored;
        if (m_made)
            std::filesystem::remove_all(m_path, ignored);
    }
    /// Errors: `file_unwritable`: there is no place for it.
    [[nodiscard]] Result<std::filesystem::path> path() const
    {
        if (!m_made)
            return fail(base::inputError("file_unwritable").with("file", m_path.string()).with("reason", "folder"));
        return m_path;
    }

private:
    std::filesystem::path m_path;
    bool m_made = false;
};

/// A folder on the device that goes again, with whatever still runs from it.
class RemoteFolder
{
public:
    RemoteFolder(const AdbClient& device, std::string path) : m_device(device), m_path(std::move(path)) { }
    RemoteFolder(const RemoteFolder&) = delete;
    RemoteFolder& operator=(const RemoteFolder&) = delete;
    ~RemoteFolder()
    {
        // Not with the job: cleaning up is what a stop wants.
        const std::string at = shellWord(m_path);
        (void)m_device.shell("kill $(cat " + at + "/pid 2>/dev/null) 2>/dev/null; rm -rf " + at + "; echo RC=0",
            std::chrono::seconds(5));
    }
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    const AdbClient& m_device;
    std::string m_path;
};

class AdbProvider final : public Provider
{
public:
    AdbProvider(AdbClient device, std::string_view flag, std::filesystem::path benchmark)
        : m_device(std::move(device)),
          m_flag(flag),
          m_benchmark(std::move(benchmark))
    {
    }

    Result<DeviceFacts> describe(const Protocol& protocol) const override
    {
        const auto program = base::readFile(m_benchmark);
        if (!program)
            return fail(program.error());
        const auto facts = remoteFacts({});
        if (!facts)
            return fail(facts.error());
        std::string runtime = "benchmark_model " + base::sha256(*program).substr(0, 12);
        if (!m_flag.empty())
            runtime += " " + m_flag;
        return DeviceFacts{facts->processor(), std::move(runtime), protocol.threads, facts->clockPolicy()};
    }

    Result<std::vector<Timing>> measure(
        std::span<const Candidate> candidates, const Protocol& protocol, const base::Job& job) override
    {
        if (auto checked = m_device.check(job); !checked)
            return fail(checked.error());
        const auto facts = remoteFacts(job);
        if (!facts)
            return fail(facts.error());
        if (auto fits = checkAbi(*facts); !fits)
            return fail(fits.error());

        const RemoteFolder folder(m_device,
            "/data/local/tmp/vulpes-"
                + hexadecimal((std::uint64_t{std::random_device()()} << 32U) ^ std::random_device()()));
        if (auto brought = bring(folder, candidates, protocol, job); !brought)
            return fail(brought.error());
        const std::string pin = pinning(folder, *facts, protocol, job);
        return rounds(folder, pin, candidates, protocol, job);
    }

private:
    Result<RemoteFacts> remoteFacts(const base::Job& job) const
    {
        const auto text = m_device.shell(factsCommand(), kShort, job);
        if (!text)
            return fail(text.error());
        return parseFacts(*text);
    }

    Result<void> checkAbi(const RemoteFacts& facts) const
    {
        const auto program = base::readFile(m_benchmark);
        if (!program)
            return fail(program.error());
        const auto abi = abiOfProgram(*program);
        // A 64-bit device runs its 32-bit programs too.
        const bool fits = !abi || facts.abi.empty() || *abi == facts.abi
            || (*abi == "armeabi-v7a" && facts.abi == "arm64-v8a") || (*abi == "x86" && facts.abi == "x86_64")
            || (*abi == "armeabi-v7a" && facts.abi.starts_with("armeabi"));
        if (!fits)
            return fail(inputError("benchmark_abi").with("program", *abi).with("device", facts.abi));
        return {};
    }

    /// The program and every model, under names of ours.
    Result<void> bring(const RemoteFolder& folder, std::span<const Candidate> candidates, const Protocol& protocol,
        const base::Job& job) const
    {
        const auto made = m_device.shell("mkdir -p " + shellWord(folder.path()) + "; echo RC=$?", kShort, job);
        if (!made)
            return fail(made.error());
        if (made->find("RC=0") == std::string::npos)
            return fail(inputError("adb_push")
                            .with("serial", m_device.serial())
                            .with("file", folder.path())
                            .with("line", *made));
        const std::string program = folder.path() + "/benchmark_model";
        if (auto pushed = m_device.push(m_benchmark, program, job); !pushed)
            return pushed;
        if (const auto allowed = m_device.shell("chmod 755 " + shellWord(program) + "; echo RC=$?", kShort, job);
            !allowed)
            return fail(allowed.error());
        const LocalFolder local;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            job.report("prepare", static_cast<double>(i), static_cast<double>(candidates.size()));
            if (isKept(protocol, i))
                continue;
            std::filesystem::path file = candidates[i].file;
            if (file.empty()) {
                const auto place = local.path();
                if (!place)
                    return fail(place.error());
                file = *place / "model.tflite";
                if (auto written = base::writeFileAtomically(file, deploy::toTflite(*candidates[i].model)); !written)
                    return written;
            }
            if (auto pushed = m_device.push(file, folder.path() + modelName(i), job); !pushed)
                return fail(std::move(pushed.error()).with("candidate", candidates[i].name));
        }
        return {};
    }

    static std::string modelName(std::size_t i) { return "/m" + std::to_string(i) + ".tflite"; }

    /// "taskset f0 " where the device has it and lets us use that mask; else nothing.
    std::string pinning(
        const RemoteFolder& folder, const RemoteFacts& facts, const Protocol& protocol, const base::Job& job) const
    {
        std::string mask = facts.fastestMask();
        if (protocol.core >= 0 && protocol.core < 64)
            mask = hexadecimal(std::uint64_t{1} << protocol.core);
        if (mask.empty())
            return {};
        mask.erase(0, std::min(mask.find_first_not_of('0'), mask.size() - 1));
        const auto tried =
            m_device.shell("cd " + shellWord(folder.path()) + " && taskset " + mask + " true; echo RC=$?", kShort, job);
        return tried && tried->find("RC=0") != std::string::npos ? "taskset " + mask + " " : std::string();
    }

    Result<BenchmarkLog> once(const RemoteFolder& folder, const std::string& pin, std::size_t candidate, int warmUps,
        const Protocol& protocol, const base::Job& job) const
    {
        // In the background, its number kept, so that a stop can end it; `wait` gives its exit code.
        const std::string command = "cd " + shellWord(folder.path()) + " && { " + pin + "./benchmark_model --graph="
            + folder.path() + modelName(candidate) + " --num_threads=" + std::to_string(protocol.threads)
            + " --warmup_runs=" + std::to_string(std::max(1, warmUps)) + " --warmup_min_secs=0"
            + " --num_runs=" + std::to_string(protocol.runsPerRound) + " --min_secs=0"
            + (m_flag.empty() ? "" : " " + m_flag) + " & echo $! > pid; wait $!; rc=$?; echo; echo RC=$rc; }";
        const auto text = m_device.shell(command, kRun, job);
        if (!text)
            return fail(text.error());
        auto log = parseBenchmarkLog(*text);
        if (!log && log.error().code == "benchmark_lost") {
            // Either the shell died or the device is gone.
            const auto there = m_device.check(job);
            return fail(there ? std::move(log.error()) : inputError("device_lost").with("serial", m_device.serial()));
        }
        return log;
    }

    Result<std::vector<Timing>> rounds(const RemoteFolder& folder, const std::string& pin,
        std::span<const Candidate> candidates, const Protocol& protocol, const base::Job& job) const
    {
        std::vector<std::vector<BenchmarkLog>> logs(candidates.size());
        std::vector<std::size_t> order(candidates.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        base::Random random(protocol.seed);
        double done = 0;
        for (int round = 0; round < protocol.rounds; ++round) {
            random.shuffle(order);
            for (const std::size_t i : order) {
                if (job.stopped())
                    return fail(base::stoppedError());
                if (protocol.journal && protocol.journal->has(i, round)) {
                    ++done;
                    continue;
                }
                auto log = once(folder, pin, i, logs[i].empty() ? 5 : protocol.warmUpRuns, protocol, job);
                if (!log)
                    return fail(std::move(log.error()).with("candidate", candidates[i].name));
                if (protocol.journal)
                    if (auto put = protocol.journal->keep({i, round, log->minimum, 0}); !put)
                        return fail(put.error());
                logs[i].push_back(std::move(*log));
                job.report("measure", ++done, static_cast<double>(candidates.size()) * protocol.rounds);
            }
        }
        std::vector<Timing> timings;
        for (const auto& mine : logs)
            timings.push_back(timingOf(mine));
        return timings;
    }

    /// One value per round: its minimum. The median is the median of the rounds' medians (of their averages, where the
    /// build is too old to tell one), the 95th percentile the largest told.
    static Timing timingOf(const std::vector<BenchmarkLog>& logs)
    {
        std::vector<std::vector<double>> minima;
        std::vector<double> middles;
        double p95 = 0;
        for (const BenchmarkLog& log : logs) {
            minima.push_back({log.minimum});
            middles.push_back(log.median.value_or(log.average));
            p95 = std::max(p95, log.p95.value_or(log.maximum));
        }
        Timing timing = summarise(minima);
        std::ranges::sort(middles);
        timing.median = middles.empty() ? 0 : (middles[(middles.size() - 1) / 2] + middles[middles.size() / 2]) / 2;
        timing.p95 = p95;
        timing.coverage = logs.empty() ? std::string() : logs.front().delegate;
        return timing;
    }

    AdbClient m_device;
    std::string m_flag;
    std::filesystem::path m_benchmark;
};

}  // namespace

Result<std::unique_ptr<Provider>> openAdbProvider(std::string_view name, const std::filesystem::path& benchmark)
{
    const auto plus = name.find('+');
    const std::string_view wanted = plus == std::string_view::npos ? std::string_view{} : name.substr(plus + 1);
    const auto delegate = std::ranges::find(kDelegates, wanted, &std::pair<std::string_view, std::string_view>::first);
    if (name.substr(0, plus).empty() || delegate == kDelegates.end()
        || (plus != std::string_view::npos && wanted.empty()))
        return fail(usageError("provider_unknown").with("device", "adb:" + std::string(name)));
    std::error_code error;
    if (!std::filesystem::is_regular_file(benchmark, error))
        return fail(usageError("benchmark_missing").with("file", benchmark.string()));
    AdbClient device{std::string(name.substr(0, plus))};
    if (auto checked = device.check(); !checked)
        return fail(checked.error());
    return std::make_unique<AdbProvider>(std::move(device), delegate->second, benchmark);
}

}  // namespace vulpes::device::adb
