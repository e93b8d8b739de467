// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/separable_model.h"
#include "search/certificate_model.h"

namespace vulpes::search::certificate {

/// Scale, exactness and bits from the model; zeros of aliased terms stay.
[[nodiscard]] Json formulaJson(Json formula, const predict::Quantity&);
/// Rounds as the model did: to the nearest, and where that is a near tie, to the neighbour the model's table has.
[[nodiscard]] Table roundLike(RealTable, const predict::Quantity& model);
[[nodiscard]] Json tiesToJson(const std::vector<Tie>&);
/// The covariance part; the terms behind its rows are those with a coefficient when some are aliased. Errors: `proof_mismatch`.
[[nodiscard]] Result<Limit> limitOf(const predict::PredictionLimit&, const Formula& cost, double chance);
[[nodiscard]] Json limitToJson(const Limit&);

} // namespace vulpes::search::certificate
