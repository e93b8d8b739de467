// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/suggest.h"

#include <algorithm>
#include <set>

namespace vulpes::explain {

namespace {

/// All choices of the stages in `largeStages` at their largest value, the rest at their smallest; locks kept.
space::Architecture corner(const space::SearchSpace& space, const space::Locks& locks, const std::set<int>& largeStages, bool largeGlobals)
{
    space::Architecture network;
    network.space = space.name();
    for (const space::Decision& decision : space.decisions()) {
        const bool large = decision.stage < 0 ? largeGlobals : largeStages.contains(decision.stage);
        std::size_t choice = large ? decision.values.size() - 1 : 0;
        if (const auto lock = locks.find(decision.id); lock != locks.end()) {
            const auto found = std::ranges::find(decision.values, lock->second);
            if (found != decision.values.end())
                choice = static_cast<std::size_t>(found - decision.values.begin());
        }
        network.choices.push_back(static_cast<std::int8_t>(choice));
    }
    space.canonicalise(network);
    return network;
}

/// Mean over the decisions of how far up its values each choice stands; an absent block counts as 0. Orders networks by size well enough
/// to draw from every size, without needing a skeleton.
double size(const space::SearchSpace& space, const space::Architecture& network)
{
    double sum = 0;
    for (std::size_t d = 0; d < space.decisions().size(); ++d) {
        const auto count = static_cast<double>(space.decisions()[d].values.size());
        if (network.choices[d] != space::Architecture::kInactive)
            sum += (1.0 + network.choices[d]) / count;
    }
    return sum;
}

/// Every choice uniform on its own: networks uniform over the space would hardly ever have a small depth (few networks do).
space::Architecture draw(const space::SearchSpace& space, const space::Locks& locks, base::Random& random)
{
    space::Architecture network;
    network.space = space.name();
    for (const space::Decision& decision : space.decisions()) {
        std::size_t choice = random.below(decision.values.size());
        if (const auto lock = locks.find(decision.id); lock != locks.end()) {
            const auto found = std::ranges::find(decision.values, lock->second);
            if (found != decision.values.end())
                choice = static_cast<std::size_t>(found - decision.values.begin());
        }
        network.choices.push_back(static_cast<std::int8_t>(choice));
    }
    space.canonicalise(network);
    return network;
}

} // namespace

std::vector<space::Architecture> firstDesign(const space::SearchSpace& space, const space::Locks& locks, int count, std::uint64_t seed)
{
    std::vector<space::Architecture> design;
    std::set<std::vector<std::int8_t>> seen;
    const auto offer = [&](const space::Architecture& network) {
        if (design.size() < static_cast<std::size_t>(std::max(count, 0)) && seen.insert(network.choices).second)
            design.push_back(network);
    };

    // Corners first: they bound every later prediction. At most half of the design.
    const int stages = static_cast<int>(space.stages().size());
    std::vector<space::Architecture> corners;
    std::set<int> all;
    for (int s = 0; s < stages; ++s)
        all.insert(s);
    corners.push_back(corner(space, locks, {}, false));
    corners.push_back(corner(space, locks, all, true));
    for (int s = 0; s < stages; ++s) {
        corners.push_back(corner(space, locks, {s}, s % 2 == 0));
        auto others = all;
        others.erase(s);
        corners.push_back(corner(space, locks, others, s % 2 != 0));
    }
    const std::size_t cornerCount = std::min(corners.size(), static_cast<std::size_t>(std::max(2, count / 2)));
    for (std::size_t i = 0; i < cornerCount; ++i)
        offer(corners[i]);

    // Then one seeded draw from each stratum of size.
    const auto strata = static_cast<std::size_t>(std::max(0, count)) - std::min(design.size(), static_cast<std::size_t>(std::max(0, count)));
    if (strata == 0)
        return design;
    constexpr std::size_t kDrawsPerStratum = 40;
    base::Random random(seed);
    std::vector<std::pair<double, space::Architecture>> draws;
    for (std::size_t i = 0; i < strata * kDrawsPerStratum; ++i) {
        space::Architecture network = draw(space, locks, random);
        const double s = size(space, network);
        draws.emplace_back(s, std::move(network));
    }
    std::ranges::sort(draws, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second.choices < b.second.choices;
    });
    for (std::size_t i = 0; i < strata; ++i) {
        // The first network of the stratum, from a random place on, that is not in the design yet.
        const std::size_t start = random.below(kDrawsPerStratum);
        for (std::size_t k = 0; k < kDrawsPerStratum; ++k) {
            const auto& network = draws[i * kDrawsPerStratum + (start + k) % kDrawsPerStratum].second;
            if (!seen.contains(network.choices)) {
                offer(network);
                break;
            }
        }
    }
    return design;
}

} // namespace vulpes::explain
