// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/readers.h"
#include "hardware/readers/rows.h"

namespace vulpes::hardware {

namespace {

/// "naswot_cifar10": score and data set.
std::optional<Attribute> scoreNamed(const std::string& name)
{
    const std::size_t line = name.find('_');
    const auto dataset = line == std::string::npos ? std::nullopt : datasetNamed(name.substr(line + 1));
    const std::string score = name.substr(0, line);
    if (!dataset || (score != "naswot" && score != "synflow" && score != "logsynflow"))
        return std::nullopt;
    Attribute attribute;
    attribute.kind = Attribute::Kind::ZeroCost;
    attribute.name = score;
    attribute.dataset = *dataset;
    return attribute;
}

bool recognises(const Source& source)
{
    if (!source.csv || !columnNamed(*source.csv, "arch_idx"))
        return false;
    for (const std::string& name : source.csv->header)
        if (scoreNamed(name))
            return true;
    return false;
}

Result<void> read(const Source& source, Sink& sink)
{
    const base::Table& table = *source.csv;
    TableBuilder& builder = sink.of("nasbench201");
    const KeyColumns keys = KeyColumns::of(table);
    std::vector<std::pair<std::size_t, std::size_t>> scores;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        if (const auto score = scoreNamed(table.header[column]))
            scores.emplace_back(column, builder.addAttribute(*score, source.file));
        else if (!keys.has(column))
            sink.problems.push_back({0, table.header[column], "column_unknown", ImportProblem::Severity::Note, {}});
    }
    return forEachRow(source, sink, [&](const study::RowView& row) {
        if (const auto place = keys.rowOf(row, builder))
            for (const auto& [column, score] : scores)
                if (const auto value = numberOrNothing(table, row, column, true))
                    builder.putAttribute(score, *place, *value);
    });
}

}  // namespace

Reader makeZeroCostReader()
{
    return {"zero-cost-scores", recognises, read};
}

}  // namespace vulpes::hardware
