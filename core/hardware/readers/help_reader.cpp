// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/readers.h"
#include "hardware/readers/rows.h"

namespace vulpes::hardware {

namespace {

/// HELP's devices; a number after the name is the batch size. All in milliseconds.
constexpr std::array<std::string_view, 19> kDevices = {"1080ti", "2080ti", "titanx", "titanxp", "titan_xp", "titan_rtx", "v100",
    "silver_4114", "silver_4210r", "gold_6226", "gold_6240", "samsung_a50", "samsung_s7", "essential_ph_1", "pixel2", "pixel3",
    "raspi4", "eyeriss", "fpga"};

bool isDevice(const std::string& header)
{
    const std::string name = study::normalised(header);
    return std::ranges::any_of(kDevices, [&](std::string_view device) {
        if (!name.starts_with(device))
            return false;
        const std::string_view rest = std::string_view(name).substr(device.size());
        return rest.empty()
            || (rest.size() > 1 && rest[0] == '_' && rest.substr(1).find_first_not_of("0123456789") == std::string_view::npos);
    });
}

/// Once-for-all's networks stand in four columns.
struct OnceForAllColumns
{
    std::optional<std::size_t> kernels, expansions, depths, resolution;
    explicit OnceForAllColumns(const base::Table& table)
        : kernels(columnNamed(table, "ks")), expansions(columnNamed(table, "e")), depths(columnNamed(table, "d")), resolution(columnNamed(table, "r"))
    {
    }
    [[nodiscard]] bool all() const { return kernels && expansions && depths && resolution; }
    [[nodiscard]] bool has(std::size_t column) const { return column == kernels || column == expansions || column == depths || column == resolution; }
    [[nodiscard]] std::string text(const study::RowView& row) const
    {
        return std::string(row.text(*kernels)) + "/" + std::string(row.text(*expansions)) + "/" + std::string(row.text(*depths)) + "/" + std::string(row.text(*resolution));
    }
};

bool recognises(const Source& source)
{
    return source.csv && KeyColumns::of(*source.csv).index && std::ranges::any_of(source.csv->header, isDevice);
}

Result<void> read(const Source& source, Sink& sink)
{
    const base::Table& table = *source.csv;
    const OnceForAllColumns ofa(table);
    KeyColumns keys = KeyColumns::of(table);
    const bool onceForAll = ofa.all();
    const bool fbnet = !onceForAll && keys.operators;
    TableBuilder& builder = sink.of(onceForAll ? "ofa-mbv3" : fbnet ? "fbnet" : "nasbench201");
    std::vector<std::pair<std::size_t, std::size_t>> series;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const std::string& header = table.header[column];
        if (isDevice(header)) {
            SeriesName name;
            name.device = header;
            name.metric = study::kLatencyMs;
            name.dataset = fbnet ? "cifar100" : onceForAll ? "ImageNet" : "";
            series.emplace_back(column, builder.addSeries(name, source.file, header));
        } else if (!keys.has(column) && !ofa.has(column)) {
            sink.problems.push_back({0, header, "column_unknown", ImportProblem::Severity::Note, {}});
        }
    }
    return forEachRow(source, sink, [&](const study::RowView& row) {
        std::optional<std::size_t> place;
        if (onceForAll) {
            const auto number = wholeNumber(row, *keys.index);
            const auto operators = number ? builder.benchmark().parse(ofa.text(row)) : Operators();
            if (!operators)
                leaveOut(row, *ofa.kernels, operators.error());
            else if (number)
                place = builder.row(number, *operators, row.line());
        } else {
            place = keys.rowOf(row, builder);
        }
        if (place)
            for (const auto& [column, one] : series)
                if (const auto value = numberOrNothing(table, row, column))
                    builder.put(one, *place, *value, row.line());
    });
}

}  // namespace

Reader makeHelpReader()
{
    return {"help-latencies", recognises, read};
}

}  // namespace vulpes::hardware
