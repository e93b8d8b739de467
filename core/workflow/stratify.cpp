// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/corners.h"
#include "space/dial.h"
#include "workflow/sampling_plan.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace vulpes::workflow {

namespace {

constexpr std::size_t kDrawsPerNetwork = 40;

struct Candidate
{
    space::Architecture network;
    double cost = 0;
    double depth = 0;  ///< blocks that are built, of all stages together
};

double depthOf(const space::SearchSpace& space, const space::Architecture& network)
{
    std::size_t blocks = 0;
    for (std::size_t stage = 0; stage < space.stages().size(); ++stage)
        blocks += space.activeBlocks(network, stage);
    return static_cast<double>(blocks);
}

/// Equal parts of a range.
class Parts
{
public:
    Parts(const std::vector<Candidate>& candidates, double Candidate::*value, std::size_t count) : m_value(value), m_count(count)
    {
        const auto [least, most] = std::ranges::minmax_element(candidates, {}, value);
        m_least = (*least).*value;
        m_width = ((*most).*value - m_least) / static_cast<double>(count);
    }
    [[nodiscard]] std::size_t of(const Candidate& candidate) const
    {
        if (!(m_width > 0))
            return 0;
        const double part = std::floor((candidate.*m_value - m_least) / m_width);
        return static_cast<std::size_t>(std::clamp(part, 0.0, static_cast<double>(m_count - 1)));
    }

private:
    double Candidate::*m_value;
    std::size_t m_count;
    double m_least = 0, m_width = 0;
};

}  // namespace

Result<std::vector<space::Architecture>> stratifiedNetworks(const space::SearchSpace& space, std::size_t count, const NetworkCost& cost,
                                                            const space::Locks& locks, std::uint64_t seed, const ChoicesSet& known, const Job& job)
{
    std::vector<space::Architecture> networks;
    std::vector<Candidate> taken, open;
    const auto candidate = [&](space::Architecture network) {
        Candidate made{std::move(network), 0, 0};
        made.cost = cost(made.network);
        made.depth = depthOf(space, made.network);
        return made;
    };
    ChoicesSet seen = known;
    for (const std::vector<std::int8_t>& choices : known)
        if (space::Architecture network{space.name(), choices}; space.check(network))
            taken.push_back(candidate(std::move(network)));
    for (space::Architecture& corner : space::corners(space, locks)) {
        if (networks.size() == count || !seen.insert(corner.choices).second)
            continue;
        networks.push_back(corner);
        taken.push_back(candidate(std::move(corner)));
    }
    base::Random random(seed);
    const std::size_t draws = networks.size() < count ? kDrawsPerNetwork * count : 0;
    for (std::size_t i = 0; i < draws; ++i) {
        if (job.stopped())
            return fail(stoppedError());
        job.report("planning", static_cast<double>(i), static_cast<double>(draws));
        space::Architecture network = space::sampleAlongDial(space, random, locks);
        if (seen.insert(network.choices).second)
            open.push_back(candidate(std::move(network)));
    }
    if (open.empty())
        return networks;

    std::vector<Candidate> all = taken;
    all.insert(all.end(), open.begin(), open.end());
    const auto side = static_cast<std::size_t>(std::max(1.0, std::round(std::sqrt(static_cast<double>(count)))));
    const Parts costs(all, &Candidate::cost, side), depths(all, &Candidate::depth, side);
    struct Cell
    {
        std::size_t taken = 0;
        std::vector<std::size_t> open;  ///< in the order they were drawn; the last is taken first
    };
    std::map<std::pair<std::size_t, std::size_t>, Cell> cells;
    for (std::size_t i = 0; i < open.size(); ++i)
        cells[{costs.of(open[i]), depths.of(open[i])}].open.push_back(i);
    for (const Candidate& c : taken)
        if (const auto cell = cells.find({costs.of(c), depths.of(c)}); cell != cells.end())
            ++cell->second.taken;
    std::vector<Cell*> order;
    for (auto& [place, cell] : cells)
        order.push_back(&cell);
    random.shuffle(order);  // a list cut short covers the range as well
    while (networks.size() < count) {
        const auto emptiest = std::ranges::min_element(
            order, {}, [](const Cell* cell) { return cell->open.empty() ? std::size_t(-1) : cell->taken; });
        Cell& cell = **emptiest;
        if (cell.open.empty())
            break;
        networks.push_back(std::move(open[cell.open.back()].network));
        cell.open.pop_back();
        ++cell.taken;
    }
    return networks;
}

}  // namespace vulpes::workflow
