// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/formula.h"

#include <string_view>

namespace vulpes::predict {

/// A term as published with FOX-NAS coefficients, `tot_24*(tot_24-1)*avg_e_24`, in columns of this space. Column texts are
/// understood too. depth − 1 times a mean becomes the sum it is. Errors: `column_unknown` (fact `name`).
[[nodiscard]] Result<Term> termFromPublishedName(const space::SearchSpace&, std::string_view name);

} // namespace vulpes::predict
