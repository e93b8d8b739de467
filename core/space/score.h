// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::space {

class SearchSpace;

/// A number known of the networks of a space without training or measuring them: a zero-cost score of the untrained network.
struct Score
{
    std::string name;              ///< a letter, then letters, digits and `_`
    std::vector<double> values;    ///< by `SearchSpace::networkNumber`; NaN: nobody said; −inf: said, and no information at all

    [[nodiscard]] bool complete() const;   ///< said of every network
};
using ScoresPtr = std::shared_ptr<const std::vector<Score>>;

/// How many networks may have scores: one stage of one block (a cell) without depth, no globals, at most 2^20 networks. Nothing for other spaces.
[[nodiscard]] std::optional<std::size_t> scoredNetworks(const SearchSpace&);

/// Errors: `space_invalid` with facts `reason` ("scores_space", "score_name", "score_twice", "score_values", "scores_many") and `decision` (the score).
[[nodiscard]] Result<void> validateScores(const SearchSpace&, const std::vector<Score>&);

/// `[{"name": …, "values": [number, null (nobody said), "-inf", …]}, …]`.
[[nodiscard]] Json scoresToJson(const std::vector<Score>&);
/// A document's scores; complains like the rest of a space's reader. Errors: `space_json` with facts `path`, `reason`.
[[nodiscard]] Result<std::vector<Score>> scoresFromJson(const Json&, const std::string& path);

} // namespace vulpes::space
