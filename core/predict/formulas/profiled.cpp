// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/profiled.h"

#include "base/csv.h"
#include "predict/formulas/builders.h"

#include <set>

namespace vulpes::predict {

Result<std::string> columnOf(const space::SearchSpace& space, const space::BlockVariant& variant)
{
    std::string conditions;
    std::set<std::string> kinds;
    for (std::size_t i = 0; i < variant.decisions.size(); ++i) {
        const space::Decision& decision = space.decisions()[variant.decisions[i]];
        if (!kinds.insert(decision.kind).second)
            return fail(inputError("space_blocks_differ").with("stage", space.stages()[variant.stage].name));
        conditions += (i == 0 ? "" : ",") + decision.kind + "="
            + base::formatNumber(decision.values[static_cast<std::size_t>(variant.choices[i])]);
    }
    const std::string prefix = "s" + space.stages()[variant.stage].name;
    if (conditions.empty())
        return variant.first ? std::string() : prefix + ".identity.count";
    return prefix + (variant.first ? ".first.is(" : ".identity.count(") + conditions + ")";
}

namespace formulas {

// One price per block, measured on its own: the terms of `table`, but their coefficients come from a block table of the
// study and never from a fit.
std::optional<Formula> profiled(const space::SearchSpace& space, Target target)
{
    if (target != Target::Latency || space.skeleton().empty())
        return std::nullopt;
    const auto variants = space::blockVariants(space);
    if (!variants || variants->empty())
        return std::nullopt;
    Formula formula;
    formula.name = kProfiled;
    formula.target = target;
    for (const space::BlockVariant& variant : *variants) {
        const auto column = columnOf(space, variant);
        if (!column)
            return std::nullopt;
        if (!column->empty())
            add(formula, *column);
    }
    if (formula.terms.empty())
        return std::nullopt;
    return formula;
}

}  // namespace formulas
}  // namespace vulpes::predict
