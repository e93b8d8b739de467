// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"
#include "cli/train_options.h"
#include "cli/train_report.h"
#include "workflow/trainer_process.h"

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
        m_flags.bind(app);
        add(app, "train-out", m_out)->required();
        addFlag(app, "resume", m_resume);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (auto there = workflow::requireTrainer(); !there)
            return fail(there.error());
        training::TrainOptions options;
        if (!m_resume) {
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
