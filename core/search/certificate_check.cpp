// SPDX-License-Identifier: GPL-3.0-or-later
// Re-derives a proof: integers from the formulas, then the dual bound and everything within its gap (docs/proof-format.md).
#include "search/certificate_check.h"

#include "search/certificate_fields.h"

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

tl::unexpected<Error> refuse(const char* code, const std::string& path)
{
    return fail(base::refutedError(code).with("path", path));
}

class Checker
{
public:
    Checker(const Json& proof, std::int64_t mostNodes, const Job& job) : m_proof(proof), m_mostNodes(mostNodes), m_job(job) {}

    Result<ProofCheck> run()
    {
        using Method = Step (Checker::*)();
        for (const Method step : {&Checker::readSpace, &Checker::readFormulas, &Checker::readLimit, &Checker::checkTables, &Checker::checkBudget,
                                  &Checker::checkAnswer, &Checker::checkWitness}) {
            if (m_job.stopped())
                return fail(base::stoppedError());
            if (auto done = (this->*step)(); !done)
                return fail(done.error());
        }
        return m_result;
    }

private:
    struct Slice
    {
        space::StageChoices globals;
        Table objective, cost;
        Eigen::VectorXd base;
        std::vector<Eigen::MatrixXd> features;     ///< per stage, with a covariance
        std::vector<std::vector<Option>> options;
    };

    Step readSpace()
    {
        std::optional<Error> error;
        Fields top(m_proof, "", error);
        if (top.text("schema") != "vulpes.proof/1")
            top.complain("schema", "version");
        const std::string digest = top.text("digest");
        m_result.claim = top.text("claim");
        if (m_result.claim != "optimal" && m_result.claim != "infeasible")
            top.complain("claim", "range");
        m_tied = top.boolean("tied");
        m_classes = top.has("classes") ? static_cast<int>(std::clamp<std::int64_t>(top.integer("classes"), 1, 1000000)) : 1000;
        if (error)
            return fail(std::move(*error));
        if (digest != digestOf(m_proof))
            return refuse("proof_digest", "/digest");
        auto space = space::SearchSpace::fromJson(top.member("space"));
        if (!space)
            return fail(base::inputError("proof_json").with("path", "/space").with("reason", space.error().code));
        m_space = std::make_shared<const space::SearchSpace>(std::move(*space));
        const Json& locks = top.member("locks");
        if (!locks.is_object())
            top.complain("locks", "type");
        else
            for (const auto& [decision, value] : locks.items())
                m_locks[decision] = top.asNumber(value, "locks");
        if (error)
            return fail(std::move(*error));
        if (auto valid = m_space->checkLocks(m_locks); !valid)
            return refuse("proof_space", "/locks");
        auto states = listStates(*m_space, m_locks, m_tied);
        if (!states)
            return fail(states.error());
        m_states = std::move(*states);

        const Json& listed = top.array("states");
        if (listed.size() != m_states.size())
            return refuse("proof_space", "/states");
        for (std::size_t s = 0; s < m_states.size(); ++s) {
            const std::string path = "/states/" + std::to_string(s);
            const Json& row = listed[s];
            if (m_states[s].empty() || !row.is_array() || row.size() != 3)
                return refuse("proof_space", path);
            const Sums sums = sumsOf(*m_space, s, m_states[s]);
            if (top.asInteger(row[0], "states") != static_cast<std::int64_t>(m_states[s].size()) || top.asInteger(row[1], "states") != sums.sum
                || top.asInteger(row[2], "states") != sums.squares)
                return refuse("proof_space", path);
        }
        const auto choices = m_space->globalChoices(m_locks);
        for (const Json& globals : top.array("slices")) {
            Slice slice;
            for (const std::size_t g : m_space->globals()) {
                const space::Decision& decision = m_space->decisions()[g];
                Fields fields(globals, "/slices", error);
                const double value = fields.number(decision.id.c_str());
                const auto at = std::find(decision.values.begin(), decision.values.end(), value);
                if (at == decision.values.end())
                    return refuse("proof_space", "/slices");
                slice.globals.push_back(static_cast<std::int8_t>(at - decision.values.begin()));
            }
            if (std::find(choices.begin(), choices.end(), slice.globals) == choices.end())
                return refuse("proof_space", "/slices");
            m_slices.push_back(std::move(slice));
        }
        if (m_slices.empty() || m_slices.size() > 64)
            top.complain("slices", "range");
        if (error)
            return fail(std::move(*error));
        return {};
    }

