// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/exit_code.h"
#include "base/job.h"
#include "base/json.h"
#include "base/result.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace vulpes::cli {

using enum base::ExitCode;
using base::ExitCode;
using base::exitCodeOf;

/// The options every command understands.
struct Globals
{
    bool json = false;
    bool quiet = false;
    std::uint64_t seed = 1;
    int threads = 0;
    std::string progress = "auto";
};

/// What a command works with while it runs.
struct Context
{
    const Globals& globals;
    Job job;

    [[nodiscard]] int threads() const;
    /// The one document of `--json`, or text: to the standard output.
    void print(const Json&) const;
    void print(const std::string& text) const;
    /// Talk: to the error output, unless --quiet.
    void say(const std::string& line) const;
};

/// One command of the contract in docs/cli.md. `options` binds members to option records; `run` does the work and says how it ended.
class Command
{
public:
    Command(std::string name, std::string summary, std::string example = {})
        : m_name(std::move(name)), m_summary(std::move(summary)), m_example(std::move(example))
    {
    }
    virtual ~Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const std::string& summary() const { return m_summary; }
    [[nodiscard]] const std::string& example() const { return m_example; }

    virtual void options(CLI::App&) = 0;
    [[nodiscard]] virtual Result<ExitCode> run(const Context&) = 0;

private:
    std::string m_name, m_summary, m_example;
};
using CommandPtr = std::unique_ptr<Command>;

/// All commands, in the order they are listed to people.
[[nodiscard]] std::vector<CommandPtr> makeCommands();

// One file each: command_<name>.cpp.
[[nodiscard]] CommandPtr makeInfoCommand();
[[nodiscard]] CommandPtr makeNewCommand();
[[nodiscard]] CommandPtr makeImportCommand();
[[nodiscard]] CommandPtr makeSamplesCommand();
[[nodiscard]] CommandPtr makeSpacesCommand();
[[nodiscard]] CommandPtr makeDescribeCommand();
[[nodiscard]] CommandPtr makeFitCommand();
[[nodiscard]] CommandPtr makePredictCommand();
[[nodiscard]] CommandPtr makeFrontCommand();
[[nodiscard]] CommandPtr makeCheckCommand();
[[nodiscard]] CommandPtr makeAnnealCommand();
[[nodiscard]] CommandPtr makeExplainCommand();
[[nodiscard]] CommandPtr makeSuggestCommand();
[[nodiscard]] CommandPtr makeDevicesCommand();
[[nodiscard]] CommandPtr makeExportCommand();
[[nodiscard]] CommandPtr makeVerifyCommand();
[[nodiscard]] CommandPtr makeMeasureCommand();
[[nodiscard]] CommandPtr makeProfileCommand();
[[nodiscard]] CommandPtr makeDataCommand();
[[nodiscard]] CommandPtr makeTrainCommand();
[[nodiscard]] CommandPtr makeSampleCommand();
[[nodiscard]] CommandPtr makeFinetuneCommand();
[[nodiscard]] CommandPtr makeHwCommand();

} // namespace vulpes::cli
