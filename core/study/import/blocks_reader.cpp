// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/globals.h"

#include <algorithm>
#include <unordered_map>

namespace vulpes::study {

namespace {

/// Column name → decision, for every way people write one: its id, `s24.b1.e`, `s1b1_e`, `s1_b1_e`,
/// `s1b1_expansion`. `s1` counts the stages from 1; a stage's own name (`s24b1_e`) works too.
std::unordered_map<std::string, std::size_t> decisionNames(const space::SearchSpace& space)
{
    std::unordered_map<std::string, std::size_t> names;
    for (std::size_t index = 0; index < space.decisions().size(); ++index)
        names.emplace(normalised(space.decisions()[index].id), index);
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        const auto& stage = space.stages()[s];
        for (const auto& stageName : {std::to_string(s + 1), normalised(stage.name)}) {
            if (stage.depth) {
                for (const char* word : {"_d", "d", "_depth", ".d", ".depth"})
                    names.emplace('s' + stageName + word, *stage.depth);
            }
            for (std::size_t b = 0; b < stage.blocks.size(); ++b) {
                const std::string block = 'b' + std::to_string(b + 1);
                for (const std::size_t index : stage.blocks[b]) {
                    for (const auto& word : {normalised(space.decisions()[index].key),
                             normalised(space.decisions()[index].kind)}) {
                        names.emplace('s' + stageName + block + '_' + word, index);
                        names.emplace('s' + stageName + '_' + block + '_' + word, index);
                        names.emplace('s' + stageName + '.' + block + '.' + word, index);
                    }
                }
            }
        }
        if (stage.depth)
            names.emplace("tot_" + normalised(stage.name), *stage.depth);
    }
    return names;
}

/// One column per decision of each block: the very network.
class BlocksReader final : public RowReader
{
public:
    BlocksReader(
        space::SpacePtr space, std::vector<std::optional<std::size_t>> columns, GlobalsReader globals)
        : m_space(std::move(space)),
          m_columns(std::move(columns)),
          m_globals(std::move(globals)),
          m_claimed(m_globals.claimed())
    {
        for (const auto& column : m_columns) {
            if (column)
                m_claimed.push_back(*column);
        }
    }

    CsvLayout layout() const override { return CsvLayout::Blocks; }
    const std::vector<std::size_t>& claimed() const override { return m_claimed; }

    std::optional<Observation> read(const RowView& row) override
    {
        Observation observation;
        observation.architecture.space = m_space->name();
        auto& choices = observation.architecture.choices;
        choices.assign(m_space->decisions().size(), space::Architecture::kInactive);
        if (!m_globals.read(row, choices))
            return std::nullopt;
        for (const auto& stage : m_space->stages()) {
            const auto blocks = depthOf(row, stage, choices);
            if (!blocks)
                return std::nullopt;
            for (std::size_t b = 0; b < stage.blocks.size(); ++b) {
                for (const std::size_t index : stage.blocks[b]) {
                    if (b < *blocks ? !readDecision(row, index, choices) : !nothingBeyond(row, index))
                        return std::nullopt;
                }
            }
        }
        return observation;
    }

private:
    bool readDecision(const RowView& row, std::size_t index, std::vector<std::int8_t>& choices) const
    {
        const auto& column = m_columns[index];
        if (!column) {
            choices[index] = 0;  // a decision with one value needs no column
            return true;
        }
        const auto value = row.number(*column);
        if (!value)
            return false;
        const auto choice = choiceOf(m_space->decisions()[index], *value);
        if (!choice) {
            row.leaveOut(
                "outside_space", column, {{"decision", m_space->decisions()[index].id}, {"value", *value}});
            return false;
        }
        choices[index] = *choice;
        return true;
    }

