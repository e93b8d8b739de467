// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/arrays.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace vulpes::oneshot {

graph::Array toArray(const at::Tensor& tensor)
{
    const at::Tensor plain = tensor.detach().to(at::kCPU, at::kFloat).contiguous();
    graph::Array array;
    for (const std::int64_t size : plain.sizes())
        array.shape.push_back(static_cast<int>(size));
    const float* values = plain.data_ptr<float>();
    array.values.assign(values, values + plain.numel());
    return array;
}

at::Tensor toTensor(const graph::Array& array)
{
    const std::vector<std::int64_t> sizes(array.shape.begin(), array.shape.end());
    at::Tensor tensor = at::empty(sizes, at::kFloat);
    std::copy(array.values.begin(), array.values.end(), tensor.data_ptr<float>());
    return tensor;
}

} // namespace vulpes::oneshot
