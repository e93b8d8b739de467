// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/certificate_enumerate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vulpes::search::certificate {

double limitOf(const ReadProof& proof, const ReadProof::Slice& slice, std::span<const std::uint32_t> states, std::int64_t cost)
{
    Eigen::VectorXd w = slice.base;
    for (std::size_t s = 0; s < states.size(); ++s)
        w += slice.features[s].row(states[s]).transpose();
    const double h = std::max(0.0, w.dot(proof.limit->v * w));
    return static_cast<double>(cost) / static_cast<double>(proof.costs.front().scale) + proof.limit->quantile * proof.limit->sigma * std::sqrt(1.0 + h);
}

Enumeration::Enumeration(const ReadProof& proof, const ReadProof::Slice& slice, const Multiplier& multiplier, Claim claim, Effort& effort, const Job& job)
    : m_proof(proof), m_slice(slice), m_claim(std::move(claim)), m_effort(effort), m_job(job), m_regrets(slice.options.size())
{
    for (std::size_t s = 0; s < m_regrets.size(); ++s) {
        m_regrets[s].resize(slice.coupled() ? slice.groupState[s].size() : 1);
        for (const Option& o : slice.options[s])
            m_regrets[s][o.group].emplace_back(multiplier.reduced(o), &o);
        for (Regrets& list : m_regrets[s]) {
            std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
                return a.first != b.first ? a.first > b.first : a.second->state < b.second->state;
            });
            for (std::size_t i = list.size(); i-- > 0;)
                list[i].first = list.front().first - list[i].first;
        }
    }
}

std::vector<Enumeration::Level> Enumeration::levelsOf(std::span<const std::uint32_t> groups, std::int64_t gap) const
{
    std::vector<Level> levels;
    for (std::size_t s = 0; s < groups.size(); ++s) {
        const Regrets& options = m_regrets[s][groups[s]];
        const auto end = std::upper_bound(options.begin(), options.end(), gap, [](std::int64_t g, const auto& option) { return g < option.first; });
        levels.push_back({s, &options, static_cast<std::size_t>(end - options.begin()), {}});
    }
    std::stable_sort(levels.begin(), levels.end(), [](const Level& a, const Level& b) { return a.count < b.count; });
    Costs rest{};
    for (std::size_t i = levels.size(); i-- > 0;) {
        levels[i].cheapestRest = rest;
        for (std::size_t k = 0; k < m_claim.rooms.size(); ++k) {
            std::int64_t least = std::numeric_limits<std::int64_t>::max();
            for (std::size_t o = 0; o < levels[i].count; ++o)
                least = std::min(least, (*levels[i].options)[o].second->cost[k]);
            rest[k] += least;
        }
    }
    return levels;
}

Result<void> Enumeration::run(std::span<const std::uint32_t> groups, std::int64_t gap)
{
    m_states.assign(groups.begin(), groups.end());
    m_levels = levelsOf(groups, gap);
    // Couplings are the same for all networks of these groups.
    const auto outside = [&](const Table& table, std::int64_t scale) {
        if (!m_slice.coupled())
            return table.constant;
        std::int64_t sum = table.total(m_states, scale);
        for (std::size_t s = 0; s < m_states.size(); ++s)
            sum -= table.stage[s][m_states[s]];
        return sum;
    };
    if (m_slice.coupled()) {
        for (std::size_t s = 0; s < m_states.size(); ++s)
            m_states[s] = m_slice.groupState[s][groups[s]];
    }
    Costs costs{};
    for (std::size_t k = 0; k < m_claim.rooms.size(); ++k)
        costs[k] = outside(m_slice.costs[k], m_proof.costs[k].scale);
    return descend(0, gap, costs, outside(m_slice.objective, m_proof.objective.scale));
}

Result<void> Enumeration::descend(std::size_t i, std::int64_t regretLeft, const Costs& cost, std::int64_t objective)
{
    if (i == m_levels.size())
        return look(cost, objective);
    const Level& level = m_levels[i];
    for (std::size_t o = 0; o < level.count; ++o) {
        const auto& [regret, option] = (*level.options)[o];
        if (regret > regretLeft)
            break;
        if (++m_effort.nodes > m_effort.mostNodes)
            return gapTooWide();
        if ((m_effort.nodes & 0xffff) == 0 && m_job.stopped())
            return fail(base::stoppedError());
        Costs next = cost;
        bool within = true;
        for (std::size_t k = 0; k < m_claim.rooms.size() && within; ++k) {
            next[k] += option->cost[k];
            within = next[k] + level.cheapestRest[k] <= m_claim.rooms[k];
        }
        if (!within)
            continue;
        m_states[level.stage] = option->state;
        if (auto done = descend(i + 1, regretLeft - regret, next, objective + option->objective); !done)
            return done;
    }
    return {};
}

Result<void> Enumeration::look(const Costs& cost, std::int64_t objective)
{
    ++m_effort.looked;
    if (objective <= m_claim.ceiling || (m_proof.limit && limitOf(m_proof, m_slice, m_states, cost[0]) > m_claim.budget - kTolerance))
        return {};
    std::vector<space::StageChoices> choices;
    for (std::size_t s = 0; s < m_states.size(); ++s)
        choices.push_back(m_proof.states[s][m_states[s]].choices);
    return fail(base::refutedError("proof_not_optimal")
                    .with("network", m_proof.space->format(m_proof.space->assemble(choices, m_slice.globals)))
                    .with("objective", m_proof.objective.toValue(static_cast<double>(objective))));
}

} // namespace vulpes::search::certificate
