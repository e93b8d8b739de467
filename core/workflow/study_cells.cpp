// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/study_cells.h"

#include "hardware/samples.h"

#include <algorithm>
#include <cmath>

namespace vulpes::workflow {

namespace {

/// The scores the space knows, of every cell that has any: those are rows, too, without an accuracy.
void addScores(hardware::HardwareTable& table, const space::SearchSpace& space)
{
    std::vector<std::size_t> rows(space.scores().empty() ? 0 : space.scores().front().values.size());
    hardware::Operators operators(space.decisions().size());
    for (std::size_t number = 0; number < rows.size(); ++number) {
        std::size_t rest = number;   // `SearchSpace::networkNumber`: the last decision fastest
        for (std::size_t d = operators.size(); d-- > 0;) {
            const auto& values = space.decisions()[d].values;
            operators[d] = static_cast<std::uint8_t>(values[rest % values.size()]);
            rest /= values.size();
        }
        rows[number] = table.keys.find(operators).value_or(table.rows());
        if (rows[number] == table.rows() && std::ranges::any_of(space.scores(), [&](const space::Score& score) { return !std::isnan(score.values[number]); })) {
            const auto added = table.keys.add(std::nullopt, operators);
            rows[number] = added.value_or(table.rows());
            table.disconnected.push_back(!table.benchmark().connected(operators));
        }
    }
    for (const space::Score& score : space.scores()) {
        hardware::Attribute attribute{hardware::Attribute::Kind::ZeroCost, score.name, {}, std::vector<double>(table.rows(), hardware::kMissing), 0};
        for (std::size_t number = 0; number < rows.size(); ++number)
            if (!std::isnan(score.values[number])) {
                attribute.values[rows[number]] = score.values[number];
                ++attribute.present;
            }
        table.attributes.push_back(std::move(attribute));
    }
}

}  // namespace

Result<hardware::HardwareTablePtr> cellsOfStudy(
    const space::SearchSpace& space, const study::Samples& samples)
{
    constexpr std::string_view kCells = "nasbench201";
    if (space.name() != kCells)
        return fail(usageError("cells_space").with("space", space.name()));
    const hardware::Benchmark& benchmark = hardware::benchmark(kCells);
    auto table = std::make_shared<hardware::HardwareTable>(benchmark);
    hardware::Task task;
    task.name = "accuracy";
    task.split = "test";
    std::vector<double> trainings;
    for (const study::Sample& sample : samples) {
        if (!sample.accuracy || sample.observation.kind != study::Observation::Kind::Exact)
            continue;
        const auto operators = hardware::operatorsOf(space, sample.observation.architecture);
        const auto row = table->keys.add(std::nullopt, operators);
        if (!row)
            continue;
        if (*row == task.values.size()) {
            task.values.push_back(0);
            trainings.push_back(0);
            table->disconnected.push_back(!benchmark.connected(operators));
        }
        task.values[*row] += *sample.accuracy;
        trainings[*row] += 1;
    }
    if (trainings.empty())
        return fail(inputError("hw_no_accuracy"));
    for (std::size_t row = 0; row < trainings.size(); ++row)
        task.values[row] /= trainings[row];
    task.present = trainings.size();
    addScores(*table, space);
    task.values.resize(table->rows(), hardware::kMissing);
    table->tasks.push_back(std::move(task));
    return table;
}

}  // namespace vulpes::workflow
