// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/contributions.h"

#include "explain/effects.h"
#include "explain/interval.h"
#include "explain/shares.h"
#include "predict/formula_facts.h"

#include <cassert>
#include <set>

namespace vulpes::explain {

namespace {

Part toPart(const predict::Fit& fit, const PartShare& share, double rate)
{
    Part part;
    part.stage = share.stage;
    part.block = share.block;
    if (share.stage >= 0)
        part.stageName = fit.formula->space()->stages()[static_cast<std::size_t>(share.stage)].name;
    if (share.edge >= 0)
        part.edge = fit.formula->space()->decisions()[static_cast<std::size_t>(share.edge)].id;
    part.contribution = rate * fit.beta.dot(share.terms);
    if (const auto half = halfWidth(fit, share.terms)) {
        part.low = part.contribution - rate * *half;
        part.high = part.contribution + rate * *half;
    }
    return part;
}

void fill(const predict::Fit& fit, Contributions& result, const Shares& parts, double rate)
{
    for (const PartShare& share : parts.stages)
        result.stages.push_back(toPart(fit, share, rate));
    for (const PartShare& share : parts.blocks)
        result.blocks.push_back(toPart(fit, share, rate));
    result.hasIntervals = fit.hasCovariance() && fit.dfResidual > 0;
}

/// Adds `terms` to a part, making it if there is none yet.
void addTo(std::vector<PartShare>& parts, int stage, int edge, const Eigen::VectorXd& terms)
{
    for (PartShare& part : parts) {
        if (part.stage == stage && part.edge == edge && (part.block == 0 || edge >= 0)) {
            part.terms += terms;
            return;
        }
    }
    const auto after = std::ranges::find_if(parts, [&](const PartShare& part) { return part.stage >= stage; });
    parts.insert(after, {stage, edge >= 0 ? 1 : 0, edge, terms});
}

/// What of `terms`, one term's, belongs to the parts of a stage but not to a block's choices: to its edges that the term reads, alike; else to no block.
void addRest(std::vector<PartShare>& parts, const predict::BoundFormula& formula, std::size_t term, int stage, const Eigen::VectorXd& terms)
{
    std::set<std::size_t> edges;
    if (formula.space()->skeleton().cell && !predict::readsScore(formula, term))
        for (const predict::Column& column : formula.columns(term))
            for (const std::size_t decision : column.reads())
                if (formula.space()->decisions()[decision].stage == stage)
                    edges.insert(decision);
    for (const std::size_t edge : edges)
        addTo(parts, stage, static_cast<int>(edge), terms / static_cast<double>(edges.size()));
    if (edges.empty())
        addTo(parts, stage, -1, terms);
}

} // namespace

Contributions contributions(const predict::Fit& fit, const space::Architecture& network, const space::Architecture& baseline,
                            std::string baselineName)
{
    const double networkIndex = fit.beta.dot(termRow(fit, network));
    const double baselineIndex = fit.beta.dot(termRow(fit, baseline));
    Contributions result;
    result.baseline = fit.toTarget(baselineIndex);
    result.total = fit.toTarget(networkIndex);
    result.baselineName = std::move(baselineName);
    fill(fit, result, shares(*fit.formula, network, baseline), exchangeRate(fit, baselineIndex, networkIndex));
    return result;
}

Contributions contributionsFromAverage(const predict::Fit& fit, const space::Architecture& network,
                                       const std::vector<double>& averageTerms)
{
    const predict::BoundFormula& formula = *fit.formula;
    assert(averageTerms.size() == formula.termCount());
    const auto size = static_cast<Eigen::Index>(formula.termCount()) + 1;

    // Blocks are split against the reference network; what separates that one from the average belongs to no block.
    const space::Architecture reference = referenceNetwork(*formula.space(), fit);
    Shares parts = shares(formula, network, reference);
    const std::vector<double> referenceTerms = formula.row(reference);

    Eigen::VectorXd average(size);
    average[0] = 1;
    for (std::size_t t = 0; t < formula.termCount(); ++t) {
        const auto at = static_cast<Eigen::Index>(t) + 1;
        average[at] = averageTerms[t];
        const double rest = referenceTerms[t] - averageTerms[t];
        if (rest == 0)
            continue;
        Eigen::VectorXd terms = Eigen::VectorXd::Zero(size);
        const auto& stages = formula.stagesOf(t);
        terms[at] = stages.empty() ? rest : rest / static_cast<double>(stages.size());
        for (const int stage : stages) {
            addTo(parts.stages, stage, -1, terms);
            addRest(parts.blocks, formula, t, stage, terms);
        }
        if (stages.empty()) {
            addTo(parts.stages, -1, -1, terms);
            addTo(parts.blocks, -1, -1, terms);
        }
    }

    const double networkIndex = fit.beta.dot(termRow(fit, network));
    const double averageIndex = fit.beta.dot(average);
    Contributions result;
    result.baseline = fit.toTarget(averageIndex);
    result.total = fit.toTarget(networkIndex);
    result.baselineName = "average";
    fill(fit, result, parts, exchangeRate(fit, averageIndex, networkIndex));
    return result;
}

} // namespace vulpes::explain
