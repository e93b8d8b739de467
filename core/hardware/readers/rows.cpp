// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/rows.h"

#include <cmath>

namespace vulpes::hardware {

using Severity = ImportProblem::Severity;

std::optional<std::size_t> columnNamed(const base::Table& table, std::string_view name)
{
    for (std::size_t column = 0; column < table.header.size(); ++column)
        if (study::normalised(table.header[column]) == name)
            return column;
    return std::nullopt;
}

Result<void> forEachRow(const Source& source, Sink& sink, const std::function<void(const study::RowView&)>& each)
{
    constexpr std::size_t kStopEvery = 1024;
    const base::Table& table = *source.csv;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (i % kStopEvery == 0) {
            if (sink.job.stopped())
                return fail(stoppedError());
            sink.job.report("reading", static_cast<double>(i), static_cast<double>(table.rows.size()));
        }
        const study::RowView row(table, table.rows[i], sink.problems);
        const std::size_t cells = table.rows[i].cells.size();
        if (cells != table.header.size())
            row.leaveOut(cells < table.header.size() ? "cells_missing" : "cells_too_many", std::nullopt);
        else
            each(row);
    }
    return {};
}

std::optional<double> numberOrNothing(const base::Table& table, const study::RowView& row, std::size_t column, bool infinite)
{
    const std::string_view text = row.text(column);
    if (const auto value = base::parseNumber(text, table.decimalComma))
        return value;
    if (row.missing(column))
        return std::nullopt;
    if (infinite && (text == "-inf" || text == "-Inf" || text == "-INF"))
        return -HUGE_VAL;
    row.remark(Severity::Warning, "bad_number", column, {{"text", std::string(text.substr(0, 80))}});
    return std::nullopt;
}

std::optional<std::int64_t> wholeNumber(const study::RowView& row, std::size_t column)
{
    const auto value = row.number(column);
    if (!value)
        return std::nullopt;
    constexpr double kLargest = 1e15;
    if (*value != std::floor(*value) || std::abs(*value) > kLargest) {
        row.leaveOut("bad_number", column, {{"text", std::string(row.text(column).substr(0, 80))}});
        return std::nullopt;
    }
    return static_cast<std::int64_t>(*value);
}

void leaveOut(const study::RowView& row, std::size_t column, const Error& error)
{
    row.leaveOut(error.code, column, error.facts);  // the codes of `Benchmark::parse` are problems, too
}

KeyColumns KeyColumns::of(const base::Table& table)
{
    KeyColumns keys;
    for (const std::string_view name : {"arch_idx", "arch_id", "index"})
        if (!keys.index)
            keys.index = columnNamed(table, name);
    for (const std::string_view name : {"ops", "arch", "arch_str"})
        if (!keys.operators)
            keys.operators = columnNamed(table, name);
    return keys;
}

std::optional<std::size_t> KeyColumns::rowOf(const study::RowView& row, TableBuilder& builder) const
{
    std::optional<std::int64_t> number;
    if (index) {
        number = wholeNumber(row, *index);
        if (!number)
            return std::nullopt;
    }
    Operators numbers;
    if (operators) {
        auto parsed = builder.benchmark().parse(row.text(*operators));
        if (!parsed) {
            leaveOut(row, *operators, parsed.error());
            return std::nullopt;
        }
        numbers = std::move(*parsed);
    }
    return builder.row(number, numbers, row.line());
}

}  // namespace vulpes::hardware
