// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/compare.h"

#include <algorithm>
#include <cmath>

namespace vulpes::predict {

namespace {

/// A global decision the formula reads by name and the rows hold at one value.
std::optional<std::string> unvariedGlobal(
    const BoundFormula& formula, const study::Samples& samples, const DesignMatrix& design)
{
    const space::SearchSpace& space = *formula.space();
    for (std::size_t t = 0; t < formula.termCount(); ++t)
        for (const Column& column : formula.columns(t)) {
            if (column.scope() != Column::Scope::Global)
                continue;
            const std::size_t decision = column.reads().front();
            std::set<std::int8_t> seen;
            auto id = design.sampleIds.begin();
            for (const study::Sample& sample : samples) {  // rows keep the order of the samples
                if (id == design.sampleIds.end() || sample.id != *id)
                    continue;
                ++id;
                if (sample.observation.architecture.choices.size() > decision)
                    seen.insert(sample.observation.architecture.choices[decision]);
            }
            if (seen.size() < 2)
                return space.decisions()[decision].id;
        }
    return std::nullopt;
}

/// Below this share of the target's spread an error is rounding.
constexpr double kRounding = 1e-6;

double spreadOf(const Eigen::VectorXd& y)
{
    return y.size() > 1 ? std::sqrt((y.array() - y.mean()).square().sum() / static_cast<double>(y.size() - 1)) : 0;
}

/// By the cross-validated error; where both errors are rounding, the formula with fewer coefficients.
bool better(const FormulaScore& a, const FormulaScore& b, double spread)
{
    const bool exact = a.cvRmse < kRounding * spread && b.cvRmse < kRounding * spread;
    return exact ? a.p < b.p : a.cvRmse < b.cvRmse;
}

struct Candidate
{
    FitPtr fit;
    std::shared_ptr<const DesignMatrix> design;
    std::shared_ptr<const CrossValidation> crossValidation;
};

Result<Candidate> tryFormula(const space::SpacePtr& space, const Formula& formula,
    const study::Samples& samples, const DesignRequest& request, graph::TaskShape task, const Job& job)
{
    auto bound = BoundFormula::bind(formula, space, task);
    if (!bound)
        return fail(bound.error());
    const auto shared = std::make_shared<const BoundFormula>(std::move(*bound));
    auto design = designMatrix(*shared, samples, request);
    if (!design)
        return fail(design.error());
    if (const auto decision = unvariedGlobal(*shared, samples, *design))
        return fail(
            inputError("formula_needs_values").with("decision", *decision).with("formula", formula.name));
    auto fitted = fit(shared, *design, request.target, job);
    if (!fitted)
        return fail(fitted.error());
    auto validated = crossValidate(shared, *design, request.target, 10, 1, 1, job);
    if (!validated)
        return fail(validated.error());
    return Candidate{std::make_shared<const Fit>(std::move(*fitted)),
        std::make_shared<const DesignMatrix>(std::move(*design)),
        std::make_shared<const CrossValidation>(std::move(*validated))};
}

}  // namespace

Result<Comparison> compareFormulas(const space::SpacePtr& space, std::span<const Formula> formulas,
    const study::Samples& samples, const DesignRequest& request, graph::TaskShape task, const Job& job)
{
    Comparison comparison;
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        job.report("formulas", static_cast<double>(i), static_cast<double>(formulas.size()));
        FormulaScore score;
        score.formula = formulas[i].name;
        auto candidate = tryFormula(space, formulas[i], samples, request, task, job);
        if (!candidate) {
            if (candidate.error().kind == ErrorKind::Stopped)
                return fail(candidate.error());
            score.error = candidate.error();
        } else {
            const Fit& fitted = *candidate->fit;
            score.aic = fitted.aic.value_or(0);
            score.p = fitted.p;
            score.effectiveDf = fitted.effectiveDf;
            score.cvRmse = candidate->crossValidation->rmse;
            score.cvMae = candidate->crossValidation->mae;
            score.cvTau = candidate->crossValidation->kendallTau;
            if (!comparison.best || better(score, comparison.scores[*comparison.best], spreadOf(candidate->design->y))) {
                comparison.best = i;
                comparison.fit = candidate->fit;
                comparison.design = candidate->design;
                comparison.crossValidation = candidate->crossValidation;
            }
        }
        comparison.scores.push_back(std::move(score));
    }
    if (comparison.best)
        comparison.scores[*comparison.best].best = true;
    return comparison;
}

}  // namespace vulpes::predict
