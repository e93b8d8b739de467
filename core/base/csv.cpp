// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

namespace vulpes::base {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{1} << 29;
constexpr std::size_t kMaxCells = 100'000'000;   // 1.6 GB of views: more is a mistake, not a study
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Error csvError(const char* code, std::string_view file)
{
    Error error = inputError(code);
    if (!file.empty())
        error.with("file", std::string(file));
    return error;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// The one of , ; tab that occurs most in the first line with content, outside quotes; a comma where none does.
char guessSeparator(std::string_view text)
{
    constexpr std::array<char, 3> kCandidates = {',', ';', '\t'};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    bool content = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n' || c == '\r') {
            if (content)
                break;
            continue;
        }
        content = true;
        for (std::size_t i = 0; i < kCandidates.size(); ++i)
            counts[i] += c == kCandidates[i];
    }
    return kCandidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

/// Line of a byte, counting the ends of lines the reader counts.
std::int64_t lineAt(std::string_view text, std::size_t at)
{
    std::int64_t line = 1;
    for (std::size_t i = 0; i < at; ++i)
        line += text[i] == '\n' || (text[i] == '\r' && i + 1 < text.size() && text[i + 1] != '\n');
    return line;
}

/// One pass over the text. Quoted cells are un-quoted in place: what is written never overtakes what is read.
class Reader
{
public:
    Reader(char* begin, char* end, char separator) : m_next(begin), m_end(end), m_separator(separator) {}

    [[nodiscard]] bool atEnd() const { return m_next == m_end; }
    [[nodiscard]] std::int64_t line() const { return m_line; }
    /// Line of the quote that was never closed, or 0.
    [[nodiscard]] std::int64_t openQuote() const { return m_openQuote; }

    /// Appends the cells of one row and moves past its end.
    void readRow(std::vector<std::string_view>& cells)
    {
        for (;;) {
            cells.push_back(m_next != m_end && *m_next == '"' ? quotedCell() : plainCell());
            if (m_next == m_end || m_openQuote != 0)
                return;
            const char c = *m_next++;
            if (c == m_separator)
                continue;
            if (c == '\r' && m_next != m_end && *m_next == '\n')
                ++m_next;
            ++m_line;
            return;
        }
    }

private:
    [[nodiscard]] bool endsCell(char c) const { return c == m_separator || c == '\n' || c == '\r'; }

    std::string_view plainCell()
    {
        const char* begin = m_next;
        while (m_next != m_end && !endsCell(*m_next))
            ++m_next;
        return {begin, static_cast<std::size_t>(m_next - begin)};
    }

    std::string_view quotedCell()
    {
        const std::int64_t openedAt = m_line;
        char* const begin = m_next;
        char* out = begin;
        ++m_next;
        for (;;) {
            if (m_next == m_end) {
                m_openQuote = openedAt;
                return {};
            }
            const char c = *m_next++;
            if (c == '"') {
                if (m_next == m_end || *m_next != '"')
                    break;
                ++m_next; // a doubled quote stands for one
            } else if (c == '\n' || (c == '\r' && (m_next == m_end || *m_next != '\n'))) {
                ++m_line;
            }
            *out++ = c;
        }
        // What follows a closing quote is no part of RFC 4180; it is kept, so that the caller sees it and can say so.
        while (m_next != m_end && !endsCell(*m_next))
            *out++ = *m_next++;
        return {begin, static_cast<std::size_t>(out - begin)};
    }

