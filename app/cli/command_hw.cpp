// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hw_command.h"

#include "cli/options.h"
#include "cli/study_options.h"

#include <algorithm>
#include <cmath>

namespace vulpes::cli {

namespace {

/// `hw` is several commands under one name.
class HwCommand : public Command
{
public:
    HwCommand() : Command("hw", "Hardware tables: what devices measured of whole benchmarks", "vulpes-cli hw compare tables/ --space nasbench201")
    {
        m_parts.push_back(makeHwListCommand());
        m_parts.push_back(makeHwQueryCommand());
        m_parts.push_back(makeHwCompareCommand());
        m_parts.push_back(makeHwSearchCommand());
        m_parts.push_back(makeHwStudyCommand());
        m_parts.push_back(makeHwPredictCommand());
        m_parts.push_back(makeHwTableCommand());
        m_parts.push_back(makeHwTransferCommand());
    }

    void options(CLI::App& app) override
    {
        app.require_subcommand(1);
        for (const CommandPtr& part : m_parts) {
            CLI::App* sub = app.add_subcommand(part->name(), part->summary());
            part->options(*sub);
            sub->footer("Example: " + part->example());
            sub->final_callback([this, &part] { m_asked = part.get(); });
        }
    }

    Result<ExitCode> run(const Context& context) override { return m_asked->run(context); }

private:
    std::vector<CommandPtr> m_parts;
    Command* m_asked = nullptr;
};

}  // namespace

void HwFiles::bind(CLI::App& app)
{
    add(app, "hw-input", files)->required()->allow_extra_args(true);
    add(app, "hw-space", space);
}

Result<hardware::HardwareTables> HwFiles::read(const Context& context, bool notes) const
{
    auto read = hardware::readHardware(files, context.job);
    if (!read)
        return read;
    auto told = read->problems;
    if (!notes)
        std::erase_if(told, [](const study::ImportProblem& problem) { return problem.severity == study::ImportProblem::Severity::Note && problem.code != "column_unknown"; });
    if (!told.empty())
        context.say(problemsText(told));
    return read;
}

Result<hardware::HardwareTablePtr> HwFiles::open(const Context& context) const
{
    const auto tables = read(context);
    return tables ? table(*tables) : fail(tables.error());
}

Result<hardware::HardwareTablePtr> HwFiles::table(const hardware::HardwareTables& read) const
{
    std::string known;
    for (const auto& one : read.tables)
        known += (known.empty() ? "" : ", ") + std::string(one->benchmark().space);
    if (space.empty())
        return read.tables.size() == 1 ? Result<hardware::HardwareTablePtr>(read.tables.front()) : fail(base::usageError("hw_space_needed").with("known", known));
    if (auto one = read.of(space))
        return one;
    return fail(base::usageError("hw_space_absent").with("space", space).with("known", known));
}

Json hwDocument(const char* key, Json content)
{
    Json document;
    document["schema"] = "vulpes.hw/1";
    document[key] = std::move(content);
    return document;
}

Json hwNumber(double value)
{
    if (std::isnan(value))
        return nullptr;
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return value;
}

CommandPtr makeHwCommand()
{
    return std::make_unique<HwCommand>();
}

}  // namespace vulpes::cli
