// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/row_view.h"

#include <algorithm>
#include <array>

namespace vulpes::study {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

/// A cell can be megabytes of rubbish; a report needs its beginning.
std::string shortened(std::string_view text)
{
    constexpr std::size_t kLongest = 80;
    return std::string(text.substr(0, kLongest)) + (text.size() > kLongest ? "…" : "");
}

}  // namespace

std::string_view trimmed(std::string_view cell)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!cell.empty() && isBlank(cell.front()))
        cell.remove_prefix(1);
    while (!cell.empty() && isBlank(cell.back()))
        cell.remove_suffix(1);
    return cell;
}

std::string normalised(std::string_view header)
{
    std::string name(trimmed(header));
    std::transform(name.begin(), name.end(), name.begin(), lower);
    return name;
}

bool isMissing(std::string_view cell)
{
    const auto text = trimmed(cell);
    if (text.empty())
        return true;
    if (text.size() > 4)
        return false;
    static constexpr std::array<std::string_view, 5> kWords = {"na", "n/a", "null", "none", "-"};
    return std::any_of(
        kWords.begin(), kWords.end(), [&](std::string_view word) { return equalsIgnoringCase(text, word); });
}

std::optional<double> RowView::number(std::size_t column) const
{
    const auto cell = m_row.cells[column];
    if (cell.size() == 1 && cell[0] >= '0' && cell[0] <= '9')  // most cells of the published table
        return cell[0] - '0';
    const auto cleaned = trimmed(cell);
    if (const auto value = base::parseNumber(cleaned, m_table.decimalComma))
        return value;
    if (isMissing(cleaned))
        return leaveOut("missing_value", column);
    return leaveOut("bad_number", column, {{"text", shortened(cleaned)}});
}

std::nullopt_t RowView::leaveOut(
    std::string code, std::optional<std::size_t> column, std::vector<base::Fact> facts) const
{
    remark(ImportProblem::Severity::RowLeftOut, std::move(code), column, std::move(facts));
    return std::nullopt;
}

void RowView::remark(ImportProblem::Severity severity, std::string code, std::optional<std::size_t> column,
    std::vector<base::Fact> facts) const
{
    m_problems.push_back({m_row.line, column ? std::string(trimmed(m_table.header[*column])) : std::string(),
        std::move(code), severity, std::move(facts)});
}

}  // namespace vulpes::study
