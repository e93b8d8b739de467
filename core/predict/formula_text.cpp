// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/formula_text.h"

#include "base/csv.h"
#include "base/json.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace vulpes::predict {

namespace {

constexpr std::string_view kBlank = " \t\r";
constexpr std::string_view kLock = "lock ";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::string joined(const std::vector<std::string>& columns, const char* between)
{
    std::string text;
    for (const std::string& column : columns)
        text += (text.empty() ? "" : between) + column;
    return text;
}

Error lineError(const char* code, std::int64_t line)
{
    return inputError(code).with("line", line);
}

/// The factors of a product: a `*` inside parentheses belongs to its column.
std::vector<std::string> factors(std::string_view product)
{
    std::vector<std::string> columns;
    int depth = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= product.size(); ++i) {
        const char c = i < product.size() ? product[i] : '*';
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (i == product.size() || (c == '*' && depth <= 0)) {
            columns.emplace_back(trimmed(product.substr(from, i - from)));
            from = i + 1;
        }
    }
    return columns;
}

}  // namespace

std::string termsText(const Formula& formula)
{
    std::string text;
    for (const Term& term : formula.terms) {
        const std::string product = joined(term.columns, " * ");
        if (term.name != joined(term.columns, "*") || product.starts_with(kLock))
            text += term.name + ": ";
        text += product + "\n";
    }
    for (const auto& [decision, value] : formula.locks)
        text += std::string(kLock) + decision + " = " + Json(value).dump() + "\n";
    return text;
}

Result<void> readTermsText(std::string_view text, Formula& formula)
{
    std::vector<Term> terms;
    space::Locks locks;
    std::set<std::string> names;
    std::int64_t number = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string_view line = trimmed(text.substr(from, end - from));
        from = end + 1;
        ++number;
        if (line.empty() || line.front() == '#')
            continue;
        if (line.starts_with(kLock) && line.find(':') == std::string_view::npos) {
            const auto equals = line.find('=');
            const auto decision = trimmed(line.substr(kLock.size(), equals == std::string_view::npos ? 0 : equals - kLock.size()));
            const auto value = equals == std::string_view::npos ? std::nullopt : base::parseNumber(trimmed(line.substr(equals + 1)), false);
            if (decision.empty() || !value || !std::isfinite(*value))
                return fail(lineError("formula_line_lock", number));
            if (!locks.emplace(decision, *value).second)
                return fail(lineError("formula_line_lock_twice", number));
            continue;
        }
        // Columns hold no colon, names may: the last one parts them.
        const auto colon = line.rfind(':');
        Term term;
        term.columns = factors(colon == std::string_view::npos ? line : trimmed(line.substr(colon + 1)));
        for (const std::string& column : term.columns)
            if (column.empty())
                return fail(lineError("formula_line_column", number));
        term.name = colon == std::string_view::npos ? joined(term.columns, "*") : std::string(trimmed(line.substr(0, colon)));
        if (term.name.empty())
            return fail(lineError("formula_line_name", number));
        if (!names.insert(term.name).second)
            return fail(lineError("formula_line_term", number));
        terms.push_back(std::move(term));
    }
    formula.terms = std::move(terms);
    formula.locks = std::move(locks);
    return {};
}

}  // namespace vulpes::predict
