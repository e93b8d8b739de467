// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the proof document (docs/proof-format.md).
#include "search/certificate_fields.h"
#include "search/certificate_json.h"
#include "search/certificate_multiplier.h"
#include "search/evaluate.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>

namespace vulpes::search {
namespace {

using namespace certificate;

Error contextError(const char* path, const char* reason)
{
    return base::inputError("proof_json").with("path", path).with("reason", reason);
}

/// "resolution=192,other=1" as an object; empty text gives an empty object.
Json globalsOfLabel(std::string_view label)
{
    Json globals = Json::object();
    while (!label.empty()) {
        const std::string_view item = label.substr(0, label.find(','));
        label.remove_prefix(std::min(label.size(), item.size() + 1));
        const auto equals = item.find('=');
        double value = 0;
        if (equals == std::string_view::npos || std::from_chars(item.data() + equals + 1, item.data() + item.size(), value).ec != std::errc())
            continue;
        globals[std::string(item.substr(0, equals))] = value;
    }
    return globals;
}

Json globalsToJson(const space::SearchSpace& space, const space::StageChoices& globals)
{
    Json json = Json::object();
    for (std::size_t g = 0; g < globals.size(); ++g) {
        const space::Decision& decision = space.decisions()[space.globals()[g]];
        json[decision.id] = decision.values[static_cast<std::size_t>(std::max<int>(globals[g], 0))];
    }
    return json;
}

/// The globals of every slice: said by the context, or read from labels; a single unlabelled slice takes the answer's or the locks'.
Result<std::vector<space::StageChoices>> sliceGlobals(const space::SearchSpace& space, const space::Locks& locks,
                                                      std::span<const predict::ModelPtr> slices, const ProofContext& context)
{
    std::vector<space::StageChoices> all;
    const auto choices = space.globalChoices(locks);
    for (std::size_t k = 0; k < slices.size(); ++k) {
        Json said = context.slices.is_array() && k < context.slices.size() ? context.slices[k] : globalsOfLabel(slices[k]->label);
        if (said.empty() && !space.globals().empty()) {
            if (const auto network = space.parse(context.architecture); network && slices.size() == 1) {
                said = globalsToJson(space, predict::globalsOf(space, *network));
            } else if (!choices.empty()) {
                said = globalsToJson(space, choices.front());
            }
        }
        const auto found = std::find_if(choices.begin(), choices.end(), [&](const auto& c) {
            const Json own = globalsToJson(space, c);
            return std::all_of(own.items().begin(), own.items().end(), [&](const auto& item) {
                return said.contains(item.key()) && said[item.key()].is_number() && said[item.key()] == item.value();
            });
        });
        if (found == choices.end())
            return fail(contextError("/slices", "globals"));
        all.push_back(*found);
    }
    return all;
}

Json budgetJson(double value, std::int64_t scaled)
{
    return {{"value", value}, {"bits", hexOf(value)}, {"scaled", scaled}};
}

/// The model's costs a proof speaks of: the first, then those of the context.
std::vector<std::size_t> costsOf(const ProofContext& context)
{
    std::vector<std::size_t> costs{0};
    for (const auto& more : context.more)
        costs.push_back(more.cost);
    return costs;
}

/// The smallest total that shows at least this value; huge when the link never does.
std::int64_t totalFor(const Formula& formula, double value)
{
    const double index = !formula.saturating ? value : value < formula.ceiling ? -std::log(formula.ceiling - value) : HUGE_VAL;
    const double total = std::ceil(index * static_cast<double>(formula.scale)) + 1;
    return static_cast<std::int64_t>(std::clamp(total, -0x1p60, 0x1p60));
}

std::int64_t dividedUp(std::int64_t value, std::int64_t by)
{
    return value / by + (value % by > 0 ? 1 : 0);
}

/// Writes the proof member by member.
class Maker
{
public:
    Maker(std::span<const predict::ModelPtr> slices, const Answer& answer, double budget, double chance, const ProofContext& context, const Job& job)
        : m_models(slices), m_answer(answer), m_budget(budget), m_chance(chance), m_context(context), m_job(job), m_costs(costsOf(context))
    {
    }

    Result<Json> run()
    {
        using Method = Result<void> (Maker::*)();
        for (const Method step : {&Maker::checkModels, &Maker::writeSpace, &Maker::writeFormulas, &Maker::writeBudgets, &Maker::writeWitness}) {
            if (m_job.stopped())
                return fail(base::stoppedError());
            if (auto done = (this->*step)(); !done)
                return fail(done.error());
        }
        return finish();
    }

private:
    [[nodiscard]] bool infeasible() const { return m_answer.point.states.empty(); }
    [[nodiscard]] bool careful() const { return m_chance > 0.5; }

