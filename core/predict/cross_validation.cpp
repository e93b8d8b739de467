// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/diagnostics.h"

#include "base/random.h"
#include "predict/formula_facts.h"
#include "predict/internal/standardised.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vulpes::predict {

namespace {

Error tooFewRows(const DesignMatrix& design, Target target)
{
    return inputError("fit_too_few_rows").with("rows", design.x.rows()).with("terms", design.x.cols()).with("target", nameOf(target));
}

/// Fold of every row: a seeded shuffle dealt out in turn, so that sizes differ by at most one.
std::vector<std::vector<Eigen::Index>> deal(Eigen::Index n, int folds, base::Random& random)
{
    std::vector<Eigen::Index> order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    random.shuffle(order);
    std::vector<std::vector<Eigen::Index>> dealt(static_cast<std::size_t>(folds));
    for (std::size_t i = 0; i < order.size(); ++i)
        dealt[i % dealt.size()].push_back(order[i]);
    return dealt;
}

void score(CrossValidation& result, const Eigen::VectorXd& y, const std::vector<double>& held)
{
    double squares = 0, absolute = 0;
    for (Eigen::Index i = 0; i < y.size(); ++i) {
        const double e = y[i] - held[static_cast<std::size_t>(i)];
        squares += e * e;
        absolute += std::abs(e);
    }
    const auto n = static_cast<double>(y.size());
    const std::span<const double> observed(y.data(), static_cast<std::size_t>(y.size()));
    const double share = 1.0 / result.repeats;
    result.rmse += share * std::sqrt(squares / n);
    result.mae += share * absolute / n;
    result.r2 += share * (1 - squares / (y.array() - y.mean()).square().sum());
    result.spearman += share * spearman(observed, held);
    result.kendallTau += share * kendallTauB(observed, held);
}

}  // namespace

Result<CrossValidation> crossValidate(std::shared_ptr<const BoundFormula> formula, const DesignMatrix& design,
    Target target, int folds, int repeats, std::uint64_t seed, const Job& job)
{
    const Eigen::Index n = design.x.rows();
    CrossValidation result;
    result.folds = std::clamp(folds, 2, static_cast<int>(std::max<Eigen::Index>(n, 2)));
    result.repeats = std::max(repeats, 1);
    result.seed = seed;
    if (n - (n + result.folds - 1) / result.folds <= design.x.cols())
        return fail(tooFewRows(design, target));
    if (design.y.maxCoeff() == design.y.minCoeff())
        return fail(inputError("fit_constant_target").with("rows", n).with("value", design.y[0]).with("target", nameOf(target)));

    const Standardised standardised(design);
    Eigen::VectorXd weights = Eigen::VectorXd::Ones(n);
    const Moments all = standardised.momentsOf(weights);
    base::Random random(seed);
    for (int repeat = 0; repeat < result.repeats; ++repeat) {
        std::vector<double> held(static_cast<std::size_t>(n));
        const auto dealt = deal(n, result.folds, random);
        for (std::size_t f = 0; f < dealt.size(); ++f) {
            if (job.stopped())
                return fail(base::stoppedError());
            job.report("cross-validation",
                static_cast<double>(repeat) * result.folds + static_cast<double>(f),
                static_cast<double>(result.repeats) * result.folds);
            Moments training = all;
            training -= standardised.momentsOf(dealt[f]);
            for (const Eigen::Index i : dealt[f])
                weights[i] = 0;
            const auto fitted = fitSubset(standardised, formula->formula(), design.y, weights, training);
            for (const Eigen::Index i : dealt[f])
                weights[i] = 1;
            if (!fitted || !fitted->beta.allFinite())
                return fail(inputError("fit_singular").with("formula", formula->formula().name));
            for (const Eigen::Index i : dealt[f])
                held[static_cast<std::size_t>(i)] =
                    linked(formula->formula().link, fitted->ceiling, design.x.row(i).dot(fitted->beta));
        }
        score(result, design.y, held);
        if (repeat == 0)
            result.outOfFold = std::move(held);
    }
    return result;
}

}  // namespace vulpes::predict
