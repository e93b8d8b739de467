// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/walker.h"

#include <cmath>
#include <deque>

namespace vulpes::search {

namespace {

Position begin(Walker& walker)
{
    auto position = walker.start();
    walker.log(position, true, 's');
    walker.see(position);
    return position;
}

}  // namespace

/// The acceptance of the published script: better is taken; after 500 refusals in a row, and before step 10,000, a loss of at most 0.1 points.
/// A proposal over the budget is drawn again: it costs an evaluation, but is no step.
/// docs/search.md lists where this port departs from the script.
Position walkPublished(Walker& walker)
{
    constexpr int kStuck = 500;
    constexpr std::int64_t kLastEscape = 10'000;
    constexpr double kLargestLoss = 0.1;
    const auto start = begin(walker);
    auto current = start;
    int refusals = 0;
    std::int64_t step = 0;
    while (walker.canMove() && !walker.finished()) {
        const auto proposal = walker.propose(current);
        if (!proposal.feasible) {
            walker.log(proposal, false, 'x', 0);
            continue;
        }
        ++step;
        char reason = '-';
        if (proposal.objective > current.objective)
            reason = '+';
        else if (refusals >= kStuck && step < kLastEscape
            && current.value - proposal.value <= kLargestLoss)
            reason = 't';
        const bool accepted = reason == '+' || reason == 't';
        walker.log(proposal, accepted, reason, 0);
        refusals = accepted ? 0 : refusals + 1;
        if (accepted) {
            Walker::apply(current, proposal);
            walker.see(current);
        }
    }
    return start;
}

/// Metropolis et al. 1953 with the geometric schedule of Kirkpatrick et al. 1983: a loss d is taken with probability exp(−d / T).
Position walkMetropolis(Walker& walker, const SearchOptions& options)
{
    const auto start = begin(walker);
    auto current = start;
    const auto last = static_cast<double>(std::max<std::int64_t>(walker.maxSteps() - 1, 1));
    const double ratio = std::log(options.endTemperature / options.startTemperature);
    while (walker.canMove() && !walker.finished()) {
        const double temperature =
            options.startTemperature * std::exp(ratio * static_cast<double>(walker.step()) / last);
        const auto proposal = walker.propose(current);
        char reason = '-';
        if (!proposal.feasible)
            reason = 'x';
        else if (proposal.objective > current.objective)
            reason = '+';
        else if (proposal.objective == current.objective)
            reason = '=';
        else if (walker.random().uniform() < std::exp((proposal.value - current.value) / temperature))
            reason = 't';
        const bool accepted = reason != '-' && reason != 'x';
        walker.log(proposal, accepted, reason, temperature);
        if (accepted) {
            Walker::apply(current, proposal);
            walker.see(current);
        }
    }
    return start;
}

/// Regularised evolution (Real et al. 2019): the best of a random sample has a child, the oldest dies. Children over the budget are not born.
Position walkEvolution(Walker& walker, const SearchOptions& options)
{
    std::deque<Position> population;
    while (static_cast<int>(population.size()) < options.population
        && (population.empty() || !walker.finished()))
        population.push_back(begin(walker));
    const Position start = population.front();
    while (walker.canMove() && !walker.finished()) {
        const Position* parent = nullptr;
        for (int i = 0; i < options.tournament; ++i) {
            const auto& rival = population[walker.random().below(population.size())];
            if (parent == nullptr || rival.objective > parent->objective)
                parent = &rival;
        }
        const auto proposal = walker.propose(*parent);
        if (!proposal.feasible) {
            walker.log(proposal, false, 'x', 0);
            continue;
        }
        walker.log(proposal, true,
            proposal.objective > parent->objective        ? '+'
                : proposal.objective == parent->objective ? '='
                                                          : 't',
            0);
        Position child = *parent;
        Walker::apply(child, proposal);
        walker.see(child);
        population.push_back(std::move(child));
        population.pop_front();
    }
    return start;
}

/// Uniform draws; those within the budget count.
Position walkRandom(Walker& walker)
{
    const auto start = begin(walker);
    std::int64_t best = start.objective;
    while (!walker.finished()) {
        const auto position = walker.draw();
        if (!walker.fits(position)) {
            walker.log(position, false, 'x');
            continue;
        }
        const bool better = position.objective > best;
        walker.log(position, better, better ? '+' : position.objective == best ? '=' : '-');
        if (better) {
            best = position.objective;
            walker.see(position);
        }
    }
    return start;
}

}  // namespace vulpes::search
