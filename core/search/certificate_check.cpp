// SPDX-License-Identifier: GPL-3.0-or-later
// Re-derives a proof: budget and answer from the integers, then the dual bound and everything within its gap (docs/proof-format.md).
#include "search/certificate_check.h"

#include "search/certificate_fields.h"
#include "search/certificate_read.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace vulpes::search::certificate {
namespace {

constexpr double kTolerance = 1e-9;           ///< of limits under a chance (ms), and of values shown
constexpr double kMostInteger = 0x1p62;

/// Why a step of the check ends: an error, already made.
using Step = Result<void>;

class Checker
{
public:
    Checker(const Json& proof, std::int64_t mostNodes, const Job& job) : m_proof(proof), m_mostNodes(mostNodes), m_job(job) {}

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
        if (m_scaled != scaledBudget(m_budget, m_read.cost.scale))
            return refuse("proof_budget", "/budget/scaled");
        if (!(m_chance >= 0.5 && m_chance < 1))
            return refuse("proof_budget", "/budget/chance");
        if ((m_chance > 0.5) != m_read.limit.has_value())
            return refuse("proof_budget", "/budget/chance");
        m_room = m_scaled;
        if (m_read.limit) {
            const double probability = boost::math::cdf(boost::math::students_t(m_read.limit->df), m_read.limit->quantile);
            if (std::abs(probability - m_chance) > 1e-10)
                return refuse("proof_budget", "/budget/chance");
            if (!leverageIsAtLeast(m_read.limit->v, m_read.limit->leastLeverage))
                return refuse("proof_witness", "/limit/least_leverage");
            m_room = relaxedBudget(m_budget, *m_read.limit, m_read.cost.scale);
        }
        return {};
    }

