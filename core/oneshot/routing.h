// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/architecture.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace vulpes::oneshot {

/// How one decision is carried out in a pass: one choice (`hard` ≥ 0), or every choice with a weight.
struct Route
{
    int hard = -1;          ///< index of the choice; −1: `weights`, or a decision that plays no part
    at::Tensor weights;     ///< [choices]; may carry a gradient, may be signed; 0 skips a choice. Undefined with `hard`
};

/// The one thing a supernet understands: what to do with each decision of its space. FOX-NAS and FP-NAS choose (hard), DARTS mixes
/// (soft), DARTS-PT mixes with a choice masked, NAS-OoD mixes with sparse signed weights; they differ in who makes the routing.
struct Routing
{
    std::vector<Route> of;  ///< one per decision of the space

    /// The routing of one network: every decision hard, inactive ones empty.
    [[nodiscard]] static Routing hard(const space::Architecture& architecture)
    {
        Routing routing;
        for (const std::int8_t choice : architecture.choices)
            routing.of.push_back({choice, {}});
        return routing;
    }
    [[nodiscard]] bool isHard() const
    {
        for (const Route& route : of)
            if (route.weights.defined())
                return false;
        return true;
    }
};

} // namespace vulpes::oneshot
