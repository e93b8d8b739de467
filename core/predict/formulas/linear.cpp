// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/formulas/builders.h"

namespace vulpes::predict::formulas {

// For spaces the paper's terms do not fit: per stage the depth, and each numeric kind of the first block and of the others.
std::optional<Formula> linear(const space::SearchSpace& space, Target target)
{
    const auto stages = stageKinds(space);
    if (isMobileChain(stages))
        return std::nullopt;
    Formula formula;
    formula.name = "linear";
    formula.target = target;
    for (const auto& s : stages) {
        if (s.depths.size() > 1)
            add(formula, s.prefix + "depth");
        for (const std::string& kind : s.firstKinds)
            add(formula, s.prefix + "first(" + kind + ")");
        if (s.hasIdentity())
            for (const std::string& kind : s.identityKinds)
                add(formula, s.prefix + "identity.sum(" + kind + ")");
    }
    if (formula.terms.empty())
        return std::nullopt;
    return formula;
}

}  // namespace vulpes::predict::formulas
