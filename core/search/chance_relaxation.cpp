// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/chance_relaxation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vulpes::search::chance {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// Subtracted from the bound of R so that rounding never makes it an overestimate (ms).
constexpr double kGuard = 1e-9;

} // namespace

Relaxation::Relaxation(const Prepared& p, double margin) : m_p(p), m_margin(margin), m_stages(p.stages.size())
{
    for (std::size_t s = 0; s < m_stages.size(); ++s) {
        const Stage& stage = p.stages[s];
        m_stages[s].resize(stage.size());
        for (std::size_t i = 0; i < stage.size(); ++i) {
            Candidate& c = m_stages[s][i];
            c.state = static_cast<std::uint32_t>(i);
            c.objective = stage.objective[i];
            c.cost = stage.cost[i];
        }
    }
}

void Relaxation::refer(std::span<const std::uint32_t> states)
{
    Eigen::VectorXd u0(m_p.m.rows());
    for (std::size_t s = 0; s < m_stages.size(); ++s)
        u0.segment(m_p.offset[s], m_p.stages[s].u.rows()) = m_p.stages[s].u.col(states[s]);
    const Eigen::VectorXd mu0 = m_p.m * u0;
    const Eigen::VectorXd gradient = m_p.linear + mu0;
    m_reference = m_p.constant + 2.0 * m_p.linear.dot(u0) + u0.dot(mu0);

    double least = m_reference;
    double greatest = m_reference;
    for (std::size_t s = 0; s < m_stages.size(); ++s) {
        const Stage& stage = m_p.stages[s];
        const Eigen::Index size = stage.u.rows();
        const auto g = gradient.segment(m_p.offset[s], size);
        const auto own = u0.segment(m_p.offset[s], size);
        // 2 g'(u − u0) + (u − u0)'D(u − u0), expanded so that each state costs one dot product.
        const Eigen::VectorXd lowerDirection = 2.0 * (g - stage.lower * own);
        const Eigen::VectorXd upperDirection = 2.0 * (g - stage.upper * own);
        const double lowerShift = own.dot(stage.lower * own) - 2.0 * g.dot(own);
        const double upperShift = own.dot(stage.upper * own) - 2.0 * g.dot(own);
        double smallest = kInfinity;
        double largest = -kInfinity;
        for (Candidate& c : m_stages[s]) {
            const double* u = stage.u.data() + static_cast<Eigen::Index>(c.state) * size;
            double low = stage.lowerSquare[c.state] + lowerShift;
            double high = stage.upperSquare[c.state] + upperShift;
            for (Eigen::Index j = 0; j < size; ++j) {
                low += lowerDirection[j] * u[j];
                high += upperDirection[j] * u[j];
            }
            c.low = low;
            c.high = high;
            smallest = std::min(smallest, low);
            largest = std::max(largest, high);
        }
        least += smallest;
        greatest += largest;
    }
    least = std::max(least - 1e-12, m_p.least);
    greatest = std::max(greatest + 1e-12, least);
    m_low = m_hasRange ? std::max(m_low, least) : least;
    m_high = m_hasRange ? std::min(m_high, greatest) : greatest;
    m_hasRange = true;
}

void Relaxation::bindLimit()
{
    const double low = m_low;
    const double high = std::max(m_high, low);
    const double rootLow = std::sqrt(1.0 + low);
    const double slope = high - low > 1e-12 ? (std::sqrt(1.0 + high) - rootLow) / (high - low) : 0.0;
    m_base = m_p.costConstant + m_margin * (rootLow + slope * (m_reference - low)) - kGuard;
    const double weight = m_margin * slope;
    for (auto& stage : m_stages) {
        for (Candidate& c : stage)
            c.limitPart = c.cost + weight * c.low;
    }
}

Relaxation::Tangent Relaxation::tangent(double mu, double room) const
{
    Tangent t{mu * room + m_p.objectiveConstant, room};
    for (const auto& stage : m_stages) {
        double best = -kInfinity;
        double part = 0;
        for (const Candidate& c : stage) {
            const double reduced = c.objective - mu * c.limitPart;
            if (reduced > best || (reduced == best && c.limitPart < part)) {
                best = reduced;
                part = c.limitPart;
            }
        }
        t.value += best;
        t.slope -= part;
    }
    return t;
}

