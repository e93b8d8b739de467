// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/study_cells.h"

#include "hardware/samples.h"

namespace vulpes::workflow {

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
    table->tasks.push_back(std::move(task));
    return table;
}

}  // namespace vulpes::workflow
