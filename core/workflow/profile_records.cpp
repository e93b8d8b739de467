// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/device_record.h"
#include "workflow/profile.h"

#include <algorithm>

namespace vulpes::workflow {

Result<void> keepProfile(study::Study& study, const study::BlockTable& table, const device::DeviceFacts& facts)
{
    if (auto put = keepDevice(study, deviceRecord(table.device, facts, table.precision, table.date)); !put)
        return put;
    study::Document document;
    document.kind = study::kBlockTableKind;
    document.version = study::kBlockTableVersion;
    document.name = blockTableName(table);
    document.body = toJson(table);
    if (auto put = study.putDocument(std::move(document)); !put)
        return fail(put.error());
    return {};
}

std::unique_ptr<ProfileStore> profileStoreIn(study::Study& study, const ProfileRequest& request)
{
    return profileStoreIn(
        study, study::blockTableName(request.device, std::string(codeOf(request.precision)), request.resolution));
}

Result<Profile> profileIntoStudy(
    study::Study& study, device::Provider& provider, ProfileRequest request, const Job& job)
{
    const auto facts = provider.describe(request.protocol);
    if (!facts)
        return fail(facts.error());
    if (auto same = checkDevice(study, deviceRecord(request.device, *facts, codeOf(request.precision))); !same)
        return fail(same.error());
    const auto store = profileStoreIn(study, request);
    request.store = store.get();
    auto profile = profileSpace(provider, request, job);
    if (!profile)
        return profile;
    if (auto kept = keepProfile(study, profile->table, *facts); !kept)
        return fail(kept.error());
    store->clear();
    return profile;
}

Result<std::vector<study::BlockTable>> blockTables(const study::Study& study)
{
    auto documents = study.documents(study::kBlockTableKind);
    if (!documents)
        return fail(documents.error());
    std::ranges::sort(*documents, {}, &study::Document::name);
    std::vector<study::BlockTable> tables;
    for (const study::Document& document : *documents)
        if (auto table = study::blockTableFromJson(document.body))
            tables.push_back(std::move(*table));
    return tables;
}

}  // namespace vulpes::workflow
