// SPDX-License-Identifier: GPL-3.0-or-later
// Re-derives a proof: budget and answer from the integers, then the dual bound and everything within its gap (docs/proof-format.md).
#include "search/certificate_check.h"

#include "search/certificate_enumerate.h"
#include "search/certificate_fields.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace vulpes::search::certificate {
namespace {

constexpr double kMostInteger = 0x1p62;

/// Why a step of the check ends: an error, already made.
using Step = Result<void>;

class Checker
{
public:
    Checker(const Json& proof, std::int64_t mostNodes, const Job& job) : m_proof(proof), m_job(job) { m_effort.mostNodes = mostNodes; }

    Result<ProofCheck> run()
    {
        auto read = readProof(m_proof);
        if (!read)
            return fail(read.error());
        m_read = std::move(*read);
        m_result.claim = m_read.claim;
        using Method = Step (Checker::*)();
        for (const Method step : {&Checker::checkBudget, &Checker::checkAnswer, &Checker::checkWitness}) {
            if (m_job.stopped())
                return fail(base::stoppedError());
            if (auto done = (this->*step)(); !done)
                return fail(done.error());
        }
        m_result.enumerated = m_effort.looked;
        return m_result;
    }

private:
    using Slice = ReadProof::Slice;

    Step checkBudget()
    {
        std::optional<Error> error;
        Fields top(m_proof, "", error);
        Fields budget(top.member("budget"), "/budget", error);
        m_budget = budget.number("value");
        m_scaled = budget.integer("scaled");
        m_chance = budget.number("chance");
        const std::string budgetBits = budget.text("bits");
        const std::string chanceBits = budget.text("chance_bits");
        if (error)
            return fail(std::move(*error));
        if (fromHex(budgetBits) != m_budget || fromHex(chanceBits) != m_chance)
            return refuse("proof_budget", "/budget/bits");
        if (m_scaled != scaledBudget(m_budget, m_read.costs.front().scale))
            return refuse("proof_budget", "/budget/scaled");
        m_rooms.assign(1, m_scaled);
        if (m_read.costs.size() > 1) {
            const Json& more = budget.array("more");
            if (error)
                return fail(std::move(*error));
            if (more.size() + 1 != m_read.costs.size())
                return refuse("proof_budget", "/budget/more");
            for (std::size_t k = 0; k < more.size(); ++k) {
                const std::string path = "/budget/more/" + std::to_string(k);
                Fields own(more[k], path, error);
                const double value = own.number("value");
                const std::int64_t scaled = own.integer("scaled");
                const std::string bits = own.text("bits");
                if (error)
                    return fail(std::move(*error));
                if (fromHex(bits) != value || scaled != scaledBudget(value, m_read.costs[k + 1].scale))
                    return refuse("proof_budget", path);
                m_rooms.push_back(scaled);
            }
        }
        if (!(m_chance >= 0.5 && m_chance < 1))
            return refuse("proof_budget", "/budget/chance");
        if ((m_chance > 0.5) != m_read.limit.has_value())
            return refuse("proof_budget", "/budget/chance");
        if (m_read.limit) {
            const double probability = boost::math::cdf(boost::math::students_t(m_read.limit->df), m_read.limit->quantile);
            if (std::abs(probability - m_chance) > 1e-10)
                return refuse("proof_budget", "/budget/chance");
            if (!leverageIsAtLeast(m_read.limit->v, m_read.limit->leastLeverage))
                return refuse("proof_witness", "/limit/least_leverage");
            m_rooms.front() = relaxedBudget(m_budget, *m_read.limit, m_read.costs.front().scale);
        }
        return {};
    }

    /// The listed state a stage of a network belongs to, whatever the order of its blocks after the first.
    [[nodiscard]] std::optional<std::uint32_t> findState(const space::Architecture& network, std::size_t stage) const
    {
        const space::Architecture wanted = m_read.space->representative(network);
        space::Architecture other = wanted;
        const auto decisions = m_read.space->stageDecisions(stage);
        for (std::size_t i = 0; i < m_read.states[stage].size(); ++i) {
            for (std::size_t k = 0; k < decisions.size(); ++k)
                other.choices[decisions[k]] = m_read.states[stage][i].choices[k];
            if (m_read.space->representative(other) == wanted)
                return static_cast<std::uint32_t>(i);
        }
        return std::nullopt;
    }

