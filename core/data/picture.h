// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "data/preprocessing.h"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace vulpes::data {

/// A decoded picture: 8-bit RGB, row by row.
struct Picture
{
    int height = 0;
    int width = 0;
    std::vector<std::uint8_t> rgb;  ///< height × width × 3
};

/// Decodes PNG, JPEG, BMP, PNM (stb_image). Errors: those of `base::readFile`; `picture_unreadable` with facts `file`, `reason`;
/// `picture_too_large` (over 100 megapixels, refused before decoding).
[[nodiscard]] Result<Picture> readPicture(const std::filesystem::path&);
[[nodiscard]] Result<Picture> decodePicture(std::string_view bytes);

/// A picture scaled and cropped as `prepare` does it, rounded to bytes: height × width × RGB. Requires a picture that is not empty.
[[nodiscard]] Picture resized(const Picture&, int height, int width);

/// The network's input of a picture: height × width × channels floats, as `Preprocessing` says. Requires a picture that is not empty and
/// one mean and deviation per channel.
[[nodiscard]] std::vector<float> prepare(const Picture&, const Preprocessing&);

}  // namespace vulpes::data
