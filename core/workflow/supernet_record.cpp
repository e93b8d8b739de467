// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/supernet_record.h"

#include <algorithm>

namespace vulpes::workflow {

namespace {

constexpr const char* kKind = "supernet";

std::string utf8(const std::filesystem::path& path)
{
    const auto text = path.generic_u8string();
    return {text.begin(), text.end()};
}

std::filesystem::path fromUtf8(const std::string& text) { return std::filesystem::path(std::u8string(text.begin(), text.end())); }

std::filesystem::path wholePath(const std::filesystem::path& path)
{
    std::error_code ignored;
    const auto whole = std::filesystem::absolute(path, ignored).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

std::filesystem::path folderOf(const study::Study& study) { return study.path().empty() ? std::filesystem::path() : wholePath(study.path()).parent_path(); }

bool isEmbedded(const SupernetRecord& record) { return record.folder.string().starts_with(kEmbeddedPrefix); }

std::string keptFolder(const study::Study& study, const std::filesystem::path& folder)
{
    if (folder.string().starts_with(kEmbeddedPrefix))
        return folder.string();
    const auto whole = wholePath(folder);
    if (!study.path().empty())
        if (const auto relative = whole.lexically_relative(folderOf(study)); !relative.empty() && *relative.begin() != "..")
            return utf8(relative);
    return utf8(whole);
}

Result<SupernetRecord> recordOf(const study::Study& study, const Json& body)
{
    const auto broken = [](const char* key) { return fail(inputError("supernet_json").with("key", key)); };
    SupernetRecord record;
    if (!body.is_object() || !body.contains("folder") || !body["folder"].is_string())
        return broken("folder");
    const auto folder = fromUtf8(body["folder"].get<std::string>());
    record.folder = folder.is_absolute() || folder.string().starts_with(kEmbeddedPrefix) ? folder : wholePath(folderOf(study) / folder);
    if (body.contains("digest") && body["digest"].is_string())
        record.digest = body["digest"].get<std::string>();
    if (body.contains("options")) {
        auto options = training::trainOptionsFromJson(body["options"]);
        if (!options)
            return fail(options.error());
        record.options = std::move(*options);
    }
    record.sampling = body.value("sampling", Json());
    if (body.contains("complete")) {
        if (!body["complete"].is_boolean())
            return broken("complete");
        record.complete = body["complete"].get<bool>();
    }
    if (body.contains("history"))
        record.history = training::historyFromJson(body["history"]);
    return record;
}

} // namespace

Result<void> keepSupernet(study::Study& study, const SupernetRecord& record)
{
    study::Document document;
    document.kind = kKind;
    document.name = keptFolder(study, record.folder);
    document.body["folder"] = document.name;
    document.body["digest"] = record.digest;
    if (record.options)
        document.body["options"] = training::toJson(*record.options);
    if (!record.sampling.is_null())
        document.body["sampling"] = record.sampling;
    document.body["complete"] = record.complete;
    if (!record.history.empty())
        document.body["history"] = training::historyToJson(record.history);
    if (auto kept = study.putDocument(std::move(document)); !kept)
        return fail(kept.error());
    return {};
}

Result<std::vector<SupernetRecord>> supernetsOf(const study::Study& study)
{
    auto documents = study.documents(kKind);
    if (!documents)
        return fail(documents.error());
    std::ranges::sort(*documents, {}, &study::Document::id);
    std::vector<SupernetRecord> records;
    for (const study::Document& document : *documents) {
        auto record = recordOf(study, document.body);
        if (!record)
            return fail(record.error());
        records.push_back(std::move(*record));
    }
    return records;
}

Result<SupernetRecord> supernetIn(const study::Study& study, const std::filesystem::path& folder)
{
    auto records = supernetsOf(study);
    if (!records)
        return fail(records.error());
    const auto known = std::ranges::find(*records, wholePath(folder), &SupernetRecord::folder);
    if (known != records->end())
        return std::move(*known);
    SupernetRecord record;
    record.folder = folder;
    return record;
}

Result<void> noteSupernet(study::Study& study, const std::filesystem::path& folder, bool sampled)
{
    auto manifest = training::readManifest(folder);
    if (!manifest)
        return fail(manifest.error());
    auto records = supernetsOf(study);
    if (!records)
        return fail(records.error());
    const auto shipped = std::ranges::find_if(*records, &isEmbedded);
    const auto known = shipped != records->end() ? shipped : std::ranges::find(*records, wholePath(folder), &SupernetRecord::folder);
    if (shipped != records->end() && !shipped->history.empty())
        return {};
    SupernetRecord record;
    if (known != records->end())
        record = *known;
    else
        record.folder = folder;
    if (shipped == records->end())
        record.digest = manifest->digest;
    if (sampled && record.sampling.is_null())
        record.complete = record.complete || manifest->finished;
    record.history = std::move(manifest->history);
    return keepSupernet(study, record);
}

} // namespace vulpes::workflow
