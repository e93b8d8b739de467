// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"

#include <optional>
#include <string_view>

namespace vulpes::graph {

/// Stable codes for files and machine-readable output: "convolution", "hard_swish". People see translated words instead.
[[nodiscard]] std::string_view codeOf(OpKind kind);
[[nodiscard]] std::string_view codeOf(Activation activation);
/// The activation of a code; nothing for an unknown one.
[[nodiscard]] std::optional<Activation> activationFromCode(std::string_view code);

} // namespace vulpes::graph
