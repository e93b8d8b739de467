// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "structure/cell_terms.h"
#include "structure/gap_link.h"
#include "structure/variance_components.h"

namespace vulpes::structure {

/// What is predicted of one cell.
struct CellPrediction
{
    double accuracy = 0;        ///< percent; the chance level where cut off
    double link = 0;            ///< in link units, of the model alone: base + Σ parts
    std::vector<double> parts;  ///< one per term, link units
    bool cutOff = false;  ///< the output hears nothing of the input: ranked last, whatever the model says
    std::optional<double>
        sd;  ///< of the link, for the cell's expected accuracy; null unless asked for, and where cut off
    std::optional<double> low,
        high;  ///< percent: where a training of the cell lands in 95 % of cases, by the model

    /// What to rank by: the link, −∞ where cut off.
    [[nodiscard]] double rank() const;
};

/// Accuracy of cells from a few that were trained: a Gaussian process u(x) = 10 Σα + Σ_g v_g k_g(x, X) α over the link's units, with
/// α = V⁻¹u, V = Σ_g v_g K_g + 10 + v_noise I. It is a sum of one number per term, exactly, and each is a weighted sum over the trained cells.
/// Variances come from the likelihood of the first 300 trained cells (order them at random) in ten iterations; nothing else is tuned.
/// Immutable; any thread; the same numbers on every machine up to rounding.
class AccuracyModel
{
public:
    /// `cells` are the trained ones with their accuracies in percent; `chance` is the accuracy of guessing (100 / classes).
    /// Errors: `cells_too_few` with facts `cells`, `needed`; `accuracies_wrong_count` with facts `expected`, `found`; `accuracy_out_of_range`
    /// with facts `cell`, `accuracy`; `cells_at_chance` with facts `best`, `chance`; those of `gapLink`, `varianceComponents`.
    /// O(10 × min(n, 300)³ + n³).
    [[nodiscard]] static Result<AccuracyModel> fit(
        CellTerms cells, std::span<const double> accuracies, double chance, const Job& = {});

    /// Predictions of cells whose terms were made with the same pool. With `intervals` also sd, low and high: variance 10 + Σ v_g k_g(x, x)
    /// − k′V⁻¹k, and that plus the noise for the interval, both taken through the link. They take the variances as known, so are a little narrow with few
    /// cells. Errors: `terms_differ` where the terms are others than the model's; stopped.
    /// O(cells × n × columns), with intervals O(cells × n²).
    [[nodiscard]] Result<std::vector<CellPrediction>> predict(
        const CellTerms& cells, bool intervals, const Job& = {}) const;

    /// The term `structure` and the base of every cell of the space, link units, in the order of `cellNumber`, of the model alone (a cut-off cell
    /// keeps what the model says, else its cliff would spread over all edges). With architecture alone this is the prediction; in percent after
    /// `link().back`. What `EdgeEffects` takes. Errors: stopped.
    [[nodiscard]] Result<Eigen::VectorXd> structureOfSpace(const StructureTable&, const Job& = {}) const;

    [[nodiscard]] double base() const { return m_base; }
    [[nodiscard]] const VarianceComponents& variances() const { return m_variances; }
    [[nodiscard]] const GapLink& link() const { return m_link; }
    [[nodiscard]] double chance() const { return m_chance; }

private:
    AccuracyModel() = default;
    [[nodiscard]] bool sameTerms(const CellTerms&) const;

    CellTerms m_trained;
    GapLink m_link;
    VarianceComponents m_variances;
    Eigen::MatrixXd m_factor;  ///< lower Cholesky factor of V
    Eigen::VectorXd m_alpha;
    double m_base = 0, m_chance = 0;
};

}  // namespace vulpes::structure