    /// Blocks of the stage in this row: said by a depth column, or counted from the cells that are filled.
    std::optional<std::size_t> depthOf(
        const RowView& row, const space::Stage& stage, std::vector<std::int8_t>& choices) const
    {
        if (!stage.depth)
            return stage.blocks.size();
        const auto& decision = m_space->decisions()[*stage.depth];
        if (m_columns[*stage.depth]) {
            if (!readDecision(row, *stage.depth, choices))
                return std::nullopt;
            return static_cast<std::size_t>(decision.values[static_cast<std::size_t>(choices[*stage.depth])]);
        }
        std::size_t filled = 0;
        while (filled < stage.blocks.size() && isFilled(row, stage.blocks[filled]))
            ++filled;
        const auto choice = choiceOf(decision, static_cast<double>(filled));
        if (!choice) {
            return row.leaveOut("outside_space",
                m_columns[stage.blocks[std::min(filled, stage.blocks.size() - 1)].front()],
                {{"decision", decision.id}, {"value", static_cast<double>(filled)}});
        }
        choices[*stage.depth] = *choice;
        return filled;
    }

    bool isFilled(const RowView& row, const std::vector<std::size_t>& block) const
    {
        return std::any_of(block.begin(), block.end(),
            [&](std::size_t index) { return m_columns[index] && !isNothing(row, index); });
    }

    /// Empty, or a 0 where 0 is no choice.
    bool isNothing(const RowView& row, std::size_t index) const
    {
        return row.missing(*m_columns[index])
            || (row.text(*m_columns[index]) == "0" && !choiceOf(m_space->decisions()[index], 0));
    }

    /// With a depth column, tables often carry values for blocks that are not there: said once, not believed.
    /// Without one, a gap means that we do not know how many blocks there are.
    bool nothingBeyond(const RowView& row, std::size_t index)
    {
        const auto& column = m_columns[index];
        if (!column || isNothing(row, index))
            return true;
        const auto& stage = m_space->stages()[static_cast<std::size_t>(m_space->decisions()[index].stage)];
        if (stage.depth && m_columns[*stage.depth]) {
            if (!m_toldBeyond)
                row.remark(ImportProblem::Severity::Note, "cells_beyond_depth", column);
            m_toldBeyond = true;
            return true;
        }
        const auto& decision = m_space->decisions()[index];
        const bool zeroIsAChoice = choiceOf(decision, 0).has_value();
        if (zeroIsAChoice && row.text(*column) == "0")
            return true;
        row.leaveOut("blocks_with_gap", column, {{"decision", decision.id}});
        return false;
    }

    space::SpacePtr m_space;
    std::vector<std::optional<std::size_t>> m_columns;  ///< per decision
    GlobalsReader m_globals;
    std::vector<std::size_t> m_claimed;
    bool m_toldBeyond = false;
};

}  // namespace

LayoutMatch matchBlocks(const LayoutRequest& request)
{
    LayoutMatch match;
    const auto& space = *request.space;
    const auto names = decisionNames(space);
    std::vector<std::optional<std::size_t>> columns(space.decisions().size());
    for (std::size_t column = 0; column < request.table.header.size(); ++column) {
        const auto known = names.find(normalised(request.table.header[column]));
        if (known == names.end() || space.decisions()[known->second].stage < 0 || columns[known->second])
            continue;
        columns[known->second] = column;
        // A depth alone is no sign of this layout: the published table has it too.
        match.recognised += space.decisions()[known->second].block > 0 ? 1 : 0;
    }
    if (match.recognised == 0)
        return match;
    for (std::size_t index = 0; index < space.decisions().size(); ++index) {
        const auto& decision = space.decisions()[index];
        if (decision.block > 0 && decision.values.size() > 1 && !columns[index])
            match.missing.push_back(decision.id);
    }
    GlobalsReader globals(request);
    match.missing.insert(match.missing.end(), globals.missing().begin(), globals.missing().end());
    if (match.missing.empty())
        match.reader = std::make_unique<BlocksReader>(request.space, std::move(columns), std::move(globals));
    return match;
}

}  // namespace vulpes::study
