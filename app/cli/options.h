// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <string_view>
#include <type_traits>
#include <vector>

namespace vulpes::cli {

/// What an option is called, what it takes, what it means and what it is when not given: said once, read by --help, the manual page and the
/// completions. docs/cli.md is the contract these follow.
struct OptionRecord
{
    std::string_view id;         ///< key in this table
    std::string_view flags;      ///< "-o,--output"; a positional without dashes
    std::string_view value;      ///< "FILE", "NAME"; empty for a flag; "a|b|c" lists the words it accepts
    std::string_view meaning;
    std::string_view fallback;   ///< shown as the default; empty: none
};

[[nodiscard]] const OptionRecord& option(std::string_view id);

/// Binds a record to a variable.
template<typename T>
CLI::Option* add(CLI::App& app, std::string_view id, T& variable)
{
    const OptionRecord& record = option(id);
    CLI::Option* made = app.add_option(std::string(record.flags), variable, std::string(record.meaning));
    made->type_name(std::string(record.value))->allow_extra_args(false);
    if constexpr (std::is_unsigned_v<T>)   // or -1 would become the largest number there is
        made->check([](const std::string& word) { return word.starts_with('-') ? "a number of 0 or more expected, not " + word : std::string(); });
    if (id == "output-study")   // a database is no stream
        made->check([](const std::string& word) { return word == "-" ? "a study cannot be written to the standard output; name a file" : std::string(); });
    if (!record.fallback.empty())
        made->default_str(std::string(record.fallback));
    if (record.value.find('|') != std::string_view::npos && record.value.find('.') == std::string_view::npos)
        made->check([value = record.value](const std::string& word) {
            std::string_view rest = value;
            while (!rest.empty()) {
                const auto bar = rest.find('|');
                if (rest.substr(0, bar) == word)
                    return std::string();
                rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
            }
            return "one of " + std::string(value) + " expected, not " + word;
        });
    return made;
}

CLI::Option* addFlag(CLI::App& app, std::string_view id, bool& variable);

} // namespace vulpes::cli
