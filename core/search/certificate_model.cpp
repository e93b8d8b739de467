// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/certificate_model.h"

#include "base/file.h"
#include "search/certificate_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace vulpes::search::certificate {

double Formula::toValue(double total) const
{
    const double index = total / static_cast<double>(scale);
    return saturating ? ceiling - std::exp(-index) : index;
}

double Formula::stageValue(const Term& term, std::size_t at, const space::StageChoices& choices, const space::StageChoices& globals) const
{
    if (term.stage != kEveryStage && term.stage != static_cast<int>(at))
        return 0;
    double product = 1;
    for (const predict::Column& column : term.columns)
        product *= column.scope() == predict::Column::Scope::Global ? column.globalValue(globals) : column.stageValue(at, choices, globals);
    return product;
}

double Formula::baseValue(const Term& term, const space::StageChoices& globals) const
{
    if (term.stage >= 0)
        return 0;
    double product = 1;
    for (const predict::Column& column : term.columns)
        product *= column.globalValue(globals);
    return product;
}

Result<Formula> readFormula(const Json& json, const std::string& path, const space::SpacePtr& space, int classes)
{
    std::optional<Error> error;
    Fields fields(json, path, error);
    Formula formula;
    formula.intercept = fields.number("intercept");
    formula.scale = fields.has("scale") ? fields.integer("scale") : 1;
    if (formula.scale < 1)
        fields.complain("scale", "range");
    formula.exact = fields.has("exact") && fields.boolean("exact");
    formula.saturating = fields.has("link") && fields.text("link") == "saturating";
    formula.ceiling = fields.has("ceiling") ? fields.number("ceiling") : 0;
    graph::TaskShape task;
    task.classes = classes;
    const Json& terms = fields.array("terms");
    for (std::size_t t = 0; t < terms.size() && !error; ++t) {
        Fields item(terms[t], path + "/terms/" + std::to_string(t), error);
        Formula::Term term;
        term.name = item.text("name");
        term.coefficient = item.number("coefficient");
        int everyStage = 0, ofStage = 0;
        for (const Json& text : item.array("columns")) {
            if (!text.is_string()) {
                item.complain("columns", "type");
                break;
            }
            auto column = predict::Column::parse(space, text.get<std::string>(), task);
            if (!column) {
                item.complain("columns", "column");
                break;
            }
            if (column->scope() == predict::Column::Scope::AllStages)
                ++everyStage;
            if (column->scope() == predict::Column::Scope::Stage) {
                if (ofStage > 0 && term.stage != column->stage())
                    return fail(base::missingError("proof_needs_separable").with("term", term.name));
                ++ofStage;
                term.stage = column->stage();
            }
            term.columns.push_back(std::move(*column));
        }
        if (everyStage + (ofStage > 0 ? 1 : 0) > 1)
            return fail(base::missingError("proof_needs_separable").with("term", term.name));
        if (everyStage == 1)
            term.stage = Formula::kEveryStage;
        formula.terms.push_back(std::move(term));
    }
    if (error)
        return fail(std::move(*error));
    return formula;
}

RealTable evaluate(const Formula& formula, const States& states, const space::StageChoices& globals)
{
    const auto scale = static_cast<double>(formula.scale);
    const auto entry = [&](double sum, double size, std::size_t terms) {
        // Rounding of the products and the sum: (terms + 8) units in the last place of Σ|part|.
        return RealTable::Entry{sum * scale, static_cast<double>(terms + 8) * 0x1p-52 * size * scale};
    };
    RealTable table;
    double base = formula.intercept;
    double size = std::abs(base);
    for (const Formula::Term& term : formula.terms) {
        const double part = term.coefficient * formula.baseValue(term, globals);
        base += part;
        size += std::abs(part);
    }
    table.constant = entry(base, size, formula.terms.size());
    for (std::size_t s = 0; s < states.size(); ++s) {
        std::vector<const Formula::Term*> terms;
        for (const Formula::Term& term : formula.terms) {
            if (term.stage == static_cast<int>(s) || term.stage == Formula::kEveryStage)
                terms.push_back(&term);
        }
        auto& values = table.stage.emplace_back();
        values.reserve(states[s].size());
        for (const space::StageState& state : states[s]) {
            double sum = 0;
            size = 0;
            for (const Formula::Term* term : terms) {
                const double part = term->coefficient * formula.stageValue(*term, s, state.choices, globals);
                sum += part;
                size += std::abs(part);
            }
            values.push_back(entry(sum, size, terms.size()));
        }
    }
    return table;
}

