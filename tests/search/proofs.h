// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/shared_rows.h"
#include "search/certificate.h"
#include "search/certificate_model.h"
#include "search/chance.h"
#include "search/pareto_front.h"
#include "study/embedded.h"

/// Everything a proof is made of, for tests of search alone (the program itself does this in `workflow`).
struct Provable
{
    vulpes::predict::Fit accuracy, latency;
    vulpes::predict::ModelRequest request;
    std::vector<vulpes::predict::Slice> slices;
    std::vector<vulpes::predict::ModelPtr> models;
    vulpes::search::FrontPtr front;

    Provable(vulpes::predict::Fit a, vulpes::predict::Fit l, vulpes::predict::ModelRequest r)
        : accuracy(std::move(a)), latency(std::move(l)), request(std::move(r))
    {
        slices = vulpes::predict::buildModel(accuracy, latency, request).value();
        for (const auto& slice : slices)
            models.push_back(slice.model);
        front = std::make_shared<const vulpes::search::ParetoFront>(vulpes::search::solveFront(models).value());
    }

    static vulpes::Json document(const vulpes::predict::Fit& fit)
    {
        const auto& formula = fit.formula->formula();
        vulpes::Json json;
        json["name"] = formula.name;
        json["link"] = formula.link == vulpes::predict::LinkKind::Saturating ? "saturating" : "identity";
        json["ceiling"] = fit.linkCeiling;
        json["intercept"] = fit.beta[0];
        json["terms"] = vulpes::Json::array();
        for (std::size_t t = 0; t < formula.terms.size(); ++t)
            json["terms"].push_back({{"name", formula.terms[t].name},
                                     {"columns", formula.terms[t].columns},
                                     {"coefficient", fit.beta[static_cast<Eigen::Index>(t) + 1]}});
        return json;
    }

    [[nodiscard]] vulpes::search::Answer answer(double budget, double chance) const
    {
        if (chance > 0.5)
            return vulpes::search::ChanceSolver::make(models, front).value()->solve(budget, chance).value();
        vulpes::search::Answer answer;
        const auto best = front->best(budget);
        if (best) {
            answer.point = front->point(*best);
            answer.costs = {front->cost(*best)};
            answer.objective = front->objective(*best);
        }
        return answer;
    }

    /// Of MACs or parameters: the column of that name.
    static vulpes::Json ownDocument(const std::string& name)
    {
        return {{"name", name}, {"intercept", 0.0}, {"terms", {{{"name", name}, {"columns", {name}}, {"coefficient", 1.0}}}}};
    }

    /// Latency first, then what the request asks for.
    [[nodiscard]] vulpes::Result<vulpes::Json> prove(const vulpes::search::Answer& answer, const std::vector<double>& budgets, double chance) const
    {
        std::vector<vulpes::search::ProofContext::More> more;
        for (std::size_t k = 1; k < budgets.size(); ++k)
            more.push_back({k, budgets[k], ownDocument(models.front()->costs[k].name)});
        return prove(answer, budgets.front(), chance, std::move(more));
    }

    [[nodiscard]] vulpes::Result<vulpes::Json> prove(const vulpes::search::Answer& answer, double budget, double chance,
                                                     std::vector<vulpes::search::ProofContext::More> more = {}) const
    {
        const auto& space = *latency.formula->space();
        vulpes::search::ProofContext context;
        context.space = space.toJson();
        context.objectiveFormula = document(accuracy);
        context.costFormula = document(latency);
        context.locks = vulpes::Json::object();
        for (const auto& [decision, value] : request.locks)
            context.locks[decision] = value;
        context.tied = request.tied;
        context.studyDigest = "0";
        context.more = std::move(more);
        context.slices = vulpes::Json::array();
        for (const auto& slice : slices) {
            vulpes::Json globals = vulpes::Json::object();
            for (std::size_t g = 0; g < space.globals().size(); ++g) {
                const auto& decision = space.decisions()[space.globals()[g]];
                globals[decision.id] = decision.values[static_cast<std::size_t>(slice.catalogue->globals[g])];
            }
            context.slices.push_back(std::move(globals));
        }
        if (!answer.point.states.empty())
            context.architecture = space.format(slices[answer.point.slice].catalogue->architecture(answer.point.states));
        return vulpes::search::makeProof(models, answer, budget, chance, context);
    }
    [[nodiscard]] vulpes::Result<vulpes::Json> prove(double budget, double chance = 0.5) const
    {
        return prove(answer(budget, chance), budget, chance);
    }
};

