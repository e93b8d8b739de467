// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/fit.h"

namespace vulpes::predict {

/// A fit whose coefficients came from elsewhere (`fit.coefficients`, intercept first, in the order of the terms) bound to its formula.
/// Errors: those of `BoundFormula::bind`.
[[nodiscard]] inline Result<Fit> withFormula(Fit fit, Formula formula, space::SpacePtr space)
{
    auto bound = BoundFormula::bind(std::move(formula), std::move(space));
    if (!bound)
        return fail(bound.error());
    fit.formula = std::make_shared<const BoundFormula>(std::move(*bound));
    fit.p = static_cast<int>(fit.coefficients.size());
    fit.rank = fit.p;
    fit.beta.resize(fit.p);
    for (int i = 0; i < fit.p; ++i)
        fit.beta[i] = fit.coefficients[static_cast<std::size_t>(i)].estimate;
    return fit;
}

}  // namespace vulpes::predict
