// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::cli {

/// A table for people: columns as wide as their widest cell, numbers to the right, words to the left. The same table as CSV for programs.
class TextTable
{
public:
    enum class Align { Left, Right };
    struct Column
    {
        std::string title;
        Align align = Align::Right;
    };

    explicit TextTable(std::vector<Column> columns) : m_columns(std::move(columns)) {}
    void add(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    [[nodiscard]] std::string text(const std::string& indent = {}) const;
    [[nodiscard]] std::string csv() const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

/// `value` with a fixed number of digits; "–" where there is none.
[[nodiscard]] std::string number(double value, int digits);
[[nodiscard]] std::string number(const std::optional<double>& value, int digits);
/// With a sign: "+0.31".
[[nodiscard]] std::string signedNumber(double value, int digits);
/// Six significant digits, as R prints coefficients.
[[nodiscard]] std::string significant(double value, int digits = 6);
[[nodiscard]] std::string significant(const std::optional<double>& value, int digits = 6);
/// "[71.2, 72.0]", or empty.
[[nodiscard]] std::string interval(const std::optional<double>& low, const std::optional<double>& high, int digits);
/// A p-value: "0.0312", "< 1e-16".
[[nodiscard]] std::string probability(const std::optional<double>& p);
/// 216589760 → "216,589,760".
[[nodiscard]] std::string grouped(std::int64_t value);

} // namespace vulpes::cli
