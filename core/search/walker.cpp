// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/walker.h"

#include "search/evaluate.h"
#include "search/front_builder.h"

#include <cassert>

namespace vulpes::search {

Walker::Walker(const predict::SeparableModel& model, const SearchOptions& options, const Job& job)
    : m_model(model),
      m_options(options),
      m_job(job),
      m_random(options.seed),
      m_limit(largestTotalWithin(model.costs.front(), options.budget)),
      m_maxSteps(options.maxSteps > 0 ? options.maxSteps : kPublishedEvaluations),
      m_coupled(!model.objective.interactions.empty() || !model.costs.front().interactions.empty())
{
    for (std::size_t s = 0; s < model.stateCounts.size(); ++s)
        if (model.stateCounts[s] > 1)
            m_movable.push_back(s);
    m_run.options = options;
    if (options.logMoves)
        m_run.moves.reserve(static_cast<std::size_t>(std::min<std::int64_t>(m_maxSteps + 1, 1 << 20)));
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
    proposal.stage = m_movable[m_random.below(m_movable.size())];
    proposal.from = at.states[proposal.stage];
    proposal.to = static_cast<std::uint32_t>(m_random.below(m_model.stateCounts[proposal.stage] - 1));
    if (proposal.to >= proposal.from)
        ++proposal.to;
    if (m_coupled) {
        auto states = at.states;
        states[proposal.stage] = proposal.to;
        proposal.objective = total(m_model.objective, states);
        proposal.cost = total(m_model.costs.front(), states);
    } else {
        const auto& gain = m_model.objective.stage[proposal.stage];
        const auto& cost = m_model.costs.front().stage[proposal.stage];
        proposal.objective = at.objective - gain[proposal.from] + gain[proposal.to];
        proposal.cost = at.cost - cost[proposal.from] + cost[proposal.to];
    }
    proposal.value = m_model.objective.toValue(proposal.objective);
    proposal.feasible = proposal.cost <= m_limit;
    ++m_run.evaluations;
    return proposal;
}

void Walker::apply(Position& position, const Proposal& proposal)
{
    position.states[proposal.stage] = proposal.to;
    position.objective = proposal.objective;
    position.cost = proposal.cost;
    position.value = proposal.value;
}

void Walker::log(const Proposal& proposal, bool accepted, char reason, double temperature)
{
    if (m_options.logMoves)
        m_run.moves.push_back({m_step, static_cast<std::uint32_t>(proposal.stage), proposal.from, proposal.to,
            proposal.value, m_model.costs.front().toValue(proposal.cost), proposal.feasible, accepted, reason,
            temperature});
    ++m_step;
}

void Walker::log(const Position& position, bool accepted, char reason)
{
    if (m_options.logMoves)
        m_run.moves.push_back({m_step, Move::kAllStages, 0, 0, position.value,
            m_model.costs.front().toValue(position.cost), fits(position), accepted, reason, 0});
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
