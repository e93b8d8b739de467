// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "predict/formulas/builders.h"
#include "predict/internal/cell_column.h"

namespace vulpes::predict::formulas {

namespace {

std::string condition(const space::Decision& decision, double value) { return decision.kind + "=" + base::formatNumber(value); }

/// One column per edge and operator.
void addEdges(Formula& formula, const std::string& prefix, const std::vector<const space::Decision*>& edges)
{
    for (const space::Decision* edge : edges)
        for (const double value : edge->values)
            add(formula, prefix + "first.is(" + condition(*edge, value) + ")");
}

} // namespace

// A cell by what of it reaches its output: an edge's operator counts for nothing on a way that carries nothing, and depth is what stands on one way.
// Edges one by one besides, and multiply-adds. Ridge, because operators of an edge add up to one and most columns depend on each other.
std::optional<Formula> cell(const space::SearchSpace& space, Target target)
{
    const auto of = cellColumn(space);
    if (!of)
        return std::nullopt;
    const StageKinds stage = stageKinds(space).front();
    Formula formula;
    formula.name = "cell";
    formula.target = target;
    formula.penalty = Formula::Penalty::Gcv;
    addEdges(formula, stage.prefix, stage.first);
    add(formula, stage.prefix + "paths");
    const auto& values = stage.first.front()->values;
    for (const char* what : {"live", "paths", "most"})
        for (std::size_t i = 0; i < values.size(); ++i)
            if (!of->carriesNothing[i])
                add(formula, stage.prefix + what + "(" + base::formatNumber(values[i]) + ")");
    add(formula, "macs");
    return formula;
}

// The same behind the link: accuracies crowd below a ceiling, and what a better cell gains gets less and less.
std::optional<Formula> saturatingCell(const space::SearchSpace& space, Target target)
{
    auto formula = target == Target::Accuracy ? cell(space, target) : std::nullopt;
    if (formula) {
        formula->name = "saturating";
        formula->link = LinkKind::Saturating;
    }
    return formula;
}

// The same with what untrained networks score, by rank: scores have every scale, and reach 1e67.
std::optional<Formula> scoredCell(const space::SearchSpace& space, Target target)
{
    auto formula = space.scores().empty() ? std::nullopt : saturatingCell(space, target);
    if (formula) {
        formula->name = "scores";
        for (const space::Score& score : space.scores())
            add(*formula, "s" + space.stages().front().name + ".rank(" + score.name + ")");
    }
    return formula;
}

// Edges one by one and two by two.
std::optional<Formula> pairs(const space::SearchSpace& space, Target target)
{
    if (!cellColumn(space))
        return std::nullopt;
    const StageKinds stage = stageKinds(space).front();
    Formula formula;
    formula.name = "pairs";
    formula.target = target;
    formula.penalty = Formula::Penalty::Gcv;
    addEdges(formula, stage.prefix, stage.first);
    for (std::size_t a = 0; a < stage.first.size(); ++a)
        for (std::size_t b = a + 1; b < stage.first.size(); ++b)
            for (const double x : stage.first[a]->values)
                for (const double y : stage.first[b]->values)
                    add(formula, stage.prefix + "first.is(" + condition(*stage.first[a], x) + "," + condition(*stage.first[b], y) + ")");
    return formula;
}

} // namespace vulpes::predict::formulas
