// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pages.h"

namespace vulpes::cli {

namespace {

/// Text with what roff would read as its own escaped.
std::string roff(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    if (!out.empty() && (out.front() == '.' || out.front() == '\''))
        out.insert(0, "\\&");
    return out;
}

void describe(std::string& page, const CLI::Option& option)
{
    std::string names;
    for (const auto& name : option.get_snames())
        names += (names.empty() ? "" : ", ") + ("\\fB\\-" + roff(name) + "\\fR");
    for (const auto& name : option.get_lnames())
        names += (names.empty() ? "" : ", ") + ("\\fB\\-\\-" + roff(name) + "\\fR");
    if (names.empty())
        names = "\\fI" + roff(option.get_name()) + "\\fR";
    else if (option.get_items_expected_max() > 0 && !option.get_type_name().empty())
        names += " \\fI" + roff(option.get_type_name()) + "\\fR";
    page += ".TP\n" + names + "\n" + roff(option.get_description());
    if (!option.get_default_str().empty())
        page += " (" + roff(option.get_default_str()) + ")";
    page += "\n";
}

/// A command with its options, and after it its parts ("hw list").
void describeCommand(std::string& page, const CLI::App& command, const std::string& before)
{
    const std::string name = before + command.get_name();
    page += ".SS " + roff(name) + "\n" + roff(command.get_description()) + ".\n";
    for (const CLI::Option* option : command.get_options())
        if (option->get_lnames() != std::vector<std::string>{"help"})
            describe(page, *option);
    for (const CLI::App* part : command.get_subcommands({}))
        describeCommand(page, *part, name + " ");
}

} // namespace

std::string manualPage(const CLI::App& app, const std::vector<CommandPtr>& commands, const std::string& version)
{
    std::string page = ".TH VULPES\\-CLI 1 \"\" \"Vulpes " + version + "\" \"User Commands\"\n"
                       ".SH NAME\nvulpes\\-cli \\- from measured samples to the best network under a budget\n"
                       ".SH SYNOPSIS\n.B vulpes\\-cli\n\\fICOMMAND\\fR [\\fIARGUMENTS\\fR] [\\fIOPTIONS\\fR]\n"
                       ".SH DESCRIPTION\n" + roff(app.get_description()) + "\n"
                       ".PP\nResults go to the standard output, talk and progress to the error output.\n"
                       ".SH OPTIONS OF EVERY COMMAND\n";
    for (const CLI::Option* option : app.get_options())
        describe(page, *option);
    page += ".SH COMMANDS\n";
    for (const CLI::App* command : app.get_subcommands({}))
        describeCommand(page, *command, {});
    page += ".SH EXIT STATUS\n"
            ".TP\n0\ndone\n.TP\n1\na fault of the program\n.TP\n2\nwrong usage\n.TP\n3\nunreadable or invalid input\n"
            ".TP\n4\nno network meets the constraints\n.TP\n5\na check refuted the claim\n.TP\n6\na part is missing in this build\n"
            ".TP\n130\nstopped\n"
            ".SH EXAMPLES\n.nf\n";
    for (const auto& command : commands)
        if (!command->example().empty())
            page += roff(command->example()) + "\n";
    page += ".fi\n.SH SEE ALSO\n.BR vulpes (1)\n";
    return page;
}

} // namespace vulpes::cli