bool isTie(const RealTable::Entry& entry)
{
    return std::abs(entry.value - std::floor(entry.value) - 0.5) <= entry.guard;
}

std::int64_t sumOfTies(std::span<const Tie> ties)
{
    std::uint64_t sum = 0;
    for (const Tie& tie : ties)
        sum += static_cast<std::uint64_t>(tie.stage + 2) * (std::uint64_t{tie.state} + 1) + static_cast<std::uint64_t>(tie.value);
    return static_cast<std::int64_t>(sum);
}

Sums sumsOf(std::span<const std::int64_t> values)
{
    std::uint64_t sum = 0;   // unsigned, so that a forged proof overflows without harm
    Sums sums;
    for (const std::int64_t v : values) {
        sum += static_cast<std::uint64_t>(v);
        const std::int64_t rest = ((v % 1000003) + 1000003) % 1000003;
        sums.squares += rest * rest;
    }
    sums.sum = static_cast<std::int64_t>(sum);
    return sums;
}

Sums sumsOf(const space::SearchSpace& space, std::size_t stage, const std::vector<space::StageState>& states)
{
    const auto decisions = space.stageDecisions(stage);
    std::vector<std::int64_t> values;
    values.reserve(states.size());
    for (const space::StageState& state : states) {
        std::int64_t total = 0;
        for (std::size_t k = 0; k < decisions.size(); ++k) {
            if (state.choices[k] >= 0)
                total += std::llround(1000.0 * space.decisions()[decisions[k]].values[static_cast<std::size_t>(state.choices[k])]);
        }
        values.push_back(total);
    }
    return sumsOf(values);
}

Result<States> listStates(const space::SearchSpace& space, const space::Locks& locks, bool tied)
{
    constexpr double most = 1e6;
    const auto set = tied ? space::StateSet::Tied : space::StateSet::Multisets;
    States states;
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        for (const std::size_t d : space.stageDecisions(s)) {
            for (const double value : space.decisions()[d].values) {
                if (std::abs(value) > 1e6)
                    return fail(base::inputError("proof_json").with("path", "/space").with("reason", "range"));
            }
        }
        if (space.stateCount(s, set) > most)
            return fail(base::inputError("proof_json").with("path", "/space").with("reason", "too_many_states"));
        states.push_back(space.states(s, set, locks));
    }
    return states;
}

bool leverageIsAtLeast(const Eigen::MatrixXd& v, double least)
{
    if (v.rows() == 0 || v.diagonal().minCoeff() <= 0)
        return false;
    const Eigen::VectorXd unit = v.diagonal().cwiseSqrt().cwiseInverse();
    Eigen::MatrixXd scaled = v;
    scaled(0, 0) -= least;
    scaled = unit.asDiagonal() * scaled * unit.asDiagonal();
    if (least == 0)   // only h ≥ 0 is claimed; a ridge may leave V without full rank
        scaled.diagonal().array() += 1e-9;
    const Eigen::LLT<Eigen::MatrixXd> cholesky(scaled);
    return cholesky.info() == Eigen::Success;
}

std::int64_t scaledBudget(double value, std::int64_t scale)
{
    const auto s = static_cast<double>(scale);
    const double wide = std::clamp(std::floor(value * s), -0x1p53, 0x1p53);
    auto n = static_cast<std::int64_t>(wide);
    for (int i = 0; i < 4 && static_cast<double>(n) / s > value; ++i)
        --n;
    for (int i = 0; i < 4 && static_cast<double>(n + 1) / s <= value; ++i)
        ++n;
    return n;
}

std::int64_t relaxedBudget(double budget, const Limit& limit, std::int64_t scale)
{
    const double room = budget - limit.quantile * limit.sigma * std::sqrt(1.0 + limit.leastLeverage);
    return static_cast<std::int64_t>(std::clamp(std::floor(room * static_cast<double>(scale)), -0x1p53, 0x1p53)) + 1;
}

std::string digestOf(const Json& proof)
{
    Json rest = proof;
    rest.erase("digest");
    return base::sha256(rest.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string hexOf(double value)
{
    std::array<char, 64> buffer;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::hex);
    return {buffer.data(), result.ptr};
}

std::optional<double> fromHex(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::hex);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace vulpes::search::certificate
