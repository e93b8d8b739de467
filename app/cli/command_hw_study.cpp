// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hw_command.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "workflow/hardware_study.h"

#include <filesystem>

namespace vulpes::cli {

namespace {

class HwStudyCommand : public Command
{
public:
    HwStudyCommand()
        : Command("study", "A hardware table as a study, for every view and command of the explorer",
                  "vulpes-cli hw study nasbench201/ hwnasbench/ --space nasbench201 --device raspi4 --task cifar100_test_200 -o cells.vulpes")
    {
    }

    void options(CLI::App& app) override
    {
        m_files.bind(app);
        add(app, "hw-device", m_request.devices);
        add(app, "hw-task", m_request.task);
        add(app, "hw-dataset", m_request.dataset);
        addFlag(app, "hw-connected", m_request.connectedOnly);
        add(app, "output-study", m_output)->required();
        addFlag(app, "force", m_force);
    }

    Result<ExitCode> run(const Context& context) override
    {
        // What can go wrong with the file goes wrong before the tables are read.
        std::error_code unreadable;   // a name that cannot be is told when it is written
        if (!m_force && std::filesystem::exists(m_output, unreadable))
            return fail(base::inputError("file_exists").with("file", m_output));
        const auto table = m_files.open(context);
        if (!table)
            return fail(table.error());
        // Made in memory and written whole: a full disk leaves none behind.
        auto made = workflow::makeHardwareStudy(**table, m_request, context.job);
        if (!made)
            return fail(made.error());
        if (!made->problems.empty())
            context.say(problemsText(made->problems));
        if (auto saved = made->study.saveCopy(m_output); !saved)
            return fail(saved.error());
        report(context, *made);
        return kDone;
    }

private:
    void report(const Context& context, const workflow::HardwareStudy& made) const
    {
        const std::string space = made.study.space()->name();
        if (context.globals.json) {
            Json study;
            study["file"] = m_output;
            study["space"] = space;
            study["samples"] = made.networks;
            study["devices"] = made.devices;
            study["task"] = made.task.empty() ? Json(nullptr) : Json(made.task);
            study["scores"] = made.scores;
            Json document = hwDocument("study", std::move(study));
            document["problems"] = problemsJson(made.problems);
            context.print(document);
        } else {
            std::string scores;
            for (const std::string& score : made.scores)
                scores += (scores.empty() ? "" : ", ") + score;
            if (made.task.empty())
                context.say("These tables hold no accuracies: latencies can be predicted and compared, fronts need accuracies (a further table, or --task).");
            if (made.devices.empty())
                context.say("These tables hold no latency or energy: accuracies can be predicted, fronts need a device.");
            context.print(std::to_string(made.networks) + " networks of " + space + " with measurements of " + std::to_string(made.devices.size())
                          + (made.devices.size() == 1 ? " device" : " devices") + (made.task.empty() ? "" : " and the accuracies " + made.task) + " are in " + m_output + "."
                          + (made.scores.empty() ? "" : " Its formulas may read the scores " + scores + ".") + "\n");
        }
    }

    HwFiles m_files;
    hardware::SampleRequest m_request;
    std::string m_output;
    bool m_force = false;
};

}  // namespace

CommandPtr makeHwStudyCommand()
{
    return std::make_unique<HwStudyCommand>();
}

}  // namespace vulpes::cli
