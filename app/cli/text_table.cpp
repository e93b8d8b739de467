// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_table.h"

#include "base/csv.h"

#include <cmath>
#include <cstdio>

namespace vulpes::cli {

namespace {

/// Characters as a terminal counts them: UTF-8 continuation bytes take no place.
std::size_t width(const std::string& text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

std::string formatted(const char* format, int digits, double value)
{
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, format, digits, value);
    return buffer;
}

} // namespace

std::string TextTable::text(const std::string& indent) const
{
    std::vector<std::size_t> widths;
    for (const Column& column : m_columns)
        widths.push_back(width(column.title));
    for (const auto& row : m_rows)
        for (std::size_t c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], width(row[c]));

    std::string out;
    const auto line = [&](auto&& cell) {
        std::string text = indent;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            const std::string& word = cell(c);
            const std::string pad(widths[c] - width(word), ' ');
            text += c == 0 ? "" : "  ";
            text += m_columns[c].align == Align::Right ? pad + word : word + pad;
        }
        text.erase(text.find_last_not_of(' ') + 1);
        out += text + "\n";
    };
    line([&](std::size_t c) -> const std::string& { return m_columns[c].title; });
    for (const auto& row : m_rows)
        line([&](std::size_t c) -> const std::string& { return row[c]; });
    return out;
}

std::string TextTable::csv() const
{
    std::string out;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        out += c == 0 ? "" : ",";
        base::appendCsvCell(out, m_columns[c].title);
    }
    out += "\r\n";
    for (const auto& row : m_rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            out += c == 0 ? "" : ",";
            base::appendCsvCell(out, row[c]);
        }
        out += "\r\n";
    }
    return out;
}

std::string number(double value, int digits)
{
    if (!std::isfinite(value))
        return "–";
    std::string text = formatted("%.*f", digits, value);
    // Zero after rounding has no sign.
    if (text.starts_with('-') && text.find_first_not_of("-0.") == std::string::npos)
        text.erase(0, 1);
    return text;
}

std::string number(const std::optional<double>& value, int digits)
{
    return value ? number(*value, digits) : "–";
}

std::string signedNumber(double value, int digits)
{
    return std::isfinite(value) ? formatted("%+.*f", digits, value) : "–";
}

std::string significant(double value, int digits)
{
    return std::isfinite(value) ? formatted("%.*g", digits, value) : "–";
}

std::string significant(const std::optional<double>& value, int digits)
{
    return value ? significant(*value, digits) : "–";
}

std::string interval(const std::optional<double>& low, const std::optional<double>& high, int digits)
{
    return low && high ? "[" + number(*low, digits) + ", " + number(*high, digits) + "]" : std::string();
}

std::string probability(const std::optional<double>& p)
{
    if (!p)
        return "–";
    return *p < 1e-16 ? "< 1e-16" : significant(*p, 3);
}

std::string grouped(std::int64_t value)
{
    std::string digits = std::to_string(value);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (value < 0 ? 1 : 0); at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

} // namespace vulpes::cli