    Result<void> checkModels()
    {
        if (!(m_chance >= 0.5))
            return fail(base::usageError("chance_under_half").with("chance", m_chance));
        if (m_costs.size() > kMostCosts)
            return fail(contextError("/more_costs", "size"));
        for (const predict::ModelPtr& model : m_models) {
            if (careful() && (!model->limit || model->limit->cost != 0))
                return fail(base::missingError("chance_needs_covariance"));
            bool same = model->objective.scale == m_models.front()->objective.scale;
            for (const std::size_t k : m_costs)
                same = same && k < model->costs.size() && model->costs[k].scale == m_models.front()->costs[k].scale;
            if (!same)
                return fail(base::internalError("proof_mismatch").with("path", "/objective/scale"));
        }
        return {};
    }

    Result<void> writeSpace()
    {
        auto parsed = space::SearchSpace::fromJson(m_context.space);
        if (!parsed)
            return fail(contextError("/space", parsed.error().code.c_str()));
        m_read.space = std::make_shared<const space::SearchSpace>(std::move(*parsed));
        if (m_context.locks.is_object()) {
            for (const auto& [decision, value] : m_context.locks.items()) {
                if (!value.is_number())
                    return fail(contextError("/locks", "type"));
                m_read.locks[decision] = value.get<double>();
            }
        }
        if (auto valid = m_read.space->checkLocks(m_read.locks); !valid)
            return fail(valid.error());
        m_proof["schema"] = "vulpes.proof/1";
        m_proof["claim"] = infeasible() ? "infeasible" : m_answer.validity == Validity::Proved ? "optimal" : "bounded";
        m_proof["study"] = m_context.studyDigest;
        m_proof["space"] = m_context.space;
        m_proof["locks"] = Json::object();
        for (const auto& [decision, value] : m_read.locks)
            m_proof["locks"][decision] = value;
        m_proof["tied"] = m_context.tied;
        if (m_context.classes != 1000)
            m_proof["classes"] = m_context.classes;
        auto globals = sliceGlobals(*m_read.space, m_read.locks, m_models, m_context);
        if (!globals)
            return fail(globals.error());
        m_proof["slices"] = Json::array();
        for (auto& choice : *globals) {
            m_proof["slices"].push_back(globalsToJson(*m_read.space, choice));
            m_read.slices.emplace_back().globals = std::move(choice);
        }
        auto states = listStates(*m_read.space, m_read.locks, m_context.tied);
        if (!states)
            return fail(states.error());
        m_read.states = std::move(*states);
        m_proof["states"] = Json::array();
        for (std::size_t s = 0; s < m_read.states.size(); ++s) {
            const Sums sums = sumsOf(*m_read.space, s, m_read.states[s]);
            m_proof["states"].push_back(Json::array({m_read.states[s].size(), sums.sum, sums.squares}));
        }
        return {};
    }

    Result<void> writeFormulas()
    {
        const predict::SeparableModel& first = *m_models.front();
        m_proof["objective"] = formulaJson(m_context.objectiveFormula, first.objective);
        m_proof["cost"] = formulaJson(m_context.costFormula, first.costs.front());
        for (const auto& more : m_context.more)
            m_proof["more_costs"].push_back(formulaJson(more.formula, first.costs[more.cost]));
        const auto read = [&](const Json& json, const std::string& path, Formula& out) -> Result<void> {
            auto formula = readFormula(json, path, m_read.space, m_context.classes);
            if (!formula)
                return fail(formula.error());
            out = std::move(*formula);
            return {};
        };
        if (auto done = read(m_proof["objective"], "/objective", m_read.objective); !done)
            return done;
        for (std::size_t k = 0; k < m_costs.size(); ++k) {
            const Json& json = k == 0 ? m_proof["cost"] : m_proof["more_costs"][k - 1];
            if (auto done = read(json, k == 0 ? "/cost" : "/more_costs/" + std::to_string(k - 1), m_read.costs.emplace_back()); !done)
                return done;
        }
        m_read.keepKnown();
        return {};
    }

