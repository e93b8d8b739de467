// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/effects.h"

#include "explain/interval.h"
#include "predict/formula_facts.h"

#include <algorithm>
#include <cmath>

namespace vulpes::explain {

namespace {

/// Decisions that a class changes together.
struct DecisionClass
{
    std::string name;
    int stage = -1;
    std::vector<std::size_t> decisions;
};

std::vector<DecisionClass> classesOf(const space::SearchSpace& space)
{
    std::vector<DecisionClass> classes;
    for (const std::size_t d : space.globals())
        classes.push_back({space.decisions()[d].id, -1, {d}});
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        const std::string prefix = "s" + space.stages()[s].name;
        std::vector<DecisionClass> first, identity;
        for (const std::size_t d : space.stageDecisions(s)) {
            const space::Decision& decision = space.decisions()[d];
            if (decision.block == 0) {
                classes.push_back({decision.id, static_cast<int>(s), {d}});
                continue;
            }
            auto& group = decision.block == 1 ? first : identity;
            const std::string name = prefix + (decision.block == 1 ? ".first." : ".identity.") + decision.kind;
            const auto found = std::ranges::find(group, name, &DecisionClass::name);
            if (found == group.end())
                group.push_back({name, static_cast<int>(s), {d}});
            else
                found->decisions.push_back(d);
        }
        classes.insert(classes.end(), first.begin(), first.end());
        classes.insert(classes.end(), identity.begin(), identity.end());
    }
    return classes;
}

const DecisionClass* findClass(const std::vector<DecisionClass>& classes, const std::string& name)
{
    const auto found = std::ranges::find(classes, name, &DecisionClass::name);
    return found == classes.end() ? nullptr : &*found;
}

bool isActive(const space::SearchSpace& space, const space::Architecture& architecture, const DecisionClass& group)
{
    return std::ranges::any_of(group.decisions, [&](std::size_t d) { return space.value(architecture, d).has_value(); });
}

Result<space::Architecture> changed(const space::SearchSpace& space, space::Architecture architecture, const DecisionClass& group,
                                    double value)
{
    for (const std::size_t d : group.decisions) {
        if (!space.value(architecture, d))
            continue;
        auto next = space.with(architecture, space.decisions()[d].id, value);
        if (!next)
            return next;
        architecture = std::move(*next);
    }
    return architecture;
}

/// The name of a value; empty where it is a plain number.
std::string labelOf(const space::Decision& decision, double value)
{
    const auto found = std::ranges::find(decision.values, value);
    return decision.labels.empty() || found == decision.values.end() ? std::string()
                                                                     : decision.labels[static_cast<std::size_t>(found - decision.values.begin())];
}

/// The terms of a network, those that read scores as in another one: an effect is that of a choice, the scores being as they are.
Eigen::VectorXd rowWithScoresOf(const predict::Fit& fit, const space::Architecture& network, const Eigen::VectorXd& scored)
{
    Eigen::VectorXd row = termRow(fit, network);
    for (std::size_t t = 0; t < fit.formula->termCount(); ++t)
        if (predict::readsScore(*fit.formula, t))
            row[static_cast<Eigen::Index>(t) + 1] = scored[static_cast<Eigen::Index>(t) + 1];
    return row;
}

Effect effectOfClass(const predict::Fit& fit, const DecisionClass& group, const space::Architecture& before,
                     const space::Architecture& after, double from, double to)
{
    const predict::BoundFormula& formula = *fit.formula;
    const Eigen::VectorXd rowBefore = termRow(fit, before), rowAfter = rowWithScoresOf(fit, after, rowBefore);
    const Eigen::VectorXd step = rowAfter - rowBefore;
    const double indexBefore = fit.beta.dot(rowBefore), indexAfter = fit.beta.dot(rowAfter);

    Effect effect;
    effect.decision = group.name;
    effect.stage = group.stage;
    effect.from = from;
    effect.to = to;
    const space::Decision& decision = formula.space()->decisions()[group.decisions.front()];
    effect.fromLabel = labelOf(decision, from);
    effect.toLabel = labelOf(decision, to);
    effect.effect = fit.toTarget(indexAfter) - fit.toTarget(indexBefore);
    if (const auto half = halfWidth(fit, step)) {
        const double rate = exchangeRate(fit, indexBefore, indexAfter);
        effect.low = effect.effect - rate * *half;
        effect.high = effect.effect + rate * *half;
    }
    for (std::size_t t = 0; t < formula.termCount(); ++t) {
        const bool readsIt = std::ranges::any_of(formula.columns(t), [&](const predict::Column& column) {
            return std::ranges::any_of(column.reads(), [&](std::size_t d) {
                return std::ranges::find(group.decisions, d) != group.decisions.end();
            });
        });
        if (!readsIt || predict::readsScore(formula, t))
            continue;
        effect.terms.push_back(formula.formula().terms[t].name);
        // Counts of alternatives (kernel=3 against kernel=5): one falls as the other rises, whatever their signs.
        const auto& columns = formula.formula().terms[t].columns;
        if (!decision.labels.empty() || std::ranges::any_of(columns, [](const std::string& column) { return column.find('=') != std::string::npos; }))
            continue;
        const auto at = static_cast<Eigen::Index>(t) + 1;
        if (fit.beta[at] * step[at] * effect.effect < 0)
            effect.signDisagrees = true;
    }
    return effect;
}

/// Any decision of a class that is known.
const space::Decision& ofClass(const space::SearchSpace& space, const std::string& name)
{
    const auto classes = classesOf(space);
    return space.decisions()[findClass(classes, name)->decisions.front()];
}

space::Architecture referenceOr(const predict::Fit& fit, const std::optional<space::Architecture>& reference)
{
    return reference ? *reference : referenceNetwork(*fit.formula->space(), fit);
}

bool isLocked(const predict::Fit& fit, const DecisionClass& group)
{
    const space::SearchSpace& space = *fit.formula->space();
    return std::ranges::any_of(group.decisions,
                               [&](std::size_t d) { return fit.formula->formula().locks.contains(space.decisions()[d].id); });
}

} // namespace

