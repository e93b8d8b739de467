// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/shares.h"

#include "predict/formula_facts.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>

namespace vulpes::explain {

namespace {

using predict::Column;
using space::StageChoices;

/// One addend of a product of columns: which stage each column's part belongs to (−1: the globals' part).
using Addend = std::vector<int>;

/// A term multiplied out: every column is a sum over the parts of the network it reads.
struct Expanded
{
    std::vector<Addend> addends;
    std::vector<int> stages;      ///< all that occur, ascending
};

Expanded expand(const std::vector<Column>& columns, int stageCount)
{
    Expanded result;
    result.addends.emplace_back();
    for (const Column& column : columns) {
        std::vector<int> parts;
        switch (column.scope()) {
        case Column::Scope::Global:
            parts.push_back(-1);
            break;
        case Column::Scope::Stage:
            parts.push_back(column.stage());
            break;
        case Column::Scope::AllStages:
            parts.push_back(-1);
            for (int s = 0; s < stageCount; ++s)
                parts.push_back(s);
            break;
        }
        std::vector<Addend> longer;
        longer.reserve(result.addends.size() * parts.size());
        for (const Addend& addend : result.addends) {
            for (const int part : parts) {
                longer.push_back(addend);
                longer.back().push_back(part);
            }
        }
        result.addends = std::move(longer);
    }
    for (const Addend& addend : result.addends)
        for (const int part : addend)
            if (part >= 0)
                result.stages.push_back(part);
    std::ranges::sort(result.stages);
    result.stages.erase(std::unique(result.stages.begin(), result.stages.end()), result.stages.end());
    return result;
}

/// The choices of a network taken apart.
struct Pieces
{
    std::vector<StageChoices> stages;
    StageChoices globals;
};

Pieces takeApart(const space::SearchSpace& space, const space::Architecture& architecture)
{
    Pieces pieces;
    for (std::size_t s = 0; s < space.stages().size(); ++s)
        pieces.stages.push_back(space.stageChoices(architecture, s));
    for (const std::size_t decision : space.globals())
        pieces.globals.push_back(architecture.choices[decision]);
    return pieces;
}

/// The first level: which share of a term belongs to one stage, or to the globals.
class Game
{
public:
    Game(const predict::BoundFormula& formula, Pieces network, Pieces baseline)
        : m_formula(formula), m_network(std::move(network)), m_baseline(std::move(baseline)),
          m_globalsDiffer(m_network.globals != m_baseline.globals)
    {
        const int stageCount = static_cast<int>(m_network.stages.size());
        for (std::size_t t = 0; t < formula.termCount(); ++t)
            m_terms.push_back(expand(formula.columns(t), stageCount));
    }

    [[nodiscard]] const Pieces& network() const { return m_network; }
    [[nodiscard]] const Pieces& baseline() const { return m_baseline; }
    [[nodiscard]] bool globalsDiffer() const { return m_globalsDiffer; }
    [[nodiscard]] bool readsScore(std::size_t term) const { return predict::readsScore(m_formula, term); }
    [[nodiscard]] bool reads(std::size_t term, int stage) const
    {
        return std::ranges::binary_search(m_terms[term].stages, stage);
    }

    /// Share of `player` (a stage, or −1) in a term, where the player's own choices in the network are `own`.
    [[nodiscard]] double share(std::size_t term, int player, const StageChoices& own) const
    {
        double sum = 0;
        for (const Addend& addend : m_terms[term].addends)
            sum += shareOfAddend(term, addend, player, own);
        return sum;
    }

private:
    static constexpr std::size_t kMaxPlayers = 16;

