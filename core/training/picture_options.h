// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "data/labelled.h"

namespace vulpes::training {

/// Which pictures a run reads, as its options and the weights it leaves (fact "data_options") hold them:
/// `{"height", "width", "seed", "train", "validation", "test"}`.
[[nodiscard]] Json toJson(const data::LabelledOptions&);
/// Missing keys take their defaults. Errors: `options_json` with facts `key`, `reason`.
[[nodiscard]] Result<data::LabelledOptions> pictureOptionsFromJson(const Json&);

} // namespace vulpes::training
