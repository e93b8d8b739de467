// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/embedded.h"

#include "space/named_spaces.h"
#include "study/embedded_file.h"
#include "study/embedded_text.h"

namespace vulpes::study {

namespace {

constexpr std::string_view kDemo = "demo";

const EmbeddedText* find(std::string_view name)
{
    for (const auto& text : embeddedTexts()) {
        if (text.name == name)
            return &text;
    }
    return nullptr;
}

Result<Json> readText(std::string_view name)
{
    const EmbeddedText* text = find(name);
    if (!text)
        return fail(base::inputError("study_unknown").with("name", std::string(name)));
    return base::parseJson(text->json, text->name);
}

Device deviceFrom(const Json& json)
{
    Device device;
    device.name = json.value("name", "");
    device.processor = json.value("processor", "");
    device.notes = json.value("notes", "");
    return device;
}

/// Fills an empty study; the text is ours and tested, so a missing key is a fault of the build (`at` throws,
/// the caller reports).
Result<void> fill(Study& study, const Json& json)
{
    auto done = study.setTitle(json.at("title"));
    if (done)
        done = study.setNotes(json.at("notes"));
    if (done)
        done = study.setClasses(json.at("classes"));
    for (const auto& device : json.at("devices")) {
        if (done)
            done = study.putDevice(deviceFrom(device));
    }
    for (const auto& item : json.at("documents")) {
        if (!done)
            break;
        Document document;
        document.kind = item.at("kind");
        document.version = item.at("version");
        document.name = item.at("name");
        document.body = item.at("body");
        done = study.putDocument(std::move(document)).map([](std::int64_t) {});
    }
    if (!done)
        return done;
    return analysisStateFromJson(json.at("state")).and_then([&](const AnalysisState& state) {
        return study.setState(state);
    });
}

Result<Study> filled(Result<Study> study, const Json& json)
{
    if (!study)
        return study;
    if (auto done = fill(*study, json); !done)
        return fail(std::move(done.error()));
    return study;
}

Result<space::SpacePtr> spaceOf(const Json& json)
{
    return space::namedSpace(json.value("space", ""));
}

}  // namespace

bool isEmbedded(std::string_view name)
{
    return name == kDemo || find(name) != nullptr;
}

Result<std::string_view> embeddedWeights(std::string_view name)
{
    if (name != kDemo)
        return fail(base::inputError("study_unknown").with("name", std::string(name)));
    return demoWeightsBytes();
}

Result<Study> embeddedStudy(std::string_view name)
{
    if (name == kDemo)
        return Study::fromBytes(demoStudyBytes());
    auto json = readText(name);
    if (!json)
        return fail(std::move(json.error()));
    auto space = spaceOf(*json);
    if (!space)
        return fail(std::move(space.error()));
    try {
        return filled(Study::inMemory(*space), *json);
    } catch (const Json::exception& exception) {
        return fail(base::internalError("study_embedded_damaged").with("reason", exception.what()));
    }
}

Result<Study> embeddedStudyAt(std::string_view name, const std::filesystem::path& file)
{
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored))
        return fail(base::inputError("file_exists").with("file", file.string()));
    // Made in memory and saved whole: a file that is there is complete.
    return embeddedStudy(name)
        .and_then([&](const Study& study) { return study.saveCopy(file); })
        .and_then([&] { return Study::open(file); });
}

}  // namespace vulpes::study