    Result<void> writeBudgets()
    {
        const std::int64_t scaled = scaledBudget(m_budget, m_read.costs.front().scale);
        m_rooms.assign(1, scaled);
        Json& said = m_proof["budget"];
        said = budgetJson(m_budget, scaled);
        said["chance"] = m_chance;
        said["chance_bits"] = hexOf(m_chance);
        for (std::size_t k = 1; k < m_costs.size(); ++k) {
            const double budget = m_context.more[k - 1].budget;
            m_rooms.push_back(scaledBudget(budget, m_read.costs[k].scale));
            said["more"].push_back(budgetJson(budget, m_rooms.back()));
        }
        m_proof["limit"] = nullptr;
        if (careful()) {
            auto made = limitOf(*m_models.front()->limit, m_read.costs.front(), m_chance);
            if (!made)
                return fail(made.error());
            m_read.limit = std::move(*made);
            m_proof["limit"] = limitToJson(*m_read.limit);
            m_rooms.front() = relaxedBudget(m_budget, *m_read.limit, m_read.costs.front().scale);
        }
        m_proof["answer"] = nullptr;
        if (infeasible())
            return {};
        Json json;
        json["architecture"] = m_context.architecture;
        json["slice"] = m_answer.point.slice;
        json["objective"] = m_answer.point.objective;
        json["cost"] = m_answer.point.cost;
        json["slack"] = scaled - m_answer.point.cost;
        json["value"] = m_read.objective.toValue(static_cast<double>(m_answer.point.objective));
        if (careful())
            json["limit"] = m_answer.costLimit;
        const predict::SeparableModel& model = *m_models[m_answer.point.slice];
        for (std::size_t k = 1; k < m_costs.size(); ++k) {
            const std::int64_t cost = total(model.costs[m_costs[k]], m_answer.point.states);
            json["more_costs"].push_back(cost);
            json["more_slacks"].push_back(m_rooms[k] - cost);
        }
        m_proof["answer"] = std::move(json);
        return {};
    }

    Result<void> writeWitness()
    {
        m_proof["witness"]["slices"] = Json::array();
        for (std::size_t k = 0; k < m_read.slices.size(); ++k) {
            if (m_job.stopped())
                return fail(base::stoppedError());
            m_proof["witness"]["slices"].push_back(sliceWitness(m_read.slices[k], *m_models[k]));
        }
        return {};
    }

    Json sliceWitness(ReadProof::Slice& slice, const predict::SeparableModel& model)
    {
        slice.objective = roundLike(evaluate(m_read.objective, m_read.states, slice.globals), model.objective);
        std::vector<std::pair<const Table*, std::int64_t>> tables{{&slice.objective, m_read.objective.scale}};
        slice.costs.resize(m_costs.size());
        for (std::size_t k = 0; k < m_costs.size(); ++k) {
            slice.costs[k] = roundLike(evaluate(m_read.costs[k], m_read.states, slice.globals), model.costs[m_costs[k]]);
            tables.emplace_back(&slice.costs[k], m_read.costs[k].scale);
        }
        if (m_read.limit) {
            for (std::size_t s = 0; s < m_read.states.size(); ++s)
                slice.features.push_back(limitFeatures(m_read.costs.front(), *m_read.limit, s, m_read.states[s], slice.globals));
        }
        slice.makeOptions();

        Json json;
        const auto addSums = [](Json& row, std::span<const std::int64_t> values) {
            const Sums sums = sumsOf(values);
            row.push_back(sums.sum);
            row.push_back(sums.squares);
        };
        json["constants"] = Json::array();
        json["sums"] = Json::array();
        json["ties"] = {{"objective", tiesToJson(slice.objective.ties)}, {"cost", tiesToJson(slice.costs.front().ties)}};
        for (std::size_t k = 1; k < m_costs.size(); ++k)
            json["ties"]["more"].push_back(tiesToJson(slice.costs[k].ties));
        std::uint64_t tieSum = 0;
        Json products = Json::array();
        for (const auto& [table, scale] : tables) {
            addSums(json["constants"], std::span(&table->constant, 1));
            tieSum += static_cast<std::uint64_t>(sumOfTies(table->ties));
            Json rows = Json::array();
            for (const Product& product : table->products)
                rows.push_back(productJson(product, scale));
            products.push_back(std::move(rows));
        }
        json["tie_sum"] = static_cast<std::int64_t>(tieSum);
        if (slice.coupled())
            json["products"] = std::move(products);

        const double size = std::abs(static_cast<double>(m_answer.point.objective)) + 1;
        const Multiplier multiplier = bestMultiplier(m_read, slice, model, m_costs, m_rooms, size, !infeasible());
        std::int64_t bound = multiplier.q * slice.objective.constant;
        for (std::size_t k = 0; k < m_rooms.size(); ++k)
            bound += multiplier.p[k] * (m_rooms[k] - slice.costs[k].constant);
        Json best = Json::array();
        std::int64_t tops = 0;
        for (std::size_t s = 0; s < m_read.states.size(); ++s) {
            Json row = Json::array();
            for (const auto& [table, scale] : tables)
                addSums(row, table->stage[s]);
            json["sums"].push_back(std::move(row));
            std::int64_t top = std::numeric_limits<std::int64_t>::min();
            for (const Option& o : slice.options[s])
                top = std::max(top, multiplier.reduced(o));
            best.push_back(top);
            tops += top;
        }
        json["multiplier"] = multiplier.p;
        json["multiplier"].push_back(multiplier.q);
        json["best"] = std::move(best);
        if (slice.coupled()) {
            GroupBounds groups(m_read, slice, multiplier);
            bound += groups.bound();
            json["bound"] = groups.exact() ? Json(bound) : Json(nullptr);
        } else {
            bound += tops;
            json["bound"] = bound;
        }
        if (!infeasible())
            m_ceiling = std::max(m_ceiling, dividedUp(bound, multiplier.q));
        return json;
    }

