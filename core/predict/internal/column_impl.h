// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/column.h"
#include "predict/internal/cell_column.h"
#include "predict/internal/score_column.h"

#include <cstdint>

namespace vulpes::predict {

/// What a column text means, compiled to table look-ups: a block's value is the product of one table entry per decision it reads.
struct Column::Impl
{
    enum class Kind {
        Global,         ///< value of a global decision
        Depth,          ///< number of blocks
        DepthLevel,     ///< 1 if the depth is `level`
        First,          ///< product over the first block
        IdentityCount,  ///< depth − 1
        IdentitySum,    ///< sum of products over the blocks after the first
        IdentityMean,   ///< the same divided by their number
        Cell,           ///< something of a cell's edges
        Score,          ///< a number the space knows of each of its networks
        Cost,           ///< MACs or parameters, of one stage or of the whole network
    };
    struct Factor
    {
        std::size_t position = 0;   ///< in StageChoices
        std::vector<double> table;  ///< one entry per value of the decision
    };
    struct Block
    {
        bool present = false;  ///< the block has every decision the expression names
        std::vector<Factor> factors;
    };

    Kind kind = Kind::Global;
    double level = 0;
    double constant = 1;
    int depthPosition = -1;  ///< in StageChoices; −1: always all blocks
    std::vector<double> depthValues;
    int blockCount = 0;
    std::vector<Block> blocks;

    int globalPosition = -1;  ///< in the globals: the decision itself, or the resolution of a cost
    std::vector<double> globalValues;

    space::SpacePtr space;
    graph::TaskShape task;
    bool macs = false;
    CellColumn cell;
    ScoreColumn score;

    [[nodiscard]] int depth(const space::StageChoices& choices) const
    {
        if (depthPosition < 0)
            return blockCount;
        const auto choice = choices[static_cast<std::size_t>(depthPosition)];
        return choice < 0 ? 0 : static_cast<int>(depthValues[static_cast<std::size_t>(choice)]);
    }
    [[nodiscard]] double block(std::size_t index, const space::StageChoices& choices) const
    {
        const Block& b = blocks[index];
        if (!b.present)
            return 0;
        double product = constant;
        for (const Factor& factor : b.factors) {
            const auto choice = choices[factor.position];
            if (choice < 0)
                return 0;
            product *= factor.table[static_cast<std::size_t>(choice)];
        }
        return product;
    }
    [[nodiscard]] double cost(
        std::size_t stage, const space::StageChoices& choices, const space::StageChoices& globals) const;
    [[nodiscard]] graph::TaskShape taskAt(const space::StageChoices& globals) const;
};

}  // namespace vulpes::predict
