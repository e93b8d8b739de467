// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/separable_model.h"
#include "search/certificate_groups.h"

namespace vulpes::search::certificate {

/// Prices for the witness of a slice: near the minimum of the dual bound, as integers whose products stay far inside 64 bits. Any prices give a
/// valid bound; good ones leave little to enumerate. `rooms`: largest totals of the costs; `floorSize`: size of the answer's objective.
/// Without `optimise` (an infeasible budget) the objective counts nothing.
[[nodiscard]] Multiplier bestMultiplier(const ReadProof&, const ReadProof::Slice&, const predict::SeparableModel&,
                                        std::span<const std::size_t> costs, std::span<const std::int64_t> rooms, double floorSize, bool optimise);

} // namespace vulpes::search::certificate
