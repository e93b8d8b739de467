// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/csv.h"
#include "study/import/csv_import.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::study {

/// Lower case, blanks and quotes around it gone: how header names are compared.
[[nodiscard]] std::string normalised(std::string_view header);

/// An empty cell, or one of the words tables use for "not there" (NA, N/A, null, none, -). "nan" is not one: it
/// is a bad number.
[[nodiscard]] bool isMissing(std::string_view cell);
[[nodiscard]] std::string_view trimmed(std::string_view cell);

/// One row while it is read: cells by column, and where complaints about it go.
class RowView
{
public:
    RowView(const base::Table& table, const base::Table::Row& row, std::vector<ImportProblem>& problems)
        : m_table(table),
          m_row(row),
          m_problems(problems)
    {
    }

    [[nodiscard]] std::int64_t line() const { return m_row.line; }
    [[nodiscard]] std::string_view text(std::size_t column) const { return trimmed(m_row.cells[column]); }
    [[nodiscard]] bool missing(std::size_t column) const { return isMissing(m_row.cells[column]); }
    /// A number that must be there: else `missing_value` or `bad_number`, and the row is left out.
    [[nodiscard]] std::optional<double> number(std::size_t column) const;

    /// Reports and marks the row as left out; always returns nothing, so that readers can `return
    /// row.leaveOut(…)`.
    std::nullopt_t leaveOut(
        std::string code, std::optional<std::size_t> column, std::vector<base::Fact> facts = {}) const;
    void remark(ImportProblem::Severity, std::string code, std::optional<std::size_t> column,
        std::vector<base::Fact> facts = {}) const;

private:
    const base::Table& m_table;
    const base::Table::Row& m_row;
    std::vector<ImportProblem>& m_problems;
};

}  // namespace vulpes::study
