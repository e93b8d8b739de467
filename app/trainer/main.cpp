// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/exit_code.h"
#include "base/file.h"
#include "oneshot/run.h"
#include "trainer/line_output.h"
#include "trainer/processes.h"
#include "trainer/questions.h"
#include "trainer/stop_signal.h"
#include "training/manifest.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <span>

using namespace vulpes;

namespace {

constexpr double kSecondsForPeers = 10;

struct Words
{
    std::string options, folder, supernet, architecture;
    bool resume = false;
    std::optional<int> epochs;
    std::optional<double> rate;
};

Result<training::TrainOptions> readOptions(const std::string& file)
{
    const auto bytes = base::readFile(file, 16U << 20U);
    if (!bytes)
        return fail(bytes.error());
    const auto json = base::parseJson(*bytes, file);
    if (!json)
        return fail(json.error());
    return training::trainOptionsFromJson(*json);
}

/// The options of a run: of its folder, of a file, or of the supernet that a network comes from.
Result<oneshot::TrainRun> runOf(const Words& words)
{
    oneshot::TrainRun run;
    run.folder = words.folder;
    run.resume = words.resume;
    if (words.resume) {
        auto manifest = training::readManifest(words.folder);
        if (!manifest)
            return fail(std::move(manifest.error()));
        run.options = manifest->options;
        return run;
    }
    if (words.supernet.empty()) {
        auto options = readOptions(words.options);
        if (!options)
            return fail(std::move(options.error()));
        run.options = std::move(*options);
        return run;
    }
    auto manifest = training::readManifest(words.supernet);
    if (!manifest)
        return fail(std::move(manifest.error()));
    run.options = manifest->options;
    run.options.architecture = words.architecture;
    run.options.epochs = words.epochs.value_or(15);
    // A trained network is moved gently.
    run.options.rate = words.rate.value_or(manifest->options.rate / 5);
    run.startFrom = words.supernet;
    return run;
}

/// The run that this process was started to take part in; nothing for one that is the first or the only one.
Result<std::optional<oneshot::Meeting>> meetingToJoin()
{
    if (auto meeting = trainer::LocalProcesses::startedFor()) {
        trainer::LocalProcesses::endWithTheFirst();
        return meeting;
    }
    return oneshot::meetingFromEnvironment();
}

/// What the commands that train share.
struct Call
{
    std::span<char* const> arguments;
    std::optional<oneshot::Meeting> meeting = {};
    std::stop_token stop = {};

    /// The first process of a run tells of it and writes its results.
    [[nodiscard]] bool leads() const { return !meeting || meeting->rank == 0; }
};

Result<bool> train(const Words& words, const Call& call)
{
    auto run = runOf(words);
    if (!run)
        return fail(std::move(run.error()));
    std::optional<trainer::LocalProcesses> peers;
    if (call.meeting) {
        run->meeting = *call.meeting;
    } else if (run->options.processes > 1) {
        auto spawned = trainer::LocalProcesses::start(run->options.processes, call.arguments);
        if (!spawned)
            return fail(std::move(spawned.error()));
        peers.emplace(std::move(*spawned));
        run->meeting = peers->meeting();
    }
    auto result = oneshot::train(*run, [&call](const training::TrainEvent& event) {
        if (call.leads())
            trainer::writeLine(event);
    }, call.stop);
    if (peers && result)
        peers->end(kSecondsForPeers);
    return result;
}

/// Trains one network on from its supernet's weights, then writes them.
Result<bool> finetune(Words words, const Call& call)
{
    std::error_code ignored;
    words.resume = std::filesystem::exists(std::filesystem::path(words.folder) / training::kManifestFile, ignored);
    auto trained = train(words, call);
    if (!trained || *trained || !call.leads())
        return trained;
    auto examiner = oneshot::Examiner::open(words.folder, [](const auto&) {}, call.stop);
    if (!examiner)
        return fail(std::move(examiner.error()));
    auto extracted = (*examiner)->answer({.architecture = words.architecture, .split = data::Split::Test,
        .file = std::filesystem::path(words.folder) / "network.safetensors", .accuracy = true}, call.stop);
    if (!extracted)
        return fail(std::move(extracted.error()));
    trainer::writeLine(*extracted);
    return false;
}

} // namespace

int main(int count, char** arguments)
{
    CLI::App app("Trains supernets and networks for Vulpes, and answers questions about them. Tells one JSON object per line.");
    app.set_version_flag("--version", VULPES_VERSION);
    app.require_subcommand(1);
    Words words;
    auto* trainCommand = app.add_subcommand("train", "Train a supernet, or one network alone");
    auto* file = trainCommand->add_option("--options", words.options, "JSON file of options");
    trainCommand->add_option("--out", words.folder, "Folder of the run")->required();
    auto* resume = trainCommand->add_flag("--resume", words.resume, "Go on from the folder's checkpoint");
    trainCommand->callback([&] {
        if (!*resume && !*file)
            throw CLI::RequiredError("--options");
    });
    auto* evaluateCommand = app.add_subcommand("evaluate", "Answer questions on standard input, one JSON object per line");
    evaluateCommand->add_option("--supernet", words.supernet, "Folder of a run")->required();
    auto* finetuneCommand = app.add_subcommand("finetune", "Train a network on from its supernet's weights");
    finetuneCommand->add_option("--supernet", words.supernet, "Folder of the supernet's run")->required();
    finetuneCommand->add_option("--arch", words.architecture, "The network")->required();
    finetuneCommand->add_option("--out", words.folder, "Folder of the new run")->required();
    finetuneCommand->add_option("--epochs", words.epochs, "How long (15)")->check(CLI::PositiveNumber);
    finetuneCommand->add_option("--rate", words.rate, "Highest learning rate (a fifth of the supernet's)")->check(CLI::PositiveNumber);
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? base::kDone : base::kUsage;
    }

    const auto start = std::chrono::steady_clock::now();
    Call call{.arguments = {arguments, static_cast<std::size_t>(count)}};
    Result<void> joined;
    if (!*evaluateCommand) {
        if (auto meeting = meetingToJoin())
            call.meeting = std::move(*meeting);
        else
            joined = fail(std::move(meeting.error()));
    }
    const trainer::StopSignal signal(call.leads());
    call.stop = signal.token();
    oneshot::useOneThread();
    const auto answer = [&]() -> Result<bool> {
        if (!joined)
            return fail(joined.error());
        if (*trainCommand)
            return train(words, call);
        return *evaluateCommand ? trainer::answerQuestions(words.supernet, call.stop) : finetune(words, call);
    };
    const auto result = answer();
    if (!result && result.error().kind != ErrorKind::Stopped) {
        if (call.leads())
            trainer::writeLine(training::Failed{result.error()});
        return base::exitCodeOf(result.error().kind);
    }
    const bool stopped = !result || *result;
    if (call.leads())
        trainer::writeLine(training::Finished{stopped, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()});
    return stopped ? base::kStopped : base::kDone;
}
