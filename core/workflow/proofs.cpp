// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/formula_facts.h"
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
    if (fit.target == predict::Target::Latency)
        document["device"] = fit.device;
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

/// MACs or parameters as a formula: they are counted, not predicted.
Json countDocument(const std::string& name)
{
    Json document;
    document["name"] = name;
    document["target"] = name;
    document["link"] = "identity";
    document["intercept"] = 0.0;
    document["terms"] = Json::array({{{"name", name}, {"columns", Json::array({name})}, {"coefficient", 1.0}}});
    return document;
}

/// The locks of the request and of both formulas: the proof's space.
Json locksDocument(const Analysis& analysis, const study::AnalysisState& state)
{
    space::Locks locks = state.locks;
    for (const predict::FitPtr& fit : {analysis.accuracy.fit, analysis.latency.fit})
        locks.insert(fit->formula->formula().locks.begin(), fit->formula->formula().locks.end());
    Json document = Json::object();
    for (const auto& [decision, value] : locks)
        document[decision] = value;
    return document;
}

/// The values of the global decisions in every slice.
Json slicesDocument(const Analysis& analysis)
{
    const space::SearchSpace& space = *analysis.inputs.space;
    Json document = Json::array();
    for (const predict::Slice& slice : analysis.slices) {
        Json globals = Json::object();
        for (std::size_t g = 0; g < space.globals().size(); ++g) {
            const space::Decision& decision = space.decisions()[space.globals()[g]];
            globals[decision.id] = decision.values[static_cast<std::size_t>(slice.catalogue->globals[g])];
        }
        document.push_back(std::move(globals));
    }
    return document;
}

/// The space, of its scores only those that a formula reads: each is a number per network.
Json spaceDocument(const Analysis& analysis)
{
    const space::SearchSpace& space = *analysis.inputs.space;
    std::vector<space::Score> read;
    for (const space::Score& score : space.scores())
        if (predict::readsScore(*analysis.accuracy.fit->formula, score.name) || predict::readsScore(*analysis.latency.fit->formula, score.name))
            read.push_back(score);
    return space.withScores(std::move(read)).value().toJson();
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

/// A proof under a chance also carries the covariance: it must be the study's.
Result<void> sameLimit(const Json& limit, const predict::Fit& fit)
{
    if (limit.is_null())
        return {};
    const auto differs = [](const char* part) { return fail(base::refutedError("proof_other_coefficients").with("term", part)); };
    if (!isNumber(memberOf(limit, "sigma"), fit.sigma))
        return differs("sigma");
    if (!isNumber(memberOf(limit, "df"), fit.dfResidual))
        return differs("df");
    const Json& terms = memberOf(limit, "terms");
    const Json& rows = memberOf(limit, "covariance");
    if (!terms.is_array() || !rows.is_array() || rows.size() != terms.size() + 1)
        return differs("covariance");
    const auto at = [&](std::size_t row) {
        return row == 0 ? Eigen::Index{0} : Eigen::Index{1} + (terms[row - 1].is_number_integer() ? terms[row - 1].get<Eigen::Index>() : -2);
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].is_array() || rows[i].size() != i + 1 || at(i) < 0 || at(i) >= fit.v.rows())
            return differs("covariance");
        for (std::size_t j = 0; j <= i; ++j)
            if (!isNumber(rows[i][j], fit.v(at(i), at(j))))
                return differs("covariance");
    }
    return {};
}

} // namespace

Result<Json> proveAnswer(const Analysis& analysis, const study::AnalysisState& state, const BudgetAnswer& answer, const Job& job)
{
    const bool infeasible = !answer.answer && answer.error && (answer.error->code == "budget_infeasible" || answer.error->code == "budgets_infeasible");
    if (!answer.answer && !infeasible)
        return fail(answer.error ? *answer.error : base::usageError("no_front"));
    search::ProofContext context;
    context.space = spaceDocument(analysis);
    context.objectiveFormula = formulaDocument(*analysis.accuracy.fit);
    context.costFormula = formulaDocument(*analysis.latency.fit);
    context.locks = locksDocument(analysis, state);
    context.slices = slicesDocument(analysis);
    context.classes = analysis.inputs.classes;
    context.tied = state.tied;
    context.studyDigest = analysis.inputs.studyDigest;
    const auto& costs = analysis.slices.front().model->costs;
    for (std::size_t k = 1; k < costs.size(); ++k)
        if (const auto limit = state.otherBudgets.find(costs[k].name); limit != state.otherBudgets.end())
            context.more.push_back({k, limit->second, countDocument(costs[k].name)});
    if (!infeasible)
        context.architecture = analysis.inputs.space->format(answer.architecture);
    const auto models = analysis.models();
    return search::makeProof(models, infeasible ? search::Answer{} : *answer.answer, effectiveBudget(analysis, state), state.chance, context, job);
}

Result<void> proofAgainst(const Analysis& analysis, const Json& proof)
{
    if (textOf(memberOf(proof, "space"), "name") != analysis.inputs.space->name())
        return fail(base::refutedError("proof_other_space").with("space", analysis.inputs.space->name()));
    for (const Json& score : memberOf(memberOf(proof, "space"), "scores")) {
        const auto own = std::ranges::find(analysis.inputs.space->scores(), textOf(score, "name"), &space::Score::name);
        if (own == analysis.inputs.space->scores().end() || space::scoresToJson({*own}).front() != score)
            return fail(base::refutedError("proof_other_scores").with("score", textOf(score, "name")));
    }
    for (const auto& [predictor, key] : {std::pair{&analysis.accuracy, kObjective}, std::pair{&analysis.latency, kCost}})
        if (!predictor->fit)
            return fail(base::refutedError("proof_other_formula")
                            .with("formula", textOf(memberOf(proof, key), "name"))
                            .with("reason", predictor->error ? predictor->error->code : std::string()));
    if (auto same = sameFormula(memberOf(proof, kObjective), formulaDocument(*analysis.accuracy.fit)); !same)
        return same;
    if (auto same = sameFormula(memberOf(proof, kCost), formulaDocument(*analysis.latency.fit)); !same)
        return same;
    if (const Json& more = memberOf(proof, "more_costs"); more.is_array()) {
        // Counted from the space, which is part of the proof: only their formula has to be that count, over as many classes as the study's task has.
        for (const Json& formula : more)
            if (auto same = sameFormula(formula, countDocument(textOf(formula, "name"))); !same)
                return same;
        const Json& classes = memberOf(proof, "classes");
        if (!more.empty() && (classes.is_null() ? 1000 : classes.is_number_integer() ? classes.get<int>() : -1) != analysis.inputs.classes)
            return fail(base::refutedError("proof_other_coefficients").with("term", "classes"));
    }
    return sameLimit(memberOf(proof, "limit"), *analysis.latency.fit);
}

void applyProofFormulas(const Json& proof, study::AnalysisState& state)
{
    state.accuracyFormula = textOf(memberOf(proof, kObjective), "name");
    state.latencyFormula = textOf(memberOf(proof, kCost), "name");
    if (const std::string device = textOf(memberOf(proof, kCost), "device"); !device.empty())
        state.device = device;
    if (const std::string metric = textOf(memberOf(proof, kCost), "target"); !metric.empty())
        state.metric = metric;
}

} // namespace vulpes::workflow