/// The published coefficients at 192 px: exact integers.
inline Provable published(vulpes::space::Locks locks = {}, bool tied = false, std::vector<std::string> extraCosts = {})
{
    const auto study = vulpes::study::embeddedStudy("foxnas-192").value();
    std::optional<vulpes::predict::Fit> accuracy, latency;
    const auto documents = study.documents("coefficients").value();
    for (const auto& document : documents) {
        using vulpes::predict::Target;
        const bool isAccuracy = document.name == "accuracy";
        auto fit = vulpes::predict::fitFromCoefficients(document.body, foxnasCpu(), isAccuracy ? Target::Accuracy : Target::Latency).value();
        (isAccuracy ? accuracy : latency) = std::move(fit);
    }
    vulpes::predict::ModelRequest request;
    request.locks = std::move(locks);
    request.tied = tied;
    request.extraCosts = std::move(extraCosts);
    request.resolutions = {192};
    return {std::move(*accuracy), std::move(*latency), std::move(request)};
}

/// Both formulas fitted to the shared rows.
inline Provable fittedPair(const vulpes::study::Samples& samples, const char* accuracy, const char* latency, vulpes::space::Locks locks = {},
                           bool tied = false, std::vector<std::string> extraCosts = {})
{
    using vulpes::predict::Target;
    vulpes::predict::ModelRequest request;
    request.extraCosts = std::move(extraCosts);
    request.locks = std::move(locks);
    request.tied = tied;
    request.resolutions = {256};
    return {fitted(samples, Target::Accuracy, builtin(Target::Accuracy, accuracy)).fit,
            fitted(samples, Target::Latency, builtin(Target::Latency, latency)).fit, std::move(request)};
}

/// A fit with further terms.
inline vulpes::predict::Fit grown(const vulpes::predict::Fit& from, const std::vector<std::pair<std::vector<std::string>, double>>& more)
{
    using namespace vulpes::predict;
    Formula formula = from.formula->formula();
    formula.locks.clear();
    Fit fit = from;
    fit.printedDecimals.reset();
    for (const auto& [columns, coefficient] : more) {
        formula.terms.push_back({"more" + std::to_string(formula.terms.size()), columns});
        fit.beta.conservativeResize(fit.beta.size() + 1);
        fit.beta[fit.beta.size() - 1] = coefficient;
        fit.coefficients.emplace_back();
        fit.coefficients.back().estimate = coefficient;
    }
    fit.formula = std::make_shared<const BoundFormula>(BoundFormula::bind(formula, foxnasCpu()).value());
    return fit;
}

/// Three resolutions, their effect in the formulas: three slices.
inline Provable severalResolutions(bool tied = false)
{
    using namespace vulpes::predict;
    Provable base = published();
    ModelRequest request;
    request.tied = tied;
    return {grown(base.accuracy, {{{"resolution"}, 0.0123}, {{"resolution", "s24.depth"}, 1e-4}}),
            grown(base.latency, {{{"resolution"}, 0.05}, {{"resolution", "s24.identity.sum(expansion)"}, 0.003}}), request};
}

/// The published coefficients and products over stages: of neighbours, or also of stages far from each other, in both formulas.
inline Provable coupled(bool neighboursOnly, bool tied, std::vector<std::string> extraCosts = {})
{
    const Provable base = published();
    std::vector<std::pair<std::vector<std::string>, double>> gain{{{"s24.depth", "s40.depth"}, 0.031}, {{"s80.identity.sum(expansion)", "s112.depth"}, -0.0042},
                                                                  {{"s112.first(expansion)", "s160.first(kernel)"}, 0.0037}};
    std::vector<std::pair<std::vector<std::string>, double>> cost{{{"s40.first(kernel)", "s80.depth"}, 0.11}};
    if (!neighboursOnly) {
        gain.push_back({{"s24.first(expansion)", "s160.depth"}, -0.012});
        gain.push_back({{"s24.depth", "s80.depth", "s160.first(expansion)"}, 0.0023});
        cost.push_back({{"s24.depth", "s112.depth"}, 0.21});
    }
    vulpes::predict::ModelRequest request = base.request;
    request.tied = tied;
    request.extraCosts = std::move(extraCosts);
    return {grown(base.accuracy, gain), grown(base.latency, cost), std::move(request)};
}
