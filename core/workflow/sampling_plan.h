// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"
#include "study/study.h"

#include <cstdint>
#include <functional>
#include <set>
#include <string_view>
#include <vector>

namespace vulpes::workflow {

/// Which networks of a supernet become samples.
enum class SamplingPlan {
    Stratified,  ///< the corners of the space, then networks along the size dial that cover latency and depth evenly
    Annealing,   ///< FOX-NAS' loop: fit on what there is, anneal under budgets along the range, measure the best, fit again
    Suggest,     ///< fit on what there is, then what most narrows the intervals around the study's budget (`explain::suggest`)
};
/// "stratified", "annealing", "suggest".
[[nodiscard]] std::string_view codeOf(SamplingPlan);
/// Errors: `plan_unknown` with fact `plan`.
[[nodiscard]] Result<SamplingPlan> samplingPlanFromCode(std::string_view);

/// What a network costs, in any unit; only the order and the proportions count.
using NetworkCost = std::function<double(const space::Architecture&)>;
/// Multiply-adds of the network at this picture size: stands in for the latency where no predictor does.
[[nodiscard]] NetworkCost macsOf(space::SpacePtr, int resolution, int classes);

using ChoicesSet = std::set<std::vector<std::int8_t>>;

/// `count` different networks, none of them in `known`: first the corners of the space (`space::corners`), then those of 40 × `count`
/// drawn along the size dial that fill a grid of cost × depth most evenly. Fewer where the space has fewer. The same
/// seed gives the same networks. Cost: 40 × `count` calls of `cost`. Polls the job: stopped.
[[nodiscard]] Result<std::vector<space::Architecture>> stratifiedNetworks(const space::SearchSpace&, std::size_t count, const NetworkCost&,
                                                                          const space::Locks&, std::uint64_t seed,
                                                                          const ChoicesSet& known = {}, const Job& = {});

/// The next networks of a plan, none of them in `known`, by what the study has now; those of `stratifiedNetworks` as long as that is too
/// little to fit (or a plan does not fit at all). Deterministic for a seed and a study. Errors: those of the study's readers; stopped.
struct NextNetworks
{
    SamplingPlan plan = SamplingPlan::Stratified;
    std::size_t count = 8;
    std::string device;              ///< whose latency is meant
    int resolution = 32;             ///< of networks whose space does not choose it
    int classes = 10;
    space::Locks locks;
    std::uint64_t seed = 1;
};
[[nodiscard]] Result<std::vector<space::Architecture>> nextNetworks(const study::Study&, const NextNetworks&, const ChoicesSet& known, const Job& = {});

}  // namespace vulpes::workflow
