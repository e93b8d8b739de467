// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/kernels/step.h"

#include <array>

namespace vulpes::deploy {

/// An int8 function of one int8: what q becomes lies at index (std::uint8_t) q.
using Table = std::array<std::int8_t, 256>;

[[nodiscard]] constexpr std::size_t tableIndex(std::int8_t q)
{
    return static_cast<std::uint8_t>(q);
}

/// HARD_SWISH in the runtimes' 16-bit fixed point (`docs/export.md`, "Arithmetic"). Requires in.scale / 128 < out.scale.
[[nodiscard]] Table hardSwishTable(Affine in, Affine out);
[[nodiscard]] Table logisticTable(Affine in, Affine out);
/// x cut to `low` … `high` (real numbers) at another scale: RELU, RELU6 and a change of scale.
[[nodiscard]] Table clampTable(Affine in, Affine out, double low, double high);

/// A step that looks every element up.
[[nodiscard]] StepPtr makeTableStep(const OperatorView&, const Table&);

} // namespace vulpes::deploy
