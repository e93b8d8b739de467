// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/table.h"

#include <algorithm>

namespace vulpes::hardware {

namespace {

void addOnce(std::vector<std::string>& names, const std::string& name)
{
    if (!name.empty() && std::ranges::find(names, name) == names.end())
        names.push_back(name);
}

}  // namespace

double OperatorTable::sum(std::span<const std::uint8_t> numbers, std::size_t operators) const
{
    double total = base;
    for (std::size_t position = 0; position < numbers.size(); ++position)
        total += cost(position, numbers[position], operators);
    return total;
}

std::vector<std::string> HardwareTable::devices() const
{
    std::vector<std::string> names;
    for (const Series& one : series)
        addOnce(names, one.device);
    for (const OperatorTable& one : operatorTables)
        addOnce(names, one.device);
    return names;
}

std::vector<std::string> HardwareTable::datasets() const
{
    std::vector<std::string> names;
    for (const Series& one : series)
        addOnce(names, one.dataset);
    for (const OperatorTable& one : operatorTables)
        addOnce(names, one.dataset);
    for (const Task& one : tasks)
        addOnce(names, one.dataset);
    return names;
}

const Series* HardwareTable::find(std::string_view device, std::string_view metric, std::string_view dataset) const
{
    const Series* unnamed = nullptr;
    for (const Series& one : series) {
        if (one.device != device || one.metric != metric)
            continue;
        if (dataset.empty() || one.dataset == dataset)
            return &one;
        if (one.dataset.empty() && unnamed == nullptr)
            unnamed = &one;
    }
    return unnamed;
}

const Task* HardwareTable::findTask(std::string_view name) const
{
    const auto found = std::ranges::find(tasks, name, &Task::name);
    return found == tasks.end() ? nullptr : &*found;
}

}  // namespace vulpes::hardware
