// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hw_command.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "hardware/samples.h"
#include "space/named_spaces.h"
#include "study/study.h"

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
        if (!m_force && std::filesystem::exists(m_output))
            return fail(base::inputError("file_exists").with("file", m_output));
        const auto read = m_files.read(context);
        if (!read)
            return fail(read.error());
        const auto table = m_files.table(*read);
        if (!table)
            return fail(table.error());
        const auto space = space::namedSpace((*table)->benchmark().space);
        if (!space)
            return fail(space.error());
        const auto set = hardware::toSamples(**table, **space, m_request, context.job);
        if (!set)
            return fail(set.error());
        if (!set->problems.empty())
            context.say(problemsText(set->problems));
        // Made in memory and written whole: a full disk leaves none behind.
        auto study = study::Study::inMemory(*space);
        if (!study)
            return fail(study.error());
        if (auto filled = fill(*study, *set, context.job); !filled)
            return fail(filled.error());
        if (auto saved = study->saveCopy(m_output); !saved)
            return fail(saved.error());
        report(context, **space, *set);
        return kDone;
    }

private:
    static Result<void> fill(study::Study& study, const hardware::SampleSet& set, const Job& job)
    {
        for (const study::Device& device : set.devices)
            if (auto put = study.putDevice(device); !put)
                return put;
        if (auto added = study.addSamples(set.samples, job); !added)
            return fail(added.error());
        return set.task.empty() ? Result<void>() : study.setNotes("Accuracies: " + set.task);
    }

    void report(const Context& context, const space::SearchSpace& space, const hardware::SampleSet& set) const
    {
        Json devices = Json::array();
        for (const study::Device& device : set.devices)
            devices.push_back(device.name);
        if (context.globals.json) {
            Json made;
            made["file"] = m_output;
            made["space"] = space.name();
            made["samples"] = set.samples.size();
            made["devices"] = std::move(devices);
            made["task"] = set.task.empty() ? Json(nullptr) : Json(set.task);
            Json document = hwDocument("study", std::move(made));
            document["problems"] = problemsJson(set.problems);
            context.print(document);
        } else {
            context.print(std::to_string(set.samples.size()) + " networks of " + space.name() + " with measurements of " + std::to_string(set.devices.size())
                          + " devices" + (set.task.empty() ? "" : " and the accuracies " + set.task) + " are in " + m_output + ".\n");
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
