// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <string>

namespace vulpes::workflow {

/// A model report (`vulpes.model_report/1`) as one HTML page that needs nothing else: style inside, no script, no address.
/// It is a document like the JSON beside it, so its words are English whatever the window speaks.
[[nodiscard]] std::string reportPage(const base::Json& report);

}  // namespace vulpes::workflow
