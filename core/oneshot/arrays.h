// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/weights.h"

#include <ATen/core/Tensor.h>

namespace vulpes::oneshot {

/// A copy, row-major whatever the tensor's layout in memory.
[[nodiscard]] graph::Array toArray(const at::Tensor&);
/// A copy as a float tensor, row-major.
[[nodiscard]] at::Tensor toTensor(const graph::Array&);

} // namespace vulpes::oneshot
