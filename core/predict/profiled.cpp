// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/profiled.h"

#include "predict/formulas/builders.h"
#include "predict/internal/known_coefficients.h"

#include <map>

namespace vulpes::predict {

Result<Fit> fitFromBlockTable(const study::BlockTable& table, space::SpacePtr space)
{
    if (table.space != space->name())
        return fail(inputError("block_table_other_space").with("table", table.space).with("space", space->name()));
    auto formula = formulas::profiled(*space, Target::Latency);
    if (!formula)
        return fail(usageError("formula_unknown").with("formula", kProfiled).with("known", ""));
    if (space->find("resolution"))
        formula->locks["resolution"] = table.resolution;

    std::map<std::string, double> prices;
    double fixed = 0;
    for (const study::BlockTable::Entry& entry : table.entries) {
        if (entry.column.empty())
            fixed += table.factor * entry.latencyMs;
        else
            prices[entry.column] = table.factor * entry.latencyMs;
    }
    Fit fit;
    fit.imported = true;
    fit.target = Target::Latency;
    fit.device = table.device;
    fit.metric = study::kLatencyMs;
    const auto known = [&](const std::string& term, double value) {
        Coefficient coefficient;
        coefficient.term = term;
        coefficient.estimate = value;
        fit.coefficients.push_back(std::move(coefficient));
    };
    known("(intercept)", fixed);
    for (const Term& term : formula->terms) {
        const auto price = prices.find(term.name);
        if (price == prices.end())
            return fail(inputError("block_table_incomplete").with("column", term.name));
        known(term.name, price->second);
        prices.erase(price);
    }
    if (!prices.empty())
        return fail(
            inputError("block_table_json").with("reason", "unknown_column").with("column", prices.begin()->first));
    return withFormula(std::move(fit), std::move(*formula), std::move(space));
}

}  // namespace vulpes::predict
