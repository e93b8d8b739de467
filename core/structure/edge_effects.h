// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "structure/cell_space.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace vulpes::structure {

/// What two edges together do to one cell beyond what each does.
struct PairEffect
{
    std::size_t first = 0, second = 0;  ///< edges, first < second
    double effect = 0;
};

/// Why a cell has its value: mean + Σ shares = value, and mean + Σ alone + Σ pairs + higher = value, both to rounding.
/// In units of the values (link units, or percent).
struct CellExplanation
{
    double mean = 0, value = 0;
    std::vector<double>
        shares;  ///< exact Shapley value of each edge: all it does, with its part of what it does together with others
    std::vector<double> alone;      ///< effect of the edge's operator, averaged over everything else
    std::vector<PairEffect> pairs;  ///< of every two edges (15 of 6)
    double higher = 0;              ///< three and more edges together
};

/// The exact functional analysis of variance of a number known of every cell of a space, against the average cell with all operators equally
/// likely: f = Σ over sets of edges of an effect that depends on those edges' operators alone and averages to 0 over each of them
/// (Hoeffding 1948; Owen, Sobol' indices and Shapley value, 2014). Immutable; any thread; no sampling.
class EdgeEffects
{
public:
    /// `values`: one per cell in the order of `cellNumber`. Errors: those of `checkSpace`; `cell_values_count` with facts `expected`, `found`;
    /// stopped. Time and memory: (operators + 1)^edges numbers (46,656 for NAS-Bench-201: a few ms).
    [[nodiscard]] static Result<EdgeEffects> make(
        const CellSpace&, const Eigen::VectorXd& values, const Job& = {});

    [[nodiscard]] double mean() const { return m_effects.front().front(); }
    /// The effect of a set of edges (bit e: edge e) on a cell. Requires a cell of the space.
    [[nodiscard]] double effect(std::uint32_t edges, const Cell&) const;
    /// Requires a cell of the space.
    [[nodiscard]] CellExplanation explain(const Cell&) const;
    /// Share of the variance over the space carried by effects of one edge, two, three … (sums to 1; zeros where nothing varies).
    [[nodiscard]] std::vector<double> orderShares() const;

private:
    EdgeEffects() = default;

    std::size_t m_edges = 0, m_operators = 0;
    std::vector<std::vector<double>>
        m_effects;  ///< per set its table over its edges' operators, the lowest edge counting most
};

}  // namespace vulpes::structure
