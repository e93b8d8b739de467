// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the proof document (docs/proof-format.md).
#include "search/certificate_check.h"

#include "search/certificate_fields.h"

#include <boost/math/distributions/students_t.hpp>

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

/// Scale, exactness and bits from the model; zeros of aliased terms stay.
Json formulaJson(Json formula, const predict::Quantity& quantity)
{
    formula["link"] = quantity.link == predict::LinkKind::Saturating ? "saturating" : "identity";
    formula["scale"] = quantity.scale;
    formula["exact"] = quantity.exact;
    formula["quantity"] = quantity.name;
    if (formula.contains("intercept") && formula["intercept"].is_number())
        formula["bits"] = hexOf(formula["intercept"].get<double>());
    if (quantity.link == predict::LinkKind::Saturating) {
        formula["ceiling"] = quantity.linkCeiling;
        formula["ceiling_bits"] = hexOf(quantity.linkCeiling);
    } else {
        formula.erase("ceiling");
    }
    if (formula.contains("terms") && formula["terms"].is_array()) {
        for (Json& term : formula["terms"]) {
            if (term.is_object() && term.contains("coefficient") && term["coefficient"].is_number())
                term["bits"] = hexOf(term["coefficient"].get<double>());
        }
    }
    return formula;
}

/// Rounds as the model did: to the nearest, and where that is a near tie, to the neighbour the model's table has.
Table roundLike(const RealTable& real, const predict::Quantity& model)
{
    Table table;
    const auto round = [&](const RealTable::Entry& entry, const std::vector<std::int64_t>& known, int stage, std::uint32_t state) {
        std::int64_t value = std::llround(entry.value);
        if (isTie(entry)) {
            const auto low = static_cast<std::int64_t>(std::floor(entry.value));
            const bool hasLow = std::binary_search(known.begin(), known.end(), low);
            const bool hasHigh = std::binary_search(known.begin(), known.end(), low + 1);
            if (hasLow != hasHigh)
                value = hasLow ? low : low + 1;
            table.ties.push_back({stage, state, value});
        }
        return value;
    };
    table.constant = round(real.constant, {model.constant}, -1, 0);
    for (std::size_t s = 0; s < real.stage.size(); ++s) {
        std::vector<std::int64_t> known = model.stage[s];
        std::sort(known.begin(), known.end());
        auto& values = table.stage.emplace_back();
        for (std::size_t i = 0; i < real.stage[s].size(); ++i)
            values.push_back(round(real.stage[s][i], known, static_cast<int>(s), static_cast<std::uint32_t>(i)));
    }
    return table;
}

Json tiesToJson(const std::vector<Tie>& ties)
{
    Json json = Json::array();
    for (const Tie& tie : ties)
        json.push_back(Json::array({tie.stage, tie.state, tie.value}));
    return json;
}

/// The covariance part; the terms behind its rows are those with a coefficient when some are aliased.
Result<Limit> limitOf(const predict::PredictionLimit& source, const Formula& cost, double chance)
{
    Limit limit;
    limit.sigma = source.sigma;
    limit.df = source.df;
    limit.quantile = boost::math::quantile(boost::math::students_t(source.df), chance);
    limit.v = source.v;
    const bool all = source.v.rows() == static_cast<Eigen::Index>(cost.terms.size()) + 1;
    for (std::size_t t = 0; t < cost.terms.size(); ++t) {
        if (all || cost.terms[t].coefficient != 0)
            limit.terms.push_back(static_cast<int>(t));
    }
    if (source.v.rows() != static_cast<Eigen::Index>(limit.terms.size()) + 1)
        return fail(base::internalError("proof_mismatch").with("path", "/limit"));
    // min over real features of (1, f)'V(1, f): the Schur complement of the intercept, a little lowered so that the check has slack.
    const Eigen::Index p = source.v.rows() - 1;
    double least = source.v(0, 0);
    if (p > 0) {
        const Eigen::VectorXd unit = source.v.diagonal().tail(p).cwiseSqrt().cwiseInverse();
        const Eigen::LLT<Eigen::MatrixXd> block(unit.asDiagonal() * source.v.bottomRightCorner(p, p) * unit.asDiagonal());
        const Eigen::VectorXd side = unit.asDiagonal() * source.v.col(0).tail(p);
        least = block.info() == Eigen::Success ? source.v(0, 0) - side.dot(block.solve(side)) : 0;
    }
    limit.leastLeverage = std::max(0.0, least * (1 - 1e-6) - 1e-9);
    if (!leverageIsAtLeast(limit.v, limit.leastLeverage))
        limit.leastLeverage = 0;
    return limit;
}

