// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "oneshot/meeting.h"
#include "oneshot/parameters.h"

#include <memory>
#include <vector>

namespace vulpes::oneshot {

/// The processes that train one supernet together: each passes its own pictures, gradients are averaged.
class Peers
{
public:
    /// A run of one process talks to nobody. Errors: `peers_missing` (a build without Gloo), `peers_failed` with fact `reason`.
    [[nodiscard]] static Result<std::unique_ptr<Peers>> meet(const Meeting&);
    virtual ~Peers() = default;
    [[nodiscard]] virtual int rank() const = 0;
    [[nodiscard]] virtual int size() const = 0;
    /// Averages the gradients over the processes, which must all have those of the same parameters. Answers whether any process was asked
    /// to stop. Errors: `peer_lost` with fact `reason`.
    [[nodiscard]] virtual Result<bool> average(Parameters&, bool stop) = 0;
    /// Adds the numbers up over the processes. Errors: `peer_lost`.
    [[nodiscard]] virtual Result<void> sum(std::vector<double>&) = 0;
};

} // namespace vulpes::oneshot
