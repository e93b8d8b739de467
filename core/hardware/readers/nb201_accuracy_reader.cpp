// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/readers.h"
#include "hardware/readers/rows.h"

#include <charconv>

namespace vulpes::hardware {

namespace {

/// "cifar10_test_200": data set, pictures, epochs.
std::optional<Task> taskNamed(const std::string& name)
{
    const std::size_t second = name.rfind('_');
    const std::size_t first = second == std::string::npos || second == 0 ? std::string::npos : name.rfind('_', second - 1);
    if (first == std::string::npos)
        return std::nullopt;
    const auto dataset = datasetNamed(name.substr(0, first));
    const std::string split = name.substr(first + 1, second - first - 1);
    int epochs = 0;
    const auto [end, error] = std::from_chars(name.data() + second + 1, name.data() + name.size(), epochs);
    if (!dataset || (split != "test" && split != "val") || error != std::errc() || end != name.data() + name.size())
        return std::nullopt;
    Task task;
    task.name = name;
    task.dataset = *dataset;
    task.split = split == "val" ? "validation" : split;
    task.epochs = epochs;
    return task;
}

/// "params_cifar10", "flops_cifar10" (the benchmark's word for multiply-adds).
std::optional<Attribute> costNamed(const std::string& name)
{
    const std::size_t line = name.find('_');
    const auto dataset = line == std::string::npos ? std::nullopt : datasetNamed(name.substr(line + 1));
    const std::string word = name.substr(0, line);
    if (!dataset || (word != "params" && word != "flops"))
        return std::nullopt;
    Attribute cost;
    cost.name = word == "params" ? "parameters" : "macs";
    cost.dataset = *dataset;
    return cost;
}

bool recognises(const Source& source)
{
    if (!source.csv || !columnNamed(*source.csv, "arch_idx"))
        return false;
    for (const std::string& name : source.csv->header)
        if (taskNamed(name))
            return true;
    return false;
}

Result<void> read(const Source& source, Sink& sink)
{
    const base::Table& table = *source.csv;
    TableBuilder& builder = sink.of("nasbench201");
    const KeyColumns keys = KeyColumns::of(table);
    const auto equal = columnNamed(table, "iso_class");
    std::vector<std::pair<std::size_t, std::size_t>> tasks, costs;   // column, place
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const std::string& name = table.header[column];
        if (const auto task = taskNamed(name))
            tasks.emplace_back(column, builder.addTask(*task, source.file));
        else if (const auto cost = costNamed(name))
            costs.emplace_back(column, builder.addAttribute(*cost, source.file));
        else if (!keys.has(column) && column != equal && study::normalised(name) != "arch_str")
            sink.problems.push_back({0, name, "column_unknown", ImportProblem::Severity::Note, {}});
    }
    return forEachRow(source, sink, [&](const study::RowView& row) {
        const auto place = keys.rowOf(row, builder);
        if (!place)
            return;
        for (const auto& [column, task] : tasks)
            if (const auto value = numberOrNothing(table, row, column)) {
                if (*value < 0 || *value > 100)
                    row.remark(ImportProblem::Severity::Warning, "accuracy_out_of_range", column);
                else
                    builder.putTask(task, *place, *value);
            }
        for (const auto& [column, cost] : costs)
            if (const auto value = numberOrNothing(table, row, column))
                builder.putAttribute(cost, *place, *value);
        if (equal)
            if (const auto value = numberOrNothing(table, row, *equal))
                builder.setEqualTo(*place, static_cast<std::int64_t>(*value));
    });
}

}  // namespace

Reader makeNb201AccuracyReader()
{
    return {"nb201-accuracies", recognises, read};
}

}  // namespace vulpes::hardware
