// SPDX-License-Identifier: GPL-3.0-or-later
// HW-NAS-Bench's own file: {"nasbench201": {data set: {"raspi4_latency": [15,625 numbers], …, "config": [{"arch_str": …}, …]}},
// "fbnet": {"raspi4_latency": {name of a part: cost}, …}}.
#include "hardware/readers/fbnet_keys.h"
#include "hardware/readers/readers.h"

#include <unordered_map>

namespace vulpes::hardware {

namespace {

using pickle::Document;
using pickle::Value;

Error layoutError(const Source& source, std::string place)
{
    return base::inputError("hw_pickle_layout").with("file", source.file).with("place", std::move(place));
}

bool recognises(const Source& source)
{
    return source.pickle.has_value();
}

/// The rows of the networks the file describes, by place. Without a description the place is all there is.
Result<std::vector<std::optional<std::size_t>>> rowsOf(const Source& source, const Value& dataset, std::size_t count, TableBuilder& builder, Sink& sink)
{
    const Document& document = *source.pickle;
    std::vector<std::optional<std::size_t>> rows;
    const Value* config = document.find(dataset, "config");
    const auto networks = config ? document.elements(*config) : std::nullopt;
    if (config && (!networks || networks->size() < count))
        return fail(layoutError(source, "nasbench201 config"));
    for (std::size_t place = 0; place < count; ++place) {
        Operators operators;
        const Value* described = networks ? document.find(*(*networks)[place], "arch_str") : nullptr;
        if (const auto text = described ? Document::text(*described) : std::nullopt) {
            auto parsed = builder.benchmark().parse(*text);
            if (!parsed) {
                sink.problems.push_back({static_cast<std::int64_t>(place), "config", parsed.error().code, ImportProblem::Severity::RowLeftOut, parsed.error().facts});
                rows.emplace_back();
                continue;
            }
            operators = std::move(*parsed);
        }
        rows.push_back(builder.row(static_cast<std::int64_t>(place), operators, 0));
    }
    return rows;
}

Result<void> readCells(const Source& source, const Value& space, Sink& sink)
{
    const Document& document = *source.pickle;
    TableBuilder& builder = sink.of("nasbench201");
    for (const auto& [datasetWord, metrics] : document.items(space)) {
        const std::string dataset = datasetNamed(datasetWord).value_or(std::string(datasetWord));
        std::vector<std::optional<std::size_t>> rows;
        for (const auto& [metric, values] : document.items(*metrics)) {
            auto name = parseSeriesName(metric);
            if (metric == "config" || !name)
                continue;
            const auto numbers = document.numbers(*values);
            if (!numbers)
                return fail(layoutError(source, "nasbench201 " + std::string(datasetWord) + " " + std::string(metric)));
            if (rows.size() < numbers->size()) {
                auto found = rowsOf(source, *metrics, numbers->size(), builder, sink);
                if (!found)
                    return fail(found.error());
                rows = std::move(*found);
            }
            if (sink.job.stopped())
                return fail(stoppedError());
            name->dataset = dataset;
            const std::size_t series = builder.addSeries(*name, source.file, std::string(metric));
            for (std::size_t place = 0; place < numbers->size(); ++place)
                if (rows[place] && !isMissing((*numbers)[place]))
                    builder.put(series, *rows[place], (*numbers)[place], static_cast<std::int64_t>(place));
        }
    }
    return {};
}

Result<void> readOperators(const Source& source, const Value& space, Sink& sink)
{
    const Document& document = *source.pickle;
    TableBuilder& builder = sink.of("fbnet");
    const std::size_t operators = builder.benchmark().operators.size();
    for (const auto& [metric, table] : document.items(space)) {
        const auto name = parseSeriesName(metric);
        if (!name)
            continue;
        std::unordered_map<std::string_view, double> costs;
        for (const auto& [key, value] : document.items(*table))
            if (const auto number = Document::number(*value))
                costs[key] = *number;
        if (costs.empty())
            return fail(layoutError(source, "fbnet " + std::string(metric)));
        const auto costOf = [&](const std::string& key) {
            const auto found = costs.find(key);
            return found == costs.end() ? kMissing : found->second;
        };
        for (const char* dataset : {"cifar100", "ImageNet"}) {
            const FbnetKeys keys = fbnetKeys(dataset);
            OperatorTable& filled = builder.operators(name->device, name->metric, dataset);
            filled.base = 0;
            for (const std::string& key : keys.base)
                filled.base += costOf(key);
            for (std::size_t layer = 0; layer < keys.layers.size(); ++layer)
                for (std::size_t number = 0; number < operators; ++number)
                    filled.costs[layer * operators + number] = costOf(keys.layers[layer][number]);
        }
    }
    return {};
}

Result<void> read(const Source& source, Sink& sink)
{
    const Document& document = *source.pickle;
    const Value* cells = document.find(document.root(), "nasbench201");
    const Value* chains = document.find(document.root(), "fbnet");
    if (!cells && !chains)
        return fail(layoutError(source, "nasbench201"));
    if (cells)
        if (auto done = readCells(source, *cells, sink); !done)
            return done;
    return chains ? readOperators(source, *chains, sink) : Result<void>();
}

}  // namespace

Reader makePickleReader()
{
    return {"hwnasbench-pickle", recognises, read};
}

}  // namespace vulpes::hardware