    Step checkAnswer()
    {
        m_ceiling = std::numeric_limits<std::int64_t>::min();
        if (m_result.claim == "infeasible")
            return {};
        std::optional<Error> error;
        Fields top(m_proof, "", error);
        Fields answer(top.member("answer"), "/answer", error);
        const std::string text = answer.text("architecture");
        const std::int64_t sliceIndex = answer.integer("slice");
        const std::int64_t objective = answer.integer("objective");
        const std::int64_t cost = answer.integer("cost");
        const std::int64_t slack = answer.integer("slack");
        const double value = answer.number("value");
        if (error)
            return fail(std::move(*error));
        const auto network = m_read.space->parse(text);
        if (!network || sliceIndex < 0 || sliceIndex >= static_cast<std::int64_t>(m_read.slices.size()))
            return refuse("proof_answer_value", "/answer/architecture");
        const Slice& slice = m_read.slices[static_cast<std::size_t>(sliceIndex)];
        for (std::size_t g = 0; g < m_read.space->globals().size(); ++g) {
            if (network->choices[m_read.space->globals()[g]] != slice.globals[g])
                return refuse("proof_answer_value", "/answer/slice");
        }
        std::vector<std::uint32_t> states;
        for (std::size_t s = 0; s < m_read.states.size(); ++s) {
            const auto state = findState(*network, s);
            if (!state)
                return refuse("proof_answer_value", "/answer/architecture");
            states.push_back(*state);
        }
        if (slice.objective.total(states, m_read.objective.scale) != objective)
            return refuse("proof_answer_value", "/answer/objective");
        if (slice.costs.front().total(states, m_read.costs.front().scale) != cost)
            return refuse("proof_answer_value", "/answer/cost");
        const double ownValue = m_read.objective.toValue(static_cast<double>(objective));
        if (!(std::abs(ownValue - value) <= kTolerance * (1 + std::abs(ownValue))))
            return refuse("proof_answer_value", "/answer/value");
        if (slack != m_scaled - cost)
            return refuse("proof_budget", "/budget/value");
        if (m_read.limit) {
            const double limit = answer.number("limit");
            if (error)
                return fail(std::move(*error));
            const double own = limitOf(m_read, slice, states, cost);
            if (!(std::abs(own - limit) <= kTolerance))
                return refuse("proof_answer_value", "/answer/limit");
            if (own > m_budget + kTolerance)
                return refuse("proof_answer_infeasible", "/answer/limit");
        } else if (cost > m_scaled) {
            return refuse("proof_answer_infeasible", "/answer/cost");
        }
        m_result.objective = ownValue;
        m_result.costs.push_back(static_cast<double>(cost) / static_cast<double>(m_read.costs.front().scale));
        if (auto done = checkMoreCosts(answer, slice, states, error); !done)
            return done;
        m_ceiling = objective;
        if (m_result.claim == "bounded") {
            m_ceiling = answer.integer("ceiling");
            const double gap = answer.number("gap");
            if (error)
                return fail(std::move(*error));
            if (m_ceiling < objective || std::abs(static_cast<double>(m_ceiling)) > 0x1p61)
                return refuse("proof_answer_value", "/answer/ceiling");
            m_result.gap = m_read.objective.toValue(static_cast<double>(m_ceiling)) - ownValue;
            if (!(std::abs(m_result.gap - gap) <= 1e-12 * (1 + std::abs(ownValue))))
                return refuse("proof_answer_value", "/answer/gap");
        }
        return {};
    }

    /// The other budgets' share of the answer.
    Step checkMoreCosts(Fields& answer, const Slice& slice, std::span<const std::uint32_t> states, std::optional<Error>& error)
    {
        if (m_read.costs.size() == 1)
            return {};
        const Json& costs = answer.array("more_costs");
        const Json& slacks = answer.array("more_slacks");
        if (error)
            return fail(std::move(*error));
        if (costs.size() + 1 != m_read.costs.size() || slacks.size() != costs.size())
            return refuse("proof_answer_value", "/answer/more_costs");
        for (std::size_t k = 1; k < m_read.costs.size(); ++k) {
            const std::string at = "/" + std::to_string(k - 1);
            const std::int64_t own = slice.costs[k].total(states, m_read.costs[k].scale);
            if (wholeNumber(costs[k - 1]) != own)
                return refuse("proof_answer_value", "/answer/more_costs" + at);
            if (wholeNumber(slacks[k - 1]) != m_rooms[k] - own)
                return refuse("proof_budget", "/budget/more" + at);
            if (own > m_rooms[k])
                return refuse("proof_answer_infeasible", "/answer/more_costs" + at);
            m_result.costs.push_back(static_cast<double>(own) / static_cast<double>(m_read.costs[k].scale));
        }
        return {};
    }

    Step checkWitness()
    {
        m_result.bound = m_result.claim == "infeasible" ? 0 : m_result.objective;
        for (std::size_t k = 0; k < m_read.slices.size(); ++k) {
            if (auto done = checkSlice(k); !done)
                return done;
        }
        m_result.method = "dual bound and regrets";
        if (m_read.limit)
            m_result.method += ", constant margin";
        if (m_coupled)
            m_result.method += m_relaxed ? ", branching on coupled groups under planes" : ", table of coupled groups";
        return {};
    }

