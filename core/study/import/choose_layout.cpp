// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/choose_layout.h"

#include "space/named_spaces.h"
#include "study/import/globals.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>

namespace vulpes::study {

namespace {

using Severity = ImportProblem::Severity;
using Matcher = LayoutMatch (*)(const LayoutRequest&);

/// A new layout is one file and one line here. The first that understands the header reads it: most exact first.
constexpr std::array<Matcher, 4> kLayouts = {matchText, matchPublished, matchBlocks, matchColumns};

/// The picture size for rows that do not say it: asked for, in the file's name (`…_256.csv`), or assumed aloud.
struct ResolutionGuess
{
    std::optional<double> value;
    std::optional<ImportProblem> problem;
};

const space::Decision* resolutionDecision(const space::SearchSpace& space)
{
    for (const std::size_t index : space.globals()) {
        if (space.decisions()[index].kind == "resolution")
            return &space.decisions()[index];
    }
    return nullptr;
}

std::optional<double> sizeInName(const std::string& file, const space::Decision& resolution)
{
    const std::string stem = std::filesystem::path(file).stem().string();
    std::optional<double> found;
    for (std::size_t at = 0; at < stem.size(); ++at) {
        const auto isDigit = [&](std::size_t i) {
            return i < stem.size() && stem[i] >= '0' && stem[i] <= '9';
        };
        if (!isDigit(at) || (at > 0 && isDigit(at - 1)))
            continue;
        int number = 0;
        std::from_chars(stem.data() + at, stem.data() + stem.size(), number);
        if (choiceOf(resolution, number))
            found = number;
    }
    return found;
}

ResolutionGuess guessResolution(const base::Table& table, const space::SearchSpace& space,
    const ImportOptions& options, const std::string& file)
{
    const auto* decision = resolutionDecision(space);
    if (!decision || decision->values.size() < 2)
        return {};
    for (const auto& header : table.header) {
        const std::string name = normalised(header);
        if (isResolutionName(name) || name == normalised(decision->id))
            return {};
    }
    if (options.resolution)
        return {options.resolution, std::nullopt};
    if (const auto size = sizeInName(file, *decision))
        return {size, ImportProblem{0, "", "resolution_guessed", Severity::Note, {{"resolution", *size}}}};
    // The same networks again, not the same networks at another size.
    if (options.studyResolution && choiceOf(*decision, *options.studyResolution))
        return {options.studyResolution,
            ImportProblem{0, "", "resolution_of_study", Severity::Note, {{"resolution", *options.studyResolution}}}};
    // 224 px is what ImageNet networks are usually measured at; without it, the middle of the choices.
    const double assumed = choiceOf(*decision, 224) ? 224 : decision->values[decision->values.size() / 2];
    return {
        assumed, ImportProblem{0, "", "resolution_assumed", Severity::Warning, {{"resolution", assumed}}}};
}

/// The layout of this header in one space: the first that reads it, or the one that comes closest.
LayoutMatch matchLayouts(const LayoutRequest& request)
{
    LayoutMatch closest;
    for (const auto matcher : kLayouts) {
        auto match = matcher(request);
        if (match.reader)
            return match;
        if (match.recognised > closest.recognised)
            closest = std::move(match);
    }
    return closest;
}

/// The space a column of architecture text names.
std::optional<space::SpacePtr> spaceOfText(const base::Table& table)
{
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const std::string name = normalised(table.header[column]);
        if (name != "arch" && name != "architecture" && name != "network")
            continue;
        for (const auto& row : table.rows) {
            if (column >= row.cells.size() || isMissing(row.cells[column]))
                continue;
            const auto cell = trimmed(row.cells[column]);
            if (const auto colon = cell.find(':'); colon != std::string_view::npos) {
                if (auto space = space::namedSpace(cell.substr(0, colon)))
                    return *space;
            }
        }
    }
    return std::nullopt;
}

bool hasTextColumn(const base::Table& table)
{
    return std::any_of(table.header.begin(), table.header.end(), [](const std::string& header) {
        const std::string name = normalised(header);
        return name == "arch" || name == "architecture" || name == "network";
    });
}

Error columnsUnknown(const base::Table& table, const LayoutMatch& closest)
{
    const auto listed = [](const std::vector<std::string>& names) {
        std::string text;
        for (std::size_t i = 0; i < names.size() && i < 12; ++i)
            text += (i ? ", " : "") + names[i];
        return names.size() > 12 ? text + ", …" : text;
    };
    return base::inputError("csv_columns_unknown")
        .with("missing", listed(closest.missing))
        .with("found", listed(table.header));
}

ChosenLayout chooseIn(
    const base::Table& table, space::SpacePtr space, const ImportOptions& options, const std::string& file)
{
    auto guess = guessResolution(table, *space, options, file);
    auto match = matchLayouts({table, space, guess.value});
    // Architecture text says its resolution itself.
    if (match.reader && match.reader->layout() == CsvLayout::Text)
        guess.problem.reset();
    return {std::move(space), std::move(match), std::move(guess.problem)};
}

}  // namespace

Result<ChosenLayout> chooseLayout(
    const base::Table& table, const ImportOptions& options, const std::string& file)
{
    if (options.space) {
        auto chosen = chooseIn(table, options.space, options, file);
        if (!chosen.match.reader)
            return fail(columnsUnknown(table, chosen.match));
        return chosen;
    }
    if (const auto space = spaceOfText(table))
        return chooseIn(table, *space, options, file);
    if (hasTextColumn(table))
        return fail(base::inputError("space_not_guessed").with("found", "arch"));
    ChosenLayout best;
    for (const auto& space : space::namedSpaces()) {
        auto chosen = chooseIn(table, space, options, file);
        // The space that knows most of the columns, even if it then misses one: read as another space's, the
        // file would lose data.
        const bool tie = chosen.match.recognised == best.match.recognised;
        if (chosen.match.recognised > best.match.recognised
            || (tie && chosen.match.reader && !best.match.reader))
            best = std::move(chosen);
    }
    if (best.match.reader)
        return best;
    if (best.match.recognised > 0)
        return fail(columnsUnknown(table, best.match));
    std::string found;
    for (std::size_t i = 0; i < table.header.size() && i < 12; ++i)
        found += (i ? ", " : "") + table.header[i];
    return fail(base::inputError("space_not_guessed").with("found", found));
}

}  // namespace vulpes::study
