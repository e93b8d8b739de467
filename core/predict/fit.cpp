// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/fit.h"

#include "predict/formula_facts.h"
#include "predict/internal/fit_statistics.h"
#include "predict/internal/least_squares.h"
#include "predict/internal/standardised.h"

#include <algorithm>
#include <cmath>

namespace vulpes::predict {

namespace {

Fit start(std::shared_ptr<const BoundFormula> formula, const DesignMatrix& design, Target target)
{
    Fit fit;
    fit.target = target;
    fit.device = design.device;
    fit.metric = design.metric;
    fit.n = static_cast<int>(design.x.rows());
    fit.p = static_cast<int>(design.x.cols());
    Coefficient intercept;
    intercept.term = "(intercept)";
    fit.coefficients.push_back(std::move(intercept));
    for (const Term& term : formula->formula().terms) {
        Coefficient coefficient;
        coefficient.term = term.name;
        fit.coefficients.push_back(std::move(coefficient));
    }
    fit.formula = std::move(formula);
    return fit;
}

void drop(Fit& fit, Eigen::Index column)
{
    fit.coefficients[static_cast<std::size_t>(column)].aliased = true;
}

void fitLeastSquares(Fit& fit, const DesignMatrix& design)
{
    LeastSquares solved = leastSquares(design.x, design.y);
    for (Eigen::Index j = 0; j < design.x.cols(); ++j)
        drop(fit, j);
    for (const Eigen::Index j : solved.kept)
        fit.coefficients[static_cast<std::size_t>(j)].aliased = false;
    fit.beta = std::move(solved.beta);
    fit.v = std::move(solved.v);
    fit.rank = static_cast<int>(solved.kept.size());
    fit.effectiveDf = fit.rank;
}

bool fitPenalised(Fit& fit, const DesignMatrix& design)
{
    const Formula& formula = fit.formula->formula();
    DesignMatrix reduced = design;
    if (formula.penalty == Formula::Penalty::None) {
        // Without a penalty dependent terms have no solution of their own: alias them as R does.
        const auto kept = independentColumns(design.x);
        for (Eigen::Index j = 1; j < design.x.cols(); ++j)
            if (std::find(kept.begin(), kept.end(), j) == kept.end())
                reduced.x.col(j).setOnes();
    }
    const Standardised standardised(reduced);
    const Eigen::VectorXd weights = Eigen::VectorXd::Ones(design.y.size());
    auto solved = fitSubset(standardised, formula, design.y, weights, standardised.momentsOf(weights), true);
    if (!solved)
        return false;
    fit.rank = 1;
    for (Eigen::Index j = 1; j < design.x.cols(); ++j) {
        if (solved->dropped[static_cast<std::size_t>(j - 1)])
            drop(fit, j);
        else
            ++fit.rank;
    }
    fit.beta = std::move(solved->beta);
    fit.v = std::move(solved->v);
    fit.lambda = solved->lambda;
    fit.linkCeiling = solved->ceiling;
    fit.effectiveDf = solved->effectiveDf + (formula.link == LinkKind::Saturating ? 1 : 0);
    return true;
}

}  // namespace

double Fit::toTarget(double index) const
{
    return linked(formula->formula().link, linkCeiling, index);
}

double Fit::targetSlope(double index) const
{
    return formula->formula().link == LinkKind::Identity ? 1 : std::exp(-index);
}

Result<Fit> fit(
    std::shared_ptr<const BoundFormula> formula, const DesignMatrix& design, Target target, const Job& job)
{
    if (job.stopped())
        return fail(base::stoppedError());
    Fit fit = start(std::move(formula), design, target);
    if (fit.n <= fit.p)
        return fail(inputError("fit_too_few_rows").with("rows", fit.n).with("terms", fit.p).with("target", nameOf(target)));
    if (design.y.maxCoeff() == design.y.minCoeff())
        return fail(inputError("fit_constant_target").with("rows", fit.n).with("value", design.y[0]).with("target", nameOf(target)));
    const Formula& form = fit.formula->formula();
    if (form.link == LinkKind::Identity && form.penalty == Formula::Penalty::None) {
        fitLeastSquares(fit, design);
    } else if (!fitPenalised(fit, design)) {
        return fail(inputError("fit_singular").with("formula", form.name));
    }
    if (fit.rank < 2 || !fit.beta.allFinite() || !fit.v.allFinite())
        return fail(inputError("fit_singular").with("formula", form.name));
    fit.dfResidual = fit.n - fit.effectiveDf;
    if (fit.dfResidual <= 0)
        return fail(inputError("fit_too_few_rows").with("rows", fit.n).with("terms", fit.p).with("target", nameOf(target)));
    if (job.stopped())
        return fail(base::stoppedError());
    fillStatistics(fit, design);
    return fit;
}

}  // namespace vulpes::predict
