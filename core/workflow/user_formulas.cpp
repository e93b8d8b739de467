// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/user_formulas.h"

#include "predict/profiled.h"

namespace vulpes::workflow {

namespace {

bool isBuiltin(const space::SearchSpace& space, const std::string& name)
{
    // "published" names the coefficients that came with a study.
    if (name == predict::kProfiled || name == "published")
        return true;
    for (const auto target : {predict::Target::Accuracy, predict::Target::Latency})
        for (const predict::Formula& formula : predict::builtinFormulas(space, target))
            if (formula.name == name)
                return true;
    return false;
}

}  // namespace

Result<void> putUserFormula(study::AnalysisState& state, const space::SpacePtr& space, const predict::Formula& formula)
{
    if (formula.name.empty())
        return fail(inputError("formula_name_missing"));
    if (isBuiltin(*space, formula.name))
        return fail(inputError("formula_name_taken").with("formula", formula.name));
    // Names are unique over both targets: keeping this one would drop the other without a word.
    if (const auto kept = state.userFormulas.find(formula.name); kept != state.userFormulas.end())
        if (const auto other = predict::formulaFromJson(kept->second); other && other->target != formula.target)
            return fail(inputError("formula_name_other_target").with("formula", formula.name));
    if (const auto bound = predict::BoundFormula::bind(formula, space); !bound)
        return fail(bound.error());
    removeUserFormula(state, formula.name);
    state.userFormulas[formula.name] = predict::toJson(formula);
    (formula.target == predict::Target::Accuracy ? state.accuracyFormula : state.latencyFormula) = formula.name;
    return {};
}

void removeUserFormula(study::AnalysisState& state, const std::string& name)
{
    if (state.userFormulas.erase(name) == 0)
        return;
    for (std::string* chosen : {&state.accuracyFormula, &state.latencyFormula})
        if (*chosen == name)
            chosen->clear();
}

}  // namespace vulpes::workflow
