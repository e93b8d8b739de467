// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/table_builder.h"

#include "hardware/builder_parts.h"

#include <algorithm>
#include <numeric>

namespace vulpes::hardware {

using Severity = ImportProblem::Severity;

namespace {

void grow(std::vector<double>& values, std::size_t row)
{
    if (values.size() <= row)
        values.resize(row + 1, kMissing);
}

}  // namespace

TableBuilder::TableBuilder(const Benchmark& benchmark, std::vector<ImportProblem>& problems) : m_table(benchmark), m_problems(problems) {}

void TableBuilder::remark(Severity severity, std::string code, std::string column, std::vector<base::Fact> facts, std::int64_t line)
{
    m_problems.push_back({line, std::move(column), std::move(code), severity, std::move(facts)});
}

std::optional<std::size_t> TableBuilder::row(std::optional<std::int64_t> index, std::span<const std::uint8_t> operators, std::int64_t line)
{
    if (index && (*index < 0 || (benchmark().size > 0 && *index >= benchmark().size))) {
        m_problems.push_back({line, {}, "index_outside", Severity::RowLeftOut, {{"index", *index}, {"size", benchmark().size}}});
        return std::nullopt;
    }
    const auto row = m_table.keys.add(index, operators);
    if (!row)
        m_problems.push_back({line, {}, "index_disagrees", Severity::RowLeftOut, {{"index", index.value_or(-1)}, {"arch", benchmark().format(operators)}}});
    return row;
}

std::size_t TableBuilder::addSeries(const SeriesName& name, std::string file, std::string column)
{
    Incoming incoming;
    incoming.series.device = name.device;
    incoming.series.metric = name.metric;
    incoming.series.dataset = name.dataset;
    incoming.file = std::move(file);
    incoming.column = std::move(column);
    m_incoming.push_back(std::move(incoming));
    return m_incoming.size() - 1;
}

void TableBuilder::put(std::size_t series, std::size_t row, double value, std::int64_t line)
{
    Incoming& incoming = m_incoming[series];
    if (value < 0) {  // no clock counts backwards: not a measurement
        if (incoming.negative++ == 0)
            incoming.firstNegative = line;
        return;
    }
    auto& values = incoming.series.values;
    grow(values, row);
    if (isMissing(values[row])) {
        values[row] = value;
    } else if (!parts::alike(values[row], value)) {
        incoming.repeats.emplace_back(row, value);
        if (parts::farApart(values[row], value) && incoming.disagreements++ == 0)
            incoming.firstLine = line;
    }
}

std::size_t TableBuilder::addTask(Task task, std::string file)
{
    m_table.tasks.push_back(std::move(task));
    m_taskFiles.push_back(std::move(file));
    return m_table.tasks.size() - 1;
}

bool TableBuilder::putTask(std::size_t task, std::size_t row, double value)
{
    auto& values = m_table.tasks[task].values;
    grow(values, row);
    if (!isMissing(values[row]))
        return parts::alike(values[row], value);
    values[row] = value;
    return true;
}

void TableBuilder::putSeed(std::size_t task, std::size_t seed, std::size_t row, double value)
{
    auto& seeds = m_table.tasks[task].seeds;
    if (seeds.size() <= seed)
        seeds.resize(seed + 1);
    grow(seeds[seed], row);
    seeds[seed][row] = value;
}

std::size_t TableBuilder::addAttribute(Attribute attribute, std::string file)
{
    m_table.attributes.push_back(std::move(attribute));
    m_attributeFiles.push_back(std::move(file));
    return m_table.attributes.size() - 1;
}

bool TableBuilder::putAttribute(std::size_t attribute, std::size_t row, double value)
{
    auto& values = m_table.attributes[attribute].values;
    grow(values, row);
    if (!isMissing(values[row]))
        return values[row] == value || parts::alike(values[row], value);
    values[row] = value;
    return true;
}

void TableBuilder::setEqualTo(std::size_t row, std::int64_t smallest)
{
    if (m_table.equalTo.size() <= row)
        m_table.equalTo.resize(row + 1, ArchitectureKeys::kNoIndex);
    m_table.equalTo[row] = smallest;
}

OperatorTable& TableBuilder::operators(const std::string& device, const std::string& metric, const std::string& dataset)
{
    for (OperatorTable& table : m_table.operatorTables)
        if (table.device == device && table.metric == metric && table.dataset == dataset)
            return table;
    m_table.operatorTables.push_back({device, metric, dataset, kMissing, {}});
    m_table.operatorTables.back().costs.assign(benchmark().positions * benchmark().operators.size(), kMissing);
    return m_table.operatorTables.back();
}

HardwareTablePtr TableBuilder::finish()
{
    joinSeries();
    parts::joinNamed(m_table.tasks, m_taskFiles, m_problems);
    parts::joinNamed(m_table.attributes, m_attributeFiles, m_problems);
    if (m_table.rows() == 0 && m_table.operatorTables.empty() && m_table.references.empty())
        return nullptr;
    sortRows();
    look();
    return std::make_shared<const HardwareTable>(std::move(m_table));
}

void TableBuilder::joinSeries()
{
    for (Incoming& incoming : m_incoming) {
        Series& from = incoming.series;
        if (incoming.negative > 0)
            remark(Severity::Warning, "negative_values", incoming.column, {{"file", incoming.file}, {"count", static_cast<std::int64_t>(incoming.negative)}}, incoming.firstNegative);
        if (incoming.disagreements > 0)
            remark(Severity::Warning, "values_disagree", incoming.column,
                {{"file", incoming.file}, {"device", from.device}, {"count", static_cast<std::int64_t>(incoming.disagreements)}}, incoming.firstLine);
        const auto same = std::ranges::find_if(m_table.series, [&](const Series& known) {
            return known.device == from.device && known.metric == from.metric && known.dataset == from.dataset;
        });
        if (same != m_table.series.end()) {
            join(*same, static_cast<std::size_t>(same - m_table.series.begin()), incoming);
            continue;
        }
        for (const auto& [row, value] : incoming.repeats)
            m_table.repeats.push_back({m_table.series.size(), row, value});
        m_table.series.push_back(std::move(from));
    }
}

/// A second file's values of the same quantity.
void TableBuilder::join(Series& into, std::size_t place, Incoming& from)
{
    auto& values = from.series.values;
    const double ratio = parts::medianRatio(into.values, values);
    if (parts::isUnitRatio(ratio)) {
        // Another unit than the header says: kept apart, for which of the two is right nobody here can know.
        remark(Severity::Warning, "units_differ", from.column, {{"file", from.file}, {"device", into.device}, {"ratio", ratio}});
        std::string name;
        for (int number = 2; name.empty() || m_table.find(name, into.metric, into.dataset); ++number)
            name = into.device + " (" + std::to_string(number) + ")";
        from.series.device = name;
        for (const auto& [row, value] : from.repeats)
            m_table.repeats.push_back({m_table.series.size(), row, value});
        m_table.series.push_back(std::move(from.series));
        return;
    }
    std::size_t apart = 0;
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (isMissing(values[row]))
            continue;
        grow(into.values, row);
        if (isMissing(into.values[row])) {
            into.values[row] = values[row];
        } else if (!parts::alike(into.values[row], values[row])) {
            m_table.repeats.push_back({place, row, values[row]});
            apart += parts::farApart(into.values[row], values[row]) ? 1u : 0u;
        }
    }
    for (const auto& [row, value] : from.repeats)
        m_table.repeats.push_back({place, row, value});
    if (apart > 0)
        remark(Severity::Warning, "values_disagree", from.column, {{"file", from.file}, {"device", into.device}, {"count", static_cast<std::int64_t>(apart)}});
}

