// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/json.h"
#include "base/random.h"
#include "base/result.h"
#include "space/architecture.h"
#include "space/decision.h"
#include "space/locks.h"
#include "space/score.h"
#include "space/skeleton.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::space {

/// What can be built: decisions, which of them are active when, and the skeleton around them. A plain immutable value;
/// safe to read from any number of threads. Named spaces are in `named_spaces.h`, a user's own come from JSON.
class SearchSpace
{
public:
    /// Checks and indexes. Errors: `space_invalid` with facts `reason`, `decision`.
    [[nodiscard]] static Result<SearchSpace> make(std::string name, std::string title, std::vector<Decision> decisions,
                                                  std::vector<Stage> stages, Skeleton skeleton);

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const std::string& title() const { return m_title; }
    [[nodiscard]] std::span<const Decision> decisions() const { return m_decisions; }
    [[nodiscard]] std::span<const Stage> stages() const { return m_stages; }
    [[nodiscard]] const Skeleton& skeleton() const { return m_skeleton; }
    [[nodiscard]] std::span<const std::size_t> globals() const { return m_globals; }
    /// Indices of the decisions of one stage, in the order of `StageChoices`.
    [[nodiscard]] std::span<const std::size_t> stageDecisions(std::size_t stage) const { return m_stageDecisions[stage]; }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view decisionId) const;
    /// Whether the blocks after the first offer the same choices, so that their order can be forgotten.
    /// Where they do not, `StateSet::Multisets` and `StateSet::Tied` mean `Ordered` and `representative` changes nothing.
    [[nodiscard]] bool interchangeable(std::size_t stage) const { return m_interchangeable[stage] != 0; }

    // --- one architecture ------------------------------------------------------------------------------------------
    /// Canonical text `<space>:<choices>`; `foxnas-cpu:192|24:d2e4,6k3,5|40:…`. Globals first, then one group per stage.
    [[nodiscard]] std::string format(const Architecture&) const;
    /// Accepts what `format` writes, and the same without the `<space>:` prefix.
    /// Errors: `arch_syntax`, `arch_other_space`, `arch_outside_space`, each with facts `text`, `position`, and where known `decision`
    /// and `expected` (the literal, or the values the decision may have).
    [[nodiscard]] Result<Architecture> parse(std::string_view text) const;
    /// How many blocks of the stage are built. Requires a depth that is chosen.
    [[nodiscard]] std::size_t activeBlocks(const Architecture&, std::size_t stage) const;
    /// Whether the decision plays a part in this network.
    [[nodiscard]] bool active(const Architecture&, std::size_t decision) const;
    /// Nothing, or why the choices are no network of this space (`arch_outside_space`).
    [[nodiscard]] Result<void> check(const Architecture&) const;
    /// Sets inactive decisions to `kInactive` and newly active ones to their smallest value.
    void canonicalise(Architecture&) const;
    /// The chosen value; nothing where the decision is inactive.
    [[nodiscard]] std::optional<double> value(const Architecture&, std::size_t decision) const;
    /// A copy with one decision changed (newly active blocks copy the last active block's choices) and made canonical.
    /// A block that does not offer the copied value takes its nearest one.
    /// Errors: `lock_unknown_decision`, `lock_unknown_value`; `arch_outside_space` with `reason` `inactive` for a block beyond the depth.
    [[nodiscard]] Result<Architecture> with(const Architecture&, std::string_view decisionId, double value) const;
    /// The same network with blocks after the first sorted: what is shown for a multiset.
    [[nodiscard]] Architecture representative(const Architecture&) const;
    [[nodiscard]] bool meets(const Architecture&, const Locks&) const;

    // --- the whole space (locks must pass `checkLocks`, here and below) ---------------------------------------
    /// Errors: `lock_unknown_decision`, `lock_unknown_value` with facts `decision`, `value`.
    [[nodiscard]] Result<void> checkLocks(const Locks&) const;
    /// Exact number of networks under the locks, as a decimal numeral, and its base-10 logarithm.
    [[nodiscard]] std::string count(const Locks& = {}) const;
    [[nodiscard]] double log10Size(const Locks& = {}) const;
    /// Uniform over networks (not over choices: deeper stages have more networks and are drawn more often).
    [[nodiscard]] Architecture sample(base::Random&, const Locks& = {}) const;
    /// Networks that differ in one decision (depth changes drop or copy the last block), locks respected, canonical order, without
    /// repetition and without the network itself. At equal depths the relation is symmetric; growing is always undone by shrinking,
    /// but shrinking is undone by growing only if the dropped blocks were copies (a proposal for annealing must allow for that).
    /// Blocks that a lock holds enter at the locked value.
    [[nodiscard]] std::vector<Architecture> neighbours(const Architecture&, const Locks& = {}) const;
    /// Calls `visit` for each network in canonical order until it returns false. For spaces small enough to list.
    void enumerate(const Locks&, const std::function<bool(const Architecture&)>& visit) const;

    // --- stages --------------------------------------------------------------------------------------------------------
    /// All states of one stage under the locks. With Multisets, locks on single blocks after the first count as "some ordering meets
    /// them": a state is kept if an ordering meets the locks, its representative is such an ordering, `orderings` counts those
    /// (and stops at the largest int). Order: canonical for Ordered; by depth, then first block, for the others.
    /// Cost: proportional to `stateCount`, plus the orderings of each multiset where single blocks are locked differently.
    [[nodiscard]] std::vector<StageState> states(std::size_t stage, StateSet, const Locks& = {}) const;
    /// How many `states` there are without locks, to decline before listing them (a user's space may have any number).
    [[nodiscard]] double stateCount(std::size_t stage, StateSet) const;
    [[nodiscard]] StageChoices stageChoices(const Architecture&, std::size_t stage) const;
    /// Puts stages and globals together (globals in the order of `globals()`).
    [[nodiscard]] Architecture assemble(std::span<const StageChoices> stages, const StageChoices& globals) const;
    /// Every combination of the global decisions under the locks (one empty entry when there is none).
    [[nodiscard]] std::vector<StageChoices> globalChoices(const Locks& = {}) const;

    // --- scores ----------------------------------------------------------------------------------------------------
    /// What is known of its networks without training them, for columns and formulas. Part of the space's document, so that a proof carries it.
    [[nodiscard]] std::span<const Score> scores() const;
    /// A copy with these in the place of its scores. Errors: those of `validateScores`.
    [[nodiscard]] Result<SearchSpace> withScores(std::vector<Score>) const;
    /// Place of a network in canonical order, by the choices of the one stage, all active. Requires `scoredNetworks`.
    [[nodiscard]] std::size_t networkNumber(const StageChoices&) const;

    // --- documents -----------------------------------------------------------------------------------------------------
    [[nodiscard]] Json toJson() const;
    /// Errors: `space_json` with facts `path` (JSON pointer), `reason`.
    [[nodiscard]] static Result<SearchSpace> fromJson(const Json&);

private:
    SearchSpace() = default;
    [[nodiscard]] std::size_t depthAt(std::size_t stage, int choice) const;
    /// Copies block choices from the last block active before, for blocks from there to the present depth.
    void fillNewBlocks(Architecture&, std::size_t stage, std::size_t activeBefore) const;

    std::string m_name;
    std::string m_title;
    std::vector<Decision> m_decisions;
    std::vector<Stage> m_stages;
    Skeleton m_skeleton;
    std::vector<std::size_t> m_globals;
    std::vector<std::vector<std::size_t>> m_stageDecisions;
    std::vector<std::size_t> m_byId;             ///< decision indices sorted by id
    std::vector<char> m_interchangeable;         ///< one per stage
    ScoresPtr m_scores;                          ///< null: none
};

using SpacePtr = std::shared_ptr<const SearchSpace>;

} // namespace vulpes::space