Json limitToJson(const Limit& limit)
{
    Json json;
    json["sigma"] = limit.sigma;
    json["df"] = limit.df;
    json["quantile"] = limit.quantile;
    json["least_leverage"] = limit.leastLeverage;
    json["terms"] = limit.terms;
    Json rows = Json::array();
    for (Eigen::Index i = 0; i < limit.v.rows(); ++i) {
        Json row = Json::array();
        for (Eigen::Index j = 0; j <= i; ++j)
            row.push_back(limit.v(i, j));
        rows.push_back(std::move(row));
    }
    json["covariance"] = std::move(rows);
    return json;
}

struct Multiplier
{
    std::int64_t p = 1, q = 0;
};

/// The multiplier that minimises the dual bound, as a fraction whose products stay far inside 64 bits.
Multiplier bestMultiplier(const std::vector<std::vector<Option>>& options, double room, double floorSize)
{
    const auto slope = [&](double mu) {
        double left = room;
        for (const auto& stage : options) {
            double best = -INFINITY, cost = 0;
            for (const Option& o : stage) {
                const double reduced = static_cast<double>(o.objective) - mu * static_cast<double>(o.cost);
                if (reduced > best || (reduced == best && static_cast<double>(o.cost) < cost)) {
                    best = reduced;
                    cost = static_cast<double>(o.cost);
                }
            }
            left -= cost;
        }
        return left;
    };
    double sizeA = floorSize, sizeC = std::abs(room);
    for (const auto& stage : options) {
        double a = 0, c = 0;
        for (const Option& o : stage) {
            a = std::max(a, std::abs(static_cast<double>(o.objective)));
            c = std::max(c, std::abs(static_cast<double>(o.cost)));
        }
        sizeA += a;
        sizeC += c;
    }
    const double mostP = std::floor(0x1p58 / std::max(sizeC, 1.0));
    const double mostQ = std::floor(0x1p58 / std::max(sizeA, 1.0));
    double low = 0, high = 0;
    if (slope(0) < 0) {
        high = 1e-9;
        while (slope(high) < 0 && high < mostP)
            high *= 2;
        for (int i = 0; i < 60; ++i) {
            const double middle = 0.5 * (low + high);
            (slope(middle) < 0 ? low : high) = middle;
        }
    }
    double q = 1;
    while (q * 2 <= std::min(mostQ, 0x1p24) && high * q * 2 <= mostP)
        q *= 2;
    // Rounding upwards keeps the side on which the cheaper states win.
    return {static_cast<std::int64_t>(std::min(std::ceil(high * q), mostP)), static_cast<std::int64_t>(q)};
}

} // namespace

