// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/chance_states.h"

#include <vector>

namespace vulpes::search::chance {

/// A surviving state of a stage with its parts of the separable bounds at the present reference network.
struct Candidate
{
    std::uint32_t state = 0;
    double objective = 0, cost = 0;
    double low = 0, high = 0;       ///< parts of the lower and upper bound of h
    double limitPart = 0;           ///< l: part of the lower bound of R
    double regret = 0;
};

/// The separable relaxation of one slice under R ≤ budget: surviving states, proven range of the leverage, bound of R, dual and regrets.
///
/// With L(x) = base + Σ l_s(c_s) ≤ R(x) and mu ≥ 0, A(x) = g(mu) − mu (B − L(x)) − Σ r_s(c_s); a feasible x has L(x) ≤ R(x) ≤ B, so
/// anything feasible above T has Σ r_s < g(mu) − T. Ranges proved on that set may be used for it, round by round.
class Relaxation
{
public:
    Relaxation(const Prepared&, double margin);

    /// Makes both bounds of h tight at this choice of kept states, and intersects the proven range with what follows from them.
    void refer(std::span<const std::uint32_t> keptStates);
    /// Chord of the square root over the proven range: fills l.
    void bindLimit();
    /// Minimises g over mu ≥ 0 and fills the regrets; false when no surviving choice has L ≤ budget.
    [[nodiscard]] bool solveDual(double budget);
    /// Regrets for minimising L itself: l minus the smallest l of the stage; bound() is then the smallest L.
    void regretsOfLimit();
    /// Drops states with regret above the gap; false when a stage has none left.
    [[nodiscard]] bool filter(double gap);
    /// Narrows the proven range of h over the choices with total regret within the gap; false when it becomes empty.
    [[nodiscard]] bool tighten(double gap);

    [[nodiscard]] double bound() const { return m_bound; }
    [[nodiscard]] double base() const { return m_base; }
    [[nodiscard]] double tuples() const;
    [[nodiscard]] std::vector<std::vector<Candidate>>& stages() { return m_stages; }

private:
    struct Tangent { double value, slope; };
    [[nodiscard]] Tangent tangent(double mu, double room) const;
    /// A bound of Σ part over {Σ regret ≤ gap}: lower (sign +1) or upper (sign −1).
    [[nodiscard]] double rangeOver(double gap, double Candidate::*part, double sign) const;

    const Prepared& m_p;
    double m_margin;
    std::vector<std::vector<Candidate>> m_stages;
    double m_reference = 0;             ///< h of the reference network
    double m_low = 0, m_high = 0;       ///< proven range of h over the choices that matter
    bool m_hasRange = false;
    double m_base = 0, m_bound = 0;
};

} // namespace vulpes::search::chance
