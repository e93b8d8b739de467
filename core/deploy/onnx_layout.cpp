// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/onnx_layout.h"

namespace vulpes::deploy {

Shape channelsFirst(const Shape& shape)
{
    if (shape.size() != 4)
        return shape;
    Shape result;
    for (const std::size_t axis : kToChannelsFirst)
        result.push_back(shape[axis]);
    return result;
}

std::vector<float> permuted(
    const std::vector<float>& values, const Shape& shape, const std::array<std::size_t, 4>& axes)
{
    std::array<std::size_t, 4> strides{};
    std::size_t stride = 1;
    for (std::size_t i = 4; i-- > 0; stride *= static_cast<std::size_t>(shape[i]))
        strides[i] = stride;
    const auto length = [&](std::size_t i) { return static_cast<std::size_t>(shape[axes[i]]); };
    std::vector<float> result;
    result.reserve(values.size());
    for (std::size_t a = 0; a < length(0); ++a)
        for (std::size_t b = 0; b < length(1); ++b)
            for (std::size_t c = 0; c < length(2); ++c)
                for (std::size_t d = 0; d < length(3); ++d)
                    result.push_back(values[a * strides[axes[0]] + b * strides[axes[1]] + c * strides[axes[2]]
                        + d * strides[axes[3]]]);
    return result;
}

}  // namespace vulpes::deploy
