// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/run_record.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vulpes::workflow {

Json toJson(const RunRecord& file)
{
    Json document;
    document["schema"] = "vulpes.run/1";
    document["study"] = file.study;
    document["study_digest"] = file.studyDigest;
    document["state"] = study::toJson(file.state);
    document["slice"] = file.slice;
    document["requested"] = file.requested > 0 ? Json(file.requested) : Json(nullptr);
    document["exact"] = file.exact ? Json(*file.exact) : Json(nullptr);
    document["random"] = file.random ? search::toJson(*file.random) : Json(nullptr);
    Json runs = Json::array();
    for (const search::Run& run : file.runs)
        runs.push_back(search::toJson(run));
    document["runs"] = std::move(runs);
    return document;
}

Result<RunRecord> runRecordFromJson(const Json& document)
{
    const auto broken = [](const char* path) {
        return fail(base::inputError("run_json").with("path", path).with("reason", "missing or of another type"));
    };
    RunRecord file;
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
    if (document.contains("requested") && document["requested"].is_number_integer())
        file.requested = static_cast<int>(std::clamp<std::int64_t>(document["requested"].get<std::int64_t>(), 0, 1'000'000));
    if (document.contains("exact") && document["exact"].is_number())
        file.exact = document["exact"].get<double>();
    if (document.contains("random"))
        file.random = search::runSummaryFromJson(document["random"]);
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

study::AnalysisState stateOfRuns(const Analysis& analysis, study::AnalysisState state)
{
    state.accuracyFormula = analysis.accuracy.fit->formula->formula().name;
    state.latencyFormula = analysis.latency.fit->formula->formula().name;
    return state;
}

study::Document runDocument(const RunRecord& record)
{
    const search::SearchOptions& options = record.runs.front().options;
    std::array<char, 64> budget{};
    const auto end = std::to_chars(budget.data(), budget.data() + budget.size(), options.budget, std::chars_format::general, 6).ptr;
    study::Document document;
    document.kind = "run";
    document.name = search::toString(options.rule) + " at " + std::string(budget.data(), end) + ", seed " + std::to_string(options.seed);
    document.body = toJson(record);
    return document;
}

namespace {

/// Equal for two keepings of the same request: options, model and number of runs, not what was found or how long it took.
Json request(const Json& body)
{
    Json key;
    if (!body.is_object())
        return key;
    key["requested"] = body.value("requested", Json());
    if (const auto runs = body.find("runs"); runs != body.end() && runs->is_array() && !runs->empty() && runs->front().is_object())
        for (const char* part : {"options", "model"})
            key[part] = runs->front().value(part, Json());
    if (key.contains("options") && key["options"].is_object())
        key["options"].erase("log_moves");   // moves are not kept anyway
    return key;
}

} // namespace

void makeNameFree(study::Document& run, const std::vector<study::Document>& kept)
{
    const std::string plain = run.name;
    const Json own = request(run.body);
    for (int number = 2;; ++number) {
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const study::Document& other) { return other.name == run.name; });
        if (same == kept.end() || request(same->body) == own)
            return;
        run.name = plain + " (" + std::to_string(number) + ")";
    }
}

study::Document fitDocument(const std::string& metric, const predict::Fit& fit)
{
    study::Document document;
    document.kind = "fit";
    document.name = metric + " " + fit.formula->formula().name;
    document.body = predict::toJson(fit);
    return document;
}

search::Run withoutMoves(const search::Run& run)
{
    search::Run light;
    light.options = run.options;
    light.modelDigest = run.modelDigest;
    light.start = run.start;
    light.best = run.best;
    light.bestObjective = run.bestObjective;
    light.bestCost = run.bestCost;
    light.evaluations = run.evaluations;
    light.seconds = run.seconds;
    light.byDecision = run.byDecision;
    light.improvements = run.improvements;
    return light;
}

} // namespace vulpes::workflow
