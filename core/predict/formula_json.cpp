// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/formula.h"

#include <cmath>

namespace vulpes::predict {

namespace {

Error formulaError(std::string path, std::string reason)
{
    return inputError("formula_json").with("path", std::move(path)).with("reason", std::move(reason));
}

const char* penaltyName(Formula::Penalty penalty)
{
    switch (penalty) {
    case Formula::Penalty::Gcv:
        return "gcv";
    case Formula::Penalty::Fixed:
        return "fixed";
    case Formula::Penalty::None:
        break;
    }
    return "none";
}

/// A text member; nothing when absent, an error when it is something else.
Result<std::optional<std::string>> textAt(const Json& json, const char* key)
{
    const auto found = json.find(key);
    if (found == json.end())
        return std::optional<std::string>{};
    if (!found->is_string())
        return fail(formulaError(std::string("/") + key, "not_text"));
    return found->get<std::string>();
}

Result<Term> termFromJson(const Json& json, const std::string& path)
{
    Term term;
    if (json.is_string()) {  // shorthand: one column
        term.name = json.get<std::string>();
        if (term.name.empty())
            return fail(formulaError(path, "empty_column"));
        term.columns = {term.name};
        return term;
    }
    if (!json.is_object())
        return fail(formulaError(path, "not_an_object"));
    const auto columns = json.find("columns");
    if (columns == json.end() || !columns->is_array() || columns->empty())
        return fail(formulaError(path + "/columns", "no_columns"));
    for (const Json& column : *columns) {
        if (!column.is_string())
            return fail(formulaError(path + "/columns", "not_text"));
        if (column.get_ref<const std::string&>().empty())
            return fail(formulaError(path + "/columns", "empty_column"));
        term.columns.push_back(column.get<std::string>());
        term.name += (term.name.empty() ? "" : "*") + term.columns.back();
    }
    if (const auto name = json.find("name"); name != json.end()) {
        if (!name->is_string() || name->get_ref<const std::string&>().empty())
            return fail(formulaError(path + "/name", "not_text"));
        term.name = name->get<std::string>();
    }
    return term;
}

}  // namespace

Json toJson(const Formula& formula)
{
    Json json;
    json["name"] = formula.name;
    json["target"] = formula.target == Target::Accuracy ? "accuracy" : "latency";
    json["link"] = formula.link == LinkKind::Identity ? "identity" : "saturating";
    json["penalty"] = penaltyName(formula.penalty);
    if (formula.penalty == Formula::Penalty::Fixed)
        json["lambda"] = formula.lambda;
    json["terms"] = Json::array();
    for (const Term& term : formula.terms) {
        Json entry;
        entry["name"] = term.name;
        entry["columns"] = term.columns;
        json["terms"].push_back(std::move(entry));
    }
    if (!formula.locks.empty()) {
        json["locks"] = Json::object();
        for (const auto& [decision, value] : formula.locks)
            json["locks"][decision] = value;
    }
    return json;
}

Result<Formula> formulaFromJson(const Json& json)
{
    if (!json.is_object())
        return fail(formulaError("", "not_an_object"));
    Formula formula;
    const auto name = textAt(json, "name");
    const auto target = textAt(json, "target");
    const auto link = textAt(json, "link");
    const auto penalty = textAt(json, "penalty");
    for (const auto* text : {&name, &target, &link, &penalty})
        if (!*text)
            return fail(text->error());
    formula.name = name->value_or("");

    const std::string targetName = target->value_or("accuracy");
    if (targetName != "accuracy" && targetName != "latency")
        return fail(formulaError("/target", "unknown_value"));
    formula.target = targetName == "accuracy" ? Target::Accuracy : Target::Latency;

    const std::string linkName = link->value_or("identity");
    if (linkName != "identity" && linkName != "saturating")
        return fail(formulaError("/link", "unknown_value"));
    formula.link = linkName == "identity" ? LinkKind::Identity : LinkKind::Saturating;

    const std::string penaltyText = penalty->value_or("none");
    if (penaltyText == "gcv")
        formula.penalty = Formula::Penalty::Gcv;
    else if (penaltyText == "fixed")
        formula.penalty = Formula::Penalty::Fixed;
    else if (penaltyText != "none")
        return fail(formulaError("/penalty", "unknown_value"));
    if (formula.penalty == Formula::Penalty::Fixed) {
        const auto lambda = json.find("lambda");
        if (lambda == json.end() || !lambda->is_number())
            return fail(formulaError("/lambda", "not_a_number"));
        formula.lambda = lambda->get<double>();
        if (!std::isfinite(formula.lambda) || formula.lambda < 0)
            return fail(formulaError("/lambda", "negative"));
    }

    const auto terms = json.find("terms");
    if (terms == json.end() || !terms->is_array() || terms->empty())
        return fail(formulaError("/terms", "no_terms"));
    for (std::size_t t = 0; t < terms->size(); ++t) {
        auto term = termFromJson((*terms)[t], "/terms/" + std::to_string(t));
        if (!term)
            return fail(term.error());
        formula.terms.push_back(std::move(*term));
    }

    if (const auto locks = json.find("locks"); locks != json.end()) {
        if (!locks->is_object())
            return fail(formulaError("/locks", "not_an_object"));
        for (const auto& [decision, value] : locks->items()) {
            if (!value.is_number())
                return fail(formulaError("/locks/" + decision, "not_a_number"));
            formula.locks[decision] = value.get<double>();
        }
    }
    return formula;
}

}  // namespace vulpes::predict
