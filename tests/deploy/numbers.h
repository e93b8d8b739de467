// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/executor.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace vulpes::test {

inline deploy::TensorBytes toBytes(const std::vector<float>& values)
{
    deploy::TensorBytes bytes(values.size() * sizeof(float));
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

inline std::vector<float> toFloats(const deploy::TensorBytes& bytes)
{
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

/// The largest difference of two tensors, relative to the largest number in it where that is above 1: a number near 0 carries
/// the rounding of the large ones it was summed from.
inline double difference(const std::vector<float>& a, const std::vector<float>& b)
{
    double largest = 1;
    double error = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        largest = std::max(largest, std::abs(static_cast<double>(a[i])));
        const double here = std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i]));
        error = here <= error ? error : here;  // what is no number counts as different
    }
    return error / largest;
}

}  // namespace vulpes::test
