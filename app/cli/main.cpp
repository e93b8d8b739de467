// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/pages.h"
#include "cli/progress.h"

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <exception>
#include <iostream>
#include <map>
#include <span>

namespace {

using namespace vulpes;
using namespace vulpes::cli;

constexpr const char* kDescription = "Samples of a search space become predictors, predictors an exact front, and the front answers a budget";

int report(const Context& context, const Error& error)
{
    if (context.globals.json)
        context.print(errorDocument(error));
    else
        std::fprintf(stderr, "vulpes-cli: %s\n", sentence(error).c_str());
    return exitCodeOf(error.kind);
}

/// The options that stop the program by themselves.
struct Immediate
{
    bool version = false, man = false;
    std::string completions;
};

void addGlobals(CLI::App& app, Globals& globals, Immediate& immediate)
{
    addFlag(app, "json", globals.json);
    add(app, "seed", globals.seed);
    add(app, "threads", globals.threads)->check(CLI::NonNegativeNumber);
    addFlag(app, "quiet", globals.quiet);
    add(app, "progress", globals.progress);
    addFlag(app, "version", immediate.version);
    addFlag(app, "man", immediate.man);
    add(app, "completions", immediate.completions);
}

bool hasWord(std::span<char*> words, std::string_view word)
{
    return std::ranges::any_of(words, [&](const char* w) { return word == w; });
}

int runProgram(std::span<char*> words)
{
    Globals globals;
    Immediate immediate;
    const Context plain{globals, Job()};
    globals.json = hasWord(words, "--json");

    CLI::App app(kDescription, "vulpes-cli");
    app.fallthrough();
    app.require_subcommand(0, 1);
    app.set_help_flag("-h,--help", "Print help and stop");
    addGlobals(app, globals, immediate);
    const auto commands = makeCommands();
    std::map<const CLI::App*, Command*> byApp;
    for (const auto& command : commands) {
        CLI::App* sub = app.add_subcommand(command->name(), command->summary());
        command->options(*sub);
        if (!command->example().empty())
            sub->footer("Example: " + command->example());
        byApp[sub] = command.get();
    }

    try {
        app.parse(static_cast<int>(words.size()), words.data());
    } catch (const CLI::Success& success) {
        return app.exit(success, std::cout, std::cerr);
    } catch (const CLI::ParseError& error) {
        return report(plain, base::usageError("usage").with("reason", std::string(error.what())));
    }

    if (immediate.version) {
        if (globals.json)
            plain.print(Json{{"schema", "vulpes.version/1"}, {"program", "vulpes-cli"}, {"version", VULPES_VERSION}});
        else
            plain.print(std::string("vulpes-cli " VULPES_VERSION "\n"));
        return kDone;
    }
    if (immediate.man) {
        plain.print(manualPage(app, commands, VULPES_VERSION));
        return kDone;
    }
    if (!immediate.completions.empty()) {
        plain.print(completions(app, immediate.completions));
        return kDone;
    }
    if (app.get_subcommands().empty()) {
        if (globals.json)
            return report(plain, base::usageError("no_command"));
        std::fputs(app.help().c_str(), stderr);
        return kUsage;
    }

    const Interrupts interrupts;
    Result<ExitCode> ended = kDone;
    {
        ProgressLine progress(globals);
        const Job job(interrupts.token(), [&](const base::Progress& p) { progress.report(p); });
        ended = byApp.at(app.get_subcommands().front())->run(Context{globals, job});
    }
    return ended ? *ended : report(plain, ended.error());
}

} // namespace

int main(int argc, char** argv)
{
    std::setlocale(LC_NUMERIC, "C");
    try {
        return runProgram(std::span(argv, static_cast<std::size_t>(argc)));
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "vulpes-cli: an unforeseen fault of the program: %s\n", fault.what());
        return kInternal;
    }
}
