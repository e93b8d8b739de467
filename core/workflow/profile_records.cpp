// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/device_record.h"
#include "workflow/profile.h"

#include <algorithm>

namespace vulpes::workflow {

Result<void> keepProfile(study::Study& study, const study::BlockTable& table, const device::DeviceFacts& facts)
{
    if (auto put = keepDevice(study, {table.device, facts.processor, facts.runtime, facts.threads, table.precision,
            facts.clockPolicy, table.date, {}});
        !put)
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
