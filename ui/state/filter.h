// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/sample_columns.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::state {

/// What the filter bar keeps. Without a filter (or with one that is not understood: `error`) everything is kept.
struct Filtered
{
    bool active = false;
    std::vector<bool> samples, fronts;   ///< empty unless active
    std::optional<Error> error;          ///< of workflow::Filter::parse

    [[nodiscard]] bool sample(std::size_t row) const { return !active || samples[row]; }
    [[nodiscard]] bool front(std::size_t index) const { return !active || fronts[index]; }
};

/// Applies a text in the language of workflow::Filter to measured rows and front points. Cost: rows × comparisons.
[[nodiscard]] Filtered applyFilter(const std::string& text, const workflow::Analysis*, const SampleColumns*);

} // namespace vulpes::state
