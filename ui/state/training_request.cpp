// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/training_request.h"

#include "theme/text.h"

#include <algorithm>

namespace vulpes::state {

using theme::qs;
using theme::ss;

namespace {

constexpr int kMost = 1'000'000;

int numberOf(const Json& json, const char* key, int otherwise)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number_integer() ? static_cast<int>(std::clamp<std::int64_t>(found->get<std::int64_t>(), 1, kMost)) : otherwise;
}

QString textOf(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? qs(found->get<std::string>()) : QString();
}

} // namespace

Json toJson(const SampleWish& wish)
{
    Json json;
    json["plan"] = std::string(workflow::codeOf(wish.plan));
    json["networks"] = wish.networks;
    json["processes"] = wish.processes;
    json["seed"] = wish.seed;
    json["provider"] = ss(wish.device);
    json["benchmark"] = ss(wish.benchmark);
    json["device"] = ss(wish.name);
    json["precision"] = std::string(workflow::codeOf(wish.precision));
    json["rounds"] = wish.rounds;
    json["threads"] = wish.threads;
    if (wish.resolution > 0)
        json["resolution"] = wish.resolution;
    return json;
}

std::optional<SampleWish> sampleWishFromJson(const Json& json)
{
    if (!json.is_object())
        return std::nullopt;
    const auto plan = workflow::samplingPlanFromCode(ss(textOf(json, "plan")));
    const auto precision = workflow::precisionFromCode(ss(textOf(json, "precision")));
    if (!plan || !precision)
        return std::nullopt;
    SampleWish wish;
    wish.plan = *plan;
    wish.precision = *precision;
    wish.networks = numberOf(json, "networks", wish.networks);
    wish.processes = numberOf(json, "processes", wish.processes);
    wish.seed = static_cast<std::uint64_t>(numberOf(json, "seed", 1));
    wish.device = textOf(json, "provider");
    wish.benchmark = textOf(json, "benchmark");
    wish.name = textOf(json, "device");
    wish.rounds = numberOf(json, "rounds", wish.rounds);
    wish.threads = numberOf(json, "threads", wish.threads);
    wish.resolution = numberOf(json, "resolution", 0);
    return wish;
}

workflow::SamplingRequest samplingRequest(const SampleWish& wish, const QString& folder)
{
    workflow::SamplingRequest request;
    request.supernet = std::filesystem::path(folder.toStdU16String());
    request.plan = wish.plan;
    request.count = static_cast<std::size_t>(wish.networks);
    request.processes = wish.processes;
    request.seed = wish.seed;
    request.device = ss(wish.name);
    request.precision = workflow::codeOf(wish.precision);
    request.protocol.rounds = wish.rounds;
    request.protocol.threads = wish.threads;
    if (wish.resolution > 0)
        request.locks["resolution"] = wish.resolution;
    return request;
}

} // namespace vulpes::state
