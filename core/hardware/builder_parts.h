// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/table.h"
#include "study/import/csv_import.h"

#include <algorithm>
#include <span>

namespace vulpes::hardware::parts {

/// The same measurement, printed twice: publications round to seven digits.
[[nodiscard]] bool alike(double a, double b);
/// Further apart than repeats of one measurement should be (`study::kTimingDisagreement`).
[[nodiscard]] bool farApart(double a, double b);
/// The median of b/a over the rows that both have; NaN where there are none.
[[nodiscard]] double medianRatio(std::span<const double> a, std::span<const double> b);
/// A thousand, a million, or one over them, within 2 %: no two measurements, but two units.
[[nodiscard]] bool isUnitRatio(double ratio);

/// Joins columns of equal name and data set: later files fill what is missing in earlier ones. A column that contradicts an earlier one
/// stays a column of its own, "… (2)", and `values_disagree` says in how many rows.
template<typename Column>
void joinNamed(std::vector<Column>& columns, const std::vector<std::string>& files, std::vector<study::ImportProblem>& problems)
{
    std::vector<Column> joined;
    const auto known = [&](const Column& one) {
        auto found = joined.begin();
        while (found != joined.end() && (found->name != one.name || found->dataset != one.dataset))
            ++found;
        return found;
    };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        Column& from = columns[i];
        const std::string name = from.name;
        for (int number = 2;; ++number) {
            const auto into = known(from);
            if (into == joined.end()) {
                joined.push_back(std::move(from));
                break;
            }
            const std::size_t both = std::min(into->values.size(), from.values.size());
            std::int64_t apart = 0;
            for (std::size_t row = 0; row < both; ++row)
                apart += !isMissing(into->values[row]) && !isMissing(from.values[row]) && !alike(into->values[row], from.values[row]) ? 1 : 0;
            if (apart > 0) {
                if (number == 2)
                    problems.push_back({0, name, "values_disagree", study::ImportProblem::Severity::Warning,
                        {{"file", files[i]}, {"device", name}, {"count", apart}}});
                from.name = name + " (" + std::to_string(number) + ")";
                continue;
            }
            into->values.resize(std::max(into->values.size(), from.values.size()), kMissing);
            for (std::size_t row = 0; row < from.values.size(); ++row)
                if (isMissing(into->values[row]))
                    into->values[row] = from.values[row];
            break;
        }
    }
    columns = std::move(joined);
}

}  // namespace vulpes::hardware::parts