    /// Each coefficient stands twice, as a decimal and as its bits: one changed alone is noticed.
    static Step checkBits(const Json& json, const char* key, const char* bitsKey, const std::string& path)
    {
        const auto bits = json.contains(bitsKey) && json[bitsKey].is_string() ? fromHex(json[bitsKey].get<std::string>()) : std::nullopt;
        if (!bits || *bits != json[key].get<double>())
            return refuse("proof_coefficient", path + "/" + key);
        return {};
    }

    Step readFormulas()
    {
        for (const auto& [key, target] : {std::pair{"objective", &m_objective}, std::pair{"cost", &m_cost}}) {
            const std::string path = std::string("/") + key;
            if (!m_proof.contains(key))
                return fail(base::inputError("proof_json").with("path", path).with("reason", "missing"));
            const Json& json = m_proof[key];
            auto formula = readFormula(json, path, m_space, m_classes);
            if (!formula)
                return fail(formula.error());
            *target = std::move(*formula);
            if (auto same = checkBits(json, "intercept", "bits", path); !same)
                return same;
            for (std::size_t t = 0; t < target->terms.size(); ++t) {
                if (auto same = checkBits(json["terms"][t], "coefficient", "bits", path + "/terms/" + std::to_string(t)); !same)
                    return same;
            }
            if (target->saturating) {
                if (auto same = checkBits(json, "ceiling", "ceiling_bits", path); !same)
                    return same;
            }
        }
        if (m_cost.saturating)
            return fail(base::inputError("proof_json").with("path", "/cost/link").with("reason", "range"));
        return {};
    }

