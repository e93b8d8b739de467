// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace vulpes::cli {

std::vector<CommandPtr> makeCommands()
{
    std::vector<CommandPtr> commands;
    commands.push_back(makeInfoCommand());
    commands.push_back(makeNewCommand());
    commands.push_back(makeImportCommand());
    commands.push_back(makeSamplesCommand());
    commands.push_back(makeSpacesCommand());
    commands.push_back(makeDescribeCommand());
    commands.push_back(makeFitCommand());
    commands.push_back(makePredictCommand());
    commands.push_back(makeFrontCommand());
    commands.push_back(makeCheckCommand());
    commands.push_back(makeAnnealCommand());
    commands.push_back(makeExplainCommand());
    commands.push_back(makeSuggestCommand());
    commands.push_back(makeDevicesCommand());
    commands.push_back(makeExportCommand());
    commands.push_back(makeVerifyCommand());
    commands.push_back(makeMeasureCommand());
    commands.push_back(makeProfileCommand());
    commands.push_back(makeDataCommand());
    commands.push_back(makeTrainCommand());
    commands.push_back(makeSampleCommand());
    commands.push_back(makeFinetuneCommand());
    commands.push_back(makeHwCommand());
    return commands;
}

} // namespace vulpes::cli
