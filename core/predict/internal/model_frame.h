// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/separable_model.h"

#include <mutex>
#include <unordered_map>

namespace vulpes::predict {

/// One formula over the states of every stage, before coefficients: term t of a network is
/// base[t] + Σ_s features[s](state, column of t) + the coupled products of t.
struct FormulaTables
{
    Eigen::VectorXd base;                   ///< per term: the part outside the stages
    std::vector<std::vector<int>> terms;    ///< per stage: the terms it feeds, ascending
    std::vector<Eigen::MatrixXd> features;  ///< per stage: states × terms[stage]
    struct Coupled
    {
        int term = 0;
        double factor = 1;                         ///< the part of the product outside the stages
        std::vector<Interaction::Factor> factors;  ///< two or more stages
    };
    std::vector<Coupled> coupled;
};

/// One combination of the global decisions.
struct FrameSlice
{
    space::StageChoices globals;
    std::string label;
    FormulaTables accuracy, latency;
    std::vector<FormulaTables> further;  ///< of the request's further latencies
    std::vector<std::vector<std::vector<std::int64_t>>> extra;  ///< per extra cost and stage: one per state
    std::vector<std::int64_t> extraConstant;

    /// Per stage: states with equal cost features (and equal coupled accuracy factors) share a group; one group is one state of the model.
    std::vector<std::vector<std::uint32_t>> group;
    std::vector<std::vector<std::uint32_t>> firstOfGroup;
    std::vector<std::vector<int>> orderings;  ///< per stage and group
    double log10Networks = 0;
};

struct ModelFrame
{
    space::SpacePtr space;
    std::shared_ptr<const BoundFormula> accuracyFormula, latencyFormula;
    ModelRequest request;                                ///< locks include those of all formulas
    std::vector<std::vector<space::StageState>> states;  ///< per stage, before merging
    std::vector<FrameSlice> slices;

    /// The state a stage's choices belong to, whatever the order of the blocks after the first. The index is made at the first call.
    [[nodiscard]] std::optional<std::uint32_t> stateOf(std::size_t stage, const space::StageChoices&) const;

private:
    mutable std::once_flag m_indexed;
    mutable std::vector<std::unordered_map<std::string, std::uint32_t>> m_index;
};

/// Tables of one formula at one combination of globals. Constant factors of coupled products are folded away.
[[nodiscard]] FormulaTables tabulate(const BoundFormula&,
    const std::vector<std::vector<space::StageState>>& states, const space::StageChoices& globals);
/// Extra costs ("macs", "parameters") as integers.
void tabulateExtra(FrameSlice&, const ModelFrame&);
/// Groups states by what costs and couplings see of them.
void groupStates(FrameSlice&, const ModelFrame&);

/// Stage tables of one fitted quantity on an integer grid.
[[nodiscard]] Quantity quantise(const Fit&, const FormulaTables&,
    const std::vector<std::vector<std::uint32_t>>& stateOf, int largestMean);

}  // namespace vulpes::predict
