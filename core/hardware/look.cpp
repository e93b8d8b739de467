// SPDX-License-Identifier: GPL-3.0-or-later
// What a careful reader would want to know of a table before believing a statistic of it.
#include "hardware/table_builder.h"

#include <algorithm>
#include <cmath>

namespace vulpes::hardware {

using Severity = ImportProblem::Severity;

namespace {

template<typename Column>
void countPresent(std::vector<Column>& columns)
{
    for (Column& one : columns)
        one.present = static_cast<std::size_t>(std::ranges::count_if(one.values, [](double value) { return !isMissing(value); }));
}

bool whole(const Series& series)
{
    const auto isWhole = [](double value) { return isMissing(value) || value == std::floor(value); };
    return series.present > 1 && std::ranges::all_of(series.values, isWhole);
}

/// To a list with commas.
void addOnce(std::string& names, const std::string& name)
{
    if ((", " + names + ",").find(", " + name + ",") == std::string::npos)
        names += (names.empty() ? "" : ", ") + name;
}

double median(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return isMissing(value); });
    if (values.empty())
        return kMissing;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

void TableBuilder::look()
{
    const std::size_t rows = m_table.rows();
    countPresent(m_table.series);
    countPresent(m_table.tasks);
    countPresent(m_table.attributes);

    m_table.disconnected.assign(rows, 0);
    if (benchmark().connected)
        for (std::size_t row = 0; row < rows; ++row)
            m_table.disconnected[row] = m_table.keys.hasOperators(row) && !benchmark().connected(m_table.keys.operators(row));
    const auto cutOff = std::ranges::count(m_table.disconnected, 1);
    if (cutOff > 0)
        remark(Severity::Note, "cells_cut_off", {}, {{"count", cutOff}});
    if (benchmark().size > 0 && rows > 0 && static_cast<std::int64_t>(rows) < benchmark().size)
        remark(Severity::Note, "networks_missing", {}, {{"count", static_cast<std::int64_t>(rows)}, {"of", benchmark().size}});

    const auto nameOf = [](const Series& one) { return one.device + " " + one.metric + (one.dataset.empty() ? "" : " " + one.dataset); };
    std::string wholeDevices, fewDevices;
    std::int64_t fewRows = 0;
    for (Series& one : m_table.series) {
        one.wholeNumbers = whole(one);
        if (one.wholeNumbers)
            addOnce(wholeDevices, one.device);
        const double typical = median(one.values);
        // Hundred times faster than the usual network, and not because nothing is computed.
        std::int64_t tiny = 0;
        for (std::size_t row = 0; row < rows; ++row)
            tiny += one.metric != kArithmeticIntensity && !isMissing(one.values[row]) && !m_table.disconnected[row] && one.values[row] < 0.01 * typical;
        if (tiny > 0)
            remark(Severity::Warning, "nearly_nothing", nameOf(one), {{"device", one.device}, {"count", tiny}});
        if (one.present * 10 < rows) {
            ++fewRows;
            addOnce(fewDevices, one.device);
        }
    }
    if (fewRows > 0)
        remark(Severity::Note, "few_rows", {}, {{"count", fewRows}, {"of", static_cast<std::int64_t>(rows)}, {"devices", fewDevices}});
    if (!wholeDevices.empty())
        remark(Severity::Note, "whole_units", {}, {{"devices", wholeDevices}});
    for (const OperatorTable& one : m_table.operatorTables)
        if (isMissing(one.base))
            remark(Severity::Warning, "base_missing", one.device + " " + one.metric, {{"device", one.device}});
}

}  // namespace vulpes::hardware
