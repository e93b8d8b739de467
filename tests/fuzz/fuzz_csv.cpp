// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: a table or an error, views inside the text, and written cells that read back.
#include "base/csv.h"

#include <cstdint>
#include <cstdlib>

using namespace vulpes::base;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void writesAndReadsBack(const Table& table)
{
    std::string text;
    const auto append = [&](const auto& cells) {
        bool first = true;
        for (const auto& cell : cells) {
            if (!first)
                text += table.separator;
            appendCsvCell(text, cell);
            first = false;
        }
        text += '\n';
    };
    // An extra first column fixes the separator and keeps a row of one blank cell from being an empty line.
    std::vector<std::string> header = {"x", "y"};
    append(header);
    for (const auto& row : table.rows) {
        std::vector<std::string_view> cells = {"x"};
        cells.insert(cells.end(), row.cells.begin(), row.cells.end());
        append(cells);
    }
    const auto again = parseCsv(text);
    require(again.has_value() && again->rows.size() == table.rows.size());
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto& before = table.rows[r].cells;
        const auto& after = again->rows[r].cells;
        require(after.size() == before.size() + 1);
        for (std::size_t c = 0; c < before.size(); ++c)
            require(after[c + 1] == before[c]);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto table = parseCsv(std::string(reinterpret_cast<const char*>(data), size), "fuzz.csv");
    if (!table)
        return 0;
    std::int64_t line = 0;
    for (const auto& row : table->rows) {
        require(row.line > line && !row.cells.empty());
        line = row.line;
        for (const auto cell : row.cells) {
            require(cell.empty()
                || (cell.data() >= table->text->data() && cell.data() + cell.size() <= table->text->data() + table->text->size()));
            if (const auto number = parseNumber(cell, table->decimalComma))
                require(parseNumber(formatNumber(*number), false) == number);
        }
    }
    writesAndReadsBack(*table);
    return 0;
}
