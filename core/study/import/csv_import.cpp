// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/csv_import.h"

#include "base/file.h"
#include "space/named_spaces.h"
#include "study/import/globals.h"
#include "study/import/join.h"
#include "study/import/measures.h"
#include "study/import/row_reader.h"

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

struct Chosen
{
    space::SpacePtr space;
    LayoutMatch match;
    std::optional<ImportProblem> resolutionProblem;
};

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
        const auto isDigit = [&](std::size_t i) { return i < stem.size() && stem[i] >= '0' && stem[i] <= '9'; };
        if (!isDigit(at) || (at > 0 && isDigit(at - 1)))
            continue;
        int number = 0;
        std::from_chars(stem.data() + at, stem.data() + stem.size(), number);
        if (choiceOf(resolution, number))
            found = number;
    }
    return found;
}

ResolutionGuess guessResolution(const base::Table& table, const space::SearchSpace& space, const ImportOptions& options,
                                const std::string& file)
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
    // 224 px is what ImageNet networks are usually measured at; without it, the middle of the choices.
    const double assumed = choiceOf(*decision, 224) ? 224 : decision->values[decision->values.size() / 2];
    return {assumed, ImportProblem{0, "", "resolution_assumed", Severity::Warning, {{"resolution", assumed}}}};
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
    return base::inputError("csv_columns_unknown").with("missing", listed(closest.missing)).with("found", listed(table.header));
}

Chosen chooseIn(const base::Table& table, space::SpacePtr space, const ImportOptions& options, const std::string& file)
{
    auto guess = guessResolution(table, *space, options, file);
    auto match = matchLayouts({table, space, guess.value});
    // Architecture text says its resolution itself.
    if (match.reader && match.reader->layout() == CsvLayout::Text)
        guess.problem.reset();
    return {std::move(space), std::move(match), std::move(guess.problem)};
}

Result<Chosen> choose(const base::Table& table, const ImportOptions& options, const std::string& file)
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
    Chosen best;
    for (const auto& space : space::namedSpaces()) {
        auto chosen = chooseIn(table, space, options, file);
        // The space that knows most of the columns, even if it then misses one: read as another space's, the file would lose data.
        const bool tie = chosen.match.recognised == best.match.recognised;
        if (chosen.match.recognised > best.match.recognised || (tie && chosen.match.reader && !best.match.reader))
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

Result<void> checkHeader(const base::Table& table)
{
    std::map<std::string, std::size_t> seen;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const std::string name = normalised(table.header[column]);
        if (name.empty())
            continue;
        // The published names tell first from later blocks by `_I` alone, and no two of them differ by case only.
        if (const auto [first, isNew] = seen.emplace(name, column); !isNew)
            return fail(base::inputError("csv_duplicate_column").with("column", table.header[column]).with("first", table.header[first->second]));
    }
    return {};
}

void noteUnknownColumns(const base::Table& table, const MeasureColumns& measures, const RowReader& reader, ImportResult& result)
{
    const auto& claimed = reader.claimed();
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        if (!measures.has(column) && std::find(claimed.begin(), claimed.end(), column) == claimed.end())
            result.problems.push_back({0, std::string(trimmed(table.header[column])), "column_unknown", Severity::Note, {}});
    }
}

/// Every accuracy at most 1: a share, not percent.
void convertShares(const base::Table& table, const MeasureColumns& measures, ImportResult& result)
{
    if (!measures.accuracy || measures.accuracyIsPercent)
        return;
    bool any = false;
    for (const auto& sample : result.samples) {
        if (sample.accuracy && *sample.accuracy > 1)
            return;
        any = any || (sample.accuracy && *sample.accuracy > 0);
    }
    if (!any)
        return;
    for (auto& sample : result.samples) {
        if (sample.accuracy)
            *sample.accuracy *= 100;
        if (sample.accuracySe)
            *sample.accuracySe *= 100;
    }
    result.problems.push_back({0, std::string(trimmed(table.header[*measures.accuracy])), "accuracy_was_share", Severity::Warning, {}});
}

