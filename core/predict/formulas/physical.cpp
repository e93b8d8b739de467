// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/formulas/builders.h"

namespace vulpes::predict::formulas {

// What a bottleneck costs: its pointwise convolutions grow with the expansion e, its depthwise one with e·k². A switch such as
// `fused` (a full k×k convolution instead) gets its own copy of each term, so that both kinds of block have their own prices.
std::optional<Formula> physical(const space::SearchSpace& space, Target target)
{
    const auto stages = stageKinds(space);
    if (target != Target::Latency || !isMobileChain(stages))
        return std::nullopt;
    const auto switches = switchKinds(stages);
    Formula formula;
    formula.name = "physical";
    formula.target = target;
    for (const auto& s : stages) {
        add(formula, s.prefix + "identity.count");
        add(formula, s.prefix + "identity.sum(expansion)");
        if (s.reads("kernel"))
            add(formula, s.prefix + "identity.sum(expansion*kernel^2)");
        add(formula, s.prefix + "first(expansion)");
        if (s.reads("kernel"))
            add(formula, s.prefix + "first(expansion*kernel^2)");
        for (const std::string& kind : switches) {
            for (const char* where : {"identity.sum(", "first("}) {
                add(formula, s.prefix + where + kind + ")");
                add(formula, s.prefix + where + kind + "*expansion)");
                if (s.reads("kernel"))
                    add(formula, s.prefix + where + kind + "*expansion*kernel^2)");
            }
        }
    }
    return formula;
}

// The same per pixel: every convolution's work grows with the area of the picture.
std::optional<Formula> physicalResolution(const space::SearchSpace& space, Target target)
{
    auto plain = physical(space, target);
    if (!plain || !hasResolutions(space))
        return std::nullopt;
    Formula formula;
    formula.name = "physical-resolution";
    formula.target = target;
    add(formula, "resolution^2", {"resolution", "resolution"});
    for (const Term& term : plain->terms)
        add(formula, "resolution^2*" + term.name, {"resolution", "resolution", term.name});
    return formula;
}

}  // namespace vulpes::predict::formulas
