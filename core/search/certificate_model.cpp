// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/certificate_model.h"

#include "base/file.h"
#include "search/certificate_fields.h"
#include "space/describe.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

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
    if (term.stage >= 0 || term.stage == kCoupled)
        return 0;
    double product = 1;
    for (const predict::Column& column : term.columns)
        product *= column.globalValue(globals);
    return product;
}

void Formula::keepKnown(States& states) const
{
    for (const Term& term : terms)
        for (const predict::Column& column : term.columns)
            if (!column.knowsAll())
                std::erase_if(states[static_cast<std::size_t>(column.stage())],
                              [&](const space::StageState& state) { return !column.knows(state.choices); });
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
    const graph::TaskShape task = space::publishedTask(*space, classes);
    const Json& terms = fields.array("terms");
    for (std::size_t t = 0; t < terms.size() && !error; ++t) {
        Fields item(terms[t], path + "/terms/" + std::to_string(t), error);
        Formula::Term term;
        term.name = item.text("name");
        term.coefficient = item.number("coefficient");
        bool everyStage = false, sums = false;
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
            sums = sums || (everyStage && column->scope() != predict::Column::Scope::Global);
            if (column->scope() == predict::Column::Scope::AllStages) {
                sums = sums || term.stage != -1;
                everyStage = true;
            } else if (column->scope() == predict::Column::Scope::Stage) {
                term.stage = term.stage == -1 || term.stage == column->stage() ? column->stage() : Formula::kCoupled;
            }
            term.columns.push_back(std::move(*column));
        }
        if (sums)
            return fail(base::missingError("proof_needs_separable").with("term", term.name));
        if (everyStage)
            term.stage = Formula::kEveryStage;
        formula.terms.push_back(std::move(term));
    }
    if (error)
        return fail(std::move(*error));
    return formula;
}

namespace {

/// The columns of a coupled term, gathered by stage; what does not change over the states of a stage goes into the coefficient.
Product productOf(const Formula::Term& term, const States& states, const space::StageChoices& globals)
{
    double factor = 1;
    std::map<std::size_t, std::vector<double>> byStage;
    for (const predict::Column& column : term.columns) {
        if (column.scope() == predict::Column::Scope::Global) {
            factor *= column.globalValue(globals);
            continue;
        }
        const auto s = static_cast<std::size_t>(column.stage());
        const auto [values, isNew] = byStage.try_emplace(s, states[s].size(), 1.0);
        for (std::size_t i = 0; i < states[s].size(); ++i) {
            const double value = column.stageValue(s, states[s][i].choices, globals);
            values->second[i] = isNew ? value : values->second[i] * value;
        }
    }
    Product product;
    for (auto& [stage, values] : byStage) {
        if (std::all_of(values.begin(), values.end(), [&values = values](double v) { return v == values.front(); })) {
            factor *= values.front();
        } else {
            product.stages.push_back(stage);
            product.values.push_back(std::move(values));
        }
    }
    product.coefficient = factor * term.coefficient;
    return product;
}

}  // namespace

RealTable evaluate(const Formula& formula, const States& states, const space::StageChoices& globals)
{
    const auto scale = static_cast<double>(formula.scale);
    const auto entry = [&](double sum, double size, std::size_t terms) {
        // Rounding of the products and the sum: (terms + 8) units in the last place of Σ|part|.
        return RealTable::Entry{sum * scale, static_cast<double>(terms + 8) * 0x1p-52 * size * scale};
    };
    RealTable table;
    std::vector<Product> single;   // couplings that locks have left one stage of
    double base = formula.intercept;
    double size = std::abs(base);
    for (const Formula::Term& term : formula.terms) {
        double part = term.coefficient * formula.baseValue(term, globals);
        if (term.stage == Formula::kCoupled) {
            Product product = productOf(term, states, globals);
            part = product.stages.empty() ? product.coefficient : 0;
            if (product.coefficient != 0 && !product.stages.empty())
                (product.stages.size() > 1 ? table.products : single).push_back(std::move(product));
        }
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
        for (std::size_t i = 0; i < states[s].size(); ++i) {
            double sum = 0;
            size = 0;
            const auto add = [&](double part) {
                sum += part;
                size += std::abs(part);
            };
            for (const Formula::Term* term : terms)
                add(term->coefficient * formula.stageValue(*term, s, states[s][i].choices, globals));
            for (const Product& product : single) {
                if (product.stages.front() == s)
                    add(product.coefficient * product.values.front()[i]);
            }
            values.push_back(entry(sum, size, terms.size() + single.size()));
        }
    }
    return table;
}

std::int64_t Table::total(std::span<const std::uint32_t> states, std::int64_t scale) const
{
    std::int64_t sum = constant;
    for (std::size_t s = 0; s < states.size(); ++s)
        sum += stage[s][states[s]];
    for (const Product& product : products) {
        double value = product.coefficient;
        for (std::size_t f = 0; f < product.stages.size(); ++f)
            value *= product.values[f][states[product.stages[f]]];
        sum += std::llround(value * static_cast<double>(scale));
    }
    return sum;
}

Json productJson(const Product& product, std::int64_t scale)
{
    Json row = Json::array({hexOf(product.coefficient), hexOf(product.coefficient * static_cast<double>(scale))});
    for (const auto& factor : product.values) {
        std::vector<std::int64_t> values;
        for (const double v : factor)
            values.push_back(std::abs(v) < 1e12 ? std::llround(1000.0 * v) : 0);
        const Sums sums = sumsOf(values);
        row.push_back(sums.sum);
        row.push_back(sums.squares);
    }
    return row;
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
