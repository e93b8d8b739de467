// SPDX-License-Identifier: GPL-3.0-or-later
// How many networks there are, and drawing one of them. A space is a product over globals and stages; a stage is a sum over
// its depths of a product over its active blocks.
#include "space/resolved_locks.h"
#include "space/search_space.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cmath>

namespace vulpes::space {
namespace {

using boost::multiprecision::cpp_int;

/// Networks of one stage for each allowed choice of its depth (one entry where it has none). `Number` is a cpp_int where the count
/// must be exact and a double where only proportions matter.
template<typename Number>
std::vector<std::pair<int, Number>> countsByDepth(const SearchSpace& space, std::size_t stage, const ResolvedLocks& locks)
{
    const Stage& s = space.stages()[stage];
    std::vector<Number> upTo = {Number(1)}; // product over the first n blocks
    for (const auto& block : s.blocks) {
        Number product = upTo.back();
        for (const std::size_t i : block)
            product *= locks.width(i);
        upTo.push_back(product);
    }
    if (!s.depth)
        return {{0, upTo.back()}};
    std::vector<std::pair<int, Number>> counts;
    for (int choice = locks.first(*s.depth); choice < locks.end(*s.depth); ++choice) {
        const double depth = space.decisions()[*s.depth].values[static_cast<std::size_t>(choice)];
        counts.emplace_back(choice, upTo[static_cast<std::size_t>(depth)]);
    }
    return counts;
}

cpp_int exactCount(const SearchSpace& space, const Locks& locks)
{
    const ResolvedLocks resolved(space, locks);
    cpp_int total = 1;
    for (const std::size_t i : space.globals())
        total *= resolved.width(i);
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        cpp_int sum = 0;
        for (const auto& [choice, count] : countsByDepth<cpp_int>(space, s, resolved))
            sum += count;
        total *= sum;
    }
    return total;
}

/// One of the depths, each as often as it has networks. Exact while the stage has fewer than 2^53 networks; beyond that the
/// weights carry the rounding of a double.
int drawDepth(const std::vector<std::pair<int, double>>& counts, base::Random& random)
{
    double total = 0;
    for (const auto& [choice, count] : counts)
        total += count;
    double at = total < 0x1p53 ? static_cast<double>(random.below(static_cast<std::uint64_t>(total))) : random.uniform() * total;
    for (const auto& [choice, count] : counts) {
        if (at < count)
            return choice;
        at -= count;
    }
    return counts.back().first;
}

} // namespace

std::string SearchSpace::count(const Locks& locks) const
{
    return exactCount(*this, locks).str();
}

double SearchSpace::log10Size(const Locks& locks) const
{
    const ResolvedLocks resolved(*this, locks);
    double sum = 0;
    for (const std::size_t i : m_globals)
        sum += std::log10(resolved.width(i));
    for (std::size_t s = 0; s < m_stages.size(); ++s) {
        // Log of a sum of products, scaled by the largest so that no stage is too big for a double.
        std::vector<double> upTo = {0};
        for (const auto& block : m_stages[s].blocks) {
            double product = upTo.back();
            for (const std::size_t i : block)
                product += std::log10(resolved.width(i));
            upTo.push_back(product);
        }
        if (!m_stages[s].depth) {
            sum += upTo.back();
            continue;
        }
        const std::size_t depth = *m_stages[s].depth;
        const double largest = upTo[depthAt(s, resolved.end(depth) - 1)];
        double scaled = 0;
        for (int choice = resolved.first(depth); choice < resolved.end(depth); ++choice)
            scaled += std::pow(10.0, upTo[depthAt(s, choice)] - largest);
        sum += largest + std::log10(scaled);
    }
    return sum;
}

Architecture SearchSpace::sample(base::Random& random, const Locks& locks) const
{
    const ResolvedLocks resolved(*this, locks);
    Architecture architecture{m_name, std::vector<std::int8_t>(m_decisions.size(), Architecture::kInactive)};
    const auto draw = [&](std::size_t i) {
        const auto width = static_cast<std::uint64_t>(resolved.width(i));
        architecture.choices[i] = static_cast<std::int8_t>(resolved.first(i) + static_cast<int>(random.below(width)));
    };
    std::for_each(m_globals.begin(), m_globals.end(), draw);
    for (std::size_t s = 0; s < m_stages.size(); ++s) {
        if (m_stages[s].depth)
            architecture.choices[*m_stages[s].depth]
                = static_cast<std::int8_t>(drawDepth(countsByDepth<double>(*this, s, resolved), random));
        const std::size_t depth = activeBlocks(architecture, s);
        for (std::size_t b = 0; b < depth; ++b)
            std::for_each(m_stages[s].blocks[b].begin(), m_stages[s].blocks[b].end(), draw);
    }
    return architecture;
}

} // namespace vulpes::space