    [[nodiscard]] double limitOf(const Slice& slice, std::span<const std::uint32_t> states, std::int64_t cost) const
    {
        Eigen::VectorXd w = slice.base;
        for (std::size_t s = 0; s < states.size(); ++s)
            w += slice.features[s].row(states[s]).transpose();
        const double h = std::max(0.0, w.dot(m_read.limit->v * w));
        return static_cast<double>(cost) / static_cast<double>(m_read.cost.scale) + m_read.limit->quantile * m_read.limit->sigma * std::sqrt(1.0 + h);
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
        m_floor = std::numeric_limits<std::int64_t>::min();
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
        std::int64_t ownObjective = slice.objective.constant;
        std::int64_t ownCost = slice.cost.constant;
        for (std::size_t s = 0; s < m_read.states.size(); ++s) {
            const auto state = findState(*network, s);
            if (!state)
                return refuse("proof_answer_value", "/answer/architecture");
            states.push_back(*state);
            ownObjective += slice.objective.stage[s][*state];
            ownCost += slice.cost.stage[s][*state];
        }
        if (ownObjective != objective)
            return refuse("proof_answer_value", "/answer/objective");
        if (ownCost != cost)
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
            const double own = limitOf(slice, states, cost);
            if (!(std::abs(own - limit) <= kTolerance))
                return refuse("proof_answer_value", "/answer/limit");
            if (own > m_budget + kTolerance)
                return refuse("proof_answer_infeasible", "/answer/limit");
        } else if (cost > m_scaled) {
            return refuse("proof_answer_infeasible", "/answer/cost");
        }
        m_floor = objective;
        m_result.objective = ownValue;
        m_result.cost = static_cast<double>(cost) / static_cast<double>(m_read.cost.scale);
        return {};
    }

    Step checkWitness()
    {
        m_result.method = m_read.limit ? "dual bound and regrets, constant margin" : "dual bound and regrets";
        m_result.bound = m_result.claim == "optimal" ? m_result.objective : 0;
        for (std::size_t k = 0; k < m_read.slices.size(); ++k) {
            if (auto done = checkSlice(k); !done)
                return done;
        }
        return {};
    }

    Step checkSlice(std::size_t k)
    {
        const Slice& slice = m_read.slices[k];
        const std::string path = "/witness/slices/" + std::to_string(k);
        std::optional<Error> error;
        Fields fields(m_proof["witness"]["slices"][k], path, error);
        const Json& multiplier = fields.array("multiplier");
        const Json& best = fields.array("best");
        const std::int64_t bound = fields.integer("bound");
        const std::int64_t p = multiplier.size() == 2 ? fields.asInteger(multiplier[0], "multiplier") : -1;
        const std::int64_t q = multiplier.size() == 2 ? fields.asInteger(multiplier[1], "multiplier") : -1;
        if (error)
            return fail(std::move(*error));
        const bool optimal = m_result.claim == "optimal";
        if (p < 0 || (optimal ? q < 1 : q != 0 || p < 1) || best.size() != m_read.states.size())
            return refuse("proof_witness", path + "/multiplier");

        // All products must fit; a witness that asks for more is none.
        const auto magnitude = [](const std::vector<Option>& options, auto member) {
            double most = 0;
            for (const Option& o : options)
                most = std::max(most, std::abs(static_cast<double>(o.*member)));
            return most;
        };
        double sizeA = std::abs(static_cast<double>(slice.objective.constant)) + (optimal ? std::abs(static_cast<double>(m_floor)) + 1 : 0);
        double sizeC = std::abs(static_cast<double>(slice.cost.constant)) + std::abs(static_cast<double>(m_room));
        for (const auto& options : slice.options) {
            sizeA += magnitude(options, &Option::objective);
            sizeC += magnitude(options, &Option::cost);
        }
        if (static_cast<double>(q) * sizeA + static_cast<double>(p) * sizeC >= kMostInteger / 2)
            return refuse("proof_witness", path + "/multiplier");

        std::int64_t own = p * (m_room - slice.cost.constant) + q * slice.objective.constant;
        std::vector<Level> levels(m_read.states.size());
        for (std::size_t s = 0; s < m_read.states.size(); ++s) {
            std::int64_t top = std::numeric_limits<std::int64_t>::min();
            for (const Option& o : slice.options[s])
                top = std::max(top, q * o.objective - p * o.cost);
            if (fields.asInteger(best[s], "best") != top || error)
                return refuse("proof_witness", path + "/best/" + std::to_string(s));
            own += top;
            Level& level = levels[s];
            level.stage = s;
            for (const Option& o : slice.options[s])
                level.options.emplace_back(top - (q * o.objective - p * o.cost), &o);
            std::sort(level.options.begin(), level.options.end(), [](const auto& a, const auto& b) {
                return a.first != b.first ? a.first < b.first : a.second->state < b.second->state;
            });
        }
        if (own != bound)
            return refuse("proof_witness", path + "/bound");
        // A feasible network better than the answer has q (T + 1) ≤ q A ≤ g − Σ regret.
        const std::int64_t gap = optimal ? own - q * (m_floor + 1) : own;
        if (optimal)
            m_result.bound = std::max(m_result.bound, m_read.objective.toValue(static_cast<double>(own) / static_cast<double>(q)));
        if (gap < 0)
            return {};
        return enumerate(slice, levels, gap);
    }

    struct Level
    {
        std::size_t stage = 0;
        std::vector<std::pair<std::int64_t, const Option*>> options;   ///< by regret
        std::int64_t cheapestRest = 0;                                 ///< of the levels after this one
    };

    Step enumerate(const Slice& slice, std::vector<Level>& levels, std::int64_t gap)
    {
        for (Level& level : levels)
            std::erase_if(level.options, [&](const auto& option) { return option.first > gap; });
        std::stable_sort(levels.begin(), levels.end(), [](const Level& a, const Level& b) { return a.options.size() < b.options.size(); });
        std::int64_t rest = 0;
        for (std::size_t i = levels.size(); i-- > 0;) {
            levels[i].cheapestRest = rest;
            std::int64_t least = std::numeric_limits<std::int64_t>::max();
            for (const auto& [regret, option] : levels[i].options)
                least = std::min(least, option->cost);
            if (levels[i].options.empty())
                return {};
            rest += least;
        }
        std::vector<std::uint32_t> states(levels.size());
        std::function<Step(std::size_t, std::int64_t, std::int64_t, std::int64_t)> descend = [&](std::size_t i, std::int64_t regret,
                                                                                               std::int64_t cost, std::int64_t objective) -> Step {
            if (i == levels.size()) {
                ++m_result.enumerated;
                if (objective <= m_floor || cost > m_room)
                    return {};
                if (m_read.limit && limitOf(slice, states, cost) > m_budget - kTolerance)
                    return {};
                return fail(base::refutedError("proof_not_optimal").with("network", textOf(slice, states))
                                .with("objective", m_read.objective.toValue(static_cast<double>(objective))));
            }
            for (const auto& [own, option] : levels[i].options) {
                if (regret + own > gap)
                    break;
                if (++m_nodes > m_mostNodes)
                    return fail(base::refutedError("proof_witness").with("path", "/witness").with("reason", "gap_too_wide"));
                if ((m_nodes & 0xffff) == 0 && m_job.stopped())
                    return fail(base::stoppedError());
                if (cost + option->cost + levels[i].cheapestRest > m_room)
                    continue;
                states[levels[i].stage] = option->state;
                if (auto done = descend(i + 1, regret + own, cost + option->cost, objective + option->objective); !done)
                    return done;
            }
            return {};
        };
        return descend(0, 0, slice.cost.constant, slice.objective.constant);
    }

    [[nodiscard]] std::string textOf(const Slice& slice, std::span<const std::uint32_t> states) const
    {
        std::vector<space::StageChoices> choices;
        for (std::size_t s = 0; s < states.size(); ++s)
            choices.push_back(m_read.states[s][states[s]].choices);
        return m_read.space->format(m_read.space->assemble(choices, slice.globals));
    }

    const Json& m_proof;
    const std::int64_t m_mostNodes;
    const Job& m_job;
    ProofCheck m_result;
    ReadProof m_read;
    double m_budget = 0, m_chance = 0.5;
    std::int64_t m_scaled = 0;      ///< the budget as an integer
    std::int64_t m_room = 0;        ///< largest cost total that can keep the budget
    std::int64_t m_floor = 0;       ///< the answer's objective
    std::int64_t m_nodes = 0;
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
