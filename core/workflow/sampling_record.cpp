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

/// A supernet at one moment of its training.
Json momentOf(const training::Manifest& manifest)
{
    return {{"data_digest", manifest.dataDigest}, {"digest", manifest.digest}, {"epoch", manifest.epoch}, {"step", manifest.step}};
}

}  // namespace

Result<SamplingRecord> SamplingRecord::read(const study::Study& study, const SamplingRequest& request, const training::Manifest& manifest)
{
    SamplingRecord record;
    record.m_name = nameOf(request);
    const Json moment = momentOf(manifest);
    const auto documents = study.documents(kKind);
    if (!documents)
        return fail(documents.error());
    for (const study::Document& document : *documents) {
        if (!document.body.is_object() || !document.body.contains("supernet"))
            continue;
        const Json& before = document.body["supernet"];
        if (before != moment) {
            const bool known = before.is_object() && before.contains("epoch") && before["epoch"].is_number_integer();
            return fail(inputError("sampling_other_supernet").with("epoch", known ? before["epoch"].get<std::int64_t>() : std::int64_t{0}));
        }
        if (document.name == record.m_name)
            record.m_body = document.body;
    }
    if (!record.m_body.contains("networks") || !record.m_body["networks"].is_array()) {
        record.m_body["plan"] = codeOf(request.plan);
        record.m_body["seed"] = request.seed;
        record.m_body["device"] = request.device;
        record.m_body["split"] = data::codeOf(request.split);
        record.m_body["supernet"] = moment;
        record.m_body["networks"] = Json::array();
    }
    for (const Json& text : record.m_body["networks"])
        if (text.is_string())
            if (auto network = study.space()->parse(text.get<std::string>()))
                record.m_networks.push_back(std::move(*network));
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
