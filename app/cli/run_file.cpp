// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_file.h"

namespace vulpes::cli {

Json toJson(const RunFile& file)
{
    Json document;
    document["schema"] = "vulpes.run/1";
    document["study"] = file.study;
    document["study_digest"] = file.studyDigest;
    document["state"] = study::toJson(file.state);
    document["slice"] = file.slice;
    Json runs = Json::array();
    for (const search::Run& run : file.runs)
        runs.push_back(search::toJson(run));
    document["runs"] = std::move(runs);
    return document;
}

Result<RunFile> runFileFromJson(const Json& document)
{
    const auto broken = [](const char* path) {
        return fail(base::inputError("run_json").with("path", path).with("reason", "missing or of another type"));
    };
    RunFile file;
    if (!document.is_object() || !document.contains("state"))
        return broken("/state");
    auto state = study::analysisStateFromJson(document["state"]);
    if (!state)
        return fail(state.error());
    file.state = std::move(*state);
    if (!document.contains("study") || !document["study"].is_string())
        return broken("/study");
    file.study = document["study"].get<std::string>();
    if (document.contains("study_digest") && document["study_digest"].is_string())
        file.studyDigest = document["study_digest"].get<std::string>();
    if (!document.contains("slice") || !document["slice"].is_number_unsigned() || document["slice"].get<std::uint64_t>() > 1'000'000)
        return broken("/slice");
    file.slice = document["slice"].get<std::uint32_t>();
    if (!document.contains("runs") || !document["runs"].is_array())
        return broken("/runs");
    for (const Json& item : document["runs"]) {
        auto run = search::runFromJson(item);
        if (!run)
            return fail(run.error());
        file.runs.push_back(std::move(*run));
    }
    return file;
}

} // namespace vulpes::cli