    /// The document as a reader will have it: through text once, then digested and checked.
    Result<Json> sealed(std::int64_t mostNodes)
    {
        m_proof["digest"] = "";
        Json written = Json::parse(m_proof.dump(-1, ' ', false, Json::error_handler_t::replace), nullptr, false);
        written["digest"] = digestOf(written);
        if (auto sound = check(written, mostNodes, m_job); !sound)
            return fail(sound.error());
        return written;
    }

    Result<Json> finish()
    {
        constexpr std::int64_t kMostForClaim = 300'000'000, kMostForGap = 2'000'000;
        const bool claimed = m_proof["claim"] != "bounded";
        const auto tooWide = [](const Error& error) {
            return std::any_of(error.facts.begin(), error.facts.end(), [](const base::Fact& fact) {
                const auto* text = std::get_if<std::string>(&fact.value);
                return fact.key == "reason" && text && *text == "gap_too_wide";
            });
        };
        Result<Json> made = fail(base::missingError("proof_too_long"));
        if (claimed)
            made = sealed(kMostForClaim);
        if (!claimed || (!made && tooWide(made.error()) && !infeasible())) {
            // A gap: as the search left it, or as narrow as can be checked in passing.
            const std::int64_t floor = m_answer.point.objective;
            const std::int64_t dual = std::max(m_ceiling, floor);
            m_proof["claim"] = "bounded";
            std::int64_t ceiling = claimed ? floor + std::max<std::int64_t>(1, (dual - floor) / 1024)
                                           : std::max(floor, totalFor(m_read.objective, m_answer.objective + m_answer.gap));
            for (;; ceiling = floor + 2 * (ceiling - floor) + 1) {
                ceiling = std::min(ceiling, dual);
                const double shown = m_read.objective.toValue(static_cast<double>(floor));
                m_proof["answer"]["ceiling"] = ceiling;
                m_proof["answer"]["gap"] = m_read.objective.toValue(static_cast<double>(ceiling)) - shown;
                made = sealed(kMostForGap);
                if (made || !tooWide(made.error()) || ceiling == dual)
                    break;
            }
        }
        if (made || made.error().kind != ErrorKind::Refuted)
            return made;
        if (tooWide(made.error()))
            return fail(base::missingError("proof_too_long"));
        Error error = base::internalError("proof_mismatch").with("reason", made.error().code);
        for (const base::Fact& fact : made.error().facts)
            error.facts.push_back(fact);
        return fail(std::move(error));
    }

    std::span<const predict::ModelPtr> m_models;
    const Answer& m_answer;
    double m_budget, m_chance;
    const ProofContext& m_context;
    const Job& m_job;
    std::vector<std::size_t> m_costs;
    Json m_proof;
    ReadProof m_read;
    std::vector<std::int64_t> m_rooms;
    std::int64_t m_ceiling = std::numeric_limits<std::int64_t>::min();   ///< the dual bound of all slices, in units of the objective
};

} // namespace

Result<Json> makeProof(std::span<const predict::ModelPtr> slices, const Answer& answer, double budget, double chance, const ProofContext& context,
                       const Job& job)
{
    assert(!slices.empty());
    return Maker(slices, answer, budget, chance, context, job).run();
}

} // namespace vulpes::search
