// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/formulas/builders.h"

#include <algorithm>
#include <iterator>

namespace vulpes::predict::formulas {

// The regressions of the FOX-NAS paper (Liu et al., ICCV Workshops 2021), terms named and ordered as in its published R script:
// 40 terms for the accuracy, 35 for the latency. tot_S is the depth, avg_*_S a mean over the blocks after the first,
// tot_*_P_S the first block's (P: width before the stage), tot_e_S the sum of expansions after the first.
std::optional<Formula> fox(const space::SearchSpace& space, Target target)
{
    const auto stages = stageKinds(space);
    if (!isMobileChain(stages))
        return std::nullopt;
    // A stage with one kernel only has nothing to say about it.
    std::vector<StageKinds> withKernels;
    std::copy_if(stages.begin(), stages.end(), std::back_inserter(withKernels), [](const StageKinds& s) { return s.reads("kernel"); });
    Formula formula;
    formula.name = "fox";
    formula.target = target;
    for (const auto& s : stages)
        add(formula, "tot_" + s.name, {s.prefix + "depth"});
    for (const auto& s : stages)
        add(formula, "avg_e_" + s.name, {s.prefix + "identity.mean(expansion)"});
    for (const auto& s : withKernels)
        add(formula, "avg_k_" + s.name, {s.prefix + "identity.mean(kernel)"});
    for (const auto& s : stages)
        add(formula, "tot_e_" + s.previous + "_" + s.name, {s.prefix + "first(expansion)"});
    for (const auto& s : withKernels)
        add(formula, "tot_k_" + s.previous + "_" + s.name, {s.prefix + "first(kernel)"});
    if (target == Target::Accuracy) {
        for (const auto& s : stages)
            add(formula, "tot_e_" + s.name, {s.prefix + "identity.sum(expansion)"});
        for (const auto& s : stages)
            add(formula, "tot_" + s.name + "*tot_e_" + s.name,
                {s.prefix + "depth", s.prefix + "identity.sum(expansion)"});
    } else {
        for (const auto& s : stages)
            add(formula, "tot_" + s.name + "*avg_e_" + s.name,
                {s.prefix + "depth", s.prefix + "identity.mean(expansion)"});
    }
    for (const auto& s : withKernels)
        add(formula, "tot_" + s.name + "*avg_k_" + s.name,
            {s.prefix + "depth", s.prefix + "identity.mean(kernel)"});
    return formula;
}

}  // namespace vulpes::predict::formulas
