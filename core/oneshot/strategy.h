// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oneshot/arch_distribution.h"
#include "oneshot/batches.h"
#include "oneshot/supernet.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace vulpes::oneshot {

/// Losses of one step, in nats.
struct StepLosses
{
    double largest = 0;                     ///< or of the one network trained alone
    std::optional<double> smallest, random;
};

/// A way to train a supernet: which routings see a batch, and against what.
class Strategy
{
public:
    virtual ~Strategy() = default;
    /// Passes a batch forwards and backwards, so that the gradients of the shared weights lie in them. `networks` is the randomness of this
    /// step alone. Polls the token between passes. Nothing when stopped: the gradients are then worthless.
    [[nodiscard]] virtual std::optional<StepLosses> accumulate(Supernet&, const Batch&, base::Random& networks, const std::stop_token&) = 0;
};

/// Sandwich rule with in-place distillation (Yu and Huang 2019): the largest network learns the labels, the smallest and `randomNetworks`
/// more learn the largest one's answers of the same step.
[[nodiscard]] std::unique_ptr<Strategy> makeSandwich(
    space::SpacePtr, std::shared_ptr<const ArchDistribution>, int randomNetworks, double labelSmoothing);

/// One network on the labels.
[[nodiscard]] std::unique_ptr<Strategy> makeAlone(space::Architecture, double labelSmoothing);

} // namespace vulpes::oneshot
