// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/csv.h"
#include "space/search_space.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::study {

/// One kind of block a stage can hold: choices of one block's decisions, in their order.
using BlockType = std::vector<std::int8_t>;

/// Every kind of block, in the order the published table counts them.
[[nodiscard]] std::vector<BlockType> blockTypes(const space::SearchSpace&, std::size_t stage);

/// The published table's names for a stage `S` after a stage `P`, made for any chain space from the letters of
/// its decisions: `tot_S` depth; `avg_e_S`, `tot_e_S` mean and sum over blocks after the first; `tot_e_P_S` of
/// the first block; `mbcv_e2_k3_S` (`se_…` in a stage with squeeze-excite) first block is of that kind; the
/// same with `_I`: how many later ones are.
[[nodiscard]] std::string depthColumn(const space::SearchSpace&, std::size_t stage);
[[nodiscard]] std::string meanColumn(const space::SearchSpace&, std::size_t stage, const std::string& key);
[[nodiscard]] std::string sumColumn(const space::SearchSpace&, std::size_t stage, const std::string& key);
[[nodiscard]] std::string firstColumn(const space::SearchSpace&, std::size_t stage, const std::string& key);
[[nodiscard]] std::string countColumn(
    const space::SearchSpace&, std::size_t stage, const BlockType&, bool identity);

/// Decision indices of the stage's first block: what a block of this stage is made of.
[[nodiscard]] const std::vector<std::size_t>& firstBlock(const space::SearchSpace&, std::size_t stage);

/// Where a table has them.
struct PublishedStage
{
    struct Summary
    {
        std::string kind;  ///< "expansion"
        std::optional<std::size_t> mean, sum, first;
    };
    std::optional<std::size_t> depth;
    std::vector<Summary> summaries;  ///< one per decision of a block
    std::vector<BlockType> types;
    std::vector<std::optional<std::size_t>> first;     ///< per type
    std::vector<std::optional<std::size_t>> identity;  ///< per type
};
struct PublishedColumns
{
    std::vector<PublishedStage> stages;
    std::optional<std::size_t> total;  ///< `tot_block`
    std::vector<std::size_t> claimed;
    std::vector<std::string> missingCounts;  ///< count columns the table lacks
    std::size_t counts = 0;                  ///< count columns it has
};
[[nodiscard]] PublishedColumns findPublished(const space::SearchSpace&, const base::Table&);

}  // namespace vulpes::study
