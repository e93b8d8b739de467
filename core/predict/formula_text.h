// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/formula.h"

#include <string>
#include <string_view>

namespace vulpes::predict {

/// The terms and locks of a formula as lines a person can read and write:
///
///   # anything behind a hash at the start of a line is skipped
///   s24.depth
///   s24.depth * s24.identity.mean(kernel)
///   wide blocks: s24.identity.count(expansion=6,kernel=3)
///   lock resolution = 192
///
/// A line is a product of columns (`Column`), before it, if wanted, a name and a colon; without one the term is named by its columns.
[[nodiscard]] std::string termsText(const Formula&);

/// Replaces the terms and locks of `formula` by those of the text; on failure `formula` is as before. Columns are not looked up:
/// `BoundFormula::bind` does that. Errors, each with the fact `line` (from 1): `formula_line_column` and `formula_line_name` (nothing
/// stands there), `formula_line_term` (a name twice), `formula_line_lock`, `formula_line_lock_twice`.
[[nodiscard]] Result<void> readTermsText(std::string_view text, Formula& formula);

}  // namespace vulpes::predict
