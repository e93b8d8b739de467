// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/manifest.h"

#include "base/file.h"
#include "space/named_spaces.h"
#include "training/event_fields.h"
#include "training/fields.h"

#include <algorithm>

namespace vulpes::training {

namespace {

constexpr const char* kSchema = "vulpes.supernet/1";
constexpr std::uint64_t kLargestManifest = 64U << 20U;

Error malformed(const std::string& reason)
{
    return inputError("manifest_malformed").with("reason", reason);
}

template<typename Visitor, typename Record>
void visit(Visitor& field, Record& manifest)
{
    field("data_digest", manifest.dataDigest);
    field("epoch", manifest.epoch);
    field("step", manifest.step);
    field("loss_sum", manifest.lossSum);
    field("loss_steps", manifest.lossSteps);
    field("finished", manifest.finished);
    field("file", manifest.file);
    field("digest", manifest.digest);
    field("previous_file", manifest.previousFile);
    field("previous_digest", manifest.previousDigest);
    field("history", manifest.history);
}

/// A manifest names files of its own folder only.
bool isPlainName(const std::string& name)
{
    return name != "." && name != ".." && std::ranges::none_of(name, [](char c) { return c == '/' || c == '\\' || c == '\0'; });
}

Error inFile(Error error, const std::filesystem::path& file)
{
    const bool told = std::ranges::find(error.facts, "file", &base::Fact::key) != error.facts.end();
    return told ? error : std::move(error).with("file", file.string());
}

} // namespace

Json toJson(const Manifest& manifest)
{
    Json json;
    json["schema"] = kSchema;
    json["options"] = toJson(manifest.options);
    json["space"] = manifest.space;
    json["preprocessing"] = data::toJson(manifest.preprocessing);
    FieldWriter writer;
    visit(writer, manifest);
    json.update(writer.take());
    return json;
}

Json historyToJson(const std::vector<EpochDone>& history)
{
    FieldWriter writer;
    writer("history", history);
    return writer.take()["history"];
}

std::vector<EpochDone> historyFromJson(const Json& json)
{
    std::vector<EpochDone> history;
    const Json holder{{"history", json}};
    FieldReader reader(holder);
    reader("history", history);
    return reader.wrong().empty() ? history : std::vector<EpochDone>();
}

Result<Manifest> manifestFromJson(const Json& json)
{
    if (!json.is_object())
        return fail(malformed("not_an_object"));
    for (const char* key : {"schema", "options", "space", "preprocessing"})
        if (!json.contains(key))
            return fail(malformed(key));
    if (json["schema"] != kSchema)
        return fail(malformed("schema"));
    Manifest manifest;
    auto options = trainOptionsFromJson(json["options"]);
    if (!options)
        return fail(malformed("options"));
    manifest.options = std::move(*options);
    auto preprocessing = data::preprocessingFromJson(json["preprocessing"]);
    if (!preprocessing)
        return fail(malformed("preprocessing"));
    manifest.preprocessing = std::move(*preprocessing);
    manifest.space = json["space"];
    FieldReader reader(json);
    visit(reader, manifest);
    if (!reader.wrong().empty())
        return fail(malformed(reader.wrong()));
    if (manifest.epoch < 0)
        return fail(malformed("epoch"));
    if (manifest.step < 0)
        return fail(malformed("step"));
    if (!isPlainName(manifest.file))
        return fail(malformed("file"));
    if (!isPlainName(manifest.previousFile))
        return fail(malformed("previous_file"));
    return manifest;
}

Result<Manifest> readManifest(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / kManifestFile;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return fail(inputError("supernet_missing").with("folder", folder.string()));
    const auto bytes = base::readFile(file, kLargestManifest);
    if (!bytes)
        return fail(bytes.error());
    const auto json = base::parseJson(*bytes, file.string());
    if (!json)
        return fail(json.error());
    auto manifest = manifestFromJson(*json);
    if (!manifest)
        return fail(inFile(std::move(manifest.error()), file));
    return manifest;
}

Result<void> writeManifest(const std::filesystem::path& folder, const Manifest& manifest)
{
    return base::writeFileAtomically(folder / kManifestFile, toJson(manifest).dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

Json momentOf(const Manifest& manifest)
{
    return {{"data_digest", manifest.dataDigest}, {"digest", manifest.digest}, {"epoch", manifest.epoch}, {"step", manifest.step}};
}

Result<space::SpacePtr> spaceOf(const Manifest& manifest)
{
    auto space = space::SearchSpace::fromJson(manifest.space);
    if (!space)
        return fail(std::move(space.error()));
    if (const auto named = space::namedSpace(space->name()); named && (*named)->toJson() == manifest.space)
        return *named;
    return std::make_shared<const space::SearchSpace>(std::move(*space));
}

} // namespace vulpes::training
