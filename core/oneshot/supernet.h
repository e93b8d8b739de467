// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "oneshot/parameters.h"
#include "oneshot/routing.h"
#include "space/search_space.h"

namespace vulpes::oneshot {

/// All networks of a space in one set of shared weights. Batch norm uses the statistics of the batch at hand; none are kept.
/// One thread at a time.
class Supernet
{
public:
    virtual ~Supernet() = default;
    [[nodiscard]] virtual const space::SearchSpace& space() const = 0;
    /// Whether this supernet can carry out the routing. Errors: `routing_unsupported` with facts `decision`, `reason`.
    [[nodiscard]] virtual Result<void> check(const Routing&) const = 0;
    /// Pictures [batch, channels, height, width] (channels last in memory) to logits [batch, classes]. Notes in `parameters()` which
    /// parts of the weights took part. Requires a routing that `check` accepts.
    [[nodiscard]] virtual at::Tensor forward(const at::Tensor& pictures, const Routing&) = 0;
    /// The shared weights; architecture parameters of a strategy are never among them.
    [[nodiscard]] virtual Parameters& parameters() = 0;
};

} // namespace vulpes::oneshot
