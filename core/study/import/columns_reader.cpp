// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/formula_columns.h"
#include "study/import/globals.h"
#include "study/import/published_columns.h"

#include <cmath>

namespace vulpes::study {

namespace {

using Values = std::map<std::string, double>;

/// Only summaries of a network: the published ones without block counts, or columns named as formulas name them.
/// Whatever follows from them is filled in, under the names of predict/column.h.
class ColumnsReader final : public RowReader
{
public:
    ColumnsReader(const LayoutRequest& request, PublishedColumns published, FormulaColumns columns)
        : m_space(request.space),
          m_resolution(request.resolution),
          m_published(std::move(published)),
          m_columns(std::move(columns)),
          m_claimed(m_published.claimed)
    {
        m_claimed.insert(m_claimed.end(), m_columns.claimed().begin(), m_columns.claimed().end());
    }

    CsvLayout layout() const override { return CsvLayout::ColumnsOnly; }
    const std::vector<std::size_t>& claimed() const override { return m_claimed; }

    std::optional<Observation> read(const RowView& row) override
    {
        Observation observation;
        observation.kind = Observation::Kind::Columns;
        auto& values = observation.columns;
        if (!m_columns.read(row, values))
            return std::nullopt;
        if (m_resolution)
            values.emplace("resolution", *m_resolution);
        for (std::size_t s = 0; s < m_published.stages.size(); ++s) {
            if (!readStage(row, s, values))
                return std::nullopt;
        }
        return observation;
    }

private:
    bool readStage(const RowView& row, std::size_t s, Values& values) const
    {
        const auto& columns = m_published.stages[s];
        const auto& stage = m_space->stages()[s];
        const std::string prefix = 's' + stage.name + '.';
        std::optional<double> later;
        if (columns.depth) {
            const auto depth = row.number(*columns.depth);
            if (!depth)
                return false;
            if (stage.depth && !choiceOf(m_space->decisions()[*stage.depth], *depth)) {
                row.leaveOut("outside_space", columns.depth,
                    {{"decision", m_space->decisions()[*stage.depth].id}, {"value", *depth}});
                return false;
            }
            values[prefix + "depth"] = *depth;
        }
        if (const auto depth = values.find(prefix + "depth"); depth != values.end()) {
            later = depth->second - 1;
            values[prefix + "identity.count"] = *later;
            if (stage.depth) {
                const double blocks = depth->second;
                for (const double level : m_space->decisions()[*stage.depth].values)
                    values[prefix + "depth=" + base::formatNumber(level)] = level == blocks ? 1 : 0;
            }
        }
        for (std::size_t i = 0; i < columns.summaries.size(); ++i) {
            if (!readSummary(row, columns.summaries[i], m_space->decisions()[firstBlock(*m_space, s)[i]],
                    prefix, later, values))
                return false;
        }
        deriveFirst(prefix, values);
        return true;
    }

    static bool readSummary(const RowView& row, const PublishedStage::Summary& columns,
        const space::Decision& decision, const std::string& prefix, const std::optional<double>& later,
        Values& values)
    {
        std::optional<double> mean;
        std::optional<double> sum;
        for (const auto& [column, value] : {std::pair(columns.mean, &mean), std::pair(columns.sum, &sum)}) {
            if (column && !(*value = row.number(*column)))
                return false;
        }
        // The published sums are exact where their means may have been rounded.
        if (mean && sum && later && std::abs(*mean * *later - *sum) > 0.0051 * *later) {
            row.leaveOut(
                "inconsistent_counts", columns.mean, {{"expected", *sum / *later}, {"found", *mean}});
            return false;
        }
        if (!sum && mean && later)
            sum = *mean * *later;
        if (sum && later)
            mean = *later > 0 ? *sum / *later : 0;
        if (mean)
            values[prefix + "identity.mean(" + decision.kind + ')'] = *mean;
        if (sum)
            values[prefix + "identity.sum(" + decision.kind + ')'] = *sum;
        if (columns.first) {
            const auto first = row.number(*columns.first);
            if (!first)
                return false;
            if (!choiceOf(decision, *first)) {
                row.leaveOut("outside_space", columns.first, {{"decision", decision.id}, {"value", *first}});
                return false;
            }
            values[prefix + "first(" + decision.kind + ')'] = *first;
            if (*first > 0)
                values[prefix + "first(log2(" + decision.kind + "))"] = std::log2(*first);
        }
        return true;
    }

    static void deriveFirst(const std::string& prefix, Values& values)
    {
        const auto expansion = values.find(prefix + "first(expansion)");
        const auto kernel = values.find(prefix + "first(kernel)");
        if (expansion != values.end() && kernel != values.end())
            values[prefix + "first(expansion*kernel^2)"] =
                expansion->second * kernel->second * kernel->second;
    }

    space::SpacePtr m_space;
    std::optional<double> m_resolution;
    PublishedColumns m_published;
    FormulaColumns m_columns;
    std::vector<std::size_t> m_claimed;
};

/// Claims only what the reader reads: summaries, not counts.
PublishedColumns summariesOf(PublishedColumns columns)
{
    columns.claimed.clear();
    const auto claim = [&](const std::optional<std::size_t>& column) {
        if (column)
            columns.claimed.push_back(*column);
    };
    for (const auto& stage : columns.stages) {
        claim(stage.depth);
        for (const auto& summary : stage.summaries) {
            claim(summary.mean);
            claim(summary.sum);
            claim(summary.first);
        }
    }
    return columns;
}

}  // namespace

LayoutMatch matchColumns(const LayoutRequest& request)
{
    LayoutMatch match;
    auto published = findPublished(*request.space, request.table);
    const bool hasCounts = published.counts > 0;
    published = summariesOf(std::move(published));
    FormulaColumns columns(*request.space, request.table);
    std::size_t named = 0;
    for (const std::size_t column : columns.claimed())
        named += normalised(request.table.header[column]).starts_with('s') ? 1 : 0;
    match.recognised = published.claimed.size() + named;
    // With some of the counts there, the rest was lost on the way: better said than read as less than it was.
    if (match.recognised == 0 || hasCounts)
        return match;
    // Whoever names columns in the language of formulas knows which the formula needs; the published summaries
    // come whole.
    for (std::size_t s = 0; named == 0 && s < published.stages.size(); ++s) {
        bool any = published.stages[s].depth.has_value();
        for (const auto& summary : published.stages[s].summaries)
            any = any || summary.mean || summary.sum || summary.first;
        if (!any)
            match.missing.push_back(depthColumn(*request.space, s));
    }
    if (match.missing.empty())
        match.reader = std::make_unique<ColumnsReader>(request, std::move(published), std::move(columns));
    return match;
}

}  // namespace vulpes::study
