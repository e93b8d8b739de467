// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/hardware_search.h"

#include "hardware/samples.h"

#include <algorithm>
#include <set>

namespace vulpes::workflow {

namespace {

Error deviceUnknown(const hardware::HardwareTable& table, const BudgetWish& wish)
{
    std::string known;
    std::set<std::string> told;
    for (const hardware::Series& series : table.series)
        if (series.metric == wish.metric && told.insert(series.device).second)
            known += (known.empty() ? "" : ", ") + series.device;
    return usageError("hw_device_unknown").with("device", wish.device).with("metric", wish.metric).with("known", known);
}

/// Of the accuracies' data set, where the device measured nearly as many networks for it as for another; else what it measured most networks for.
const hardware::Series* seriesFor(const hardware::HardwareTable& table, const BudgetWish& wish, const std::string& asked, const std::string& trained)
{
    if (!asked.empty())
        return table.find(wish.device, wish.metric, asked);
    const hardware::Series* most = nullptr;
    for (const hardware::Series& one : table.series)
        if (one.device == wish.device && one.metric == wish.metric && (most == nullptr || one.present > most->present))
            most = &one;
    const hardware::Series* same = table.find(wish.device, wish.metric, trained);
    return same != nullptr && 2 * same->present >= most->present ? same : most;
}

} // namespace

Result<std::unique_ptr<const HardwareProblem>> problemOf(hardware::HardwareTablePtr table, const HardwareQuestion& question)
{
    auto made = std::make_unique<HardwareProblem>();
    made->table = std::move(table);
    const hardware::HardwareTable& from = *made->table;
    hardware::SampleRequest accuracies;
    accuracies.task = question.task;
    accuracies.dataset = question.dataset;
    const auto task = hardware::chosenTask(from, accuracies);
    if (!task)
        return fail(task.error());
    if (!*task)
        return fail(inputError("hw_no_accuracy"));
    made->task = *task;
    made->accuracy = made->task->values;
    const std::size_t positions = from.benchmark().positions;
    made->operators.resize(from.rows() * positions);
    bool anyKnown = false;
    for (std::size_t row = 0; row < from.rows(); ++row) {
        anyKnown = anyKnown || from.keys.hasOperators(row);
        const bool cut = question.connectedOnly && row < from.disconnected.size() && from.disconnected[row] != 0;
        if (cut || !from.keys.hasOperators(row))
            made->accuracy[row] = hardware::kMissing;
        if (from.keys.hasOperators(row))
            std::ranges::copy(from.keys.operators(row), made->operators.begin() + static_cast<std::ptrdiff_t>(row * positions));
    }
    if (!anyKnown)
        return fail(inputError("hw_no_samples"));
    made->search.columns.accuracy = made->accuracy;
    made->search.operators = made->operators;
    made->search.positions = positions;
    for (const std::uint8_t number : made->operators)
        made->search.numbers = std::max<std::size_t>(made->search.numbers, number + std::size_t{1});
    for (const BudgetWish& wish : question.budgets) {
        const hardware::Series* series = seriesFor(from, wish, question.dataset, made->task->dataset);
        if (series == nullptr)
            return fail(deviceUnknown(from, wish));
        made->datasets.push_back(series->dataset);
        auto& cost = made->costs.emplace_back(series->values);
        for (std::size_t row = 0; row < from.rows(); ++row)
            if (question.connectedOnly && row < from.disconnected.size() && from.disconnected[row] != 0)
                cost[row] = hardware::kMissing;
        made->search.budgets.push_back(wish.share ? valueAt(wish.value, cost) : wish.value);
    }
    for (const auto& cost : made->costs)
        made->search.columns.costs.emplace_back(cost);
    return std::unique_ptr<const HardwareProblem>(std::move(made));
}

} // namespace vulpes::workflow
