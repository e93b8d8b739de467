// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "search/annealing.h"
#include "search/neighbourhood.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace vulpes::search {

/// A network under way: states and totals.
struct Position
{
    std::vector<std::uint32_t> states;
    std::int64_t objective = 0, cost = 0;
    double value = 0;  ///< objective with its link
};

/// What the rules share: drawing, proposing, counting, logging. One per run and thread.
class Walker
{
public:
    /// The longest walk: proposals without a limit of their own stop here, the mean of the published runs.
    static constexpr std::int64_t kPublishedEvaluations = 53'600;

    Walker(const predict::SeparableModel&, const Neighbourhood&, const SearchOptions&, const Job&);

    [[nodiscard]] base::Random& random() { return m_random; }
    [[nodiscard]] std::int64_t maxSteps() const { return m_maxSteps; }
    [[nodiscard]] std::int64_t step() const { return m_step; }
    /// Polled by every rule before a proposal.
    [[nodiscard]] bool finished();
    [[nodiscard]] bool stopped() const { return m_stopped; }

    /// A uniform network within the budget; after 1,000 draws beyond it, the cheapest network.
    [[nodiscard]] Position start();
    /// One uniform network, whatever it costs.
    [[nodiscard]] Position draw();

    struct Proposal
    {
        struct Change
        {
            std::uint32_t stage = 0, from = 0, to = 0;
        };
        std::array<Change, 4> changes;       ///< of distinct stages
        std::size_t count = 0;
        std::int64_t objective = 0, cost = 0;
        double value = 0;
        bool feasible = false;
    };
    /// One to four single steps, each of a uniform stage to a uniform neighbour of its state; evaluated. Trading between stages needs at
    /// least two. Requires `canMove`.
    [[nodiscard]] Proposal propose(const Position&);
    [[nodiscard]] bool canMove() const { return !m_movable.empty(); }
    static void apply(Position&, const Proposal&);

    void log(const Proposal&, bool accepted, char reason, double temperature);
    void log(const Position&, bool accepted, char reason);  ///< all stages at once
    /// Remembers the best; call with every network within the budget.
    void see(const Position&);
    [[nodiscard]] bool fits(const Position& position) const { return position.cost <= m_limit; }

    [[nodiscard]] Result<Run> finish(const Position& startedAt) &&;

private:
    void evaluatePosition(Position&);

    void put(std::uint32_t stage, std::uint32_t from, std::uint32_t to, double objective, std::int64_t cost, bool accepted, char reason, double temperature);

    const predict::SeparableModel& m_model;
    const Neighbourhood& m_neighbourhood;
    SearchOptions m_options;
    const Job& m_job;
    base::Random m_random;
    std::int64_t m_limit = 0, m_maxSteps = 0, m_step = 0;
    bool m_coupled = false, m_stopped = false;
    std::vector<std::size_t> m_movable;
    std::optional<Position> m_best;
    Run m_run;
};

/// Every rule returns where it started.
[[nodiscard]] Position walkPublished(Walker&);
[[nodiscard]] Position walkMetropolis(Walker&, const SearchOptions&);
[[nodiscard]] Position walkEvolution(Walker&, const SearchOptions&);
[[nodiscard]] Position walkRandom(Walker&);

}  // namespace vulpes::search