    [[nodiscard]] double shareOfAddend(std::size_t term, const Addend& addend, int player, const StageChoices& own) const
    {
        // The others that take part: the stages of the addend, and the globals (a stage's MACs depend on the resolution).
        std::array<int, kMaxPlayers> others{};
        std::size_t count = 0;
        bool takesPart = player == -1 && m_globalsDiffer;
        if (m_globalsDiffer && player != -1)
            others[count++] = -1;
        for (const int part : addend) {
            if (part == -1)
                continue;
            if (part == player)
                takesPart = true;
            else if (std::find(others.begin(), others.begin() + count, part) == others.begin() + count) {
                assert(count < kMaxPlayers);
                others[count++] = part;
            }
        }
        if (!takesPart)
            return 0;

        const std::size_t players = count + 1;
        double sum = 0;
        for (std::size_t mask = 0; mask < (std::size_t{1} << count); ++mask) {
            const auto members = static_cast<std::size_t>(std::popcount(mask));
            // members! (players − members − 1)! / players!
            double weight = 1.0 / static_cast<double>(players);
            for (std::size_t k = 1; k <= members; ++k)
                weight *= static_cast<double>(k) / static_cast<double>(players - k);
            const auto choices = [&](int part, bool withPlayer) -> const StageChoices& {
                if (part == player)
                    return withPlayer ? own : piece(m_baseline, part);
                for (std::size_t i = 0; i < count; ++i)
                    if (others[i] == part)
                        return piece(mask >> i & 1 ? m_network : m_baseline, part);
                return piece(m_baseline, part);   // equal in both
            };
            sum += weight * (product(term, addend, choices, true) - product(term, addend, choices, false));
        }
        return sum;
    }

    template<typename Choices>
    [[nodiscard]] double product(std::size_t term, const Addend& addend, const Choices& choices, bool withPlayer) const
    {
        const StageChoices& globals = choices(-1, withPlayer);
        const auto& columns = m_formula.columns(term);
        double value = 1;
        for (std::size_t c = 0; c < addend.size(); ++c) {
            const int part = addend[c];
            value *= part == -1 ? columns[c].globalValue(globals)
                                : columns[c].stageValue(static_cast<std::size_t>(part), choices(part, withPlayer), globals);
        }
        return value;
    }

    [[nodiscard]] static const StageChoices& piece(const Pieces& pieces, int part)
    {
        return part == -1 ? pieces.globals : pieces.stages[static_cast<std::size_t>(part)];
    }

    const predict::BoundFormula& m_formula;
    Pieces m_network, m_baseline;
    bool m_globalsDiffer;
    std::vector<Expanded> m_terms;
};

/// The second level: the players inside one stage and the state a coalition of them makes.
class StagePlayers
{
public:
    StagePlayers(const space::SearchSpace& space, std::size_t stage, const StageChoices& network, const StageChoices& baseline)
        : m_space(space), m_stage(stage), m_network(network), m_baseline(baseline), m_edges(space.skeleton().cell.has_value())
    {
        const auto blocks = static_cast<int>(m_edges ? network.size() : space.stages()[stage].blocks.size());
        m_networkDepth = depthOf(network, blocks);
        m_baselineDepth = depthOf(baseline, blocks);
        m_common = std::min(m_networkDepth, m_baselineDepth);
        // Player 0 is the depth with all that comes and goes with it; only players whose choices differ are asked.
        std::vector<bool> differs(static_cast<std::size_t>(m_common) + 1, false);
        for (std::size_t i = 0; i < network.size(); ++i)
            if (network[i] != baseline[i])
                differs[static_cast<std::size_t>(playerOf(i))] = true;
        for (int player = 0; player <= m_common; ++player)
            if (differs[static_cast<std::size_t>(player)])
                m_active.push_back(player);
    }

    [[nodiscard]] const std::vector<int>& active() const { return m_active; }
    [[nodiscard]] int longest() const { return std::max(m_networkDepth, m_baselineDepth); }
    [[nodiscard]] int common() const { return m_common; }
    /// Of a cell every edge plays for itself: players 1, 2, … are its decisions.
    [[nodiscard]] bool edges() const { return m_edges; }

    [[nodiscard]] StageChoices state(std::uint64_t mask) const
    {
        std::vector<bool> joined(static_cast<std::size_t>(m_common) + 1, false);
        for (std::size_t i = 0; i < m_active.size(); ++i)
            joined[static_cast<std::size_t>(m_active[i])] = (mask >> i & 1) != 0;
        StageChoices choices(m_network.size());
        for (std::size_t i = 0; i < choices.size(); ++i)
            choices[i] = joined[static_cast<std::size_t>(playerOf(i))] ? m_network[i] : m_baseline[i];
        return choices;
    }

private:
    [[nodiscard]] int depthOf(const StageChoices& choices, int blocks) const
    {
        const auto& stage = m_space.stages()[m_stage];
        if (!stage.depth)
            return blocks;
        const auto decisions = m_space.stageDecisions(m_stage);
        for (std::size_t i = 0; i < decisions.size(); ++i)
            if (decisions[i] == *stage.depth)
                return std::min(blocks, static_cast<int>(std::lround(
                    m_space.decisions()[*stage.depth].values[static_cast<std::size_t>(choices[i])])));
        return blocks;
    }