void listDevices(ImportResult& result)
{
    for (const auto& sample : result.samples) {
        for (const auto& timing : sample.timings) {
            const auto known = [&](const Device& device) { return device.name == timing.device; };
            if (std::none_of(result.devices.begin(), result.devices.end(), known)) {
                Device device;
                device.name = timing.device;
                result.devices.push_back(std::move(device));
            }
        }
    }
}

/// The right number of cells; spare ones at the end may be empty.
bool isWhole(const base::Table& table, const base::Table::Row& row, ImportResult& result)
{
    const std::size_t columns = table.header.size();
    const bool spare = std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(std::min(columns, row.cells.size())), row.cells.end(),
                                   [](std::string_view cell) { return !trimmed(cell).empty(); });
    if (row.cells.size() >= columns && !spare)
        return true;
    result.problems.push_back({row.line, "", row.cells.size() < columns ? "cells_missing" : "cells_too_many", Severity::RowLeftOut,
                               {{"expected", static_cast<std::int64_t>(columns)}, {"found", static_cast<std::int64_t>(row.cells.size())}}});
    return false;
}

bool isBlank(const base::Table::Row& row)
{
    return std::all_of(row.cells.begin(), row.cells.end(), [](std::string_view cell) { return trimmed(cell).empty(); });
}

Result<ImportResult> importTable(const base::Table& table, const ImportOptions& options, const std::string& file, const Job& job)
{
    if (table.rows.empty())
        return fail(base::inputError("csv_no_rows").with("file", file));
    ImportResult result;
    if (auto valid = checkHeader(table); !valid)
        return fail(std::move(valid.error()).with("file", file));
    const auto measures = findMeasures(table, options, result);
    if (!measures)
        return fail(Error(measures.error()).with("file", file));
    auto chosen = choose(table, options, file);
    if (!chosen)
        return fail(std::move(chosen.error()).with("file", file));
    auto& reader = *chosen->match.reader;
    result.layout = reader.layout();
    result.space = chosen->space;
    if (chosen->resolutionProblem)
        result.problems.push_back(std::move(*chosen->resolutionProblem));
    noteUnknownColumns(table, *measures, reader, result);

    const std::string device = options.device.empty() ? std::string("device 1") : options.device;
    Joiner joiner(result, measures->accuracy ? std::string(trimmed(table.header[*measures->accuracy])) : std::string(),
                  measures->label.has_value());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (i % 1024 == 0) {
            if (job.stopped())
                return fail(base::stoppedError());
            job.report("reading", static_cast<double>(i), static_cast<double>(table.rows.size()));
        }
        const auto& cells = table.rows[i];
        if (isBlank(cells))
            continue;
        ++result.rowsRead;
        if (!isWhole(table, cells, result))
            continue;
        const RowView row(table, cells, result.problems);
        Sample sample;
        auto observation = reader.read(row);
        if (!observation || !readMeasures(row, *measures, device, sample))
            continue;
        sample.observation = std::move(*observation);
        ++result.rowsKept;
        joiner.add(std::move(sample));
    }
    convertShares(table, *measures, result);
    listDevices(result);
    std::stable_sort(result.problems.begin(), result.problems.end(),
                     [](const ImportProblem& a, const ImportProblem& b) { return a.row < b.row; });
    return result;
}

} // namespace

Result<ImportResult> importCsv(const base::Table& table, const ImportOptions& options, const Job& job)
{
    return importTable(table, options, {}, job);
}

Result<ImportResult> importCsvFile(const std::string& file, const ImportOptions& options, const Job& job)
{
    auto bytes = base::readFile(file);
    if (!bytes)
        return fail(std::move(bytes.error()));
    auto table = base::parseCsv(std::move(*bytes), file);
    if (!table)
        return fail(std::move(table.error()));
    return importTable(*table, options, file, job);
}

} // namespace vulpes::study