    /// All sums of products must stay inside 64 bits; a witness that asks for more is none.
    [[nodiscard]] bool fits(const Slice& slice, const Multiplier& multiplier) const
    {
        double total = slice.sizeOf(0, m_read.objective.scale);
        if (m_result.claim != "infeasible")
            total += std::abs(static_cast<double>(m_ceiling)) + 1;
        total *= static_cast<double>(multiplier.q);
        for (std::size_t k = 0; k < slice.costs.size(); ++k) {
            const double size = slice.sizeOf(k + 1, m_read.costs[k].scale);
            total += static_cast<double>(multiplier.p[k]) * (size + std::abs(static_cast<double>(m_rooms[k])));
        }
        return total < kMostInteger / 2;
    }

    Step checkSlice(std::size_t k)
    {
        const Slice& slice = m_read.slices[k];
        const std::string path = "/witness/slices/" + std::to_string(k);
        std::optional<Error> error;
        Fields fields(m_proof["witness"]["slices"][k], path, error);
        const Json& prices = fields.array("multiplier");
        const Json& best = fields.array("best");
        const bool hasBound = fields.has("bound");
        const std::int64_t bound = hasBound ? fields.integer("bound") : 0;
        const bool infeasible = m_result.claim == "infeasible";
        Multiplier multiplier{{}, -1};
        bool anyPrice = false, negative = false;
        for (std::size_t i = 0; i < prices.size(); ++i) {
            const std::int64_t price = fields.asInteger(prices[i], "multiplier");
            negative = negative || price < 0;
            if (i + 1 < prices.size()) {
                multiplier.p.push_back(price);
                anyPrice = anyPrice || price > 0;
            } else {
                multiplier.q = price;
            }
        }
        if (error)
            return fail(std::move(*error));
        if (negative || multiplier.p.size() != m_read.costs.size() || (infeasible ? multiplier.q != 0 || !anyPrice : multiplier.q < 1)
            || best.size() != m_read.states.size() || !fits(slice, multiplier))
            return refuse("proof_witness", path + "/multiplier");

        std::int64_t constants = multiplier.q * slice.objective.constant;
        for (std::size_t i = 0; i < multiplier.p.size(); ++i)
            constants += multiplier.p[i] * (m_rooms[i] - slice.costs[i].constant);
        std::int64_t own = constants;
        for (std::size_t s = 0; s < m_read.states.size(); ++s) {
            std::int64_t top = std::numeric_limits<std::int64_t>::min();
            for (const Option& o : slice.options[s])
                top = std::max(top, multiplier.reduced(o));
            if (fields.asInteger(best[s], "best") != top || error)
                return refuse("proof_witness", path + "/best/" + std::to_string(s));
            own += top;
        }
        std::optional<GroupBounds> groups;
        if (slice.coupled()) {
            groups.emplace(m_read, slice, multiplier);
            own = constants + groups->bound();
            m_coupled = true;
            m_relaxed = m_relaxed || !groups->exact();
        }
        // Planes are made of rounded numbers, so a bound from them is not written down.
        const bool written = !groups || groups->exact();
        if (hasBound != written || (written && own != bound))
            return refuse("proof_witness", path + "/bound");
        // A feasible network above the ceiling has q (ceiling + 1) ≤ q A ≤ g − Σ regret.
        const std::int64_t threshold = infeasible ? 0 : multiplier.q * (m_ceiling + 1);
        if (!infeasible) {
            const double proved = static_cast<double>(own) / static_cast<double>(multiplier.q);
            m_result.bound = std::max(m_result.bound, m_read.objective.toValue(proved));
        }
        if (own < threshold)
            return {};
        Enumeration networks(m_read, slice, multiplier, {m_rooms, m_ceiling, m_budget}, m_effort, m_job);
        if (!groups)
            return networks.run(std::vector<std::uint32_t>(m_read.states.size(), 0), own - threshold);
        Step outcome;
        const bool complete = groups->walk(threshold - constants, m_effort.nodes, m_effort.mostNodes, [&](std::span<const std::uint32_t> chosen, std::int64_t value) {
            outcome = m_job.stopped() ? Step(fail(base::stoppedError())) : networks.run(chosen, value + constants - threshold);
            return outcome.has_value();
        });
        return complete || !outcome ? outcome : gapTooWide();
    }

    const Json& m_proof;
    const Job& m_job;
    Enumeration::Effort m_effort;
    ProofCheck m_result;
    ReadProof m_read;
    double m_budget = 0, m_chance = 0.5;
    std::int64_t m_scaled = 0;      ///< the budget as an integer
    std::vector<std::int64_t> m_rooms;                   ///< per cost: the largest total that can keep its budget
    std::int64_t m_ceiling = 0;                          ///< no network is claimed to be above it; the answer's objective when optimal
    bool m_coupled = false, m_relaxed = false;
};

} // namespace

Result<ProofCheck> check(const Json& proof, std::int64_t mostNodes, const Job& job)
{
    return Checker(proof, mostNodes, job).run();
}

} // namespace vulpes::search::certificate

namespace vulpes::search {

Result<ProofCheck> checkProof(const Json& proof, const Job& job)
{
    constexpr std::int64_t mostNodes = 2'000'000'000;
    return certificate::check(proof, mostNodes, job);
}

} // namespace vulpes::search
