// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/formula.h"

#include "space/search_space.h"

#include <algorithm>
#include <set>

namespace vulpes::predict {

namespace {

constexpr std::size_t kMaxTerms = 2000;
constexpr std::size_t kMaxColumnsPerTerm = 8;
constexpr std::size_t kMaxProducts = 4096;  // a sum over stages multiplies out: macs^4 of five stages is 6^4 products

Error formulaError(std::string path, std::string reason)
{
    return inputError("formula_json").with("path", std::move(path)).with("reason", std::move(reason));
}

}  // namespace

Result<BoundFormula> BoundFormula::bind(Formula formula, space::SpacePtr space, graph::TaskShape task)
{
    if (formula.terms.empty())
        return fail(formulaError("/terms", "no_terms"));
    if (formula.terms.size() > kMaxTerms)
        return fail(formulaError("/terms", "too_many_terms"));
    if (formula.link == LinkKind::Saturating && formula.target != Target::Accuracy)
        return fail(formulaError("/link", "link_target"));
    if (auto checked = space->checkLocks(formula.locks); !checked)
        return fail(checked.error());

    BoundFormula bound;
    std::set<std::string> names;
    for (std::size_t t = 0; t < formula.terms.size(); ++t) {
        const Term& term = formula.terms[t];
        const std::string path = "/terms/" + std::to_string(t);
        if (term.name.empty() || !names.insert(term.name).second || term.name == "(intercept)")
            return fail(formulaError(path + "/name", "duplicate_term"));
        if (term.columns.empty() || term.columns.size() > kMaxColumnsPerTerm)
            return fail(formulaError(path + "/columns", "no_columns"));
        std::vector<Column> columns;
        std::set<int> stages;
        std::size_t products = 1;
        for (const std::string& text : term.columns) {
            auto column = Column::parse(space, text, task);
            if (!column)
                return fail(std::move(column.error()).with("term", term.name));
            if (column->scope() == Column::Scope::Stage)
                stages.insert(column->stage());
            if (column->scope() == Column::Scope::AllStages) {
                for (std::size_t s = 0; s < space->stages().size(); ++s)
                    stages.insert(static_cast<int>(s));
                products *= space->stages().size() + 1;
            }
            if (products > kMaxProducts)
                return fail(formulaError(path + "/columns", "too_many_products"));
            columns.push_back(std::move(*column));
        }
        bound.m_columns.push_back(std::move(columns));
        bound.m_stages.emplace_back(stages.begin(), stages.end());
    }
    bound.m_formula = std::move(formula);
    bound.m_space = std::move(space);
    return bound;
}

bool BoundFormula::couples(std::size_t term) const
{
    if (m_stages[term].size() < 2)
        return false;
    const auto readsStages = [](const Column& column) { return column.scope() != Column::Scope::Global; };
    return std::count_if(m_columns[term].begin(), m_columns[term].end(), readsStages) > 1;
}

bool BoundFormula::separable() const
{
    for (std::size_t t = 0; t < termCount(); ++t)
        if (couples(t))
            return false;
    return true;
}

bool BoundFormula::readsGlobals() const
{
    for (const auto& columns : m_columns)
        for (const Column& column : columns)
            if (column.readsGlobals())
                return true;
    return false;
}

bool BoundFormula::knowsAll() const
{
    for (const auto& columns : m_columns)
        if (!std::ranges::all_of(columns, &Column::knowsAll))
            return false;
    return true;
}

bool BoundFormula::knows(const space::Architecture& network) const
{
    for (const auto& columns : m_columns)
        for (const Column& column : columns)
            if (!column.knowsAll() && !column.knows(m_space->stageChoices(network, static_cast<std::size_t>(column.stage()))))
                return false;
    return true;
}

void BoundFormula::keepKnown(std::size_t stage, std::vector<space::StageState>& states) const
{
    for (const auto& columns : m_columns)
        for (const Column& column : columns)
            if (!column.knowsAll() && column.stage() == static_cast<int>(stage))
                std::erase_if(states, [&](const space::StageState& state) { return !column.knows(state.choices); });
}

std::vector<double> BoundFormula::row(const space::Architecture& network) const
{
    const space::StageChoices globals = globalsOf(*m_space, network);
    std::vector<space::StageChoices> stages;
    for (std::size_t s = 0; s < m_space->stages().size(); ++s)
        stages.push_back(m_space->stageChoices(network, s));
    std::vector<double> values(termCount(), 1.0);
    for (std::size_t t = 0; t < termCount(); ++t) {
        for (const Column& column : m_columns[t]) {
            double value = column.globalValue(globals);
            if (column.scope() == Column::Scope::Stage) {
                const auto s = static_cast<std::size_t>(column.stage());
                value += column.stageValue(s, stages[s], globals);
            } else if (column.scope() == Column::Scope::AllStages) {
                for (std::size_t s = 0; s < stages.size(); ++s)
                    value += column.stageValue(s, stages[s], globals);
            }
            values[t] *= value;
        }
    }
    return values;
}

Result<std::vector<double>> BoundFormula::row(const study::Observation& observation) const
{
    if (observation.kind != study::Observation::Kind::Columns) {
        if (observation.architecture.choices.size() != m_space->decisions().size())
            return fail(inputError("formula_needs_network").with("column", std::string()));
        return row(observation.architecture);
    }
    // A column-only row names its values by column text, or by the published name of a term that is that one column.
    std::map<std::string, double> values = observation.columns;
    for (const Term& term : m_formula.terms)
        if (const auto found = observation.columns.find(term.name);
            found != observation.columns.end() && term.columns.size() == 1)
            values.emplace(term.columns.front(), found->second);
    std::vector<double> row;
    row.reserve(termCount());
    for (const Term& term : m_formula.terms) {
        if (const auto whole = observation.columns.find(term.name); whole != observation.columns.end()) {
            row.push_back(whole->second);
            continue;
        }
        double product = 1;
        for (const std::string& column : term.columns) {
            const auto found = values.find(column);
            if (found == values.end())
                return fail(inputError("formula_needs_network").with("column", column));
            product *= found->second;
        }
        row.push_back(product);
    }
    return row;
}

}  // namespace vulpes::predict
