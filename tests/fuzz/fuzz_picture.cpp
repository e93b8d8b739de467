// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: an error, or a picture of as many bytes as it says, from which a finite input is made.
#include "data/picture.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace vulpes::data;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto picture = decodePicture({reinterpret_cast<const char*>(data), size});
    if (!picture)
        return 0;
    const auto pixels = static_cast<std::size_t>(picture->height) * static_cast<std::size_t>(picture->width);
    if (picture->height <= 0 || picture->width <= 0 || picture->rgb.size() != 3 * pixels)
        std::abort();
    Preprocessing preprocessing;
    preprocessing.height = 5;
    preprocessing.width = 8;
    const auto input = prepare(*picture, preprocessing);
    if (input.size() != 120)
        std::abort();
    for (const float value : input)
        if (!std::isfinite(value))
            std::abort();
    return 0;
}
