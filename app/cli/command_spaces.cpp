// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/text_table.h"
#include "space/named_spaces.h"

namespace vulpes::cli {

namespace {

class SpacesCommand : public Command
{
public:
    SpacesCommand() : Command("spaces", "The named search spaces and their size", "vulpes-cli spaces") {}
    void options(CLI::App&) override {}

    Result<ExitCode> run(const Context& context) override
    {
        Json spaces = Json::array();
        TextTable table({{"space", TextTable::Align::Left}, {"networks"}, {"decisions"}, {"stages"}, {"title", TextTable::Align::Left}});
        for (const space::SpacePtr& space : space::namedSpaces()) {
            Json line;
            line["name"] = space->name();
            line["title"] = space->title();
            line["log10_size"] = space->log10Size();
            line["size"] = space->count();
            line["decisions"] = space->decisions().size();
            line["stages"] = space->stages().size();
            spaces.push_back(std::move(line));
            table.add({space->name(), "10^" + number(space->log10Size(), 1), std::to_string(space->decisions().size()),
                       std::to_string(space->stages().size()), space->title()});
        }
        if (context.globals.json)
            context.print(Json{{"schema", "vulpes.spaces/1"}, {"spaces", std::move(spaces)}});
        else
            context.print(table.text());
        return kDone;
    }
};

} // namespace

CommandPtr makeSpacesCommand()
{
    return std::make_unique<SpacesCommand>();
}

} // namespace vulpes::cli
