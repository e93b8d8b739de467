// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace vulpes::study {

/// One file of resources/studies, as the build put it into the program.
struct EmbeddedText
{
    std::string_view name;
    std::string_view json;
};

[[nodiscard]] const std::vector<EmbeddedText>& embeddedTexts();

}  // namespace vulpes::study
