// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/training_run.h"

#include "base/csv.h"
#include "base/file.h"
#include "training/manifest.h"
#include "workflow/change_run.h"
#include "workflow/trainer_process.h"

namespace vulpes::workflow {

namespace {

constexpr const char* kOptionsFile = "options.json";

Result<void> makeFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(inputError("file_unwritable").with("file", folder.string()).with("reason", error.message()));
    return {};
}

/// Keeps of the events what the outcome tells, and reports how far the run is.
class Outcome
{
public:
    Outcome(TrainingOutcome& outcome, const Job& job) : m_outcome(outcome), m_job(job) { }

    void operator()(const training::Started& event)
    {
        m_outcome.started = event;
        m_epochs = event.epochs;
        report(event.epoch);
    }
    void operator()(const training::Step& event) { report(event.epoch + (event.steps > 0 ? static_cast<double>(event.step) / event.steps : 0)); }
    void operator()(const training::EpochDone& event)
    {
        m_outcome.last = event;
        report(event.epoch);
    }
    void operator()(const training::Checkpointed& event) { m_outcome.checkpoint = event; }
    void operator()(const training::Extracted& event) { m_outcome.extracted = event; }
    void operator()(const training::Warning& event) { m_outcome.warnings.push_back(event); }
    void operator()(const training::Finished& event)
    {
        m_outcome.stopped = event.stopped;
        m_outcome.seconds = event.seconds;
    }
    void operator()(const auto&) { }

private:
    void report(double epochs) const { m_job.report("training", epochs, m_epochs); }

    TrainingOutcome& m_outcome;
    const Job& m_job;
    int m_epochs = 0;
};

Result<TrainingOutcome> follow(std::vector<std::string> arguments, const OnTrainEvent& onEvent, const Job& job)
{
    auto trainer = TrainerProcess::start(std::move(arguments));
    if (!trainer)
        return fail(std::move(trainer.error()));
    TrainingOutcome outcome;
    Outcome keep(outcome, job);
    for (;;) {
        auto event = trainer->next(job);
        if (!event)
            return fail(std::move(event.error()));
        if (!*event)
            return outcome;
        std::visit(keep, **event);
        if (onEvent)
            onEvent(**event);
    }
}

Result<void> prepareNew(const training::TrainOptions& options, const std::filesystem::path& out)
{
    if (auto valid = training::check(options); !valid)
        return valid;
    std::error_code ignored;
    if (std::filesystem::exists(out / training::kManifestFile, ignored))
        return fail(inputError("supernet_exists").with("folder", out.string()));
    if (auto made = makeFolder(out); !made)
        return made;
    return base::writeFileAtomically(out / kOptionsFile, training::toJson(options).dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

/// Beside the run of a network that is trained on: where its weights came from.
constexpr const char* kOriginFile = "origin.json";

Result<void> prepareTuned(const FinetuneRequest& request, const training::Manifest& supernet)
{
    if (auto made = makeFolder(request.out); !made)
        return made;
    const Json origin = {{"schema", "vulpes.finetune_origin/1"}, {"supernet", request.supernet.string()}, {"moment", training::momentOf(supernet)}};
    return base::writeFileAtomically(request.out / kOriginFile, origin.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

/// Going on with a run of another supernet would answer with a network that was not asked for.
Result<void> requireSameSupernet(const FinetuneRequest& request, const training::Manifest& begun, const training::Manifest& supernet)
{
    std::string from;
    bool same = begun.dataDigest == supernet.dataDigest;
    if (const auto bytes = base::readFile(request.out / kOriginFile))
        if (const auto origin = base::parseJson(*bytes); origin && origin->is_object() && origin->contains("moment")) {
            same = origin->at("moment") == training::momentOf(supernet);
            from = origin->value("supernet", std::string());
        }
    if (same)
        return {};
    return fail(inputError("finetune_other_supernet").with("folder", request.out.string()).with("supernet", from));
}

}  // namespace

Result<TrainingOutcome> runTraining(
    const training::TrainOptions& options, const std::filesystem::path& out, bool resume, const OnTrainEvent& onEvent, const Job& job)
{
    std::vector<std::string> arguments{"train", "--out", out.string()};
    if (resume) {
        if (const auto manifest = training::readManifest(out); !manifest)
            return fail(manifest.error());
        arguments.emplace_back("--resume");
    } else {
        if (auto prepared = prepareNew(options, out); !prepared)
            return fail(std::move(prepared.error()));
        arguments.insert(arguments.end(), {"--options", (out / kOptionsFile).string()});
    }
    return follow(std::move(arguments), onEvent, job);
}

Result<TrainingOutcome> runFinetune(const FinetuneRequest& request, const OnTrainEvent& onEvent, const Job& job)
{
    const auto manifest = training::readManifest(request.supernet);
    if (!manifest)
        return fail(manifest.error());
    const auto space = training::spaceOf(*manifest);
    if (!space)
        return fail(space.error());
    const auto network = (*space)->parse(request.architecture);
    if (!network)
        return fail(network.error());
    const auto begun = training::readManifest(request.out);
    if (begun ? begun->options.architecture != (*space)->format(*network) : begun.error().code != "supernet_missing")
        return fail(inputError("supernet_exists").with("folder", request.out.string()));
    if (begun) {
        if (auto same = requireSameSupernet(request, *begun, *manifest); !same)
            return fail(std::move(same.error()));
        if (auto changed = changeRun(request.out, {request.epochs, request.rate, {}}); !changed)
            return fail(std::move(changed.error()));
    } else if (auto prepared = prepareTuned(request, *manifest); !prepared) {
        return fail(std::move(prepared.error()));
    }
    std::vector<std::string> arguments{"finetune", "--supernet", request.supernet.string(), "--arch", (*space)->format(*network),
                                       "--out", request.out.string()};
    if (request.epochs && !begun)
        arguments.insert(arguments.end(), {"--epochs", std::to_string(*request.epochs)});
    if (request.rate && !begun)
        arguments.insert(arguments.end(), {"--rate", base::formatNumber(*request.rate)});
    return follow(std::move(arguments), onEvent, job);
}

}  // namespace vulpes::workflow
