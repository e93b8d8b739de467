// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/certificate_read.h"

#include <functional>
#include <map>

namespace vulpes::search::certificate {

/// Prices that turn a network into one number, its reduced value q·A − Σ p_k·C_k.
struct Multiplier
{
    std::vector<std::int64_t> p;   ///< one per cost
    std::int64_t q = 1;

    [[nodiscard]] std::int64_t reduced(const Option& o) const
    {
        std::int64_t value = q * o.objective;
        for (std::size_t k = 0; k < p.size(); ++k)
            value -= p[k] * o.cost[k];
        return value;
    }
};

/// Bounds of the reduced value of a slice whose formulas couple stages. Choices of groups are walked stage after stage; what the stages to come
/// can add at most is exact while the table of open products stays small (chains and few groups), and from McCormick's planes otherwise.
/// Products that overflow are the caller's to exclude.
class GroupBounds
{
public:
    GroupBounds(const ReadProof&, const ReadProof::Slice&, const Multiplier&);

    [[nodiscard]] bool exact() const { return m_exact; }
    /// How large the exact table is.
    [[nodiscard]] std::int64_t work() const { return m_work; }
    /// No network of the slice has a larger reduced value (constants not counted).
    [[nodiscard]] std::int64_t bound();
    /// Calls `visit(groups, value)` for every choice of groups whose best network may reach `threshold`; `value` is that network's reduced value
    /// without constants. `visit` says whether to go on. False: more than `mostNodes` choices of a group, or stopped by `visit`.
    bool walk(std::int64_t threshold, std::int64_t& nodes, std::int64_t mostNodes,
              const std::function<bool(std::span<const std::uint32_t> groups, std::int64_t value)>& visit);

private:
    struct Term
    {
        double coefficient = 0, scale = 1;
        std::int64_t weight = 0;
        std::vector<std::size_t> stages;
        std::vector<std::vector<double>> values;              ///< per factor and group
        std::vector<std::pair<double, double>> tail;          ///< per factor: range of the product from it on
    };
    using Runs = std::vector<double>;                         ///< per term: the product of what has been chosen so far

    void add(const std::vector<Product>&, std::int64_t scale, std::int64_t weight);
    /// Chooses a group: what the products that end here add.
    std::int64_t advance(std::size_t stage, std::uint32_t group, Runs&) const;
    [[nodiscard]] std::int64_t rest(std::size_t stage, const Runs&);
    [[nodiscard]] std::int64_t relaxedRest(std::size_t stage, const Runs&) const;
    void plane(double a, std::size_t from, const Term&, std::vector<std::vector<double>>& parts, double& constant) const;

    const ReadProof::Slice& m_slice;
    std::vector<std::vector<std::int64_t>> m_top;             ///< per stage and group: largest reduced value of its options
    std::vector<Term> m_terms;
    std::vector<std::map<Runs, std::int64_t>> m_known;        ///< per stage: open products → what the rest adds at most
    std::int64_t m_work = 0, m_stepWork = 1;
    bool m_exact = true;
};

} // namespace vulpes::search::certificate
