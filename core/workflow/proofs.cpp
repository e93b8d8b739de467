// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/analysis.h"

#include <algorithm>

namespace vulpes::workflow {

namespace {

constexpr const char* kObjective = "objective";
constexpr const char* kCost = "cost";

/// A predictor as a proof carries it: everything needed to evaluate it, nothing else.
Json formulaDocument(const predict::Fit& fit)
{
    const predict::Formula& formula = fit.formula->formula();
    Json document;
    document["name"] = formula.name;
    document["target"] = fit.target == predict::Target::Accuracy ? std::string("accuracy") : fit.metric;
    document["link"] = formula.link == predict::LinkKind::Saturating ? "saturating" : "identity";
    document["ceiling"] = fit.linkCeiling;
    document["intercept"] = fit.beta[0];
    Json terms = Json::array();
    for (std::size_t t = 0; t < formula.terms.size(); ++t) {
        Json term;
        term["name"] = formula.terms[t].name;
        term["columns"] = formula.terms[t].columns;
        term["coefficient"] = fit.beta[static_cast<Eigen::Index>(t) + 1];
        terms.push_back(std::move(term));
    }
    document["terms"] = std::move(terms);
    return document;
}

Json locksDocument(const space::Locks& locks)
{
    Json document = Json::object();
    for (const auto& [decision, value] : locks)
        document[decision] = value;
    return document;
}

const Json& memberOf(const Json& json, const char* key)
{
    static const Json nothing;
    return json.is_object() && json.contains(key) ? json[key] : nothing;
}

std::string textOf(const Json& json, const char* key)
{
    const Json& member = memberOf(json, key);
    return member.is_string() ? member.get<std::string>() : std::string();
}

bool isNumber(const Json& json, double value)
{
    return json.is_number() && json.get<double>() == value;
}

/// Does the proof carry exactly this predictor?
Result<void> sameFormula(const Json& proved, const Json& own)
{
    if (textOf(proved, "name") != textOf(own, "name") || textOf(proved, "link") != textOf(own, "link"))
        return fail(base::refutedError("proof_other_formula").with("formula", textOf(proved, "name")).with("study_has", textOf(own, "name")));
    const auto differs = [&](const std::string& term) {
        return fail(base::refutedError("proof_other_coefficients").with("formula", textOf(own, "name")).with("term", term));
    };
    if (textOf(own, "link") == "saturating" && !isNumber(memberOf(proved, "ceiling"), own["ceiling"].get<double>()))
        return differs("C");
    if (!isNumber(memberOf(proved, "intercept"), own["intercept"].get<double>()))
        return differs("(intercept)");
    const Json& terms = memberOf(proved, "terms");
    if (!terms.is_array() || terms.size() != own["terms"].size())
        return fail(base::refutedError("proof_other_formula").with("formula", textOf(own, "name")));
    for (std::size_t t = 0; t < terms.size(); ++t) {
        const Json& mine = own["terms"][t];
        if (memberOf(terms[t], "columns") != mine["columns"] || !isNumber(memberOf(terms[t], "coefficient"), mine["coefficient"].get<double>()))
            return differs(mine["name"].get<std::string>());
    }
    return {};
}

} // namespace

Result<Json> proveAnswer(const Analysis& analysis, const study::AnalysisState& state, const BudgetAnswer& answer, const Job& job)
{
    if (!answer.answer)
        return fail(answer.error ? *answer.error : base::usageError("no_front"));
    if (answer.answer->validity != search::Validity::Proved)
        return fail(base::usageError("proof_not_proved").with("gap", answer.answer->gap));
    if (!state.otherBudgets.empty())
        return fail(base::missingError("part_missing").with("part", "proofs of several budgets at once"));
    search::ProofContext context;
    context.space = analysis.inputs.space->toJson();
    context.objectiveFormula = formulaDocument(*analysis.accuracy.fit);
    context.costFormula = formulaDocument(*analysis.latency.fit);
    context.locks = locksDocument(state.locks);
    context.tied = state.tied;
    context.studyDigest = analysis.inputs.studyDigest;
    context.architecture = analysis.inputs.space->format(answer.architecture);
    const auto models = analysis.models();
    return search::makeProof(models, *answer.answer, effectiveBudget(analysis, state), state.chance, context, job);
}

Result<void> proofAgainst(const Analysis& analysis, const Json& proof)
{
    for (const Predictor* predictor : {&analysis.accuracy, &analysis.latency})
        if (!predictor->fit)
            return fail(predictor->error ? *predictor->error : base::internalError("fit_absent"));
    if (textOf(memberOf(proof, "space"), "name") != analysis.inputs.space->name())
        return fail(base::refutedError("proof_other_space").with("space", analysis.inputs.space->name()));
    if (auto same = sameFormula(memberOf(proof, kObjective), formulaDocument(*analysis.accuracy.fit)); !same)
        return same;
    return sameFormula(memberOf(proof, kCost), formulaDocument(*analysis.latency.fit));
}

void applyProofFormulas(const Json& proof, study::AnalysisState& state)
{
    state.accuracyFormula = textOf(memberOf(proof, kObjective), "name");
    state.latencyFormula = textOf(memberOf(proof, kCost), "name");
    if (const std::string metric = textOf(memberOf(proof, kCost), "target"); !metric.empty())
        state.metric = metric;
}

} // namespace vulpes::workflow