    Step readLimit()
    {
        if (!m_proof.contains("limit") || m_proof["limit"].is_null())
            return {};
        std::optional<Error> error;
        Fields fields(m_proof["limit"], "/limit", error);
        Limit limit;
        limit.sigma = fields.number("sigma");
        limit.df = fields.number("df");
        limit.quantile = fields.number("quantile");
        limit.leastLeverage = fields.number("least_leverage");
        if (!(limit.sigma >= 0) || !(limit.df > 0) || !(limit.quantile >= 0) || !(limit.leastLeverage >= 0))
            fields.complain("sigma", "range");
        for (const Json& term : fields.array("terms")) {
            const std::int64_t index = fields.asInteger(term, "terms");
            if (index < 0 || index >= static_cast<std::int64_t>(m_cost.terms.size()))
                fields.complain("terms", "range");
            limit.terms.push_back(static_cast<int>(index));
        }
        const Json& rows = fields.array("covariance");
        const std::size_t size = limit.terms.size() + 1;
        if (rows.size() != size)
            fields.complain("covariance", "size");
        if (error)
            return fail(std::move(*error));
        limit.v.resize(static_cast<Eigen::Index>(size), static_cast<Eigen::Index>(size));
        for (std::size_t i = 0; i < size; ++i) {
            if (!rows[i].is_array() || rows[i].size() != i + 1) {
                fields.complain("covariance", "size");
                return fail(std::move(*error));
            }
            for (std::size_t j = 0; j <= i; ++j) {
                const double value = fields.asNumber(rows[i][j], "covariance");
                limit.v(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = value;
                limit.v(static_cast<Eigen::Index>(j), static_cast<Eigen::Index>(i)) = value;
            }
        }
        if (error)
            return fail(std::move(*error));
        m_limit = std::move(limit);
        return {};
    }

    static Step roundTable(const Formula& formula, const RealTable& real, const Json& ties, const std::string& path, Table& out)
    {
        std::optional<Error> error;
        std::vector<std::vector<std::pair<std::uint32_t, std::int64_t>>> given(real.stage.size() + 1);
        if (!ties.is_array())
            return fail(base::inputError("proof_json").with("path", path).with("reason", "type"));
        Fields reader(Json::object(), path, error);
        for (const Json& tie : ties) {
            if (!tie.is_array() || tie.size() != 3)
                return fail(base::inputError("proof_json").with("path", path).with("reason", "type"));
            const std::int64_t stage = reader.asInteger(tie[0], "0");
            const std::int64_t state = reader.asInteger(tie[1], "1");
            const std::int64_t value = reader.asInteger(tie[2], "2");
            if (error)
                return fail(std::move(*error));
            if (stage < -1 || stage >= static_cast<std::int64_t>(real.stage.size()) || state < 0 || state > 10000000)
                return refuse("proof_witness", path);
            given[static_cast<std::size_t>(stage + 1)].emplace_back(static_cast<std::uint32_t>(state), value);
        }
        const auto round = [&](const RealTable::Entry& entry, std::size_t list, std::uint32_t state, std::int64_t& value) -> Step {
            if (!(entry.guard <= 0.25))
                return refuse("proof_coefficient", path);   // too large for its integers to mean anything
            value = std::llround(entry.value);
            if (formula.exact && std::abs(entry.value - static_cast<double>(value)) > 1e-3)
                return refuse("proof_coefficient", path);
            for (const auto& [at, said] : given[list]) {
                if (at != state)
                    continue;
                if (!isTie(entry) || std::abs(static_cast<double>(said) - entry.value) > 0.5 + entry.guard)
                    return refuse("proof_witness", path);
                value = said;
            }
            return {};
        };
        if (auto done = round(real.constant, 0, 0, out.constant); !done)
            return done;
        out.stage.resize(real.stage.size());
        for (std::size_t s = 0; s < real.stage.size(); ++s) {
            out.stage[s].resize(real.stage[s].size());
            for (std::size_t i = 0; i < real.stage[s].size(); ++i) {
                if (auto done = round(real.stage[s][i], s + 1, static_cast<std::uint32_t>(i), out.stage[s][i]); !done)
                    return done;
            }
        }
        return {};
    }

    /// One wrong sum is a wrong witness; both wrong means that the numbers behind them are other numbers.
    static Step compareSums(const Sums& own, std::int64_t sum, std::int64_t squares, const std::string& path)
    {
        if (own.sum == sum && own.squares == squares)
            return {};
        return refuse(own.sum != sum && own.squares != squares ? "proof_coefficient" : "proof_witness", path);
    }

    Step checkTables()
    {
        std::optional<Error> error;
        Fields top(m_proof, "", error);
        Fields witness(top.member("witness"), "/witness", error);
        const Json& slices = witness.array("slices");
        if (error)
            return fail(std::move(*error));
        if (slices.size() != m_slices.size())
            return refuse("proof_witness", "/witness/slices");
        for (std::size_t k = 0; k < m_slices.size(); ++k) {
            Slice& slice = m_slices[k];
            const std::string path = "/witness/slices/" + std::to_string(k);
            Fields fields(slices[k], path, error);
            const Json& constants = fields.array("constants");
            const Json& sums = fields.array("sums");
            const Json& ties = fields.member("ties");
            Fields tieFields(ties, path + "/ties", error);
            const Json& objectiveTies = tieFields.array("objective");
            const Json& costTies = tieFields.array("cost");
            if (error)
                return fail(std::move(*error));
            if (auto done = roundTable(m_objective, evaluate(m_objective, m_states, slice.globals), objectiveTies, path + "/ties/objective",
                                       slice.objective); !done)
                return done;
            if (auto done = roundTable(m_cost, evaluate(m_cost, m_states, slice.globals), costTies, path + "/ties/cost", slice.cost); !done)
                return done;
            if (constants.size() != 2 || fields.asInteger(constants[0], "constants") != slice.objective.constant
                || fields.asInteger(constants[1], "constants") != slice.cost.constant)
                return refuse("proof_coefficient", path + "/constants");
            if (sums.size() != m_states.size())
                return refuse("proof_witness", path + "/sums");
            for (std::size_t s = 0; s < m_states.size(); ++s) {
                const std::string at = path + "/sums/" + std::to_string(s);
                if (!sums[s].is_array() || sums[s].size() != 4)
                    return refuse("proof_witness", at);
                std::int64_t given[4];
                for (std::size_t j = 0; j < 4; ++j)
                    given[j] = fields.asInteger(sums[s][j], "sums");
                if (error)
                    return fail(std::move(*error));
                if (auto same = compareSums(sumsOf(slice.objective.stage[s]), given[0], given[1], at); !same)
                    return same;
                if (auto same = compareSums(sumsOf(slice.cost.stage[s]), given[2], given[3], at); !same)
                    return same;
                const Eigen::MatrixXd* features = nullptr;
                if (m_limit) {
                    slice.features.push_back(limitFeatures(m_cost, *m_limit, s, m_states[s], slice.globals));
                    features = &slice.features.back();
                }
                slice.options.push_back(mergedOptions(slice.objective.stage[s], slice.cost.stage[s], features));
            }
            if (m_limit)
                slice.base = limitBase(m_cost, *m_limit, slice.globals);
        }
        return {};
    }

    Step checkBudget()
    {
        std::optional<Error> error;
        Fields top(m_proof, "", error);
        Fields budget(top.member("budget"), "/budget", error);
        m_budget = budget.number("value");
        m_scaled = budget.integer("scaled");
        m_chance = budget.number("chance");
        if (error)
            return fail(std::move(*error));
        if (m_scaled != scaledBudget(m_budget, m_cost.scale))
            return refuse("proof_budget", "/budget/scaled");
        if (!(m_chance >= 0.5 && m_chance < 1))
            return refuse("proof_budget", "/budget/chance");
        if ((m_chance > 0.5) != m_limit.has_value())
            return refuse("proof_budget", "/budget/chance");
        m_room = m_scaled;
        if (m_limit) {
            const double probability = boost::math::cdf(boost::math::students_t(m_limit->df), m_limit->quantile);
            if (std::abs(probability - m_chance) > 1e-10)
                return refuse("proof_budget", "/budget/chance");
            if (!leverageIsAtLeast(m_limit->v, m_limit->leastLeverage))
                return refuse("proof_witness", "/limit/least_leverage");
            m_room = relaxedBudget(m_budget, *m_limit, m_cost.scale);
        }
        return {};
    }

    [[nodiscard]] double limitOf(const Slice& slice, std::span<const std::uint32_t> states, std::int64_t cost) const
    {
        Eigen::VectorXd w = slice.base;
        for (std::size_t s = 0; s < states.size(); ++s)
            w += slice.features[s].row(states[s]).transpose();
        const double h = std::max(0.0, w.dot(m_limit->v * w));
        return static_cast<double>(cost) / static_cast<double>(m_cost.scale) + m_limit->quantile * m_limit->sigma * std::sqrt(1.0 + h);
    }

    /// The listed state a stage of a network belongs to, whatever the order of its blocks after the first.
    [[nodiscard]] std::optional<std::uint32_t> findState(const space::Architecture& network, std::size_t stage) const
    {
        const space::Architecture wanted = m_space->representative(network);
        space::Architecture other = wanted;
        const auto decisions = m_space->stageDecisions(stage);
        for (std::size_t i = 0; i < m_states[stage].size(); ++i) {
            for (std::size_t k = 0; k < decisions.size(); ++k)
                other.choices[decisions[k]] = m_states[stage][i].choices[k];
            if (m_space->representative(other) == wanted)
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
        const auto network = m_space->parse(text);
        if (!network || sliceIndex < 0 || sliceIndex >= static_cast<std::int64_t>(m_slices.size()))
            return refuse("proof_answer_value", "/answer/architecture");
        const Slice& slice = m_slices[static_cast<std::size_t>(sliceIndex)];
        for (std::size_t g = 0; g < m_space->globals().size(); ++g) {
            if (network->choices[m_space->globals()[g]] != slice.globals[g])
                return refuse("proof_answer_value", "/answer/slice");
        }
        std::vector<std::uint32_t> states;
        std::int64_t ownObjective = slice.objective.constant;
        std::int64_t ownCost = slice.cost.constant;
        for (std::size_t s = 0; s < m_states.size(); ++s) {
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
        const double ownValue = m_objective.toValue(static_cast<double>(objective));
        if (!(std::abs(ownValue - value) <= kTolerance * (1 + std::abs(ownValue))))
            return refuse("proof_answer_value", "/answer/value");
        if (slack != m_scaled - cost)
            return refuse("proof_budget", "/budget/value");
        if (m_limit) {
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
        m_result.cost = static_cast<double>(cost) / static_cast<double>(m_cost.scale);
        return {};
    }

    Step checkWitness()
    {
        m_result.method = m_limit ? "dual bound and regrets, constant margin" : "dual bound and regrets";
        m_result.bound = m_result.claim == "optimal" ? m_result.objective : 0;
        for (std::size_t k = 0; k < m_slices.size(); ++k) {
            if (auto done = checkSlice(k); !done)
                return done;
        }
        return {};
    }

    Step checkSlice(std::size_t k)
    {
        const Slice& slice = m_slices[k];
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
        if (p < 0 || (optimal ? q < 1 : q != 0 || p < 1) || best.size() != m_states.size())
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
        std::vector<Level> levels(m_states.size());
        for (std::size_t s = 0; s < m_states.size(); ++s) {
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
            m_result.bound = std::max(m_result.bound, m_objective.toValue(static_cast<double>(own) / static_cast<double>(q)));
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
                if (m_limit && limitOf(slice, states, cost) > m_budget - kTolerance)
                    return {};
                return fail(base::refutedError("proof_not_optimal").with("network", textOf(slice, states))
                                .with("objective", m_objective.toValue(static_cast<double>(objective))));
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
            choices.push_back(m_states[s][states[s]].choices);
        return m_space->format(m_space->assemble(choices, slice.globals));
    }

    const Json& m_proof;
    const std::int64_t m_mostNodes;
    const Job& m_job;
    ProofCheck m_result;
    space::SpacePtr m_space;
    space::Locks m_locks;
    bool m_tied = false;
    int m_classes = 1000;
    States m_states;
    Formula m_objective, m_cost;
    std::optional<Limit> m_limit;
    std::vector<Slice> m_slices;
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
