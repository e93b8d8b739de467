// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/readers.h"
#include "hardware/readers/rows.h"

#include <charconv>

namespace vulpes::hardware {

namespace {

/// A column is a device in milliseconds, or says its quantity and unit.
SeriesName columnName(const std::string& header)
{
    if (auto name = parseSeriesName(header))
        return *name;
    SeriesName name;
    name.device = header;
    name.metric = study::kLatencyMs;
    return name;
}

std::string datasetOfFile(const std::string& file)
{
    const std::string stem = file.substr(0, file.rfind('.'));
    const std::size_t line = stem.rfind('_');
    return line == std::string::npos ? "cifar100" : datasetNamed(stem.substr(line + 1)).value_or("cifar100");
}

bool recognisesCosts(const Source& source)
{
    return source.csv && columnNamed(*source.csv, "layer") && columnNamed(*source.csv, "op") && source.csv->header.size() > 2;
}

Result<void> readCosts(const Source& source, Sink& sink)
{
    const base::Table& table = *source.csv;
    TableBuilder& builder = sink.of("fbnet");
    const Benchmark& fbnet = builder.benchmark();
    const std::size_t layerColumn = *columnNamed(table, "layer"), operatorColumn = *columnNamed(table, "op");
    const auto nameColumn = columnNamed(table, "op_name");
    std::vector<std::pair<std::size_t, SeriesName>> columns;
    for (std::size_t column = 0; column < table.header.size(); ++column)
        if (column != layerColumn && column != operatorColumn && column != nameColumn) {
            columns.emplace_back(column, columnName(table.header[column]));
            if (columns.back().second.dataset.empty())
                columns.back().second.dataset = datasetOfFile(source.name);
        }
    return forEachRow(source, sink, [&](const study::RowView& row) {
        if (study::normalised(row.text(layerColumn)) == "base") {
            for (const auto& [column, name] : columns)
                if (const auto value = numberOrNothing(table, row, column))
                    builder.operators(name.device, name.metric, name.dataset).base = *value * name.factor;
            return;
        }
        const auto layer = wholeNumber(row, layerColumn);
        const auto number = layer ? wholeNumber(row, operatorColumn) : std::nullopt;
        if (!number)
            return;
        if (*layer < 0 || *layer >= static_cast<std::int64_t>(fbnet.positions)) {
            row.leaveOut("hw_layer_unknown", layerColumn, {{"layer", *layer}, {"of", static_cast<std::int64_t>(fbnet.positions)}});
            return;
        }
        const bool offered = *number >= 0 && *number < static_cast<std::int64_t>(fbnet.operators.size());
        // A name that is not the number's would be another order of operators.
        if (!offered || (nameColumn && row.text(*nameColumn) != fbnet.operators[static_cast<std::size_t>(*number)])) {
            const std::string said = offered ? std::string(row.text(*nameColumn).substr(0, 60)) : std::to_string(*number);
            row.leaveOut("hw_operator_unknown", operatorColumn, {{"operator", said}, {"position", *layer + 1}});
            return;
        }
        const std::size_t cell = static_cast<std::size_t>(*layer) * fbnet.operators.size() + static_cast<std::size_t>(*number);
        for (const auto& [column, name] : columns)
            if (const auto value = numberOrNothing(table, row, column)) {
                double& cost = builder.operators(name.device, name.metric, name.dataset).costs[cell];
                if (!isMissing(cost) && cost != *value * name.factor)
                    row.remark(ImportProblem::Severity::Warning, "duplicate_disagrees", column);
                else
                    cost = *value * name.factor;
            }
    });
}

bool recognisesBase(const Source& source)
{
    return source.json && source.json->is_object() && source.json->contains("base_ms") && (*source.json)["base_ms"].is_object();
}

/// "7*fpga latency" under "fpga_energy_mj": a table that is another one times a number.
void addMultiple(TableBuilder& builder, const SeriesName& name, std::string_view text)
{
    double factor = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), factor);
    const std::string rest(end, text.data() + text.size());
    if (error != std::errc() || rest != "*" + name.device + " latency")
        return;
    const OperatorTable latency = builder.operators(name.device, study::kLatencyMs, name.dataset);
    OperatorTable& table = builder.operators(name.device, name.metric, name.dataset);
    table.base = factor * latency.base;
    for (std::size_t i = 0; i < table.costs.size(); ++i)
        table.costs[i] = factor * latency.costs[i];
}

Result<void> readBase(const Source& source, Sink& sink)
{
    TableBuilder& builder = sink.of("fbnet");
    const Json& document = *source.json;
    const std::string dataset = datasetOfFile(source.name);
    for (const auto& [device, base] : document["base_ms"].items())
        if (base.is_number())
            builder.operators(device, study::kLatencyMs, dataset).base = base.get<double>();
        else
            sink.problems.push_back({0, device, "bad_number", ImportProblem::Severity::Warning, {{"text", base.dump().substr(0, 80)}}});
    for (const auto& [key, value] : document.items())
        if (auto name = parseSeriesName(key); name && value.is_string()) {
            if (name->dataset.empty())
                name->dataset = dataset;
            addMultiple(builder, *name, value.get_ref<const std::string&>());
        }
    return {};
}

}  // namespace

Reader makeOperatorCostReader()
{
    return {"operator-costs", recognisesCosts, readCosts};
}

Reader makeOperatorBaseReader()
{
    return {"operator-base", recognisesBase, readBase};
}

}  // namespace vulpes::hardware
