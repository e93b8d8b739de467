// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::base {

/// A table of text cells as a CSV file holds it. Rows remember the line they started on (the header is line 1).
struct Table
{
    std::vector<std::string> header;
    struct Row
    {
        std::int64_t line = 0;
        std::vector<std::string_view> cells;   ///< views into `text`
    };
    std::vector<Row> rows;
    char separator = ',';
    bool decimalComma = false;
    std::unique_ptr<std::string> text;          ///< owns the bytes (un-quoted in place); on the heap so that a move keeps the views

    Table() = default;
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
    Table(Table&&) = default;
    Table& operator=(Table&&) = default;
};

/// Reads RFC 4180 with comma, semicolon or tab (guessed from the header), a byte-order mark, CRLF or LF, decimal commas
/// (only where the separator is not a comma). Ragged rows are kept as they are: the caller reports them.
/// Errors: `csv_empty`, `csv_quote_open` (fact `row`), `csv_not_text` (a NUL byte; fact `row`), `csv_too_large`.
[[nodiscard]] Result<Table> parseCsv(std::string bytes, std::string_view file = {});

/// A number as the table writes it (decimal comma understood); nothing if the cell is not exactly one finite number.
[[nodiscard]] std::optional<double> parseNumber(std::string_view cell, bool decimalComma);

/// One cell quoted when needed.
void appendCsvCell(std::string& out, std::string_view cell);

/// Shortest text that reads back to the same double ("C" locale always).
[[nodiscard]] std::string formatNumber(double value);

} // namespace vulpes::base
