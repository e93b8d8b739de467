// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/csv_import.h"
#include "study/import/published_columns.h"
#include "study/sqlite/sample_table.h"

#include <algorithm>
#include <functional>
#include <set>

namespace vulpes::study {

namespace {

using base::formatNumber;

/// The network of one row. `blocks`: per stage the choices of the blocks that are there; filled for the
/// published layout only.
struct Network
{
    const Observation& observation;
    std::vector<std::vector<BlockType>> blocks;
};

/// One column of the network part: its header and its cell.
struct Column
{
    std::string header;
    std::function<std::string(const Network&)> cell;
};

std::string valueText(const space::SearchSpace& space, const Observation& observation, std::size_t decision)
{
    const auto value = observation.kind == Observation::Kind::Columns
        ? std::nullopt
        : space.value(observation.architecture, decision);
    return value ? formatNumber(*value) : std::string();
}

std::vector<BlockType> blocksOf(
    const space::SearchSpace& space, std::size_t stage, const Observation& observation)
{
    std::vector<BlockType> blocks;
    if (observation.kind == Observation::Kind::Columns)
        return blocks;
    for (const auto& block : space.stages()[stage].blocks) {
        BlockType type;
        for (const std::size_t index : block)
            type.push_back(observation.architecture.choices[index]);
        if (type.empty() || type.front() == space::Architecture::kInactive)
            break;
        blocks.push_back(std::move(type));
    }
    return blocks;
}

void appendGlobals(const space::SearchSpace& space, std::vector<Column>& columns)
{
    for (const std::size_t index : space.globals()) {
        columns.push_back({space.decisions()[index].id, [&space, index](const Network& network) {
                               return valueText(space, network.observation, index);
                           }});
    }
}

std::vector<Column> blockColumns(const space::SearchSpace& space)
{
    std::vector<Column> columns;
    appendGlobals(space, columns);
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        for (const std::size_t index : space.stageDecisions(s)) {
            columns.push_back({space.decisions()[index].id, [&space, index](const Network& network) {
                                   return valueText(space, network.observation, index);
                               }});
        }
    }
    return columns;
}

/// The order of the published table: depths; for each kind of decision means, sums and first blocks of all
/// stages; counts of first blocks of all stages; counts of later blocks.
std::vector<Column> publishedColumns(const space::SearchSpace& space)
{
    std::vector<Column> columns;
    appendGlobals(space, columns);
    const std::size_t stages = space.stages().size();
    columns.push_back({"tot_block", [stages](const Network& network) {
                           std::size_t total = 0;
                           for (std::size_t s = 0; s < stages; ++s)
                               total += network.blocks[s].size();
                           return std::to_string(total);
                       }});
    for (std::size_t s = 0; s < stages; ++s) {
        columns.push_back({depthColumn(space, s),
            [s](const Network& network) { return std::to_string(network.blocks[s].size()); }});
    }
    const std::size_t kinds =
        stages == 0 || space.stages()[0].blocks.empty() ? 0 : firstBlock(space, 0).size();
    for (std::size_t i = 0; i < kinds; ++i) {
        const auto valueOf = [&space, i](std::size_t s, const BlockType& type) {
            return space.decisions()[firstBlock(space, s)[i]].values[static_cast<std::size_t>(type[i])];
        };
        const auto sumOf = [valueOf](std::size_t s, const Network& network) {
            const auto& blocks = network.blocks[s];
            double sum = 0;
            for (std::size_t b = 1; b < blocks.size(); ++b)
                sum += valueOf(s, blocks[b]);
            return std::pair(sum, blocks.size());
        };
        for (std::size_t s = 0; s < stages; ++s) {
            const auto& key = space.decisions()[firstBlock(space, s)[i]].key;
            columns.push_back({meanColumn(space, s, key), [sumOf, s](const Network& network) {
                                   const auto [sum, blocks] = sumOf(s, network);
                                   return formatNumber(
                                       blocks > 1 ? sum / static_cast<double>(blocks - 1) : 0);
                               }});
        }
        for (std::size_t s = 0; s < stages; ++s) {
            const auto& key = space.decisions()[firstBlock(space, s)[i]].key;
            columns.push_back({sumColumn(space, s, key),
                [sumOf, s](const Network& network) { return formatNumber(sumOf(s, network).first); }});
        }
        for (std::size_t s = 0; s < stages; ++s) {
            const auto& key = space.decisions()[firstBlock(space, s)[i]].key;
            columns.push_back({firstColumn(space, s, key), [valueOf, s](const Network& network) {
                                   const auto& blocks = network.blocks[s];
                                   return blocks.empty() ? std::string()
                                                         : formatNumber(valueOf(s, blocks.front()));
                               }});
        }
    }
    for (const bool identity : {false, true}) {
        for (std::size_t s = 0; s < stages; ++s) {
            for (const auto& type : blockTypes(space, s)) {
                columns.push_back(
                    {countColumn(space, s, type, identity), [s, type, identity](const Network& network) {
                         const auto& blocks = network.blocks[s];
                         if (blocks.empty())
                             return std::string("0");
                         const auto from = identity ? blocks.begin() + 1 : blocks.begin();
                         const auto to = identity ? blocks.end() : blocks.begin() + 1;
                         return std::to_string(std::count(from, to, type));
                     }});
            }
        }
    }
    return columns;
}

std::vector<Column> formulaColumns(const Samples& samples)
{
    std::set<std::string> names;
    for (const auto& sample : samples) {
        for (const auto& [name, value] : sample.observation.columns)
            names.insert(name);
    }
    std::vector<Column> columns;
    for (const auto& name : names) {
        columns.push_back({name, [name](const Network& network) {
                               const auto value = network.observation.columns.find(name);
                               return value == network.observation.columns.end()
                                   ? std::string()
                                   : formatNumber(value->second);
                           }});
    }
    return columns;
}

std::vector<Column> textColumns(const space::SearchSpace& space, const Samples& samples)
{
    std::vector<Column> columns;
    columns.push_back({"kind",
        [](const Network& network) { return std::string(sqlite::kindWord(network.observation.kind)); }});
    columns.push_back({"arch", [&space](const Network& network) {
                           return network.observation.kind == Observation::Kind::Columns
                               ? std::string()
                               : space.format(network.observation.architecture);
                       }});
    auto values = formulaColumns(samples);
    columns.insert(
        columns.end(), std::make_move_iterator(values.begin()), std::make_move_iterator(values.end()));
    return columns;
}

std::vector<Column> networkColumns(const space::SearchSpace& space, const Samples& samples, CsvLayout layout)
{
    switch (layout) {
    case CsvLayout::Published:
        return publishedColumns(space);
    case CsvLayout::Blocks:
        return blockColumns(space);
    case CsvLayout::Text:
        return textColumns(space, samples);
    case CsvLayout::ColumnsOnly:
        return formulaColumns(samples);
    }
    return {};
}

/// What the measured part of the table needs columns for.
struct Measured
{
    bool labels = false;
    bool accuracySe = false;
    bool repeats = false;
    std::vector<Metric> metrics;
    explicit Measured(const Samples& samples)
    {
        for (const auto& sample : samples) {
            labels = labels || !sample.label.empty();
            accuracySe = accuracySe || sample.accuracySe;
            for (const auto& timing : sample.timings) {
                repeats = repeats || timing.repeats.size() > 1;
                if (std::find(metrics.begin(), metrics.end(), timing.metric) == metrics.end())
                    metrics.push_back(timing.metric);
            }
        }
    }
};

class Writer
{
public:
    explicit Writer(std::string& out) : m_out(out) { }
    void cell(std::string_view text)
    {
        if (m_started)
            m_out += ',';
        m_started = true;
        base::appendCsvCell(m_out, text);
    }
    void endRow()
    {
        m_out += "\r\n";
        m_started = false;
    }

private:
    std::string& m_out;
    bool m_started = false;
};

std::string optionalNumber(const std::optional<double>& value)
{
    return value ? formatNumber(*value) : std::string();
}

std::vector<std::string> devicesOf(const Sample& sample)
{
    std::vector<std::string> devices;
    for (const auto& timing : sample.timings) {
        if (std::find(devices.begin(), devices.end(), timing.device) == devices.end())
            devices.push_back(timing.device);
    }
    if (devices.empty())
        devices.emplace_back();
    return devices;
}

}  // namespace

