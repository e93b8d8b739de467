// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/formulas/builders.h"

#include <array>

namespace vulpes::predict {

namespace {

using Builder = std::optional<Formula> (*)(const space::SearchSpace&, Target);

/// In the order they are listed to people: the paper's first.
constexpr std::array<Builder, 10> kBuilders{
    formulas::fox,
    formulas::physical,
    formulas::saturating,
    formulas::table,
    formulas::cell,
    formulas::saturatingCell,
    formulas::scoredCell,
    formulas::linear,
    formulas::physicalResolution,
    formulas::saturatingResolution,
};

/// Found by name, never compared as candidates of a fit: coefficients that are measured, not fitted (`predict/profiled.h`), and hundreds of columns.
constexpr std::array<Builder, 2> kOnlyByName{formulas::profiled, formulas::pairs};

}  // namespace

std::vector<Formula> builtinFormulas(const space::SearchSpace& space, Target target)
{
    std::vector<Formula> all;
    for (const Builder build : kBuilders)
        if (auto formula = build(space, target))
            all.push_back(std::move(*formula));
    return all;
}

Result<Formula> formulaByName(const space::SearchSpace& space, Target target, std::string_view name,
    const std::map<std::string, Json>& userFormulas)
{
    std::string known;
    for (Formula& formula : builtinFormulas(space, target)) {
        if (formula.name == name)
            return std::move(formula);
        known += (known.empty() ? "" : ", ") + formula.name;
    }
    for (const Builder build : kOnlyByName)
        if (auto formula = build(space, target); formula && formula->name == name)
            return std::move(*formula);
    for (const auto& [userName, body] : userFormulas) {
        auto formula = formulaFromJson(body);
        if (userName == name) {
            if (!formula)
                return fail(formula.error());
            if (formula->target == target) {
                formula->name = userName;
                return formula;
            }
        }
        if (formula && formula->target == target)
            known += (known.empty() ? "" : ", ") + userName;
    }
    return fail(usageError("formula_unknown").with("formula", name).with("known", known));
}

}  // namespace vulpes::predict
