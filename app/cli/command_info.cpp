// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "cli/text_table.h"
#include "graph/weights_file.h"
#include "space/search_space.h"
#include "study/block_table.h"
#include "study/embedded.h"
#include "study/file_access.h"
#include "training/manifest.h"
#include "workflow/trained_supernet.h"
#include "workflow/verify_model.h"

#include <array>
#include <filesystem>
#include <fstream>

namespace vulpes::cli {

namespace {

const char* accessName(study::Access access)
{
    switch (access) {
    case study::Access::ReadWrite:
        return "read-write";
    case study::Access::ReadOnlyFile:
        return "read-only file";
    case study::Access::ReadOnlyLocked:
        return "locked by another process";
    case study::Access::ReadOnlyNewer:
        return "written by a newer version";
    }
    return "";
}

/// What a JSON file is, by its schema or its keys.
std::optional<Json> aboutJson(const Json& document)
{
    Json about;
    about["schema"] = "vulpes.info/1";
    const std::string schema = document.is_object() && document.contains("schema") && document["schema"].is_string()
                                   ? document["schema"].get<std::string>() : std::string();
    if (schema.starts_with("vulpes.proof/")) {
        about["kind"] = "proof";
        about["format"] = schema;
    } else if (schema.starts_with("vulpes.run/")) {
        about["kind"] = "run";
        about["format"] = schema;
        about["runs"] = document.contains("runs") ? document["runs"].size() : 0;
    } else if (schema == study::kBlockTableSchema) {
        about["kind"] = "block table";
        about["format"] = schema;
        if (const auto table = study::blockTableFromJson(document)) {
            for (const char* key : {"space", "resolution", "classes", "precision", "device", "date", "factor"})
                about[key] = document[key];
            about["blocks"] = table->entries.size();
        }
    } else if (auto space = space::SearchSpace::fromJson(document)) {
        about["kind"] = "space";
        about["space"] = space->name();
        about["log10_size"] = space->log10Size();
        about["decisions"] = space->decisions().size();
    } else {
        return {};
    }
    return about;
}

/// By what every safetensors file begins with: the length of its header, then the header.
bool looksLikeWeights(const std::filesystem::path& path)
{
    if (path.extension() == ".safetensors")
        return true;
    std::array<char, 10> start{};
    std::ifstream file(path, std::ios::binary);
    return file.read(start.data(), start.size()) && start[7] == 0 && start[8] == '{' && start[9] == '"';
}

std::string asText(const Json& about)
{
    std::string text;
    for (const auto& [key, value] : about.items()) {
        if (key == "schema" || value.is_null())
            continue;
        std::string shown;
        if (value.is_array()) {
            for (const auto& item : value) {
                const Json& name = item.is_object() && item.contains("name") ? item["name"] : item;
                shown += (shown.empty() ? "" : ", ") + (name.is_string() ? name.get<std::string>() : name.dump());
            }
            if (shown.empty())
                shown = "none";
        } else {
            shown = value.is_string() ? value.get<std::string>() : value.is_number_float() ? significant(value.get<double>()) : value.dump();
        }
        text += key + std::string(key.size() < 16 ? 16 - key.size() : 1, ' ') + shown + "\n";
    }
    return text;
}

class InfoCommand : public Command
{
public:
    InfoCommand() : Command("info", "What is in a study, table, space, proof, run or weights file, or in a trained supernet", "vulpes-cli info demo") {}

    void options(CLI::App& app) override
    {
        add(app, "file", m_file.study)->required();
        add(app, "space", m_file.space);
        add(app, "resolution-of", m_file.resolution);
        add(app, "unit", m_file.units);
    }

    Result<ExitCode> run(const Context& context) override
    {
        auto about = this->about(context);
        if (!about)
            return fail(about.error());
        context.globals.json ? context.print(*about) : context.print(asText(*about));
        return kDone;
    }

private:
    Result<Json> about(const Context& context) const
    {
        const std::filesystem::path path = m_file.study;
        if (study::isEmbedded(m_file.study) || workflow::looksLikeStudy(path))
            return aboutStudy(context);
        if (std::filesystem::is_directory(path) || path.filename() == training::kManifestFile)
            return aboutSupernet(std::filesystem::is_directory(path) ? path : path.parent_path());
        if (looksLikeWeights(path))
            return aboutWeights(path);
        if (path.extension() == ".tflite" || path.extension() == ".onnx")
            return aboutModel(path);
        if (m_file.study != "-" && path.extension() == ".json") {
            auto bytes = base::readFile(path);
            if (!bytes)
                return fail(bytes.error());
            auto document = base::parseJson(*bytes, m_file.study);
            if (!document)
                return fail(document.error());
            auto known = aboutJson(*document);
            return known ? Result<Json>(*known) : fail(base::inputError("file_kind_unknown").with("file", m_file.study));
        }
        return aboutTable(context);
    }

    static Result<Json> aboutSupernet(const std::filesystem::path& folder)
    {
        const auto manifest = training::readManifest(folder);
        if (!manifest)
            return fail(manifest.error());
        const training::TrainOptions& options = manifest->options;
        Json result;
        result["schema"] = "vulpes.info/1";
        result["kind"] = options.architecture ? "network" : "supernet";
        result["space"] = options.space;
        result["architecture"] = options.architecture ? Json(*options.architecture) : Json(nullptr);
        result["data"] = options.data;
        result["classes"] = manifest->preprocessing.classes.size();
        result["epoch"] = manifest->epoch;
        result["epochs"] = options.epochs;
        result["step"] = manifest->step;
        result["finished"] = manifest->finished;
        result["seed"] = options.seed;
        result["checkpoint"] = manifest->file;
        for (const training::EpochDone& epoch : manifest->history)  // not every epoch looks at the accuracies
            for (const training::Accuracy& accuracy : epoch.accuracies)
                result["accuracy_" + accuracy.role] = accuracy.accuracy;
        result["preprocessing"] = data::toJson(manifest->preprocessing);
        return result;
    }

