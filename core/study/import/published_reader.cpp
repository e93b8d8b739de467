// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/globals.h"
#include "study/import/published_columns.h"

#include <algorithm>
#include <cmath>

namespace vulpes::study {

namespace {

/// Means may have been written with two decimals.
constexpr double kMeanTolerance = 0.0051;
constexpr double kSumTolerance = 1e-6;

/// The published table: counts of block kinds per stage, and summaries of them that must agree.
/// A row is a multiset: it says which blocks a stage has, not in which order.
class PublishedReader final : public RowReader
{
public:
    PublishedReader(space::SpacePtr space, PublishedColumns columns, GlobalsReader globals)
        : m_space(std::move(space)),
          m_columns(std::move(columns)),
          m_globals(std::move(globals)),
          m_claimed(m_columns.claimed)
    {
        m_claimed.insert(m_claimed.end(), m_globals.claimed().begin(), m_globals.claimed().end());
    }

    CsvLayout layout() const override { return CsvLayout::Published; }
    const std::vector<std::size_t>& claimed() const override { return m_claimed; }

    std::optional<Observation> read(const RowView& row) override
    {
        Observation observation;
        observation.kind = Observation::Kind::Multiset;
        observation.architecture.space = m_space->name();
        auto& choices = observation.architecture.choices;
        choices.assign(m_space->decisions().size(), space::Architecture::kInactive);
        if (!m_globals.read(row, choices))
            return std::nullopt;
        double blocks = 0;
        for (std::size_t s = 0; s < m_columns.stages.size(); ++s) {
            if (!readStage(row, s, choices))
                return std::nullopt;
            blocks += static_cast<double>(m_later.size() + 1);
        }
        if (!agrees(row, m_columns.total, blocks, kSumTolerance))
            return std::nullopt;
        observation.architecture = m_space->representative(observation.architecture);
        return observation;
    }

private:
    bool readStage(const RowView& row, std::size_t s, std::vector<std::int8_t>& choices)
    {
        const auto& stage = m_space->stages()[s];
        const auto& columns = m_columns.stages[s];
        const BlockType* first = nullptr;
        m_later.clear();
        for (std::size_t t = 0; t < columns.types.size(); ++t) {
            const auto inFirst = row.number(*columns.first[t]);
            const auto inLater = inFirst ? row.number(*columns.identity[t]) : std::nullopt;
            if (!inLater)
                return false;
            if ((*inFirst != 0 && *inFirst != 1) || (*inFirst == 1 && first))
                return inconsistent(row, columns.first[t], first ? 0.0 : 1.0, *inFirst);
            if (*inFirst == 1)
                first = &columns.types[t];
            // More than the stage can hold, negative, or a fraction: no count.
            if (*inLater < 0 || *inLater > static_cast<double>(stage.blocks.size())
                || *inLater != std::floor(*inLater))
                return inconsistent(
                    row, columns.identity[t], static_cast<double>(stage.blocks.size()), *inLater);
            m_later.insert(m_later.end(), static_cast<std::size_t>(*inLater), &columns.types[t]);
        }
        if (!first)
            return inconsistent(row, columns.first.front(), 1, 0);
        const double depth = static_cast<double>(m_later.size() + 1);
        return agrees(row, columns.depth, depth, kSumTolerance) && summariesAgree(row, s, *first)
            && place(row, s, *first, choices);
    }

    bool summariesAgree(const RowView& row, std::size_t s, const BlockType& first)
    {
        const auto& decisions = firstBlock(*m_space, s);
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            const auto& values = m_space->decisions()[decisions[i]].values;
            const auto& summary = m_columns.stages[s].summaries[i];
            double sum = 0;
            for (const BlockType* type : m_later)
                sum += values[static_cast<std::size_t>((*type)[i])];
            const double mean = m_later.empty() ? 0 : sum / static_cast<double>(m_later.size());
            if (!agrees(row, summary.mean, mean, kMeanTolerance)
                || !agrees(row, summary.sum, sum, kSumTolerance)
                || !agrees(row, summary.first, values[static_cast<std::size_t>(first[i])], kSumTolerance))
                return false;
        }
        return true;
    }

    bool place(const RowView& row, std::size_t s, const BlockType& first, std::vector<std::int8_t>& choices)
    {
        const auto& stage = m_space->stages()[s];
        const double depth = static_cast<double>(m_later.size() + 1);
        const auto choice = stage.depth ? choiceOf(m_space->decisions()[*stage.depth], depth) : std::nullopt;
        if ((stage.depth && !choice) || m_later.size() + 1 > stage.blocks.size()
            || (!stage.depth && m_later.size() + 1 != stage.blocks.size())) {
            row.leaveOut("outside_space", m_columns.stages[s].depth,
                {{"decision", stage.depth ? m_space->decisions()[*stage.depth].id : stage.name},
                    {"value", depth}});
            return false;
        }
        if (choice)
            choices[*stage.depth] = *choice;
        for (std::size_t b = 0; b <= m_later.size(); ++b) {
            const BlockType& type = b == 0 ? first : *m_later[b - 1];
            for (std::size_t i = 0; i < type.size(); ++i)
                choices[stage.blocks[b][i]] = type[i];
        }
        return true;
    }

    bool agrees(const RowView& row, std::optional<std::size_t> column, double expected, double tolerance)
    {
        if (!column)
            return true;
        const auto found = row.number(*column);
        if (!found)
            return false;
        return std::abs(*found - expected) <= tolerance || inconsistent(row, column, expected, *found);
    }

    static bool inconsistent(
        const RowView& row, std::optional<std::size_t> column, double expected, double found)
    {
        row.leaveOut("inconsistent_counts", column, {{"expected", expected}, {"found", found}});
        return false;
    }

    space::SpacePtr m_space;
    PublishedColumns m_columns;
    GlobalsReader m_globals;
    std::vector<std::size_t> m_claimed;
    std::vector<const BlockType*> m_later;  ///< blocks after the first of the stage being read
};

/// Blocks of a stage must offer the same choices for a count of kinds to name a network.
bool countsBlocks(const space::SearchSpace& space)
{
    if (space.stages().empty())
        return false;
    for (const auto& stage : space.stages()) {
        if (stage.blocks.empty() || stage.blocks.front().empty())
            return false;
        for (const auto& block : stage.blocks) {
            if (block.size() != stage.blocks.front().size())
                return false;
            for (std::size_t i = 0; i < block.size(); ++i) {
                if (space.decisions()[block[i]].values != space.decisions()[stage.blocks.front()[i]].values)
                    return false;
            }
        }
    }
    return true;
}

}  // namespace

LayoutMatch matchPublished(const LayoutRequest& request)
{
    LayoutMatch match;
    if (!countsBlocks(*request.space))
        return match;
    auto columns = findPublished(*request.space, request.table);
    GlobalsReader globals(request);
    match.recognised = columns.counts;
    if (columns.counts == 0)
        return match;
    match.missing = columns.missingCounts;
    match.missing.insert(match.missing.end(), globals.missing().begin(), globals.missing().end());
    if (match.missing.empty())
        match.reader =
            std::make_unique<PublishedReader>(request.space, std::move(columns), std::move(globals));
    return match;
}

}  // namespace vulpes::study
