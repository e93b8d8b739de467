// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/measures.h"

#include "study/import/metric_units.h"

#include <algorithm>
#include <array>
#include <map>

namespace vulpes::study {

namespace {

using Severity = ImportProblem::Severity;

/// "latency (ms)", "latency_ms", "latency[ms]", "latency ms" → {"latency", "ms"}; no second word: no unit.
std::pair<std::string, std::string> wordAndUnit(const std::string& name)
{
    const auto cut = name.find_first_of("_ ([");
    if (cut == std::string::npos)
        return {name, {}};
    std::string unit;
    for (const char c : name.substr(cut)) {
        if (c != '_' && c != ' ' && c != '(' && c != ')' && c != '[' && c != ']')
            unit += c;
    }
    return {name.substr(0, cut), unit};
}

std::optional<std::string> givenUnit(const ImportOptions& options, const std::string& header)
{
    for (const auto& [column, unit] : options.units) {
        if (normalised(column) == header)
            return normalised(unit);
    }
    return std::nullopt;
}

Error duplicateColumn(const base::Table& table, std::size_t first, std::size_t second)
{
    return base::inputError("csv_duplicate_column")
        .with("column", std::string(trimmed(table.header[second])))
        .with("first", std::string(trimmed(table.header[first])));
}

/// A latency or energy column; nothing if the name is neither.
Result<std::optional<MeasureColumns::MetricColumn>> metricColumn(const base::Table& table, std::size_t column,
    const std::string& name, const ImportOptions& options, ImportResult& result)
{
    auto [word, unit] = wordAndUnit(name);
    const MetricFamily* family = familyOf(word);
    if (!family)
        return std::nullopt;
    const std::string header(trimmed(table.header[column]));
    const bool inHeader = !unit.empty();
    if (!inHeader) {
        const auto given = givenUnit(options, name);
        if (!given) {
            result.unitsAssumed.push_back(header);
            result.problems.push_back({0, header, "unit_assumed", Severity::Warning,
                {{"unit", std::string(family->units.front().name)}}});
            return MeasureColumns::MetricColumn{column, family->metric, 1};
        }
        unit = *given;
    }
    if (const auto factor = family->factorOf(unit))
        return MeasureColumns::MetricColumn{column, family->metric, *factor};
    if (inHeader)  // "latency_std": something else about latency, and reported as a column nobody knows
        return std::nullopt;
    return fail(base::inputError("csv_unit_unknown").with("column", header).with("unit", unit));
}

bool isOneOf(const std::string& name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool MeasureColumns::has(std::size_t column) const
{
    const auto is = [&](const std::optional<std::size_t>& candidate) {
        return candidate && *candidate == column;
    };
    return is(index) || is(label) || is(accuracy) || is(accuracySe) || is(device) || is(repeat)
        || std::any_of(
            metrics.begin(), metrics.end(), [&](const auto& metric) { return metric.column == column; })
        || std::find(derived.begin(), derived.end(), column) != derived.end();
}

Result<MeasureColumns> findMeasures(
    const base::Table& table, const ImportOptions& options, ImportResult& result)
{
    MeasureColumns found;
    std::optional<Error> duplicate;
    const auto claim = [&](std::optional<std::size_t>& place, std::size_t column) {
        if (place && !duplicate)
            duplicate = duplicateColumn(table, *place, column);
        place = column;
    };
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const std::string name = normalised(table.header[column]);
        const auto [word, unit] = wordAndUnit(name);
        if (column == 0 && isOneOf(name, {"", "id", "index", "#", "no", "nr", "unnamed: 0"})) {
            found.index = column;
            result.problems.push_back(
                {0, std::string(trimmed(table.header[column])), "index_column_dropped", Severity::Note, {}});
        } else if (isOneOf(name, {"label", "name", "id"})) {
            claim(found.label, column);
        } else if (isOneOf(name, {"accuracy_se", "acc_se", "accuracy_stderr"})) {
            claim(found.accuracySe, column);
        } else if (isOneOf(name,
                       {"acc", "accuracy", "top1", "top-1", "top1_acc", "top1_accuracy", "top-1 accuracy"})) {
            claim(found.accuracy, column);
        } else if (isOneOf(word, {"acc", "accuracy", "top1", "top-1"})
            && isOneOf(unit, {"%", "percent", "pct"})) {
            claim(found.accuracy, column);
            found.accuracyIsPercent = true;
        } else if (isOneOf(name, {"device", "hardware", "target_device"})) {
            claim(found.device, column);
        } else if (isOneOf(name, {"repeat", "run", "repetition"})) {
            claim(found.repeat, column);
        } else if (isOneOf(name, {"acc/latency", "accuracy/latency", "acc/latency_ms"})) {
            found.derived.push_back(column);
            result.problems.push_back(
                {0, std::string(trimmed(table.header[column])), "column_derived", Severity::Note, {}});
        } else {
            auto metric = metricColumn(table, column, name, options, result);
            if (!metric)
                return fail(std::move(metric.error()));
            if (!*metric)
                continue;
            for (const auto& other : found.metrics) {
                if (other.metric == (*metric)->metric && !duplicate)
                    duplicate = duplicateColumn(table, other.column, column);
            }
            found.metrics.push_back(**metric);
        }
    }
    if (duplicate)
        return fail(std::move(*duplicate));
    return found;
}

bool readMeasures(
    const RowView& row, const MeasureColumns& columns, const std::string& defaultDevice, Sample& sample)
{
    if (columns.label)
        sample.label = row.text(*columns.label);
    else if (columns.index)
        sample.label = row.text(*columns.index);
    sample.sourceRow = row.line();

    bool measured = false;
    if (columns.accuracy && !row.missing(*columns.accuracy)) {
        sample.accuracy = row.number(*columns.accuracy);
        if (!sample.accuracy)
            return false;
        if (*sample.accuracy < 0 || *sample.accuracy > 100) {
            row.leaveOut("accuracy_out_of_range", columns.accuracy, {{"value", *sample.accuracy}});
            return false;
        }
        measured = true;
    }
    if (columns.accuracySe && !row.missing(*columns.accuracySe)) {
        sample.accuracySe = row.number(*columns.accuracySe);
        if (!sample.accuracySe)
            return false;
        if (*sample.accuracySe < 0) {
            row.leaveOut("negative_error", columns.accuracySe, {{"value", *sample.accuracySe}});
            return false;
        }
    }
    const std::string device = columns.device && !row.missing(*columns.device)
        ? std::string(row.text(*columns.device))
        : defaultDevice;
    for (const auto& metric : columns.metrics) {
        if (row.missing(metric.column))
            continue;
        const auto value = row.number(metric.column);
        if (!value)
            return false;
        if (*value <= 0) {
            const bool latency = metric.metric == kLatencyMs;
            row.leaveOut(*value < 0 ? (latency ? "negative_latency" : "negative_energy")
                                    : (latency ? "zero_latency" : "zero_energy"),
                metric.column, {{"value", *value}});
            return false;
        }
        sample.timings.push_back({device, metric.metric, {*value * metric.factor}});
        measured = true;
    }
    if (!measured && (columns.accuracy || !columns.metrics.empty())) {
        row.leaveOut("missing_value",
            columns.accuracy ? columns.accuracy : std::optional(columns.metrics.front().column));
        return false;
    }
    // What is there is kept; what is not is said, so that a fit on fewer rows surprises nobody.
    if (columns.accuracy && !sample.accuracy)
        row.remark(Severity::Warning, "missing_value", columns.accuracy);
    for (const auto& metric : columns.metrics) {
        if (row.missing(metric.column) && columns.metrics.size() == 1)
            row.remark(Severity::Warning, "missing_value", metric.column);
    }
    return true;
}

}  // namespace vulpes::study
