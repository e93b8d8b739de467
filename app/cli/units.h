// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace vulpes::cli {

/// "120ms", "0.12s", "900us", "120" → milliseconds; with metric "energy_mj": "3mJ", "0.003J" → millijoules.
/// Errors: `budget_syntax` (fact `text`).
[[nodiscard]] Result<double> parseBudget(std::string_view text, std::string_view metric);
/// "5.4M", "219M", "0.3G", "12k", "100" → a count. Errors: `count_syntax` (fact `text`).
[[nodiscard]] Result<double> parseCount(std::string_view text);
/// "s24.depth=3" → decision and value. Errors: `lock_syntax` (fact `text`).
struct Assignment
{
    std::string name;
    std::string value;
};
[[nodiscard]] Result<Assignment> parseAssignment(std::string_view text, std::string_view errorCode);
/// A plain number, all of it. Errors: `number_syntax` (fact `text`).
[[nodiscard]] Result<double> parseDouble(std::string_view text);

/// The unit of a metric for people: "ms" for latency_ms.
[[nodiscard]] std::string unitOf(std::string_view metric);

} // namespace vulpes::cli