std::vector<std::string> decisionClasses(const space::SearchSpace& space)
{
    std::vector<std::string> names;
    for (const DecisionClass& group : classesOf(space))
        names.push_back(group.name);
    return names;
}

std::vector<double> classValues(const space::SearchSpace& space, const std::string& decision)
{
    const auto classes = classesOf(space);
    const DecisionClass* group = findClass(classes, decision);
    return group ? space.decisions()[group->decisions.front()].values : std::vector<double>{};
}

Result<space::Architecture> withClass(const space::SearchSpace& space, const space::Architecture& architecture,
                                      const std::string& decision, double value)
{
    const auto classes = classesOf(space);
    const DecisionClass* group = findClass(classes, decision);
    if (!group)
        return fail(base::usageError("decision_unknown").with("decision", decision));
    return changed(space, architecture, *group, value);
}

Result<Effect> effectOf(const predict::Fit& fit, const space::Architecture& reference, const std::string& decision, double from,
                        double to)
{
    const space::SearchSpace& space = *fit.formula->space();
    const auto classes = classesOf(space);
    const DecisionClass* group = findClass(classes, decision);
    if (!group)
        return fail(base::usageError("decision_unknown").with("decision", decision));
    const auto before = changed(space, reference, *group, from);
    if (!before)
        return fail(before.error());
    const auto after = changed(space, reference, *group, to);
    if (!after)
        return fail(after.error());
    return effectOfClass(fit, *group, *before, *after, from, to);
}

std::vector<Effect> effects(const predict::Fit& fit, const std::optional<space::Architecture>& reference)
{
    const space::SearchSpace& space = *fit.formula->space();
    const space::Architecture at = referenceOr(fit, reference);
    std::vector<Effect> result;
    for (const DecisionClass& group : classesOf(space)) {
        if (isLocked(fit, group) || !isActive(space, at, group))
            continue;
        const auto& values = space.decisions()[group.decisions.front()].values;
        for (std::size_t i = 0; i + 1 < values.size(); ++i) {
            const auto before = changed(space, at, group, values[i]);
            const auto after = changed(space, at, group, values[i + 1]);
            if (!before || !after)
                continue;
            Effect effect = effectOfClass(fit, group, *before, *after, values[i], values[i + 1]);
            if (!effect.terms.empty())
                result.push_back(std::move(effect));
        }
    }
    return result;
}

EffectCurve effectCurve(const predict::Fit& fit, const std::string& decision, const std::optional<space::Architecture>& reference)
{
    const space::SearchSpace& space = *fit.formula->space();
    const space::Architecture at = referenceOr(fit, reference);
    const Eigen::VectorXd scored = termRow(fit, at);
    EffectCurve curve;
    curve.decision = decision;
    for (const double value : classValues(space, decision)) {
        const auto network = withClass(space, at, decision, value);
        if (!network)
            continue;
        const Eigen::VectorXd row = rowWithScoresOf(fit, *network, scored);
        const double index = fit.beta.dot(row);
        curve.values.push_back(value);
        if (const std::string label = labelOf(ofClass(space, decision), value); !label.empty())
            curve.labels.push_back(label);
        curve.predictions.push_back(fit.toTarget(index));
        if (const auto half = halfWidth(fit, row)) {
            curve.low.push_back(fit.toTarget(index - *half));
            curve.high.push_back(fit.toTarget(index + *half));
        }
    }
    return curve;
}

space::Architecture referenceNetwork(const space::SearchSpace& space, const predict::Fit& fit)
{
    space::Architecture network;
    network.space = space.name();
    network.choices.resize(space.decisions().size());
    for (std::size_t d = 0; d < space.decisions().size(); ++d) {
        const space::Decision& decision = space.decisions()[d];
        const std::size_t count = decision.values.size();
        std::size_t choice = count > 2 ? count / 2 : 0;
        if (const auto lock = fit.formula->formula().locks.find(decision.id); lock != fit.formula->formula().locks.end()) {
            const auto found = std::ranges::find(decision.values, lock->second);
            if (found != decision.values.end())
                choice = static_cast<std::size_t>(found - decision.values.begin());
        }
        network.choices[d] = static_cast<std::int8_t>(choice);
    }
    space.canonicalise(network);
    return network;
}

} // namespace vulpes::explain