    /// A block present in both networks plays for itself; depth and the blocks only one of them has play together.
    [[nodiscard]] int playerOf(std::size_t position) const
    {
        if (m_edges)
            return static_cast<int>(position) + 1;
        const int block = m_space.decisions()[m_space.stageDecisions(m_stage)[position]].block;
        return block <= m_common ? block : 0;
    }

    const space::SearchSpace& m_space;
    std::size_t m_stage;
    const StageChoices& m_network;
    const StageChoices& m_baseline;
    bool m_edges;
    int m_networkDepth = 0, m_baselineDepth = 0, m_common = 0;
    std::vector<int> m_active;
};

void splitStage(const Game& game, const space::SearchSpace& space, std::size_t stage, std::span<const std::size_t> terms,
                Eigen::Index size, std::vector<PartShare>& blocks)
{
    const int s = static_cast<int>(stage);
    const StagePlayers players(space, stage, game.network().stages[stage], game.baseline().stages[stage]);
    // A score is a number of the whole network, and half of one network and half of another may have none: its terms are a part of their own.
    std::vector<std::size_t> ofChoices;
    PartShare scores{s, 0, -1, Eigen::VectorXd::Zero(size)};
    for (const std::size_t t : terms) {
        if (game.readsScore(t))
            scores.terms[static_cast<Eigen::Index>(t) + 1] = game.share(t, s, game.network().stages[stage]);
        else
            ofChoices.push_back(t);
    }
    const auto split = shapley(static_cast<int>(players.active().size()), size, [&](std::uint64_t mask) {
        Eigen::VectorXd worth = Eigen::VectorXd::Zero(size);
        const StageChoices own = players.state(mask);
        for (const std::size_t t : ofChoices)
            worth[static_cast<Eigen::Index>(t) + 1] = game.share(t, s, own);
        return worth;
    });
    const auto shareOf = [&](int player) {
        const auto found = std::ranges::find(players.active(), player);
        return found == players.active().end() ? Eigen::VectorXd(Eigen::VectorXd::Zero(size))
                                               : split[static_cast<std::size_t>(found - players.active().begin())];
    };
    if (std::ranges::find(players.active(), 0) != players.active().end())
        blocks.push_back({s, 0, -1, shareOf(0)});
    if (ofChoices.size() < terms.size())
        blocks.push_back(std::move(scores));   // spaces with scores have no depth
    for (int block = 1; block <= players.common(); ++block)
        if (players.edges())
            blocks.push_back({s, 1, static_cast<int>(space.stageDecisions(stage)[static_cast<std::size_t>(block) - 1]), shareOf(block)});
        else
            blocks.push_back({s, block, -1, shareOf(block)});
}

} // namespace

Shares shares(const predict::BoundFormula& formula, const space::Architecture& network, const space::Architecture& baseline)
{
    const space::SearchSpace& space = *formula.space();
    assert(network.choices.size() == space.decisions().size() && baseline.choices.size() == space.decisions().size());
    const Game game(formula, takeApart(space, network), takeApart(space, baseline));
    const auto size = static_cast<Eigen::Index>(formula.termCount()) + 1;

    Shares result;
    if (game.globalsDiffer() && formula.readsGlobals()) {
        PartShare part{-1, 0, -1, Eigen::VectorXd::Zero(size)};
        for (std::size_t t = 0; t < formula.termCount(); ++t)
            part.terms[static_cast<Eigen::Index>(t) + 1] = game.share(t, -1, game.network().globals);
        result.blocks.push_back(part);
        result.stages.push_back(std::move(part));
    }
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        std::vector<std::size_t> terms;
        for (std::size_t t = 0; t < formula.termCount(); ++t)
            if (game.reads(t, static_cast<int>(s)))
                terms.push_back(t);
        PartShare part{static_cast<int>(s), 0, -1, Eigen::VectorXd::Zero(size)};
        for (const std::size_t t : terms)
            part.terms[static_cast<Eigen::Index>(t) + 1] = game.share(t, static_cast<int>(s), game.network().stages[s]);
        result.stages.push_back(std::move(part));
        splitStage(game, space, s, terms, size, result.blocks);
    }
    return result;
}

} // namespace vulpes::explain
