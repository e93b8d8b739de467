// SPDX-License-Identifier: GPL-3.0-or-later
// Networks as the example of HW-NAS-Bench prints them: {"nasbench201": {"0": {"cifar10": {"raspi4_latency": …}}}, "fbnet": {"[0, 0, …]": …}}.
#include "hardware/readers/readers.h"

#include <charconv>
#include <map>

namespace vulpes::hardware {

namespace {

bool recognises(const Source& source)
{
    if (!source.json || !source.json->is_object())
        return false;
    for (const char* space : {"nasbench201", "fbnet"})
        if (source.json->contains(space) && (*source.json)[space].is_object())
            return true;
    return false;
}

/// The row of a network by its key: an index, or a list of operators.
std::optional<std::size_t> rowOf(const std::string& key, TableBuilder& builder, Sink& sink)
{
    if (builder.benchmark().space == "nasbench201") {
        std::int64_t index = 0;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), index);
        if (error == std::errc() && end == key.data() + key.size())
            return builder.row(index, {}, 0);
    }
    const auto operators = builder.benchmark().parse(key);
    if (operators)
        return builder.row(std::nullopt, *operators, 0);
    sink.problems.push_back({0, key.substr(0, 60), operators.error().code, ImportProblem::Severity::RowLeftOut, operators.error().facts});
    return std::nullopt;
}

Result<void> read(const Source& source, Sink& sink)
{
    for (const auto& [space, networks] : source.json->items()) {
        if ((space != "nasbench201" && space != "fbnet") || !networks.is_object())
            continue;
        TableBuilder& builder = sink.of(space);
        std::map<std::pair<std::string, std::string>, std::size_t> series;
        for (const auto& [key, datasets] : networks.items()) {
            const auto row = rowOf(key, builder, sink);
            if (!row || !datasets.is_object())
                continue;
            for (const auto& [datasetWord, metrics] : datasets.items()) {
                if (!metrics.is_object())
                    continue;
                const std::string dataset = datasetNamed(datasetWord).value_or(datasetWord);
                for (const auto& [metric, value] : metrics.items()) {
                    auto name = parseSeriesName(metric);
                    if (!name || !value.is_number())  // "average_hw_metric" follows from the others
                        continue;
                    name->dataset = dataset;
                    const auto [place, isNew] = series.try_emplace({dataset, metric}, 0);
                    if (isNew)
                        place->second = builder.addSeries(*name, source.file, metric);
                    builder.put(place->second, *row, value.get<double>(), 0);
                }
            }
        }
    }
    return {};
}

bool recognisesReferences(const Source& source)
{
    return source.json && source.json->is_object() && source.json->contains("hardware_embedding_index");
}

Result<void> readReferences(const Source& source, Sink& sink)
{
    std::vector<std::int64_t> indices;
    for (const Json& index : (*source.json)["hardware_embedding_index"])
        if (index.is_number_integer())
            indices.push_back(index.get<std::int64_t>());
    sink.of("nasbench201").addReferences(std::move(indices));
    return {};
}

}  // namespace

Reader makePublishedSampleReader()
{
    return {"hwnasbench-samples", recognises, read};
}

Reader makeReferenceReader()
{
    return {"help-references", recognisesReferences, readReferences};
}

}  // namespace vulpes::hardware
