// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/column_names.h"
#include "hardware/readers/readers.h"
#include "hardware/readers/rows.h"

#include <algorithm>

namespace vulpes::hardware {

namespace {

/// "hwnasbench_nb201_cifar10.csv" says the data set that its columns do not.
std::optional<std::string> datasetOfFile(const std::string& name)
{
    const std::string stem = name.substr(0, name.rfind('.'));
    const std::size_t line = stem.rfind('_');
    return line == std::string::npos ? std::nullopt : datasetNamed(stem.substr(line + 1));
}

/// An index alone is one of NAS-Bench-201; operators say by their number which benchmark's they are.
const Benchmark* benchmarkOf(const base::Table& table, const KeyColumns& keys)
{
    if (!keys.operators)
        return &benchmark("nasbench201");
    for (const auto& row : table.rows)
        if (row.cells.size() > *keys.operators)
            for (const Benchmark& known : benchmarks()) {
                const auto parsed = known.parse(row.cells[*keys.operators]);
                if (parsed || parsed.error().code == "hw_operator_unknown")
                    return &known;
            }
    return nullptr;
}

bool recognises(const Source& source)
{
    if (!source.csv)
        return false;
    const KeyColumns keys = KeyColumns::of(*source.csv);
    if (!keys.any() || !benchmarkOf(*source.csv, keys))
        return false;
    return std::ranges::any_of(source.csv->header, [](const std::string& name) {
        const auto score = scoreNamed(name);
        return parseSeriesName(name) || taskNamed(name) || (score && isPublishedScore(*score));
    });
}

/// A table's columns of every kind, each with its place in the builder.
class Columns
{
public:
    Columns(const Source& source, Sink& sink, TableBuilder& builder) : m_table(*source.csv), m_keys(KeyColumns::of(m_table)), m_builder(builder)
    {
        const auto guessed = datasetOfFile(source.name);
        bool guessUsed = false;
        // Under any name only beside one that is known: a column nobody knows is no score.
        const bool anyScore = std::ranges::any_of(m_table.header, [](const std::string& name) {
            const auto score = scoreNamed(name);
            return score && isPublishedScore(*score);
        });
        for (std::size_t column = 0; column < m_table.header.size(); ++column) {
            const std::string& header = m_table.header[column];
            if (m_keys.has(column))
                continue;
            const auto score = anyScore ? scoreNamed(header) : std::nullopt;
            if (auto name = parseSeriesName(header)) {
                if (name->dataset.empty() && guessed) {
                    name->dataset = *guessed;
                    guessUsed = true;
                }
                if (name->unitAssumed)
                    sink.problems.push_back({0, header, "unit_assumed", ImportProblem::Severity::Warning, {{"unit", std::string(metricKind(name->metric)->unit)}}});
                m_series.push_back({column, builder.addSeries(*name, source.file, header), name->factor});
            } else if (const auto task = taskNamed(header)) {
                m_tasks.push_back({column, builder.addTask(*task, source.file), task->percent ? 100.0 : 0.0});
            } else if (const auto cost = costNamed(header)) {
                m_attributes.push_back({column, builder.addAttribute(*cost, source.file)});
            } else if (score) {
                m_attributes.push_back({column, builder.addAttribute(*score, source.file), kScore});
            } else if (study::normalised(header) == "iso_class") {
                m_equalTo = column;
            } else if (study::normalised(header) != "arch_str") {   // beside `ops` it says the same again
                sink.problems.push_back({0, header, "column_unknown", ImportProblem::Severity::Note, {}});
            }
        }
        if (guessUsed)
            sink.problems.push_back({0, {}, "dataset_guessed", ImportProblem::Severity::Note, {{"dataset", *guessed}}});
    }

    void read(const study::RowView& row)
    {
        const auto place = m_keys.rowOf(row, m_builder);
        if (!place)
            return;
        for (const Column& one : m_series)
            if (const auto value = numberOrNothing(m_table, row, one.column))
                m_builder.put(one.place, *place, one.factor == 1 ? *value : *value * one.factor, row.line());
        for (Column& one : m_tasks)
            if (const auto value = numberOrNothing(m_table, row, one.column)) {
                if (one.factor > 0 && (*value < 0 || *value > one.factor))
                    row.remark(ImportProblem::Severity::Warning, "accuracy_out_of_range", one.column);
                else
                    tell(row, one, *place, m_builder.putTask(one.place, *place, *value));
            }
        for (Column& one : m_attributes)
            if (const auto value = numberOrNothing(m_table, row, one.column, one.factor == kScore))
                tell(row, one, *place, m_builder.putAttribute(one.place, *place, *value));
        constexpr double kMostIndices = 1e9;
        if (m_equalTo)
            if (const auto value = numberOrNothing(m_table, row, *m_equalTo); value && *value >= 0 && *value < kMostIndices)
                m_builder.setEqualTo(*place, static_cast<std::int64_t>(*value));
    }

private:
    struct Column
    {
        std::size_t column, place;
        /// Of a series: to the metric's unit; of a task: the most it may be, 0 for any; of an attribute `kScore` or not.
        double factor = 1;
        std::vector<std::int64_t> lines = {};   ///< of a task or attribute, per network: where its value stood first
    };
    static constexpr double kScore = 0;   ///< may be −inf

    static void tell(const study::RowView& row, Column& column, std::size_t place, bool agrees)
    {
        column.lines.resize(std::max(column.lines.size(), place + 1), 0);
        if (column.lines[place] == 0)
            column.lines[place] = row.line();
        if (!agrees)
            row.remark(ImportProblem::Severity::Warning, "duplicate_disagrees", column.column, {{"first_row", column.lines[place]}});
    }

    const base::Table& m_table;
    KeyColumns m_keys;
    TableBuilder& m_builder;
    std::vector<Column> m_series, m_tasks, m_attributes;
    std::optional<std::size_t> m_equalTo;
};

Result<void> read(const Source& source, Sink& sink)
{
    Columns columns(source, sink, sink.of(benchmarkOf(*source.csv, KeyColumns::of(*source.csv))->space));
    return forEachRow(source, sink, [&](const study::RowView& row) { columns.read(row); });
}

}  // namespace

Reader makeColumnsReader()
{
    return {"columns", recognises, read};
}

}  // namespace vulpes::hardware
