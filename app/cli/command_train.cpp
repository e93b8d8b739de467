// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"
#include "cli/train_options.h"
#include "cli/train_report.h"
#include "workflow/change_run.h"
#include "workflow/trainer_process.h"

#include <algorithm>
#include <array>

namespace vulpes::cli {

namespace {

class TrainCommand : public Command
{
public:
    TrainCommand()
        : Command("train", "Train a supernet, or one network alone",
                  "vulpes-cli train --space foxnas-cpu-32 --data cifar10:pictures --out run --processes 2")
    {
    }

    void options(CLI::App& app) override
    {
        m_app = &app;
        m_flags.bind(app);
        add(app, "train-out", m_out)->required();
        addFlag(app, "resume", m_resume);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (auto there = workflow::requireTrainer(); !there)
            return fail(there.error());
        training::TrainOptions options;
        if (m_resume) {
            if (auto changed = change(); !changed)
                return fail(changed.error());
        } else {
            auto made = m_flags.make(context);
            if (!made)
                return fail(made.error());
            options = std::move(*made);
        }
        const auto outcome = workflow::runTraining(options, m_out, m_resume, trainTalk(context), context.job);
        if (!outcome)
            return fail(outcome.error());
        if (context.globals.json) {
            Json document;
            document["schema"] = "vulpes.train/1";
            document["folder"] = m_out;
            document.update(outcomeJson(*outcome));
            context.print(document);
        } else if (context.globals.progress != "json") {
            context.print(m_out + ": " + outcomeText(*outcome) + "\n");
        }
        if (outcome->stopped)
            context.say("Stopped with a checkpoint. Go on with: vulpes-cli train --out " + m_out + " --resume");
        return outcome->stopped ? kStopped : kDone;
    }

private:
    [[nodiscard]] bool given(const char* flag) const { return m_app->get_option(flag)->count() > 0; }

    /// What a run that goes on takes is kept; nothing is passed over in silence.
    [[nodiscard]] Result<void> change() const
    {
        constexpr std::array<std::string_view, 6> kTaken = {"--out", "--resume", "--epochs", "--rate", "--processes", "--help"};
        for (const CLI::Option* option : m_app->get_options())
            if (option->count() > 0 && std::ranges::find(kTaken, option->get_name()) == kTaken.end())
                return fail(base::usageError("resume_option").with("option", option->get_name()));
        if (m_app->get_parent()->get_option("--seed")->count() > 0)
            return fail(base::usageError("resume_option").with("option", "--seed"));
        workflow::RunChanges changes;
        if (given("--epochs"))
            changes.epochs = m_flags.options.epochs;
        if (given("--rate"))
            changes.rate = m_flags.options.rate;
        if (given("--processes"))
            changes.processes = m_flags.options.processes;
        return workflow::changeRun(m_out, changes);
    }

    CLI::App* m_app = nullptr;
    TrainFlags m_flags;
    std::string m_out;
    bool m_resume = false;
};

} // namespace

CommandPtr makeTrainCommand()
{
    return std::make_unique<TrainCommand>();
}

} // namespace vulpes::cli
