// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "deploy/model.h"
#include "deploy/quantise.h"

#include <vector>

namespace vulpes::deploy {

/// Scale and zero point of every activation (and of constant operands of ADD and MUL) of the int8 form of a float model, by tensor; what
/// stays float has none.
///
/// Scale = (maximum − minimum) / 255 over a range that contains 0, zero point = round(−128 − minimum / scale). Ranges are widened, never
/// narrowed, until all of this holds: pools, RESHAPE, CONCATENATION and PAD have one scale; LOGISTIC and SOFTMAX give 1/256 and −128;
/// HARD_SWISH has s_in / 128 < s_out; the multiplier of a layer with weights is under 256; those of ADD within 2^-10 … 2^8; that of MUL under 2^8;
/// MEAN has an even zero point (at halves the runtimes round before or after adding it).
/// Errors: `quantise_operator` with fact `operator` where a fixed scale meets a shared one that does not fit it.
[[nodiscard]] Result<std::vector<Quantisation>> activationParameters(const Model& floatModel, const std::vector<Range>& calibrated);

/// Largest magnitude of every output channel of a float weight; `axis` is that of the output channels.
[[nodiscard]] std::vector<float> channelMagnitudes(const ModelTensor& weight, int axis);

} // namespace vulpes::deploy