Result<Json> makeProof(std::span<const predict::ModelPtr> slices, const Answer& answer, double budget, double chance, const ProofContext& context,
                       const Job& job)
{
    assert(!slices.empty());
    const bool infeasible = answer.point.states.empty();
    if (!infeasible && answer.validity != Validity::Proved)
        return fail(base::usageError("proof_not_proved"));
    if (!(chance >= 0.5))
        return fail(base::usageError("chance_under_half").with("chance", chance));
    const bool careful = chance > 0.5;
    for (const predict::ModelPtr& model : slices) {
        if (!model->objective.interactions.empty() || !model->costs.front().interactions.empty())
            return fail(base::missingError("proof_needs_separable"));
        if (careful && (!model->limit || model->limit->cost != 0))
            return fail(base::missingError("chance_needs_covariance"));
        if (model->objective.scale != slices.front()->objective.scale || model->costs.front().scale != slices.front()->costs.front().scale)
            return fail(base::internalError("proof_mismatch").with("path", "/objective/scale"));
    }
    auto parsed = space::SearchSpace::fromJson(context.space);
    if (!parsed)
        return fail(contextError("/space", parsed.error().code.c_str()));
    const auto space = std::make_shared<const space::SearchSpace>(std::move(*parsed));
    space::Locks locks;
    if (context.locks.is_object()) {
        for (const auto& [decision, value] : context.locks.items()) {
            if (!value.is_number())
                return fail(contextError("/locks", "type"));
            locks[decision] = value.get<double>();
        }
    }
    if (auto valid = space->checkLocks(locks); !valid)
        return fail(valid.error());

    Json proof;
    proof["schema"] = "vulpes.proof/1";
    proof["claim"] = infeasible ? "infeasible" : "optimal";
    proof["study"] = context.studyDigest;
    proof["space"] = context.space;
    proof["locks"] = Json::object();
    for (const auto& [decision, value] : locks)
        proof["locks"][decision] = value;
    proof["tied"] = context.tied;
    if (context.classes != 1000)
        proof["classes"] = context.classes;
    auto globals = sliceGlobals(*space, locks, slices, context);
    if (!globals)
        return fail(globals.error());
    proof["slices"] = Json::array();
    for (const auto& choice : *globals)
        proof["slices"].push_back(globalsToJson(*space, choice));
    auto states = listStates(*space, locks, context.tied);
    if (!states)
        return fail(states.error());
    proof["states"] = Json::array();
    for (std::size_t s = 0; s < states->size(); ++s) {
        const Sums sums = sumsOf(*space, s, (*states)[s]);
        proof["states"].push_back(Json::array({(*states)[s].size(), sums.sum, sums.squares}));
    }

    const predict::SeparableModel& first = *slices.front();
    proof["objective"] = formulaJson(context.objectiveFormula, first.objective);
    proof["cost"] = formulaJson(context.costFormula, first.costs.front());
    auto objective = readFormula(proof["objective"], "/objective", space, context.classes);
    if (!objective)
        return fail(objective.error());
    auto cost = readFormula(proof["cost"], "/cost", space, context.classes);
    if (!cost)
        return fail(cost.error());

    std::optional<Limit> limit;
    const std::int64_t scaled = scaledBudget(budget, cost->scale);
    std::int64_t room = scaled;
    proof["limit"] = nullptr;
    if (careful) {
        auto made = limitOf(*first.limit, *cost, chance);
        if (!made)
            return fail(made.error());
        limit = std::move(*made);
        proof["limit"] = limitToJson(*limit);
        room = relaxedBudget(budget, *limit, cost->scale);
    }
    Json& said = proof["budget"];
    said["value"] = budget;
    said["bits"] = hexOf(budget);
    said["scaled"] = scaled;
    said["chance"] = chance;
    said["chance_bits"] = hexOf(chance);
    proof["answer"] = nullptr;
    if (!infeasible) {
        Json json;
        json["architecture"] = context.architecture;
        json["slice"] = answer.point.slice;
        json["objective"] = answer.point.objective;
        json["cost"] = answer.point.cost;
        json["slack"] = scaled - answer.point.cost;
        json["value"] = objective->toValue(static_cast<double>(answer.point.objective));
        if (careful)
            json["limit"] = answer.costLimit;
        proof["answer"] = std::move(json);
    }

    Json witness = Json::array();
    for (std::size_t k = 0; k < slices.size(); ++k) {
        if (job.stopped())
            return fail(base::stoppedError());
        const Table a = roundLike(evaluate(*objective, *states, (*globals)[k]), slices[k]->objective);
        const Table c = roundLike(evaluate(*cost, *states, (*globals)[k]), slices[k]->costs.front());
        std::vector<std::vector<Option>> options;
        Json sums = Json::array();
        for (std::size_t s = 0; s < states->size(); ++s) {
            Eigen::MatrixXd features;
            if (limit)
                features = limitFeatures(*cost, *limit, s, (*states)[s], (*globals)[k]);
            options.push_back(mergedOptions(a.stage[s], c.stage[s], limit ? &features : nullptr));
            const Sums objectiveSums = sumsOf(a.stage[s]);
            const Sums costSums = sumsOf(c.stage[s]);
            sums.push_back(Json::array({objectiveSums.sum, objectiveSums.squares, costSums.sum, costSums.squares}));
        }
        const double left = static_cast<double>(room - c.constant);
        const double size = std::abs(static_cast<double>(a.constant)) + std::abs(static_cast<double>(answer.point.objective));
        const Multiplier mu = infeasible ? Multiplier{} : bestMultiplier(options, left, size);
        std::int64_t bound = mu.p * (room - c.constant) + mu.q * a.constant;
        Json best = Json::array();
        for (const auto& stage : options) {
            std::int64_t top = std::numeric_limits<std::int64_t>::min();
            for (const Option& o : stage)
                top = std::max(top, mu.q * o.objective - mu.p * o.cost);
            best.push_back(top);
            bound += top;
        }
        Json slice;
        const Sums ofObjective = sumsOf(std::span(&a.constant, 1));
        const Sums ofCost = sumsOf(std::span(&c.constant, 1));
        slice["constants"] = Json::array({ofObjective.sum, ofObjective.squares, ofCost.sum, ofCost.squares});
        slice["sums"] = std::move(sums);
        slice["ties"]["objective"] = tiesToJson(a.ties);
        slice["ties"]["cost"] = tiesToJson(c.ties);
        slice["tie_sum"] = sumOfTies(a.ties) + sumOfTies(c.ties);
        slice["multiplier"] = Json::array({mu.p, mu.q});
        slice["best"] = std::move(best);
        slice["bound"] = bound;
        witness.push_back(std::move(slice));
    }
    proof["witness"]["slices"] = std::move(witness);
    // Through text once, so that what is digested is what a reader will have.
    proof["digest"] = "";
    Json written = Json::parse(proof.dump(-1, ' ', false, Json::error_handler_t::replace), nullptr, false);
    written["digest"] = digestOf(written);
    if (auto sound = checkProof(written, job); !sound) {
        if (sound.error().kind != ErrorKind::Refuted)
            return fail(sound.error());
        Error error = base::internalError("proof_mismatch").with("reason", sound.error().code);
        for (const base::Fact& fact : sound.error().facts)
            error.facts.push_back(fact);
        return fail(std::move(error));
    }
    return written;
}

} // namespace vulpes::search
