// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"

#include <array>
#include <string>
#include <vector>

namespace vulpes::data {

/// How a picture becomes the input of a network, and what the outputs are called. It travels with the weights and inside every
/// exported file, because wrong preprocessing is the commonest cause of bad accuracy on a device.
///
/// A picture is scaled so that it just covers the input (bilinear, pixel centres at half; when shrinking, the triangle is as wide as
/// an output pixel, so nothing aliases), cropped in the middle, its channels ordered (grey: 0.299 R + 0.587 G + 0.114 B), and each value becomes `(byte / 255 − mean) / deviation`.
struct Preprocessing
{
    enum class ChannelOrder { Rgb, Bgr, Grey };

    int height = 224;
    int width = 224;
    ChannelOrder order = ChannelOrder::Rgb;
    std::vector<double> mean = {0.485, 0.456, 0.406};       ///< one per channel, in the order of `order`, of values 0 … 1
    std::vector<double> deviation = {0.229, 0.224, 0.225};  ///< one per channel
    std::vector<std::string> classes;                       ///< may be empty: not known

    [[nodiscard]] int channels() const { return order == ChannelOrder::Grey ? 1 : 3; }
    bool operator==(const Preprocessing&) const = default;
};

/// `{"height":…, "width":…, "order":"rgb", "mean":[…], "deviation":[…], "classes":[…]}`.
[[nodiscard]] base::Json toJson(const Preprocessing&);
/// Errors: `preprocessing_json` with fact `key`.
[[nodiscard]] Result<Preprocessing> preprocessingFromJson(const base::Json&);

}  // namespace vulpes::data
