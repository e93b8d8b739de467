// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "graph/weights.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace vulpes::graph {

/// Weights as a file in the safetensors layout (8-byte little-endian length, a JSON header with names, element types, shapes and
/// offsets, then the numbers): float32 only, `__metadata__` holds `Weights::facts`. Readable by other tools.
[[nodiscard]] std::string toSafetensors(const Weights&);
/// Errors: `weights_file` with fact `reason` (truncated, header, type, shape, offsets, overlap, too_large).
[[nodiscard]] Result<Weights> fromSafetensors(std::string_view bytes);

/// Errors: those of `base::readFile`, `base::writeFileAtomically` and `fromSafetensors`, with fact `file`.
[[nodiscard]] Result<Weights> readWeights(const std::filesystem::path&);
[[nodiscard]] Result<void> writeWeights(const std::filesystem::path&, const Weights&);

}  // namespace vulpes::graph
