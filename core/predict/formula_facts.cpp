// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/formula_facts.h"

#include <algorithm>

namespace vulpes::predict {

std::string nameOf(Target target)
{
    return target == Target::Accuracy ? "accuracy" : "latency";
}

bool reads(const BoundFormula& formula, std::size_t decision)
{
    for (std::size_t t = 0; t < formula.termCount(); ++t)
        for (const Column& column : formula.columns(t))
            if (std::binary_search(column.reads().begin(), column.reads().end(), decision))
                return true;
    return false;
}

bool readsScore(const BoundFormula& formula, std::string_view score)
{
    for (std::size_t t = 0; t < formula.termCount(); ++t)
        if (std::ranges::find(formula.columns(t), score, &Column::score) != formula.columns(t).end())
            return true;
    return false;
}

bool readsScore(const BoundFormula& formula, std::size_t term)
{
    return std::ranges::any_of(formula.columns(term), [](const Column& column) { return !column.score().empty(); });
}

std::vector<std::string> unknownScores(const BoundFormula& formula, const space::Architecture& network)
{
    std::vector<std::string> unknown;
    for (std::size_t t = 0; t < formula.termCount(); ++t)
        for (const Column& column : formula.columns(t))
            if (!column.knowsAll() && !column.knows(formula.space()->stageChoices(network, static_cast<std::size_t>(column.stage())))
                && std::ranges::find(unknown, column.score()) == unknown.end())
                unknown.push_back(column.score());
    return unknown;
}

bool speaksOf(const BoundFormula& formula, const space::Architecture& network)
{
    return formula.space()->meets(network, formula.formula().locks);
}

}  // namespace vulpes::predict
