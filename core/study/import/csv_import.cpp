// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/csv_import.h"

#include "base/file.h"
#include "study/import/choose_layout.h"
#include "study/import/join.h"
#include "study/import/measures.h"

#include <algorithm>
#include <map>

namespace vulpes::study {

namespace {

using Severity = ImportProblem::Severity;

Result<void> checkHeader(const base::Table& table)
{
    std::map<std::string, std::size_t> seen;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const std::string name = normalised(table.header[column]);
        if (name.empty())
            continue;
        // The published names tell first from later blocks by `_I` alone, and no two of them differ by case only.
        if (const auto [first, isNew] = seen.emplace(name, column); !isNew)
            return fail(base::inputError("csv_duplicate_column")
                            .with("column", table.header[column])
                            .with("first", table.header[first->second]));
    }
    return {};
}

void noteUnknownColumns(
    const base::Table& table, const MeasureColumns& measures, const RowReader& reader, ImportResult& result)
{
    const auto& claimed = reader.claimed();
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        if (!measures.has(column) && std::find(claimed.begin(), claimed.end(), column) == claimed.end())
            result.problems.push_back(
                {0, std::string(trimmed(table.header[column])), "column_unknown", Severity::Note, {}});
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
    result.problems.push_back({0, std::string(trimmed(table.header[*measures.accuracy])),
        "accuracy_was_share", Severity::Warning, {}});
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
    const bool spare =
        std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(std::min(columns, row.cells.size())),
            row.cells.end(), [](std::string_view cell) { return !trimmed(cell).empty(); });
    if (row.cells.size() >= columns && !spare)
        return true;
    result.problems.push_back(
        {row.line, "", row.cells.size() < columns ? "cells_missing" : "cells_too_many", Severity::RowLeftOut,
            {{"expected", static_cast<std::int64_t>(columns)},
                {"found", static_cast<std::int64_t>(row.cells.size())}}});
    return false;
}

bool isBlank(const base::Table::Row& row)
{
    return std::all_of(
        row.cells.begin(), row.cells.end(), [](std::string_view cell) { return trimmed(cell).empty(); });
}

Result<ImportResult> importTable(
    const base::Table& table, const ImportOptions& options, const std::string& file, const Job& job)
{
    if (table.rows.empty())
        return fail(base::inputError("csv_no_rows").with("file", file));
    ImportResult result;
    if (auto valid = checkHeader(table); !valid)
        return fail(std::move(valid.error()).with("file", file));
    const auto measures = findMeasures(table, options, result);
    if (!measures)
        return fail(Error(measures.error()).with("file", file));
    auto chosen = chooseLayout(table, options, file);
    if (!chosen)
        return fail(std::move(chosen.error()).with("file", file));
    auto& reader = *chosen->match.reader;
    result.layout = reader.layout();
    result.space = chosen->space;
    if (chosen->resolutionProblem)
        result.problems.push_back(std::move(*chosen->resolutionProblem));
    noteUnknownColumns(table, *measures, reader, result);
    if (!measures->accuracy)
        result.problems.push_back({0, "", "no_accuracy_column", Severity::Note, {}});
    if (measures->metrics.empty())
        result.problems.push_back({0, "", "no_metric_column", Severity::Note, {}});

    const std::string device = options.device.empty() ? std::string("device 1") : options.device;
    Joiner joiner(result,
        measures->accuracy ? std::string(trimmed(table.header[*measures->accuracy])) : std::string(),
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

}  // namespace

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

}  // namespace vulpes::study
