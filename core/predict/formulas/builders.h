// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/formula.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::predict::formulas {

/// What the built-in formulas need to know of one stage of a chain space.
struct StageKinds
{
    std::string name;      ///< "24"
    std::string prefix;    ///< "s24."
    std::string previous;  ///< width before the stage ("16"), as the published term names spell it
    bool hasDepth = false;
    std::vector<double> depths;                 ///< values of the depth decision
    int blocks = 0;                             ///< largest number of blocks
    std::vector<std::string> firstKinds;        ///< numeric kinds of the first block with more than one value
    std::vector<std::string> identityKinds;     ///< the same of the blocks after the first
    std::vector<const space::Decision*> first;  ///< decisions of the first block
    std::vector<const space::Decision*>
        identity;  ///< decisions of the second block (all later ones are alike)

    [[nodiscard]] bool reads(std::string_view kind) const;  ///< both first and identity blocks choose it
    [[nodiscard]] bool has(std::string_view kind) const;    ///< both have it, if only with one value
    [[nodiscard]] bool hasIdentity() const { return blocks > 1; }
};
[[nodiscard]] std::vector<StageKinds> stageKinds(const space::SearchSpace&);

/// Every stage has a depth, and in all its blocks an expansion that is chosen and a kernel.
[[nodiscard]] bool isMobileChain(const std::vector<StageKinds>&);
/// Kinds other than expansion and kernel whose values are 0 and 1 (`fused`).
[[nodiscard]] std::vector<std::string> switchKinds(const std::vector<StageKinds>&);
/// The space has a `resolution` with more than one value.
[[nodiscard]] bool hasResolutions(const space::SearchSpace&);

/// Appends a term of one column, named by it.
void add(Formula&, std::string column);
void add(Formula&, std::string name, std::vector<std::string> columns);

// One file each; nothing when the formula does not fit the space or target. The registry in `registry.cpp` lists them.
[[nodiscard]] std::optional<Formula> fox(const space::SearchSpace&, Target);
[[nodiscard]] std::optional<Formula> physical(const space::SearchSpace&, Target);
[[nodiscard]] std::optional<Formula> physicalResolution(const space::SearchSpace&, Target);
[[nodiscard]] std::optional<Formula> saturating(const space::SearchSpace&, Target);
[[nodiscard]] std::optional<Formula> saturatingResolution(const space::SearchSpace&, Target);
[[nodiscard]] std::optional<Formula> table(const space::SearchSpace&, Target);
[[nodiscard]] std::optional<Formula> cell(const space::SearchSpace&, Target);
[[nodiscard]] std::optional<Formula> saturatingCell(const space::SearchSpace&, Target);
[[nodiscard]] std::optional<Formula> scoredCell(const space::SearchSpace&, Target);
[[nodiscard]] std::optional<Formula> pairs(const space::SearchSpace&, Target);
[[nodiscard]] std::optional<Formula> linear(const space::SearchSpace&, Target);
/// Not fitted, so in a registry of its own.
[[nodiscard]] std::optional<Formula> profiled(const space::SearchSpace&, Target);

}  // namespace vulpes::predict::formulas