    /// A packed supernet, or the weights of one network.
    static Result<Json> aboutWeights(const std::filesystem::path& path)
    {
        const auto weights = graph::readWeights(path);
        if (!weights)
            return fail(weights.error());
        const auto said = [&](const char* name) {
            const auto found = weights->facts.find(name);
            return found == weights->facts.end() ? Json(nullptr) : Json(found->second);
        };
        Json result;
        result["schema"] = "vulpes.info/1";
        result["file"] = path.string();
        if (said("origin") == "supernet") {
            const auto supernet = workflow::openSupernet(path);
            if (!supernet)
                return fail(supernet.error());
            result["kind"] = "packed supernet";
            result["space"] = (*supernet)->space->name();
            result["classes"] = (*supernet)->preprocessing.classes.size();
            result["epochs"] = (*supernet)->epochs;
            result["seed"] = (*supernet)->seed;
            result["fell_back"] = (*supernet)->fellBack;
        } else {
            result["kind"] = "weights";
            result["origin"] = said("origin");
            result["architecture"] = said("architecture");
        }
        result["data"] = said("data");
        result["arrays"] = weights->arrays.size();
        if (auto preprocessing = base::parseJson(said("preprocessing").is_string() ? said("preprocessing").get<std::string>() : "null"))
            result["preprocessing"] = std::move(*preprocessing);
        return result;
    }

    static Result<Json> aboutModel(const std::filesystem::path& path)
    {
        auto facts = workflow::readModelFacts(path);
        if (!facts)
            return fail(facts.error());
        const auto said = [&](const char* name) {
            const auto found = facts->metadata.find(name);
            return found == facts->metadata.end() ? Json(nullptr) : Json(found->second);
        };
        Json result;
        result["schema"] = "vulpes.info/1";
        result["kind"] = "model";
        result["precision"] = facts->precision;
        result["bytes"] = facts->bytes;
        result["operators"] = facts->model.operators.size();
        result["architecture"] = said("vulpes.architecture");
        result["study_digest"] = said("vulpes.study_digest");
        result["untrained"] = facts->untrained;
        result["preprocessing"] = facts->preprocessing ? data::toJson(*facts->preprocessing) : Json(nullptr);
        return result;
    }

    Result<Json> aboutStudy(const Context& context) const
    {
        auto opened = openStudy(context, m_file);
        if (!opened)
            return fail(opened.error());
        const study::Study& study = opened->session.study();
        // Opened for reading here; what others may do with it is the question.
        const bool couldWrite = study.access() == study::Access::ReadOnlyFile && !study::isEmbedded(m_file.study) && study::mayWriteStudy(m_file.study);
        const study::Access access = couldWrite ? study::Access::ReadWrite : study.access();
        Json about;
        about["schema"] = "vulpes.info/1";
        about["kind"] = "study";
        about["file"] = m_file.study;
        about["title"] = study.title();
        about["space"] = study.space()->name();
        about["log10_size"] = study.space()->log10Size();
        about["classes"] = study.classes();
        about["samples"] = opened->inputs.samples->size();
        Json devices = Json::array();
        for (const auto& device : opened->inputs.devices)
            devices.push_back({{"name", device.name}, {"processor", device.processor}, {"threads", device.threads},
                               {"precision", device.precision}, {"date", device.date}});
        about["devices"] = std::move(devices);
        for (const char* kind : {"coefficients", "fit", "run", "proof", "block_table", "campaign"}) {
            auto documents = study.documents(kind);
            if (!documents)
                return fail(documents.error());
            Json names = Json::array();
            for (const auto& document : *documents)
                names.push_back(document.name);
            about[kind] = std::move(names);
        }
        const auto supernet = workflow::supernetRecordOf(study);
        if (!supernet)
            return fail(supernet.error());
        about["supernet"] = *supernet ? Json((*supernet)->folder.string()) : Json(nullptr);
        about["budget"] = opened->state.budgetMs > 0 ? Json(opened->state.budgetMs) : Json(nullptr);
        about["format_version"] = study.formatVersion();
        about["access"] = accessName(access);
        about["digest"] = opened->inputs.studyDigest;
        if (!study.notes().empty())
            about["notes"] = study.notes();
        return about;
    }

    Result<Json> aboutTable(const Context& context) const
    {
        auto options = m_file.importOptions();
        if (!options)
            return fail(options.error());
        auto imported = importTable(m_file.study, *options, context.job);
        if (!imported)
            return fail(imported.error());
        Json about;
        about["schema"] = "vulpes.info/1";
        about["kind"] = "csv";
        about["file"] = m_file.study;
        about["space"] = imported->space->name();
        about["samples"] = imported->samples.size();
        about["rows_read"] = imported->rowsRead;
        about["rows_kept"] = imported->rowsKept;
        Json devices = Json::array();
        for (const auto& device : imported->devices)
            devices.push_back({{"name", device.name}});
        about["devices"] = std::move(devices);
        about["problems"] = problemsJson(imported->problems);
        if (!context.globals.json) {
            about["problems"] = imported->problems.size();
            context.say(problemsText(imported->problems));
        }
        return about;
    }

    StudyOptions m_file;
};

} // namespace

CommandPtr makeInfoCommand()
{
    return std::make_unique<InfoCommand>();
}

} // namespace vulpes::cli
