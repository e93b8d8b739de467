// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/units.h"

#include <charconv>
#include <cmath>

namespace vulpes::cli {

namespace {

/// A number at the start of the text and what follows it.
bool split(std::string_view text, double& number, std::string_view& rest)
{
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    if (result.ec != std::errc() || !std::isfinite(number))
        return false;
    rest = text.substr(static_cast<std::size_t>(result.ptr - text.data()));
    while (!rest.empty() && rest.front() == ' ')
        rest.remove_prefix(1);
    return true;
}

} // namespace

Result<double> parseBudget(std::string_view text, std::string_view metric)
{
    double number = 0;
    std::string_view unit;
    const auto error = [&] { return fail(base::usageError("budget_syntax").with("text", std::string(text))); };
    if (!split(text, number, unit) || !(number > 0))
        return error();
    if (unit.empty())
        return number;
    // The unit of the other metric: not a slip of the pen but a missing option.
    const bool ofEnergy = unit == "mJ" || unit == "mj" || unit == "J" || unit == "uJ";
    const bool ofTime = unit == "ms" || unit == "s" || unit == "us" || unit == "µs";
    if (metric == "energy_mj" ? ofTime : ofEnergy)
        return fail(base::usageError("budget_other_metric")
                        .with("text", std::string(text))
                        .with("metric", ofEnergy ? "energy_mj" : "latency_ms"));
    if (metric == "energy_mj") {
        if (unit == "mJ" || unit == "mj")
            return number;
        if (unit == "J")
            return number * 1000;
        if (unit == "uJ")
            return number / 1000;
        return error();
    }
    if (unit == "ms")
        return number;
    if (unit == "s")
        return number * 1000;
    if (unit == "us" || unit == "µs")
        return number / 1000;
    return error();
}

Result<double> parseCount(std::string_view text)
{
    double number = 0;
    std::string_view unit;
    if (split(text, number, unit) && number > 0) {
        if (unit.empty())
            return number;
        if (unit == "k" || unit == "K")
            return number * 1e3;
        if (unit == "M")
            return number * 1e6;
        if (unit == "G")
            return number * 1e9;
    }
    return fail(base::usageError("count_syntax").with("text", std::string(text)));
}

Result<double> parseDouble(std::string_view text)
{
    double number = 0;
    std::string_view rest;
    if (!split(text, number, rest) || !rest.empty())
        return fail(base::usageError("number_syntax").with("text", std::string(text)));
    return number;
}

Result<Assignment> parseAssignment(std::string_view text, std::string_view errorCode)
{
    const auto sign = text.find('=');
    if (sign == std::string_view::npos || sign == 0 || sign + 1 == text.size())
        return fail(base::usageError(std::string(errorCode)).with("text", std::string(text)));
    return Assignment{std::string(text.substr(0, sign)), std::string(text.substr(sign + 1))};
}

std::string unitOf(std::string_view metric)
{
    const auto at = metric.rfind('_');
    const std::string_view unit = at == std::string_view::npos ? metric : metric.substr(at + 1);
    return unit == "mj" ? "mJ" : std::string(unit);
}

} // namespace vulpes::cli
