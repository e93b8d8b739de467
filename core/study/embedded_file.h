// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace vulpes::study {

/// The bytes of `resources/demo.vulpes` and of `resources/demo.safetensors`, as the build put them into the program.
[[nodiscard]] std::string_view demoStudyBytes();
[[nodiscard]] std::string_view demoWeightsBytes();

} // namespace vulpes::study
