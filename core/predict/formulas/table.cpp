// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "predict/formulas/builders.h"

#include <functional>
#include <set>

namespace vulpes::predict::formulas {

namespace {

constexpr std::size_t kMaxBlockTypes =
    64;  ///< beyond this, one term per value of each decision instead of per block type

/// "expansion=6,kernel=3" for every combination of a block's decisions, or one condition at a time when those are too many.
std::vector<std::string> blockTypes(const std::vector<const space::Decision*>& block)
{
    std::set<std::string> kinds;
    std::size_t combinations = 1;
    for (const space::Decision* decision : block) {
        kinds.insert(decision->kind);
        combinations *= std::min(decision->values.size(), kMaxBlockTypes + 1);
        combinations = std::min(combinations, kMaxBlockTypes + 1);
    }
    const bool ambiguous = kinds.size() != block.size();
    const auto name = [&](const space::Decision& decision) {
        const auto dot = decision.id.rfind('.');
        return ambiguous && dot != std::string::npos ? decision.id.substr(dot + 1) : decision.kind;
    };
    const auto condition = [&](const space::Decision& decision, double value) {
        return name(decision) + "=" + base::formatNumber(value);
    };
    std::vector<std::string> types;
    if (combinations > kMaxBlockTypes) {
        for (const space::Decision* decision : block)
            for (const double value : decision->values)
                types.push_back(condition(*decision, value));
        return types;
    }
    const std::function<void(std::size_t, const std::string&)> extend = [&](std::size_t index,
                                                                            const std::string& text) {
        if (index == block.size()) {
            types.push_back(text);
            return;
        }
        for (const double value : block[index]->values)
            extend(index + 1, text + (index == 0 ? "" : ",") + condition(*block[index], value));
    };
    if (!block.empty())
        extend(0, {});
    return types;
}

}  // namespace

// A look-up table: one price per block type, apart for a stage's first block and the others. Ridge, because the types of the
// first block add up to one and rare types are seen in few rows.
std::optional<Formula> table(const space::SearchSpace& space, Target target)
{
    Formula formula;
    formula.name = "table";
    formula.target = target;
    formula.penalty = Formula::Penalty::Gcv;
    for (const auto& s : stageKinds(space)) {
        for (const std::string& type : blockTypes(s.first))
            add(formula, s.prefix + "first.is(" + type + ")");
        for (const std::string& type : blockTypes(s.identity))
            add(formula, s.prefix + "identity.count(" + type + ")");
        if (s.identity.empty() && s.depths.size() > 1)
            add(formula, s.prefix + "identity.count");
    }
    if (formula.terms.empty())
        return std::nullopt;
    return formula;
}

}  // namespace vulpes::predict::formulas
