// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/labelled.h"

#include <functional>

namespace vulpes::data {

/// What is worth telling of pictures that were read: `duplicate_across_splits` (a picture of a later split equals one of an earlier; facts `split`,
/// `other`, `count`), `class_small` (facts `class`, `split`, `have`), `classes_unbalanced` (facts `largest`, `most`, `smallest`, `least`).
/// `nameOf` names a picture of a block. Cost: one pass over the pixels.
[[nodiscard]] std::vector<DataProblem> problemsOf(const LabelledData&, const std::function<std::string(Split, std::size_t)>& nameOf);

} // namespace vulpes::data
