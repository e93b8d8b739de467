// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "space/search_space.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace vulpes::workflow {

/// What a filter may ask of a candidate besides its choices. NaN: not known; no comparison with it holds.
struct FilterRow
{
    /// Residual: of the accuracy, percent points. Leverage, Cook: the larger of both predictors.
    enum Number { Accuracy, Latency, PredictedAccuracy, PredictedLatency, Residual, Leverage, Cook, Count };
    const space::Architecture* network = nullptr;   ///< null: only the numbers are known
    std::array<double, Count> numbers{};
};

/// The text of the filter bar: comparisons joined by `and`, `or`, `not` and parentheses.
///
///   accuracy > 74 and latency <= 120
///   s24.depth = 3 and not (k80 = 7 or e160 < 4)
///
/// Names: `accuracy`, `latency`, `predicted_accuracy`, `predicted_latency`, `residual`, `leverage`, `cook`; decisions (`resolution`, `s24.depth`,
/// `s24.b2.kernel`); and for a stage S and a key or kind K of its decisions `KS` (`k80`, `e160`, `d24`): any block of the stage;
/// `mean_KS` is their mean. `tot_S` is the stage's depth.
/// Operators: `=`, `==`, `!=`, `<>`, `<`, `<=`, `>`, `>=`. Immutable, safe to share.
class Filter
{
public:
    Filter() = default;
    /// An empty text matches everything. Errors: `filter_syntax` (facts `position`, `expected`), `filter_unknown_name` (facts `name`, `position`).
    [[nodiscard]] static Result<Filter> parse(std::string_view text, const space::SearchSpace&);

    [[nodiscard]] bool empty() const { return !m_root; }
    [[nodiscard]] bool matches(const space::SearchSpace&, const FilterRow&) const;

    struct Node;

private:
    std::shared_ptr<const Node> m_root;
};

} // namespace vulpes::workflow
