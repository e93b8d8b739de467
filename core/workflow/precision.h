// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace vulpes::workflow {

/// What a model's weights are kept in; int8 also what it computes in.
enum class Precision { Float32, Float16, Int8 };
/// "float32", "float16", "int8".
[[nodiscard]] std::string_view codeOf(Precision);
[[nodiscard]] std::optional<Precision> precisionFromCode(std::string_view);

}  // namespace vulpes::workflow
