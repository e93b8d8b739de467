// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/readers.h"
#include "hardware/readers/rows.h"

namespace vulpes::hardware {

namespace {

bool recognises(const Source& source)
{
    return source.csv && columnNamed(*source.csv, "arch") && columnNamed(*source.csv, "mean_acc") && columnNamed(*source.csv, "acc_seed0");
}

Result<void> read(const Source& source, Sink& sink)
{
    const base::Table& table = *source.csv;
    TableBuilder& builder = sink.of("nasbench-macro");
    const KeyColumns keys = KeyColumns::of(table);
    Task task;
    task.name = "cifar10_test";
    task.dataset = "cifar10";
    task.split = "test";
    const std::size_t place = builder.addTask(std::move(task), source.file);
    const std::size_t mean = *columnNamed(table, "mean_acc");
    std::vector<std::size_t> seeds;
    while (const auto column = columnNamed(table, "acc_seed" + std::to_string(seeds.size())))
        seeds.push_back(*column);
    std::vector<std::pair<std::size_t, std::size_t>> costs;
    for (const auto& [word, name] : {std::pair{"params", "parameters"}, {"flops", "macs"}})
        if (const auto column = columnNamed(table, word)) {
            Attribute cost;
            cost.name = name;
            cost.dataset = "cifar10";
            costs.emplace_back(*column, builder.addAttribute(std::move(cost), source.file));
        }
    std::vector<std::int64_t> lines;   // per network: where its accuracy stood first
    return forEachRow(source, sink, [&](const study::RowView& row) {
        const auto at = keys.rowOf(row, builder);
        if (!at)
            return;
        if (const auto value = numberOrNothing(table, row, mean)) {
            lines.resize(std::max(lines.size(), *at + 1), 0);
            if (lines[*at] == 0)
                lines[*at] = row.line();
            if (!builder.putTask(place, *at, *value))
                row.remark(ImportProblem::Severity::Warning, "duplicate_disagrees", mean, {{"first_row", lines[*at]}});
        }
        for (std::size_t seed = 0; seed < seeds.size(); ++seed)
            if (const auto value = numberOrNothing(table, row, seeds[seed]))
                builder.putSeed(place, seed, *at, *value);
        for (const auto& [column, cost] : costs)
            if (const auto value = numberOrNothing(table, row, column))
                (void)builder.putAttribute(cost, *at, *value);   // counted, so the same in every row of a network
    });
}

}  // namespace

Reader makeMacroReader()
{
    return {"nasbench-macro", recognises, read};
}

}  // namespace vulpes::hardware
