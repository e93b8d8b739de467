// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/certificate_groups.h"

namespace vulpes::search::certificate {

/// Of limits under a chance (units of the cost), and of values shown.
inline constexpr double kTolerance = 1e-9;

/// R(x) of a network with this total of the limited cost. Requires a limit.
[[nodiscard]] double limitOf(const ReadProof&, const ReadProof::Slice&, std::span<const std::uint32_t> states, std::int64_t cost);

/// The refusal of a witness that leaves more to visit than the checker will.
[[nodiscard]] inline Result<void> gapTooWide()
{
    return fail(base::refutedError("proof_witness").with("path", "/witness").with("reason", "gap_too_wide"));
}

/// Looks at every network of a choice of groups whose regrets sum to at most a gap: does one keep the budgets and beat the ceiling?
class Enumeration
{
public:
    struct Claim
    {
        std::vector<std::int64_t> rooms;   ///< per cost: the largest total that can keep its budget
        std::int64_t ceiling = 0;          ///< no network is claimed to have a larger objective
        double budget = 0;                 ///< of the limited cost
    };
    struct Effort
    {
        std::int64_t nodes = 0, looked = 0, mostNodes = 0;
    };
    Enumeration(const ReadProof&, const ReadProof::Slice&, const Multiplier&, Claim, Effort&, const Job&);

    /// One group per stage (0 without couplings). Errors: `proof_not_optimal` (fact `network`), `proof_witness` (too many to visit), Stopped.
    [[nodiscard]] Result<void> run(std::span<const std::uint32_t> groups, std::int64_t gap);

private:
    using Regrets = std::vector<std::pair<std::int64_t, const Option*>>;   ///< ascending
    using Costs = std::array<std::int64_t, kMostCosts>;
    struct Level
    {
        std::size_t stage = 0;
        const Regrets* options = nullptr;
        std::size_t count = 0;
        Costs cheapestRest{};          ///< of the levels after this one
    };

    [[nodiscard]] std::vector<Level> levelsOf(std::span<const std::uint32_t> groups, std::int64_t gap) const;
    [[nodiscard]] Result<void> descend(std::size_t level, std::int64_t regretLeft, const Costs&, std::int64_t objective);
    [[nodiscard]] Result<void> look(const Costs&, std::int64_t objective);

    const ReadProof& m_proof;
    const ReadProof::Slice& m_slice;
    Claim m_claim;
    Effort& m_effort;
    const Job& m_job;
    std::vector<std::vector<Regrets>> m_regrets;   ///< per stage and group
    std::vector<Level> m_levels;
    std::vector<std::uint32_t> m_states;
};

} // namespace vulpes::search::certificate
