// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/published_columns.h"

#include "study/import/row_view.h"

#include <unordered_map>

namespace vulpes::study {

namespace {

/// The stage before, as the names of first-block columns say it: its name, or the width that enters the first
/// stage.
std::string enteringName(const space::SearchSpace& space, std::size_t stage)
{
    if (stage > 0)
        return space.stages()[stage - 1].name;
    const auto& skeleton = space.skeleton();
    return std::to_string(skeleton.fixed.empty() ? skeleton.stem.channels : skeleton.fixed.back().channels);
}

using ColumnByName = std::unordered_map<std::string, std::size_t>;

class Finder
{
public:
    Finder(const base::Table& table, PublishedColumns& found) : m_found(found)
    {
        for (std::size_t column = 0; column < table.header.size(); ++column)
            m_columns.emplace(normalised(table.header[column]), column);
    }

    std::optional<std::size_t> operator()(const std::string& name)
    {
        const auto column = m_columns.find(normalised(name));
        if (column == m_columns.end())
            return std::nullopt;
        m_found.claimed.push_back(column->second);
        return column->second;
    }

private:
    ColumnByName m_columns;
    PublishedColumns& m_found;
};

}  // namespace

const std::vector<std::size_t>& firstBlock(const space::SearchSpace& space, std::size_t stage)
{
    return space.stages()[stage].blocks.front();
}

std::vector<BlockType> blockTypes(const space::SearchSpace& space, std::size_t stage)
{
    std::vector<BlockType> types = {{}};
    for (const std::size_t index : firstBlock(space, stage)) {
        std::vector<BlockType> longer;
        for (const auto& type : types) {
            for (std::size_t value = 0; value < space.decisions()[index].values.size(); ++value) {
                longer.push_back(type);
                longer.back().push_back(static_cast<std::int8_t>(value));
            }
        }
        types = std::move(longer);
    }
    return types;
}

std::string depthColumn(const space::SearchSpace& space, std::size_t stage)
{
    return "tot_" + space.stages()[stage].name;
}

std::string meanColumn(const space::SearchSpace& space, std::size_t stage, const std::string& key)
{
    return "avg_" + key + '_' + space.stages()[stage].name;
}

std::string sumColumn(const space::SearchSpace& space, std::size_t stage, const std::string& key)
{
    return "tot_" + key + '_' + space.stages()[stage].name;
}

std::string firstColumn(const space::SearchSpace& space, std::size_t stage, const std::string& key)
{
    return "tot_" + key + '_' + enteringName(space, stage) + '_' + space.stages()[stage].name;
}

std::string countColumn(
    const space::SearchSpace& space, std::size_t stage, const BlockType& type, bool identity)
{
    const auto& shapes = space.skeleton().stages;
    std::string name = stage < shapes.size() && shapes[stage].squeezeExcite ? "se" : "mbcv";
    for (std::size_t i = 0; i < type.size(); ++i) {
        const auto& decision = space.decisions()[firstBlock(space, stage)[i]];
        name += '_' + decision.key + base::formatNumber(decision.values[static_cast<std::size_t>(type[i])]);
    }
    name += '_' + space.stages()[stage].name;
    return identity ? name + "_I" : name;
}

PublishedColumns findPublished(const space::SearchSpace& space, const base::Table& table)
{
    PublishedColumns found;
    Finder find(table, found);
    found.total = find("tot_block");
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        PublishedStage& stage = found.stages.emplace_back();
        if (space.stages()[s].blocks.empty())
            continue;
        stage.depth = find(depthColumn(space, s));
        for (const std::size_t index : firstBlock(space, s)) {
            const auto& decision = space.decisions()[index];
            stage.summaries.push_back({decision.kind, find(meanColumn(space, s, decision.key)),
                find(sumColumn(space, s, decision.key)), find(firstColumn(space, s, decision.key))});
        }
        stage.types = blockTypes(space, s);
        for (const bool identity : {false, true}) {
            auto& columns = identity ? stage.identity : stage.first;
            for (const auto& type : stage.types) {
                const std::string name = countColumn(space, s, type, identity);
                columns.push_back(find(name));
                if (columns.back())
                    ++found.counts;
                else
                    found.missingCounts.push_back(name);
            }
        }
    }
    return found;
}

}  // namespace vulpes::study
