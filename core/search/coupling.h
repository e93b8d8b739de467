// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/separable_model.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vulpes::search {

/// One interaction with its factors read per class of states.
struct CoupledTerm
{
    std::size_t quantity = 0;  ///< 0: the objective, 1 + i: the i-th of the costs asked for
    std::int64_t scale = 1;
    double coefficient = 0;
    std::vector<std::size_t> stages;          ///< ascending
    std::vector<std::vector<double>> values;  ///< per factor and class

    [[nodiscard]] std::size_t first() const { return stages.front(); }
    [[nodiscard]] std::size_t last() const { return stages.back(); }
};

/// What couples the stages of a model, for the objective and some of its costs. States of a stage with equal factors in every interaction
/// are one class: within a class only undominated states matter.
struct Coupling
{
    std::vector<CoupledTerm> terms;                                ///< those that read at least one stage
    std::vector<std::int64_t> constants;                           ///< per quantity: the rest
    std::vector<std::vector<std::vector<std::uint32_t>>> classes;  ///< per stage and class: states, ascending

    [[nodiscard]] bool adjacentOnly() const;
};

[[nodiscard]] Coupling couplingOf(const predict::SeparableModel&, std::span<const std::size_t> costs);
[[nodiscard]] bool coupled(const predict::SeparableModel&, std::span<const std::size_t> costs);

/// A part of the space: the classes still allowed per stage.
using Box = std::vector<std::vector<std::uint32_t>>;
[[nodiscard]] Box wholeBox(const Coupling&);

/// A separable model that is nowhere worse than the coupled one inside a box: gains at least, costs at most the true ones. Products are
/// replaced by the mean of their two McCormick planes (McCormick 1976), which separate; terms with at most one factor left open are exact.
struct Relaxation
{
    std::vector<std::int64_t> constants;  ///< per quantity
    std::vector<std::vector<std::vector<std::int64_t>>>
        shifts;                       ///< per quantity, stage, position in the box's class list
    bool exact = true;                ///< every term is
    std::size_t splitStage = 0;       ///< where a cut tightens most; for !exact
    std::vector<double> splitValues;  ///< of the factor to cut, per position in the box's class list
};

/// `weights`: per quantity, what one unit of its grid is worth; for choosing the cut.
[[nodiscard]] Relaxation relax(const Coupling&, const Box&, std::span<const double> weights);
/// The two halves of a box at the middle of the relaxation's factor. Requires !relaxation.exact. Both are smaller than the box.
[[nodiscard]] std::pair<Box, Box> split(const Box&, const Relaxation&);

}  // namespace vulpes::search
