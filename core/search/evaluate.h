// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/separable_model.h"
#include "search/answer.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vulpes::search {

/// What an interaction adds for one network, rounded to the grid of its quantity (nearest, halves away from zero). Each interaction is
/// rounded alone, so every method of search sums the same integers.
[[nodiscard]] std::int64_t interactionTotal(
    const predict::Interaction&, std::int64_t scale, std::span<const std::uint32_t> states);

/// constant + Σ stage[s][states[s]] + Σ interactions: the one definition of a network's value that all of search shares.
[[nodiscard]] std::int64_t total(const predict::Quantity&, std::span<const std::uint32_t> states);

/// The largest total that `toValue` does not put above `value`: budgets compare in integers, and a budget typed as a printed cost keeps
/// the network that has this cost. Clamped to ±2^62.
[[nodiscard]] std::int64_t largestTotalWithin(const predict::Quantity&, double value);

/// The network with its totals filled in.
[[nodiscard]] Point evaluate(
    const predict::SeparableModel&, std::uint32_t slice, std::vector<std::uint32_t> states);

/// An answer with point, objective and costs filled; `validity`, `method`, `gap` are the caller's.
[[nodiscard]] Answer answerFor(std::span<const predict::ModelPtr> slices, const Point&);

/// No stage without a state.
[[nodiscard]] bool hasNetwork(const predict::SeparableModel&);

}  // namespace vulpes::search
