// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oneshot/parameters.h"

namespace vulpes::oneshot {

struct SgdOptions
{
    double rate = 0.1;
    double momentum = 0.9;
    double weightDecay = 0;
    double clip = 0;        ///< largest norm of the gradient of all parameters together; 0: none
};

/// One step of stochastic gradient descent with Nesterov momentum: g ← g + decay·w, v ← μ·v + g, w ← w − rate·(g + μ·v). Parts that took
/// no part in the passes since the last step stay as they are, momentum included: their gradient is absent, not zero.
/// Clears the gradients. Answers the gradient's norm before clipping.
double sgdStep(Parameters&, const SgdOptions&);

/// Learning rate of a step: linear from 0 over `warmup` steps, then cosine to 0 at `steps`.
[[nodiscard]] double scheduledRate(double highest, double step, double warmup, double steps);

/// Moves the averages of the values: average ← decay·average + (1 − decay)·value; starts as the value.
void averageStep(Parameters&, double decay);

} // namespace vulpes::oneshot
