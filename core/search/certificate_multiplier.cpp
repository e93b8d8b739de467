// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/certificate_multiplier.h"

#include "search/budget_problem.h"
#include "search/coupling.h"

#include <algorithm>
#include <cmath>

namespace vulpes::search::certificate {
namespace {

using Slice = ReadProof::Slice;

/// One budget without couplings: the slope of the dual is found by bisection. The price lies on the side on which the cheaper states win.
double priceOfOne(const Slice& slice, double room)
{
    const auto slope = [&](double mu) {
        double left = room;
        for (const auto& stage : slice.options) {
            double best = -INFINITY, cost = 0;
            for (const Option& o : stage) {
                const double reduced = static_cast<double>(o.objective) - mu * static_cast<double>(o.cost[0]);
                if (reduced > best || (reduced == best && static_cast<double>(o.cost[0]) < cost)) {
                    best = reduced;
                    cost = static_cast<double>(o.cost[0]);
                }
            }
            left -= cost;
        }
        return left;
    };
    if (slope(0) >= 0)
        return 0;
    double low = 0, high = 1e-9;
    while (slope(high) < 0 && high < 0x1p58)
        high *= 2;
    for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (low + high);
        (slope(middle) < 0 ? low : high) = middle;
    }
    return high;
}

/// The slice as a problem without couplings: products under the planes of the whole space.
BudgetProblem relaxedProblem(const Slice& slice, const predict::SeparableModel& model, std::span<const std::size_t> costs,
                             std::span<const std::int64_t> rooms)
{
    BudgetProblem problem;
    problem.stages.resize(slice.options.size());
    if (!slice.coupled()) {
        for (std::size_t k = 0; k < rooms.size(); ++k)
            problem.room.push_back(rooms[k] - slice.costs[k].constant);
        for (std::size_t s = 0; s < slice.options.size(); ++s) {
            StageItems& items = problem.stages[s];
            items.cost.resize(rooms.size());
            for (const Option& o : slice.options[s]) {
                items.gain.push_back(o.objective);
                for (std::size_t k = 0; k < rooms.size(); ++k)
                    items.cost[k].push_back(o.cost[k]);
                items.state.push_back(o.state);
            }
        }
        return problem;
    }
    const Coupling coupling = couplingOf(model, costs);
    const Box box = wholeBox(coupling);
    const Relaxation relaxation = relax(coupling, box, std::vector<double>(costs.size() + 1, 1.0));
    for (std::size_t k = 0; k < rooms.size(); ++k)
        problem.room.push_back(rooms[k] - model.costs[costs[k]].constant - relaxation.constants[k + 1]);
    for (std::size_t s = 0; s < box.size(); ++s) {
        for (std::size_t c = 0; c < box[s].size(); ++c) {
            std::vector<std::int64_t> shift;
            for (std::size_t k = 0; k < rooms.size(); ++k)
                shift.push_back(relaxation.shifts[k + 1][s][c]);
            problem.stages[s].append(undominated(model, s, costs, coupling.classes[s][c]), relaxation.shifts[0][s][c], shift);
        }
    }
    return problem;
}

/// Where the exact table of the couplings is small, the planes' prices are moved to where its bound is least: the bound is convex in each.
void refine(const ReadProof& proof, const Slice& slice, std::span<const std::int64_t> rooms, std::span<const std::int64_t> most, Multiplier& multiplier)
{
    constexpr std::int64_t kSmallTable = 100'000;
    if (const GroupBounds first(proof, slice, multiplier); !first.exact() || first.work() > kSmallTable)
        return;
    const auto bound = [&] {
        double sum = 0;
        for (std::size_t k = 0; k < rooms.size(); ++k)
            sum += static_cast<double>(multiplier.p[k]) * static_cast<double>(rooms[k] - slice.costs[k].constant);
        return sum + static_cast<double>(GroupBounds(proof, slice, multiplier).bound());
    };
    for (int round = 0; round < (rooms.size() > 1 ? 3 : 1); ++round) {
        for (std::size_t k = 0; k < rooms.size(); ++k) {
            std::int64_t low = multiplier.p[k] / 4, high = std::min(most[k], 4 * multiplier.p[k] + 1000);
            for (int i = 0; i < 40 && high - low > 8; ++i) {
                const std::int64_t third = (high - low) / 3;
                multiplier.p[k] = low + third;
                const double left = bound();
                multiplier.p[k] = high - third;
                if (left <= bound())
                    high -= third;
                else
                    low += third;
            }
            multiplier.p[k] = high;
        }
    }
}

} // namespace

Multiplier bestMultiplier(const ReadProof& proof, const Slice& slice, const predict::SeparableModel& model, std::span<const std::size_t> costs,
                          std::span<const std::int64_t> rooms, double floorSize, bool optimise)
{
    const double share = 0x1p58 / static_cast<double>(rooms.size());
    const double sizeA = std::max(1.0, slice.sizeOf(0, proof.objective.scale)) + floorSize;
    std::vector<double> most;
    for (std::size_t k = 0; k < rooms.size(); ++k) {
        const double size = std::max(1.0, slice.sizeOf(k + 1, proof.costs[k].scale));
        most.push_back(std::floor(share / (size + std::abs(static_cast<double>(rooms[k])))));
    }
    Multiplier multiplier;
    if (rooms.size() == 1 && !optimise) {
        multiplier.p = {1};
        multiplier.q = 0;
        return multiplier;
    }
    std::vector<double> price;
    if (rooms.size() == 1 && !slice.coupled()) {
        price = {priceOfOne(slice, static_cast<double>(rooms[0] - slice.costs[0].constant))};
    } else {
        BudgetProblem problem = relaxedProblem(slice, model, costs, rooms);
        if (!optimise) {
            for (StageItems& items : problem.stages)
                std::fill(items.gain.begin(), items.gain.end(), 0);
        }
        price = minimiseDual(problem, -HUGE_VAL).lambda;
    }
    if (!optimise) {
        // Only the proportions matter; without any from the dual, every cost counts by its size.
        if (std::all_of(price.begin(), price.end(), [](double p) { return !(p > 0); }))
            price = most;
        double factor = HUGE_VAL;
        for (std::size_t k = 0; k < price.size(); ++k) {
            if (price[k] > 0)
                factor = std::min(factor, most[k] / price[k]);
        }
        for (std::size_t k = 0; k < price.size(); ++k)
            multiplier.p.push_back(static_cast<std::int64_t>(std::min(std::ceil(price[k] * factor * 0x1p-8), most[k])));
        multiplier.q = 0;
        return multiplier;
    }
    double q = 1;
    const auto grows = [&] {
        for (std::size_t k = 0; k < price.size(); ++k) {
            if (price[k] * q * 2 > most[k])
                return false;
        }
        return q * 2 <= std::min(std::floor(0x1p58 / sizeA), 0x1p24);
    };
    while (grows())
        q *= 2;
    multiplier.q = static_cast<std::int64_t>(q);
    std::vector<std::int64_t> limits;
    for (std::size_t k = 0; k < price.size(); ++k) {
        multiplier.p.push_back(static_cast<std::int64_t>(std::min(std::ceil(price[k] * q), most[k])));
        limits.push_back(static_cast<std::int64_t>(most[k]));
    }
    if (slice.coupled())
        refine(proof, slice, rooms, limits, multiplier);
    return multiplier;
}

} // namespace vulpes::search::certificate