    char* m_next;
    char* m_end;
    char m_separator;
    std::int64_t m_line = 1;
    std::int64_t m_openQuote = 0;
};

/// "12,5" or "-0,3e2": what a decimal comma looks like with `mark` = ','.
bool looksFractional(std::string_view cell, char mark)
{
    cell = trimmed(cell);
    const std::size_t at = cell.find(mark);
    if (at == std::string_view::npos || at + 1 == cell.size())
        return false;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = !cell.empty() && (cell[0] == '-' || cell[0] == '+') ? 1 : 0;
    if (i == at)
        return false;
    for (; i < at; ++i)
        if (!digit(cell[i]))
            return false;
    for (i = at + 1; i < cell.size(); ++i)
        if (!digit(cell[i]) && cell[i] != 'e' && cell[i] != 'E' && cell[i] != '-' && cell[i] != '+')
            return false;
    return digit(cell[at + 1]);
}

bool guessDecimalComma(const Table& table)
{
    if (table.separator == ',')
        return false;
    std::size_t commas = 0;
    std::size_t points = 0;
    for (const auto& row : table.rows)
        for (const auto cell : row.cells) {
            commas += looksFractional(cell, ',');
            points += looksFractional(cell, '.');
        }
    return commas > points;
}

} // namespace

Result<Table> parseCsv(std::string bytes, std::string_view file)
{
    if (bytes.size() > kMaxBytes)
        return fail(csvError("csv_too_large", file).with("limit", kMaxBytes));
    if (const std::size_t nul = bytes.find('\0'); nul != std::string::npos)
        return fail(csvError("csv_not_text", file).with("row", lineAt(bytes, nul)));

    Table table;
    table.text = std::make_unique<std::string>(std::move(bytes));
    std::string& text = *table.text;
    const std::size_t start = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    table.separator = guessSeparator(std::string_view(text).substr(start));

    Reader reader(text.data() + start, text.data() + text.size(), table.separator);
    std::vector<std::string_view> header;
    bool haveHeader = false;
    std::size_t cells = 0;
    while (!reader.atEnd()) {
        Table::Row row;
        row.line = reader.line();
        row.cells.reserve(std::max<std::size_t>(header.size(), 1));
        reader.readRow(row.cells);
        if (reader.openQuote() != 0)
            return fail(csvError("csv_quote_open", file).with("row", reader.openQuote()));
        if (row.cells.size() == 1 && trimmed(row.cells[0]).empty())
            continue; // an empty line says nothing
        cells += row.cells.size();
        if (cells > kMaxCells)
            return fail(csvError("csv_too_large", file).with("row", row.line));
        if (!haveHeader) {
            header = std::move(row.cells);
            haveHeader = true;
        } else {
            table.rows.push_back(std::move(row));
        }
    }
    if (!haveHeader)
        return fail(csvError("csv_empty", file));
    for (const auto name : header)
        table.header.emplace_back(trimmed(name));
    table.decimalComma = guessDecimalComma(table);
    return table;
}

std::optional<double> parseNumber(std::string_view cell, bool decimalComma)
{
    cell = trimmed(cell);
    if (cell.starts_with('+')) { // from_chars knows no plus sign
        cell.remove_prefix(1);
        if (cell.starts_with('-'))
            return std::nullopt;
    }
    constexpr std::size_t kLongest = 64;
    std::array<char, kLongest> buffer;
    if (decimalComma) {
        // With a decimal comma a point can only be a thousands mark: too easily misread, so it is refused.
        if (cell.size() > kLongest || cell.find('.') != std::string_view::npos)
            return std::nullopt;
        std::replace_copy(cell.begin(), cell.end(), buffer.begin(), ',', '.');
        cell = {buffer.data(), cell.size()};
    }
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

void appendCsvCell(std::string& out, std::string_view cell)
{
    const bool plain = cell.find_first_of(",;\t\"\r\n") == std::string_view::npos
        && (cell.empty() || (!isBlank(cell.front()) && !isBlank(cell.back())));
    if (plain) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

std::string formatNumber(double value)
{
    std::array<char, 32> buffer;
    // 1e+05 is shorter than 100000, but no one counts parameters that way.
    const bool whole = std::abs(value) < 1e15 && std::trunc(value) == value;
    const auto result = whole
        ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed)
        : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

} // namespace vulpes::base
