// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "deploy/model.h"
#include "graph/graph.h"
#include "space/search_space.h"
#include "workflow/precision.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

namespace vulpes::workflow {

/// Picture size of networks whose space does not choose one, unless another is asked for.
inline constexpr int kUsualResolution = 224;

/// Models made to be timed: seeded untrained weights, and for int8 made-up ranges, because time does not depend on
/// either. Models made by one of these share weights of equal shape, so that a hundred of them take the memory of a
/// few. One thread.
class TimingModels
{
public:
    explicit TimingModels(Precision precision, std::uint64_t seed = 1) : m_precision(precision), m_seed(seed) { }

    /// `whole`: a network, which ends in probabilities; else a piece of one. Polls the job between its steps.
    /// Errors: `precision_unknown` for float16, which nothing here computes in; those of `graph::checkWeights` and
    /// `deploy::quantise`; stopped.
    [[nodiscard]] Result<std::shared_ptr<const deploy::Model>> make(const graph::Graph&, bool whole, const Job& = {});

private:
    Precision m_precision;
    std::uint64_t m_seed;
    std::map<std::pair<deploy::ElementType, std::size_t>, std::shared_ptr<const std::vector<std::byte>>> m_shared;
};

/// `count` different networks drawn uniformly under the locks; the same seed gives the same networks. Fewer where the
/// space has fewer (it gives up after 100 draws in a row that bring nothing new).
[[nodiscard]] std::vector<space::Architecture> randomNetworks(
    const space::SearchSpace&, std::size_t count, std::uint64_t seed, const space::Locks& = {});

/// "2026-11-21T06:05:28Z".
[[nodiscard]] std::string nowInUtc();

}  // namespace vulpes::workflow
