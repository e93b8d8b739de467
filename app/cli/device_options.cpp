// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/device_options.h"

#include "cli/options.h"

namespace vulpes::cli {

namespace {

constexpr int kMostRounds = 100'000;

Result<void> inRange(const char* option, int value, int least)
{
    if (value < least || value > kMostRounds)
        return fail(base::usageError("count_range").with("option", option).with("least", least).with("most", kMostRounds));
    return {};
}

} // namespace

void DeviceOptions::bind(CLI::App& app)
{
    add(app, "measure-device", device);
    add(app, "device-name", name);
    add(app, "benchmark-model", benchmark);
    add(app, "rounds", rounds);
    add(app, "runs-per-round", runsPerRound);
    add(app, "core", core);
}

Result<device::Protocol> DeviceOptions::protocol(const Context& context) const
{
    if (auto valid = inRange("--rounds", rounds, 1); !valid)
        return fail(valid.error());
    if (auto valid = inRange("--runs-per-round", runsPerRound, 1); !valid)
        return fail(valid.error());
    device::Protocol protocol;
    protocol.rounds = rounds;
    protocol.runsPerRound = runsPerRound;
    // Elsewhere 0 means one per processor; here more than one is for those who ask (docs/measuring.md).
    protocol.threads = std::max(1, context.globals.threads);
    protocol.core = core;
    protocol.seed = context.globals.seed;
    return protocol;
}

Result<std::unique_ptr<device::Provider>> DeviceOptions::open() const
{
    if (device.starts_with("adb:") && benchmark.empty())
        return fail(base::usageError("benchmark_needed"));
    return device::openProvider(device, benchmark);
}

std::string DeviceOptions::recordName(const std::string& precision) const
{
    if (!name.empty())
        return name;
    return precision.empty() || precision == "float32" ? device : device + " " + precision;
}

Json Measuring::deviceJson() const
{
    const auto known = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
    Json json;
    json["name"] = name;
    json["processor"] = known(facts.processor);
    json["runtime"] = known(facts.runtime);
    json["threads"] = facts.threads;
    json["precision"] = known(precision);
    json["clock_policy"] = known(facts.clockPolicy);
    return json;
}

Json Measuring::protocolJson() const
{
    Json json;
    json["rounds"] = protocol.rounds;
    json["runs_per_round"] = protocol.runsPerRound;
    json["warm_up_runs"] = protocol.warmUpRuns;
    json["threads"] = protocol.threads;
    json["seed"] = protocol.seed;
    return json;
}

std::string Measuring::line() const
{
    std::string text = name + ":";
    for (const std::string& part : {facts.processor, facts.runtime})
        if (!part.empty())
            text += " " + part + ",";
    text += " " + std::to_string(protocol.threads) + (protocol.threads == 1 ? " thread" : " threads");
    if (!precision.empty())
        text += ", " + precision;
    return text + "; " + std::to_string(protocol.rounds) + (protocol.rounds == 1 ? " round" : " rounds") + " of "
           + std::to_string(protocol.runsPerRound) + (protocol.runsPerRound == 1 ? " run\n" : " runs\n");
}

} // namespace vulpes::cli
