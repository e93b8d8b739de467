// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/pareto_front.h"
#include "search/staircase.h"

#include <chrono>
#include <string>

namespace vulpes::search {

/// The staircase of one slice: complete networks with constants added.
struct SliceFront
{
    std::uint32_t slice = 0;
    Staircase steps;
    Links links;
};

/// Base-10 logarithm of how many networks the slices hold together; 0 without slices.
[[nodiscard]] double log10Networks(std::span<const predict::ModelPtr> slices);

/// The only writer of a `ParetoFront`.
class FrontBuilder
{
public:
    /// Union of slices: dominated points leave, of equal ones the lowest slice stays. `seconds` and `log10Networks` are filled by the caller
    /// through `finish`.
    [[nodiscard]] static ParetoFront unite(
        std::span<const predict::ModelPtr> slices, std::vector<SliceFront> fronts);
    static void finish(ParetoFront&, std::span<const predict::ModelPtr> slices, Validity, double gap,
        double seconds, std::string method);
};

/// The front of one slice by whichever method its couplings allow.
struct FrontOf
{
    SliceFront front;
    bool exact = true;
    double gap = 0;  ///< objective with its link; 0 when exact
    std::string method;
    std::int64_t nodes = 0;
};
[[nodiscard]] FrontOf frontOf(const predict::SeparableModel&, std::uint32_t slice, std::size_t cost,
    std::chrono::steady_clock::time_point deadline, const Job& = {});

/// The exact front of one slice without interactions (costs[cost] against the objective).
[[nodiscard]] SliceFront separableFront(
    const predict::SeparableModel&, std::uint32_t slice, std::size_t cost, const Job& = {});

/// The cheapest network of a model (exact, or the cheapest found where couplings are too wide to close in a second).
[[nodiscard]] std::vector<std::uint32_t> cheapestStates(const predict::SeparableModel&, std::size_t cost);

}  // namespace vulpes::search
