// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/readers.h"
#include "hardware/readers/rows.h"

namespace vulpes::hardware {

namespace {

/// "acc_ninapro": what else HW-NAS-Bench-360 holds. A darcy score is none of percent.
std::optional<Task> taskNamed(const std::string& name)
{
    const auto dataset = name.starts_with("acc_") ? datasetNamed(name.substr(4)) : std::nullopt;
    if (!dataset)
        return std::nullopt;
    Task task;
    task.name = name;
    task.dataset = *dataset;
    task.split = "test";
    task.percent = *dataset != "darcy";
    return task;
}

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
    return std::ranges::any_of(source.csv->header, [](const std::string& name) { return parseSeriesName(name).has_value() || taskNamed(name).has_value(); });
}

Result<void> read(const Source& source, Sink& sink)
{
    const base::Table& table = *source.csv;
    const KeyColumns keys = KeyColumns::of(table);
    TableBuilder& builder = sink.of(benchmarkOf(table, keys)->space);
    struct Column
    {
        std::size_t column, place;
        double factor;
    };
    std::vector<Column> series, tasks;
    const auto guessed = datasetOfFile(source.name);
    bool guessUsed = false;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const std::string& header = table.header[column];
        if (keys.has(column))
            continue;
        if (auto name = parseSeriesName(header)) {
            if (name->dataset.empty() && guessed) {
                name->dataset = *guessed;
                guessUsed = true;
            }
            if (name->unitAssumed)
                sink.problems.push_back({0, header, "unit_assumed", ImportProblem::Severity::Warning, {{"unit", std::string(metricKind(name->metric)->unit)}}});
            series.push_back({column, builder.addSeries(*name, source.file, header), name->factor});
        } else if (const auto task = taskNamed(header)) {
            tasks.push_back({column, builder.addTask(*task, source.file), 1});
        } else {
            sink.problems.push_back({0, header, "column_unknown", ImportProblem::Severity::Note, {}});
        }
    }
    if (guessUsed)
        sink.problems.push_back({0, {}, "dataset_guessed", ImportProblem::Severity::Note, {{"dataset", *guessed}}});
    return forEachRow(source, sink, [&](const study::RowView& row) {
        const auto place = keys.rowOf(row, builder);
        if (!place)
            return;
        for (const Column& one : series)
            if (const auto value = numberOrNothing(table, row, one.column))
                builder.put(one.place, *place, one.factor == 1 ? *value : *value * one.factor, row.line());
        for (const Column& one : tasks)
            if (const auto value = numberOrNothing(table, row, one.column))
                builder.putTask(one.place, *place, *value);
    });
}

}  // namespace

Reader makeSeriesReader()
{
    return {"measured-columns", recognises, read};
}

}  // namespace vulpes::hardware
