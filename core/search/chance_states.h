// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/separable_model.h"
#include "search/answer.h"

#include <Eigen/Dense>

#include <cstdint>
#include <span>
#include <vector>

namespace vulpes::search::chance {

/// One stage as the search under a chance sees it. States with equal cost features give the same limit with every completion,
/// so only the one with the best objective is kept (of each value of the other costs). Features are centred and whitened over the kept states: u = E⁺(f − mean).
struct Stage
{
    std::vector<std::uint32_t> original;      ///< kept state → state of the model
    std::vector<std::uint32_t> kept;          ///< state of the model → kept state that stands for it
    std::vector<std::int64_t> objectiveInt;
    std::vector<double> objective;            ///< index units, without the constant
    std::vector<double> cost;                 ///< units of the cost, without the constant
    Eigen::MatrixXd u;                        ///< dimensions × states
    Eigen::MatrixXd lower, upper;             ///< blocks D and U of the separable bounds of the leverage
    std::vector<double> lowerSquare;          ///< u'Du
    std::vector<double> upperSquare;          ///< u'Uu
    std::vector<double> square;               ///< u'Mu, M the block of the leverage

    [[nodiscard]] std::size_t size() const { return original.size(); }
};

/// One slice prepared for searches under a chance: h(x) = constant + 2 linear'u + u'Mu over the stacked stage parts u.
struct Prepared
{
    predict::ModelPtr model;
    std::vector<Stage> stages;
    std::vector<Eigen::Index> offset;         ///< of each stage in the stacked vector
    Eigen::MatrixXd m;
    Eigen::VectorXd linear;
    double constant = 0;
    double least = 0;                         ///< proven lower bound of h over all real features
    double objectiveScale = 1, costScale = 1;
    double objectiveConstant = 0, costConstant = 0;

    [[nodiscard]] const predict::PredictionLimit& limit() const { return *model->limit; }
    [[nodiscard]] const predict::Quantity& cost() const { return model->costs[limit().cost]; }
    /// A choice of kept states as states of the model, with its integer totals.
    [[nodiscard]] Point point(std::uint32_t slice, std::span<const std::uint32_t> keptStates) const;
    [[nodiscard]] std::int64_t objectiveOf(std::span<const std::uint32_t> keptStates) const;
};

/// h(x) = (1, f)'V(1, f): the one routine that search, check and display share.
[[nodiscard]] double leverage(const predict::PredictionLimit&, std::span<const std::uint32_t> statesOfModel);
/// R(x) = m(x) + margin·sqrt(1 + h(x)), margin = t quantile × sigma. The one routine that decides feasibility.
[[nodiscard]] double limitValue(const predict::SeparableModel&, std::span<const std::uint32_t> statesOfModel, double margin);
/// t quantile at `chance` × sigma; 0 at one half.
[[nodiscard]] double marginOf(const predict::PredictionLimit&, double chance);

/// Merges states and whitens features. Requires `model->limit`. The bounds D and U are left empty (see chance_bounds.h).
[[nodiscard]] Prepared prepare(predict::ModelPtr model);

} // namespace vulpes::search::chance
