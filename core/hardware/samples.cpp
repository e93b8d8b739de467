// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/samples.h"

#include <algorithm>
#include <map>

namespace vulpes::hardware {

namespace {

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

bool isCost(const Series& series)
{
    return series.metric == study::kLatencyMs || series.metric == study::kEnergyMj;
}

/// The series of a device that are meant: of the data set asked for, or of its first.
Result<std::vector<std::size_t>> chosenSeries(const HardwareTable& table, const SampleRequest& request)
{
    std::vector<std::size_t> chosen;
    const auto devices = request.devices.empty() ? table.devices() : request.devices;
    for (const std::string& device : devices) {
        std::string dataset = request.dataset;
        bool any = false;
        for (std::size_t i = 0; i < table.series.size(); ++i) {
            const Series& one = table.series[i];
            if (one.device != device || !isCost(one) || !(one.dataset.empty() || dataset.empty() || one.dataset == dataset))
                continue;
            if (dataset.empty())
                dataset = one.dataset;
            chosen.push_back(i);
            any = true;
        }
        if (!any && !request.devices.empty())
            return fail(base::usageError("hw_device_unknown").with("device", device).with("metric", study::kLatencyMs).with("known", joined(table.devices())));
    }
    return chosen;
}

}  // namespace

Result<const Task*> chosenTask(const HardwareTable& table, const SampleRequest& request)
{
    std::vector<std::string> known;
    const Task* best = nullptr;
    for (const Task& task : table.tasks) {
        if (task.percent)
            known.push_back(task.name);
        if (!request.task.empty()) {
            if (task.name == request.task && task.percent)
                best = &task;
        } else if (task.percent && task.split == "test" && (request.dataset.empty() || task.dataset == request.dataset) && (!best || task.epochs > best->epochs)) {
            best = &task;
        }
    }
    if (!best && !request.task.empty())
        return fail(base::usageError("hw_task_unknown").with("task", request.task).with("known", joined(known)));
    return best;
}

Result<space::Architecture> architectureOf(const Benchmark& benchmark, const space::SearchSpace& space, std::span<const std::uint8_t> operators)
{
    const auto other = [&] {
        return fail(base::inputError("arch_outside_space").with("text", benchmark.format(operators)).with("reason", space.name()));
    };
    const auto decisions = space.decisions();
    if (decisions.size() != operators.size())
        return other();
    space::Architecture architecture{space.name(), {}};
    for (std::size_t i = 0; i < operators.size(); ++i) {
        const auto value = std::ranges::find(decisions[i].values, static_cast<double>(operators[i]));
        if (value == decisions[i].values.end())
            return other();
        architecture.choices.push_back(static_cast<std::int8_t>(value - decisions[i].values.begin()));
    }
    return architecture;
}

Operators operatorsOf(const space::SearchSpace& space, const space::Architecture& architecture)
{
    Operators operators;
    for (std::size_t decision = 0; decision < space.decisions().size(); ++decision)
        operators.push_back(static_cast<std::uint8_t>(space.value(architecture, decision).value_or(0)));
    return operators;
}

Result<SampleSet> toSamples(const HardwareTable& table, const space::SearchSpace& space, const SampleRequest& asked, const Job& job)
{
    SampleRequest request = asked;
    if (!request.dataset.empty()) {
        request.dataset = datasetNamed(request.dataset).value_or(request.dataset);
        const auto known = table.datasets();
        if (std::ranges::find(known, request.dataset) == known.end())
            return fail(base::usageError("hw_dataset_unknown").with("dataset", asked.dataset).with("known", joined(known)));
    }
    const auto series = chosenSeries(table, request);
    if (!series)
        return fail(series.error());
    const auto task = chosenTask(table, request);
    if (!task)
        return fail(task.error());

    SampleSet result;
    if (*task)
        result.task = (*task)->name;
    for (const std::size_t place : *series) {
        const std::string& name = table.series[place].device;
        if (std::ranges::find(result.devices, name, &study::Device::name) == result.devices.end()) {
            study::Device device;
            device.name = name;
            result.devices.push_back(std::move(device));
        }
    }
    std::map<std::pair<std::size_t, std::size_t>, std::vector<double>> repeats;   // by series and row: few have any
    for (const Repeat& repeat : table.repeats)
        repeats[{repeat.series, repeat.row}].push_back(repeat.value);
    std::vector<std::int64_t> zeros(table.series.size(), 0);
    constexpr std::size_t kStopEvery = 1024;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (row % kStopEvery == 0) {
            if (job.stopped())
                return fail(stoppedError());
            job.report("reading", static_cast<double>(row), static_cast<double>(table.rows()));
        }
        if (!table.keys.hasOperators(row) || (request.connectedOnly && table.disconnected[row] != 0))
            continue;
        auto architecture = architectureOf(table.benchmark(), space, table.keys.operators(row));
        if (!architecture)
            return fail(architecture.error());
        study::Sample sample;
        if (table.keys.index(row) != ArchitectureKeys::kNoIndex)
            sample.label = std::to_string(table.keys.index(row));
        sample.observation.architecture = std::move(*architecture);
        if (*task && !isMissing((*task)->values[row]))
            sample.accuracy = (*task)->values[row];
        for (const std::size_t place : *series) {
            const Series& one = table.series[place];
            const double value = one.values[row];
            if (isMissing(value))
                continue;
            if (value == 0) {
                ++zeros[place];
                continue;
            }
            sample.timings.push_back({one.device, one.metric, {value}});
            if (const auto more = repeats.find({place, row}); more != repeats.end())
                for (const double again : more->second)
                    if (again > 0)
                        sample.timings.back().repeats.push_back(again);
        }
        if (sample.accuracy || !sample.timings.empty())
            result.samples.push_back(std::move(sample));
    }
    for (std::size_t place = 0; place < zeros.size(); ++place)
        if (zeros[place] > 0)
            result.problems.push_back({0, table.series[place].device + " " + table.series[place].metric, "zero_times",
                study::ImportProblem::Severity::Warning, {{"device", table.series[place].device}, {"count", zeros[place]}}});
    if (result.samples.empty())
        return fail(base::inputError("hw_no_samples"));
    return result;
}

}  // namespace vulpes::hardware
