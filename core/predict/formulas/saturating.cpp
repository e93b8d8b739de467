// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "predict/formulas/builders.h"

namespace vulpes::predict::formulas {

// Accuracy bends down in the expansion (log2 e) and levels off towards a ceiling C: accuracy = C − exp(−index), index linear in
// these terms, ridge by GCV, C by GCV on the accuracy scale.
std::optional<Formula> saturating(const space::SearchSpace& space, Target target)
{
    const auto stages = stageKinds(space);
    if (target != Target::Accuracy || !isMobileChain(stages))
        return std::nullopt;
    const auto switches = switchKinds(stages);
    Formula formula;
    formula.name = "saturating";
    formula.target = target;
    formula.link = LinkKind::Saturating;
    formula.penalty = Formula::Penalty::Gcv;
    for (const auto& s : stages) {
        for (std::size_t level = 1; level < s.depths.size(); ++level)
            add(formula, s.prefix + "depth=" + base::formatNumber(s.depths[level]));
        add(formula, s.prefix + "identity.sum(log2(expansion))");
        add(formula, s.prefix + "identity.mean(log2(expansion))");
        if (s.reads("kernel"))
            add(formula, s.prefix + "identity.sum(kernel)");
        add(formula, s.prefix + "first(log2(expansion))");
        if (s.reads("kernel"))
            add(formula, s.prefix + "first(kernel)");
        for (const std::string& kind : switches) {
            add(formula, s.prefix + "identity.sum(" + kind + ")");
            add(formula, s.prefix + "first(" + kind + ")");
        }
    }
    return formula;
}

// The same for samples at several resolutions: the index may bend in the resolution too.
std::optional<Formula> saturatingResolution(const space::SearchSpace& space, Target target)
{
    auto formula = saturating(space, target);
    if (!formula || !hasResolutions(space))
        return std::nullopt;
    formula->name = "saturating-resolution";
    add(*formula, "resolution");
    add(*formula, "resolution^2", {"resolution", "resolution"});
    return formula;
}

}  // namespace vulpes::predict::formulas
