// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/model.h"

#include <optional>
#include <string>

namespace vulpes::deploy {

/// Whether Vulpes knows the operator of this code.
[[nodiscard]] std::optional<OperatorKind> knownOperator(std::int32_t code);

/// The public name of any operator code, "TRANSPOSE_CONV"; "operator 999" for one that had no name when this was written.
[[nodiscard]] std::string publicName(std::int32_t code);

}  // namespace vulpes::deploy
