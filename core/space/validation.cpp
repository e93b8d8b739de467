// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/validation.h"

#include "space/skeleton_validation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string_view>

namespace vulpes::space {
namespace {

constexpr std::size_t kMaxDecisions = 10'000;
constexpr std::size_t kMaxBlocks = 64;
constexpr std::size_t kMaxValues = std::numeric_limits<std::int8_t>::max(); // a choice is one signed byte
constexpr std::size_t kMaxNameLength = 64;

Error invalid(const char* reason)
{
    return inputError("space_invalid").with("reason", reason);
}

Error invalid(const char* reason, const Decision& decision)
{
    return invalid(reason).with("decision", decision.id);
}

/// Letters, digits, '-', '_' and '.': nothing that architecture text uses as punctuation.
bool isWord(std::string_view text)
{
    return !text.empty() && text.size() <= kMaxNameLength && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
}

bool isKey(std::string_view key)
{
    return !key.empty() && key.size() <= 3
        && std::all_of(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Values are written in fixed notation in architecture text, so their size is bounded on both sides.
bool isValue(double value)
{
    return std::isfinite(value) && std::abs(value) <= 1e12 && (value == 0 ? !std::signbit(value) : std::abs(value) >= 1e-9);
}

Result<void> validateDecision(const Decision& decision)
{
    if (!isWord(decision.id))
        return fail(invalid("id", decision));
    if (!isWord(decision.kind))
        return fail(invalid("kind", decision));
    if (!isKey(decision.key) && !(decision.key.empty() && decision.stage < 0))
        return fail(invalid("key", decision));
    const auto& values = decision.values;
    if (values.empty() || values.size() > kMaxValues || !std::all_of(values.begin(), values.end(), isValue)
        || std::adjacent_find(values.begin(), values.end(), std::greater_equal<>()) != values.end())
        return fail(invalid("values", decision));
    if (!decision.labels.empty() && decision.labels.size() != values.size())
        return fail(invalid("labels", decision));
    return {};
}

bool isWhole(double value, double low, double high)
{
    return value >= low && value <= high && std::trunc(value) == value;
}

Result<void> validateStage(const std::vector<Decision>& decisions, const Stage& stage, int index, std::vector<int>& uses)
{
    if (!isWord(stage.name))
        return fail(invalid("stage_name").with("stage", stage.name));
    if (stage.blocks.empty() || stage.blocks.size() > kMaxBlocks)
        return fail(invalid("blocks").with("stage", stage.name));
    const auto use = [&](std::size_t decision, int block) {
        if (decision >= decisions.size() || decisions[decision].stage != index || decisions[decision].block != block)
            return false;
        return ++uses[decision] == 1;
    };
    std::string depthKey;
    if (stage.depth) {
        if (!use(*stage.depth, 0))
            return fail(invalid("membership").with("stage", stage.name));
        const Decision& depth = decisions[*stage.depth];
        depthKey = depth.key;
        const auto blocks = static_cast<double>(stage.blocks.size());
        if (!std::all_of(depth.values.begin(), depth.values.end(), [&](double v) { return isWhole(v, 1, blocks); })
            || depth.values.back() != blocks) // a block beyond every depth could never be built
            return fail(invalid("depth", depth));
    }
    for (std::size_t b = 0; b < stage.blocks.size(); ++b) {
        std::set<std::string_view> keys = {depthKey};
        for (const std::size_t decision : stage.blocks[b]) {
            if (!use(decision, static_cast<int>(b + 1)))
                return fail(invalid("membership").with("stage", stage.name));
            if (!keys.insert(decisions[decision].key).second)
                return fail(invalid("duplicate_key", decisions[decision]));
        }
    }
    return {};
}

/// A key stands for one kind inside a stage, so that a list of values has one meaning.
Result<void> validateKeys(const std::vector<Decision>& decisions, const Stage& stage)
{
    std::vector<std::pair<std::string_view, std::string_view>> kinds; // key, kind
    for (const auto& block : stage.blocks)
        for (const std::size_t i : block) {
            const auto known = std::find_if(kinds.begin(), kinds.end(),
                [&](const auto& entry) { return entry.first == decisions[i].key || entry.second == decisions[i].kind; });
            if (known == kinds.end())
                kinds.emplace_back(decisions[i].key, decisions[i].kind);
            else if (known->first != decisions[i].key || known->second != decisions[i].kind)
                return fail(invalid("duplicate_key", decisions[i]));
        }
    return {};
}

} // namespace

Result<void> validate(const std::string& name, const std::vector<Decision>& decisions, const std::vector<Stage>& stages,
                      const Skeleton& skeleton)
{
    if (!isWord(name))
        return fail(invalid("name").with("name", name));
    if (decisions.size() > kMaxDecisions || stages.size() > kMaxDecisions)
        return fail(invalid("too_large"));
    if (decisions.empty())
        return fail(invalid("empty"));
    std::set<std::string_view> ids;
    for (const Decision& decision : decisions) {
        if (auto valid = validateDecision(decision); !valid)
            return valid;
        if (!ids.insert(decision.id).second)
            return fail(invalid("duplicate_id", decision));
    }
    std::set<std::string_view> stageNames = {name}; // `space:stage:…` must be told from `stage:…`
    std::vector<int> uses(decisions.size(), 0);
    for (std::size_t s = 0; s < stages.size(); ++s) {
        if (auto valid = validateStage(decisions, stages[s], static_cast<int>(s), uses); !valid)
            return valid;
        if (auto valid = validateKeys(decisions, stages[s]); !valid)
            return valid;
        if (!stageNames.insert(stages[s].name).second)
            return fail(invalid("stage_name").with("stage", stages[s].name));
    }
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        const bool global = decisions[i].stage == -1 && decisions[i].block == 0;
        if (!global && uses[i] != 1)
            return fail(invalid("membership", decisions[i]));
    }
    return validateSkeleton(decisions, stages, skeleton);
}

bool blocksAreInterchangeable(const std::vector<Decision>& decisions, const Stage& stage)
{
    for (std::size_t b = 2; b < stage.blocks.size(); ++b) {
        const auto same = [&](std::size_t i, std::size_t j) {
            return decisions[i].key == decisions[j].key && decisions[i].values == decisions[j].values;
        };
        if (!std::equal(stage.blocks[1].begin(), stage.blocks[1].end(), stage.blocks[b].begin(), stage.blocks[b].end(), same))
            return false;
    }
    return true;
}

} // namespace vulpes::space
