// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/sampling_record.h"

#include <algorithm>

namespace vulpes::workflow {

namespace {

constexpr const char* kKind = "sampling";

std::string nameOf(const SamplingRequest& request)
{
    std::string name = std::string(codeOf(request.plan)) + ", seed " + std::to_string(request.seed);
    for (const auto& [decision, value] : request.locks)
        name += ", " + decision + "=" + Json(value).dump();
    return request.device.empty() ? name : name + ", " + request.device;
}

/// The networks that a document lists.
std::vector<space::Architecture> networksOf(const study::Study& study, const Json& body)
{
    std::vector<space::Architecture> networks;
    if (!body.contains("networks") || !body["networks"].is_array())
        return networks;
    for (const Json& text : body["networks"])
        if (text.is_string())
            if (auto network = study.space()->parse(text.get<std::string>()))
                networks.push_back(std::move(*network));
    return networks;
}

std::string splitOf(const Json& body)
{
    return body.contains("split") && body["split"].is_string() ? body["split"].get<std::string>() : std::string(data::codeOf(data::Split::Validation));
}

}  // namespace

Result<std::optional<SampledFrom>> sampledFrom(const study::Study& study)
{
    const auto samples = study.samples();
    if (!samples)
        return fail(samples.error());
    ChoicesSet evaluated;
    for (const study::Sample& sample : **samples)
        if (sample.accuracy && sample.observation.kind == study::Observation::Kind::Exact)
            evaluated.insert(sample.observation.architecture.choices);
    const auto documents = study.documents(kKind);
    if (!documents)
        return fail(documents.error());
    for (const study::Document& document : *documents)
        if (document.body.is_object() && document.body.contains("supernet"))
            for (const space::Architecture& network : networksOf(study, document.body))
                if (evaluated.contains(network.choices))
                    return SampledFrom{document.body["supernet"], splitOf(document.body)};
    return std::nullopt;
}

Result<SamplingRecord> SamplingRecord::read(const study::Study& study, const SamplingRequest& request, const training::Manifest& manifest)
{
    SamplingRecord record;
    record.m_name = nameOf(request);
    const Json moment = training::momentOf(manifest);
    const std::string split(data::codeOf(request.split));
    const auto from = sampledFrom(study);
    if (!from)
        return fail(from.error());
    if (*from && (*from)->supernet != moment) {
        const Json& before = (*from)->supernet;
        const bool known = before.is_object() && before.contains("epoch") && before["epoch"].is_number_integer();
        return fail(inputError("sampling_other_supernet").with("epoch", known ? before["epoch"].get<std::int64_t>() : std::int64_t{0}));
    }
    if (*from && (*from)->split != split)
        return fail(inputError("sampling_other_split").with("split", (*from)->split).with("asked", split));
    const auto documents = study.documents(kKind);
    if (!documents)
        return fail(documents.error());
    for (const study::Document& document : *documents)
        if (document.name == record.m_name && document.body.is_object() && document.body.value("supernet", Json()) == moment && splitOf(document.body) == split)
            record.m_body = document.body;
    if (!record.m_body.contains("networks") || !record.m_body["networks"].is_array()) {
        record.m_body["plan"] = codeOf(request.plan);
        record.m_body["seed"] = request.seed;
        record.m_body["device"] = request.device;
        record.m_body["split"] = split;
        record.m_body["supernet"] = moment;
        record.m_body["networks"] = Json::array();
    }
    record.m_networks = networksOf(study, record.m_body);
    return record;
}

Result<void> SamplingRecord::add(study::Study& study, std::vector<space::Architecture> networks)
{
    for (space::Architecture& network : networks) {
        m_body["networks"].push_back(study.space()->format(network));
        m_networks.push_back(std::move(network));
    }
    study::Document document;
    document.kind = kKind;
    document.name = m_name;
    document.body = m_body;
    if (auto put = study.putDocument(std::move(document)); !put)
        return fail(put.error());
    return {};
}

}  // namespace vulpes::workflow
