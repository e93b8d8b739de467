// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/hardware_csv.h"

#include "base/csv.h"
#include "hardware/metric.h"
#include "hardware/samples.h"
#include "predict/profiled.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace vulpes::workflow {

namespace {

constexpr std::string_view kLarge = "fbnet-224";

const hardware::Benchmark* benchmarkOf(const space::SearchSpace& space)
{
    const std::string_view name = space.name() == kLarge ? "fbnet" : std::string_view(space.name());
    const auto found = std::ranges::find(hardware::benchmarks(), name, &hardware::Benchmark::space);
    return found == hardware::benchmarks().end() ? nullptr : &*found;
}

/// The variant for ImageNet says so; equal names are numbered.
std::string columnName(const space::SearchSpace& space, const std::string& device, const std::string& metric, const std::set<std::string>& taken)
{
    const std::string dataset = space.name() == kLarge ? "ImageNet" : "";
    const std::string rest = (dataset.empty() ? "_" : "_" + dataset + "_") + metric;
    std::string column = seriesHeader(device, metric, dataset);
    const std::string name = column.substr(0, column.size() - rest.size());
    for (int number = 2; taken.contains(column); ++number)
        column = name + '-' + std::to_string(number) + rest;
    return column;
}

} // namespace

std::string seriesHeader(const std::string& device, const std::string& metric, const std::string& dataset)
{
    constexpr std::string_view kApart = " \t,;\"'()[]/\\_";
    std::string name;
    for (const char c : device) {
        const bool plain = static_cast<unsigned char>(c) >= ' ' && kApart.find(c) == std::string_view::npos;
        if (plain || (!name.empty() && name.back() != '_'))
            name += plain ? c : '_';
    }
    while (name.ends_with('_'))
        name.pop_back();
    const std::string rest = (dataset.empty() ? "_" : "_" + dataset + "_") + metric;
    if (const auto read = hardware::parseSeriesName(name + rest); name.empty() || !read || read->device != name || read->metric != metric)
        name = "device";
    return name + rest;
}

Result<std::string> hardwareCsv(const space::SearchSpace& space, const study::Samples& samples)
{
    const hardware::Benchmark* benchmark = benchmarkOf(space);
    if (benchmark == nullptr)
        return fail(usageError("hw_no_benchmark").with("space", space.name()));
    std::vector<const study::Sample*> rows;
    std::vector<std::pair<std::string, std::string>> columns;
    for (const study::Sample& sample : samples) {
        if (sample.observation.kind != study::Observation::Kind::Exact || sample.timings.empty())
            continue;
        rows.push_back(&sample);
        for (const auto& timing : sample.timings)
            if (const std::pair column{timing.device, timing.metric}; std::ranges::find(columns, column) == columns.end())
                columns.push_back(column);
    }
    if (rows.empty())
        return fail(inputError("hw_nothing_measured"));
    std::string csv = "ops";
    std::set<std::string> taken;
    for (const auto& [device, metric] : columns)
        csv += ',' + *taken.insert(columnName(space, device, metric, taken)).first;
    csv += '\n';
    for (const study::Sample* sample : rows) {
        csv += benchmark->format(hardware::operatorsOf(space, sample->observation.architecture));
        for (const auto& [device, metric] : columns) {
            csv += ',';
            for (const auto& timing : sample->timings)
                if (timing.device == device && timing.metric == metric)
                    csv += base::formatNumber(timing.mean());
        }
        csv += '\n';
    }
    return csv;
}

Result<std::string> operatorCsv(const space::SearchSpace& space, const study::BlockTable& table)
{
    const hardware::Benchmark* benchmark = benchmarkOf(space);
    const auto variants = space::blockVariants(space);
    // One operator per layer, chosen among the benchmark's own.
    const bool layers = benchmark != nullptr && variants && !benchmark->operators.empty() && space.stages().size() > 1
        && std::ranges::all_of(*variants, [](const auto& variant) { return variant.decisions.size() == 1; });
    if (!layers)
        return fail(usageError("hw_no_benchmark").with("space", space.name()));
    if (table.space != space.name())
        return fail(inputError("block_table_other_space").with("table", table.space).with("space", space.name()));
    std::map<std::string, double> prices;
    double base = 0;
    for (const auto& entry : table.entries)
        if (entry.column.empty())
            base += table.factor * entry.latencyMs;
        else
            prices[entry.column] = table.factor * entry.latencyMs;

    std::string csv = "layer,op,op_name," + columnName(space, table.device, study::kLatencyMs, {}) + "\nbase,,," + base::formatNumber(base) + '\n';
    int layer = 0;
    for (std::size_t stage = 0; stage < space.stages().size(); ++stage)
        for (std::size_t block = 0; block < space.stages()[stage].blocks.size(); ++block, ++layer)
            for (const space::BlockVariant& variant : *variants) {
                if (variant.stage != stage || variant.first != (block == 0))
                    continue;
                const auto column = predict::columnOf(space, variant);
                if (!column)
                    return fail(column.error());
                const auto price = prices.find(*column);
                if (price == prices.end())
                    return fail(inputError("block_table_incomplete").with("column", *column));
                const auto number = static_cast<std::size_t>(space.decisions()[variant.decisions.front()].values[static_cast<std::size_t>(variant.choices.front())]);
                csv += std::to_string(layer) + ',' + std::to_string(number) + ',' + std::string(benchmark->operators[number]) + ',' + base::formatNumber(price->second) + '\n';
            }
    return csv;
}

} // namespace vulpes::workflow
