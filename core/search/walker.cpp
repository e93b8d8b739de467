// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/walker.h"

#include "search/evaluate.h"
#include "search/front_builder.h"

#include <algorithm>
#include <cassert>

namespace vulpes::search {

Walker::Walker(
    const predict::SeparableModel& model, const Neighbourhood& neighbourhood, const SearchOptions& options, const Job& job)
    : m_model(model)
    , m_neighbourhood(neighbourhood)
    , m_options(options)
    , m_job(job)
    , m_random(options.seed)
    , m_limit(largestTotalWithin(model.costs.front(), options.budget))
    , m_maxSteps(options.maxSteps > 0 ? options.maxSteps : kPublishedEvaluations)
    , m_coupled(!model.objective.interactions.empty() || !model.costs.front().interactions.empty())
{
    for (std::size_t s = 0; s < model.stateCounts.size(); ++s)
        if (model.stateCounts[s] > 1)
            m_movable.push_back(s);
    m_run.options = options;
    if (options.logMoves)
        m_run.moves.reserve(static_cast<std::size_t>(std::min<std::int64_t>(2 * m_maxSteps + 1, 1 << 20)));
}

bool Walker::finished()
{
    if ((m_step & 0x3ff) == 0 && m_job.stopped())
        m_stopped = true;
    return m_stopped || m_step >= m_maxSteps;
}

void Walker::evaluatePosition(Position& position)
{
    position.objective = total(m_model.objective, position.states);
    position.cost = total(m_model.costs.front(), position.states);
    position.value = m_model.objective.toValue(position.objective);
    ++m_run.evaluations;
}

Position Walker::draw()
{
    Position position;
    position.states.reserve(m_model.stateCounts.size());
    for (const auto count : m_model.stateCounts)
        position.states.push_back(static_cast<std::uint32_t>(m_random.below(count)));
    evaluatePosition(position);
    return position;
}

Position Walker::start()
{
    for (int attempt = 0; attempt < 1000; ++attempt)
        if (auto position = draw(); fits(position))
            return position;
    Position position;
    position.states = cheapestStates(m_model, 0);
    evaluatePosition(position);
    return position;
}

Walker::Proposal Walker::propose(const Position& at)
{
    assert(canMove());
    Proposal proposal;
    while (proposal.count == 0) {
        for (auto left = 1 + m_random.below(proposal.changes.size()); left > 0; --left) {
            const auto stage = static_cast<std::uint32_t>(m_movable[m_random.below(m_movable.size())]);
            const auto changes = proposal.changes.begin(), end = changes + static_cast<std::ptrdiff_t>(proposal.count);
            auto change = std::find_if(changes, end, [&](const auto& c) { return c.stage == stage; });
            if (change == end) {
                *change = {stage, at.states[stage], at.states[stage]};
                ++proposal.count;
            }
            const auto near = m_neighbourhood.of(stage, change->to);
            if (!near.empty()) {
                change->to = near[m_random.below(near.size())];
            } else {
                const auto other = static_cast<std::uint32_t>(m_random.below(m_model.stateCounts[stage] - 1));
                change->to = other >= change->to ? other + 1 : other;
            }
        }
        const auto changes = proposal.changes.begin();
        const auto last = std::remove_if(changes, changes + static_cast<std::ptrdiff_t>(proposal.count),
            [](const auto& change) { return change.from == change.to; });
        proposal.count = static_cast<std::size_t>(last - changes);
    }
    if (m_coupled) {
        auto states = at.states;
        for (std::size_t i = 0; i < proposal.count; ++i)
            states[proposal.changes[i].stage] = proposal.changes[i].to;
        proposal.objective = total(m_model.objective, states);
        proposal.cost = total(m_model.costs.front(), states);
    } else {
        proposal.objective = at.objective;
        proposal.cost = at.cost;
        for (std::size_t i = 0; i < proposal.count; ++i) {
            const auto& change = proposal.changes[i];
            const auto& gain = m_model.objective.stage[change.stage];
            const auto& cost = m_model.costs.front().stage[change.stage];
            proposal.objective += gain[change.to] - gain[change.from];
            proposal.cost += cost[change.to] - cost[change.from];
        }
    }
    proposal.feasible = proposal.cost <= m_limit;
    // Over the budget nobody asks for the value, and the link costs an exponential: only the log wants it.
    if (proposal.feasible || m_options.logMoves)
        proposal.value = m_model.objective.toValue(proposal.objective);
    ++m_run.evaluations;
    return proposal;
}

void Walker::apply(Position& position, const Proposal& proposal)
{
    for (std::size_t i = 0; i < proposal.count; ++i)
        position.states[proposal.changes[i].stage] = proposal.changes[i].to;
    position.objective = proposal.objective;
    position.cost = proposal.cost;
    position.value = proposal.value;
}

void Walker::put(std::uint32_t stage, std::uint32_t from, std::uint32_t to, double objective, std::int64_t cost, bool accepted,
    char reason, double temperature)
{
    m_run.moves.push_back({static_cast<std::int64_t>(m_run.moves.size()), stage, from, to, objective,
        m_model.costs.front().toValue(cost), cost <= m_limit, accepted, reason, temperature});
}

void Walker::log(const Proposal& proposal, bool accepted, char reason, double temperature)
{
    if (m_options.logMoves)
        for (std::size_t i = 0; i < proposal.count; ++i) {
            const auto& change = proposal.changes[i];
            put(change.stage, change.from, change.to, proposal.value, proposal.cost, accepted,
                i + 1 < proposal.count ? 'p' : reason, temperature);
        }
    ++m_step;
}

void Walker::log(const Position& position, bool accepted, char reason)
{
    if (m_options.logMoves)
        put(Move::kAllStages, 0, 0, position.value, position.cost, accepted, reason, 0);
    ++m_step;
}

void Walker::see(const Position& position)
{
    assert(fits(position));
    if (m_best && position.objective <= m_best->objective)
        return;
    m_best = position;
    m_run.improvements.emplace_back(m_run.evaluations, position.value);
}

Result<Run> Walker::finish(const Position& startedAt) &&
{
    if (m_stopped)
        return fail(base::stoppedError());
    const auto asPoint = [](const Position& position) {
        return Point{0, position.states, position.objective, position.cost};
    };
    m_run.start = asPoint(startedAt);
    m_run.best = asPoint(*m_best);
    m_run.bestObjective = m_best->value;
    m_run.bestCost = m_model.costs.front().toValue(m_best->cost);
    return std::move(m_run);
}

}  // namespace vulpes::search