std::string exportCsv(const space::SearchSpace& space, const Samples& samples, CsvLayout layout)
{
    const Measured measured(samples);
    const auto columns = networkColumns(space, samples, layout);
    std::string out;
    Writer writer(out);
    if (measured.labels)
        writer.cell("label");
    writer.cell("accuracy");
    if (measured.accuracySe)
        writer.cell("accuracy_se");
    if (!measured.metrics.empty())
        writer.cell("device");
    if (measured.repeats)
        writer.cell("repeat");
    for (const auto& metric : measured.metrics)
        writer.cell(metric);
    for (const auto& column : columns)
        writer.cell(column.header);
    writer.endRow();

    for (const auto& sample : samples) {
        Network network{sample.observation, {}};
        for (std::size_t s = 0; layout == CsvLayout::Published && s < space.stages().size(); ++s)
            network.blocks.push_back(blocksOf(space, s, sample.observation));
        std::vector<std::string> cells;
        cells.reserve(columns.size());
        for (const auto& column : columns)
            cells.push_back(column.cell(network));
        for (const auto& device : devicesOf(sample)) {
            std::size_t rows = 1;
            for (const auto& timing : sample.timings)
                rows = timing.device == device ? std::max(rows, timing.repeats.size()) : rows;
            for (std::size_t repeat = 0; repeat < rows; ++repeat) {
                if (measured.labels)
                    writer.cell(sample.label);
                writer.cell(optionalNumber(sample.accuracy));
                if (measured.accuracySe)
                    writer.cell(optionalNumber(sample.accuracySe));
                if (!measured.metrics.empty())
                    writer.cell(device);
                if (measured.repeats)
                    writer.cell(std::to_string(repeat + 1));
                for (const auto& metric : measured.metrics) {
                    std::optional<double> value;
                    for (const auto& timing : sample.timings) {
                        if (timing.device == device && timing.metric == metric
                            && repeat < timing.repeats.size())
                            value = timing.repeats[repeat];
                    }
                    writer.cell(optionalNumber(value));
                }
                for (const auto& cell : cells)
                    writer.cell(cell);
                writer.endRow();
            }
        }
    }
    return out;
}

}  // namespace vulpes::study
