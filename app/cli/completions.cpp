// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pages.h"

#include <algorithm>

namespace vulpes::cli {

namespace {

/// One option as a completion needs it.
struct Word
{
    std::vector<std::string> flags;       ///< with their dashes
    std::string meaning;
    bool takesValue = false;
    std::vector<std::string> values;      ///< the words it accepts, where they are listed
};

std::vector<std::string> listed(const std::string& typeName)
{
    std::vector<std::string> values;
    if (typeName.find('|') == std::string::npos || typeName.find('.') != std::string::npos)
        return values;
    std::size_t start = 0;
    for (;;) {
        const auto bar = typeName.find('|', start);
        values.push_back(typeName.substr(start, bar - start));
        if (bar == std::string::npos)
            return values;
        start = bar + 1;
    }
}

/// The names of a command's parts ("list", "query" of hw).
std::string partsOf(const CLI::App& app)
{
    std::string names;
    for (const CLI::App* part : app.get_subcommands({}))
        names += (names.empty() ? "" : " ") + part->get_name();
    return names;
}

/// Options of an app; where it has parts but is not the program itself, theirs too, each once.
std::vector<Word> wordsOf(const CLI::App& app)
{
    std::vector<Word> words;
    if (app.get_parent() != nullptr)
        for (const CLI::App* part : app.get_subcommands({}))
            for (Word& word : wordsOf(*part))
                if (std::ranges::find(words, word.flags, &Word::flags) == words.end())
                    words.push_back(std::move(word));
    for (const CLI::Option* option : app.get_options()) {
        Word word;
        for (const auto& name : option->get_snames())
            word.flags.push_back("-" + name);
        for (const auto& name : option->get_lnames())
            word.flags.push_back("--" + name);
        if (word.flags.empty())
            continue;
        word.meaning = option->get_description();
        word.takesValue = option->get_items_expected_max() > 0;
        word.values = listed(option->get_type_name());
        if (std::ranges::find(words, word.flags, &Word::flags) == words.end())
            words.push_back(std::move(word));
    }
    return words;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (const auto& word : words)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

std::string allFlags(const CLI::App& app)
{
    std::string out;
    for (const Word& word : wordsOf(app))
        out += (out.empty() ? "" : " ") + joined(word.flags);
    return out;
}

/// A word inside single quotes of a shell.
std::string quoted(const std::string& text)
{
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string bash(const CLI::App& app)
{
    std::string names, cases, values;
    for (const CLI::App* command : app.get_subcommands({})) {
        names += (names.empty() ? "" : " ") + command->get_name();
        cases += "        " + command->get_name() + ") flags=\"" + allFlags(*command) + "\" parts=\"" + partsOf(*command) + "\" ;;\n";
    }
    const auto addValues = [&](const CLI::App& from) {
        for (const Word& word : wordsOf(from)) {
            if (word.values.empty())
                continue;
            std::string pattern;
            for (const auto& flag : word.flags)
                pattern += (pattern.empty() ? "" : "|") + flag;
            const std::string line = "        " + pattern + ") COMPREPLY=($(compgen -W \"" + joined(word.values)
                                     + "\" -- \"$current\")); return ;;\n";
            if (values.find(line) == std::string::npos)
                values += line;
        }
    };
    addValues(app);
    for (const CLI::App* command : app.get_subcommands({}))
        addValues(*command);
    return "# bash completion for vulpes-cli\n"
           "_vulpes_cli()\n{\n"
           "    local current=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" flags=\"\" parts=\"\"\n"
           "    case \"$before\" in\n" + values + "    esac\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
           "        COMPREPLY=($(compgen -W \"" + names + " " + allFlags(app) + "\" -- \"$current\"))\n"
           "        return\n    fi\n"
           "    case \"${COMP_WORDS[1]}\" in\n" + cases + "    esac\n"
           "    case \"$current\" in\n"
           "        -*) COMPREPLY=($(compgen -W \"$flags " + allFlags(app) + "\" -- \"$current\")) ;;\n"
           "        *) COMPREPLY=($(compgen -f -- \"$current\") $(compgen -W \"demo foxnas-192 $parts\" -- \"$current\")) ;;\n"
           "    esac\n}\n"
           "complete -o filenames -F _vulpes_cli vulpes-cli\n";
}

std::string zshOption(const Word& word)
{
    std::string meaning;
    for (const char c : word.meaning)
        meaning += c == '[' ? '(' : c == ']' ? ')' : c == ':' ? ';' : c;
    std::string out;
    for (const auto& flag : word.flags) {
        const std::string value = !word.takesValue     ? ""
                                  : word.values.empty() ? ":value:_files"
                                                        : ":value:(" + joined(word.values) + ")";
        out += " \\\n            " + quoted(flag + "[" + meaning + "]" + value);
    }
    return out;
}

std::string zsh(const CLI::App& app)
{
    std::string commands, cases, globals;
    for (const Word& word : wordsOf(app))
        globals += zshOption(word);
    for (const CLI::App* command : app.get_subcommands({})) {
        commands += "        " + quoted(command->get_name() + ":" + command->get_description()) + "\n";
        std::string options;
        for (const Word& word : wordsOf(*command))
            options += zshOption(word);
        const std::string parts = partsOf(*command);
        cases += "        " + command->get_name() + ")\n            _arguments" + options + globals + (parts.empty() ? "" : " \\\n            '1:part:(" + parts + ")'")
                 + " \\\n            '*:file:_files' ;;\n";
    }
    return "#compdef vulpes-cli\n"
           "_vulpes_cli() {\n"
           "    local -a commands\n    commands=(\n" + commands + "    )\n"
           "    if (( CURRENT == 2 )); then\n        _describe command commands\n        return\n    fi\n"
           "    local command=$words[2]\n    shift words\n    (( CURRENT-- ))\n"
           "    case $command in\n" + cases + "    esac\n}\n"
           "_vulpes_cli \"$@\"\n";
}

std::string fishOption(const Word& word, const std::string& condition)
{
    std::string out = "complete -c vulpes-cli" + condition;
    for (const auto& flag : word.flags)
        out += flag.starts_with("--") ? " -l " + flag.substr(2) : " -s " + flag.substr(1);
    if (word.takesValue)
        out += " -r";
    if (!word.values.empty())
        out += " -f -a " + quoted(joined(word.values));
    return out + " -d " + quoted(word.meaning) + "\n";
}

std::string fish(const CLI::App& app)
{
    std::string out = "# fish completion for vulpes-cli\n";
    for (const CLI::App* command : app.get_subcommands({}))
        out += "complete -c vulpes-cli -n __fish_use_subcommand -f -a " + quoted(command->get_name()) + " -d "
               + quoted(command->get_description()) + "\n";
    for (const Word& word : wordsOf(app))
        out += fishOption(word, "");
    for (const CLI::App* command : app.get_subcommands({})) {
        const std::string seen = " -n " + quoted("__fish_seen_subcommand_from " + command->get_name());
        if (const std::string parts = partsOf(*command); !parts.empty())
            out += "complete -c vulpes-cli" + seen + " -a " + quoted(parts) + "\n";
        for (const Word& word : wordsOf(*command))
            out += fishOption(word, seen);
    }
    return out;
}

} // namespace

std::string completions(const CLI::App& app, const std::string& shell)
{
    return shell == "bash" ? bash(app) : shell == "zsh" ? zsh(app) : fish(app);
}

} // namespace vulpes::cli