void TableBuilder::sortRows()
{
    const std::size_t rows = m_table.rows();
    std::vector<std::size_t> order(rows), placeOf(rows);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t row) {
        const std::int64_t index = m_table.keys.index(row);
        return index == ArchitectureKeys::kNoIndex ? std::numeric_limits<std::int64_t>::max() : index;
    });
    for (std::size_t place = 0; place < rows; ++place)
        placeOf[order[place]] = place;
    const auto sorted = [&]<typename T>(std::vector<T>& column, T filler) {
        column.resize(rows, filler);
        std::vector<T> result(rows);
        for (std::size_t place = 0; place < rows; ++place)
            result[place] = column[order[place]];
        column = std::move(result);
    };
    m_table.keys = m_table.keys.ordered(order);
    for (Series& one : m_table.series)
        sorted(one.values, kMissing);
    for (Task& one : m_table.tasks) {
        sorted(one.values, kMissing);
        for (auto& seed : one.seeds)
            sorted(seed, kMissing);
    }
    for (Attribute& one : m_table.attributes)
        sorted(one.values, kMissing);
    if (!m_table.equalTo.empty())
        sorted(m_table.equalTo, ArchitectureKeys::kNoIndex);
    for (LearningCurve& one : m_table.curves)
        one.row = placeOf[one.row];
    for (TrainingCost& one : m_table.trainingCosts)
        one.row = placeOf[one.row];
    for (Repeat& one : m_table.repeats)
        one.row = placeOf[one.row];
}

}  // namespace vulpes::hardware
