// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/labelled_source.h"

namespace vulpes::data {

/// The training pictures of a source, one by one, at whatever size is asked for.
[[nodiscard]] std::unique_ptr<Dataset> trainingOf(std::unique_ptr<LabelledSource>);

} // namespace vulpes::data