bool Relaxation::solveDual(double budget)
{
    const double room = budget - m_base;
    double smallest = 0;
    double widest = 0;
    for (const auto& stage : m_stages) {
        double least = kInfinity;
        double low = kInfinity, high = -kInfinity;
        for (const Candidate& c : stage) {
            least = std::min(least, c.limitPart);
            low = std::min(low, c.objective);
            high = std::max(high, c.objective);
        }
        smallest += least;
        widest += high - low;
    }
    if (room < smallest)
        return false;

    double mu = 0;
    Tangent left = tangent(0.0, room);
    if (left.slope < 0) {
        // A multiplier with an ascending tangent: beyond it the cheapest states win.
        double muLeft = 0;
        double muRight = std::max(widest, 1e-9) / std::max(room - smallest, 1e-3);
        Tangent right = tangent(muRight, room);
        for (int i = 0; i < 60 && right.slope < 0; ++i) {
            left = right;
            muLeft = muRight;
            muRight *= 4;
            right = tangent(muRight, room);
        }
        mu = muRight;
        double best = right.value;
        for (int i = 0; i < 40 && left.slope < 0 && right.slope > 0; ++i) {
            const double meet = (right.value - left.value + left.slope * muLeft - right.slope * muRight) / (left.slope - right.slope);
            if (!(meet > muLeft && meet < muRight))
                break;
            const double expected = left.value + left.slope * (meet - muLeft);
            const Tangent at = tangent(meet, room);
            if (at.value < best) {
                best = at.value;
                mu = meet;
            }
            if (at.value - expected <= 1e-10 * (1.0 + std::abs(expected)))
                break;
            (at.slope < 0 ? left : right) = at;
            (at.slope < 0 ? muLeft : muRight) = meet;
        }
    }
    m_bound = mu * room + m_p.objectiveConstant;
    for (auto& stage : m_stages) {
        double best = -kInfinity;
        for (Candidate& c : stage) {
            c.regret = c.objective - mu * c.limitPart;
            best = std::max(best, c.regret);
        }
        for (Candidate& c : stage)
            c.regret = best - c.regret;
        m_bound += best;
    }
    return true;
}

void Relaxation::regretsOfLimit()
{
    m_bound = m_base;
    for (auto& stage : m_stages) {
        double least = kInfinity;
        for (const Candidate& c : stage)
            least = std::min(least, c.limitPart);
        for (Candidate& c : stage)
            c.regret = c.limitPart - least;
        m_bound += least;
    }
}

bool Relaxation::filter(double gap)
{
    bool any = true;
    for (auto& stage : m_stages) {
        std::erase_if(stage, [&](const Candidate& c) { return c.regret > gap; });
        any = any && !stage.empty();
    }
    return any;
}

double Relaxation::rangeOver(double gap, double Candidate::*part, double sign) const
{
    // max over lambda ≥ 0 of Σ_s min_c (sign·part + lambda·regret) − lambda·gap; every lambda gives a valid bound.
    const auto at = [&](double lambda) {
        Tangent t{-lambda * gap, -gap};
        for (const auto& stage : m_stages) {
            double best = kInfinity;
            double regret = 0;
            for (const Candidate& c : stage) {
                const double value = sign * (c.*part) + lambda * c.regret;
                if (value < best) {
                    best = value;
                    regret = c.regret;
                }
            }
            t.value += best;
            t.slope += regret;
        }
        return t;
    };
    double lambdaLeft = 0;
    Tangent left = at(0.0);
    double best = left.value;
    if (left.slope <= 0 || !(gap > 0))
        return sign * best;
    double lambdaRight = 1.0 / gap;
    Tangent right = at(lambdaRight);
    best = std::max(best, right.value);
    for (int i = 0; i < 30 && right.slope > 0; ++i) {
        left = right;
        lambdaLeft = lambdaRight;
        lambdaRight *= 4;
        right = at(lambdaRight);
        best = std::max(best, right.value);
    }
    for (int i = 0; i < 8 && left.slope > 0 && right.slope < 0; ++i) {
        const double meet = (right.value - left.value + left.slope * lambdaLeft - right.slope * lambdaRight) / (left.slope - right.slope);
        if (!(meet > lambdaLeft && meet < lambdaRight))
            break;
        const Tangent middle = at(meet);
        best = std::max(best, middle.value);
        (middle.slope > 0 ? left : right) = middle;
        (middle.slope > 0 ? lambdaLeft : lambdaRight) = meet;
    }
    return sign * best;
}

bool Relaxation::tighten(double gap)
{
    m_low = std::max(m_low, m_reference + rangeOver(gap, &Candidate::low, 1.0) - 1e-12);
    m_high = std::min(m_high, m_reference + rangeOver(gap, &Candidate::high, -1.0) + 1e-12);
    return m_low <= m_high + 1e-9;
}

double Relaxation::tuples() const
{
    double product = 1;
    for (const auto& stage : m_stages)
        product *= static_cast<double>(stage.size());
    return product;
}

} // namespace vulpes::search::chance
