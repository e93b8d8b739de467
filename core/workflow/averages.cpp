// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/predictors.h"

namespace vulpes::workflow {

namespace {

constexpr int kDraws = 4096;

/// Mean of every term that reads one stage alone, over all networks of the space: a sum over that stage's states.
void addStageMeans(const predict::BoundFormula& formula, std::size_t stage, const space::StageChoices& globals, std::vector<double>& means)
{
    const auto states = formula.space()->states(stage, space::StateSet::Multisets);
    double networks = 0;
    for (const auto& state : states)
        networks += state.orderings;
    for (std::size_t t = 0; t < formula.termCount(); ++t) {
        if (formula.stagesOf(t) != std::vector<int>{static_cast<int>(stage)})
            continue;
        double sum = 0;
        for (const auto& state : states) {
            double value = state.orderings;
            for (const predict::Column& column : formula.columns(t))
                value *= column.scope() == predict::Column::Scope::Global ? column.globalValue(globals)
                                                                          : column.stageValue(stage, state.choices, globals);
            sum += value;
        }
        means[t] = sum / networks;
    }
}

} // namespace

std::vector<double> averageTerms(const Predictor& predictor)
{
    if (!predictor.fit)
        return {};
    const predict::BoundFormula& formula = *predictor.fit->formula;
    std::vector<double> means(formula.termCount(), 0.0);
    if (predictor.design) {
        const Eigen::RowVectorXd mean = predictor.design->x.colwise().mean();
        for (std::size_t t = 0; t < means.size(); ++t)
            means[t] = mean[static_cast<Eigen::Index>(t) + 1];
        return means;
    }

    const space::SearchSpace& space = *formula.space();
    const bool simple = !formula.readsGlobals();
    bool sampled = !simple;
    for (std::size_t t = 0; t < formula.termCount(); ++t)
        sampled = sampled || formula.stagesOf(t).size() != 1;
    if (sampled) {
        base::Random random(1);
        for (int i = 0; i < kDraws; ++i) {
            const std::vector<double> row = formula.row(space.sample(random, formula.formula().locks));
            for (std::size_t t = 0; t < means.size(); ++t)
                means[t] += row[t] / kDraws;
        }
    }
    if (simple) {
        const space::StageChoices globals = space.globalChoices().front();
        for (std::size_t s = 0; s < space.stages().size(); ++s)
            addStageMeans(formula, s, globals, means);
    }
    return means;
}

} // namespace vulpes::workflow
