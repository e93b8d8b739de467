// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/model.h"

#include <string>

namespace vulpes::deploy {

/// The metadata entry that says which runtime a file needs at least.
inline constexpr const char* kMinimumRuntimeKey = "min_runtime_version";

/// The lowest version of the operator that has what this one uses (its types, a missing bias, dilation, a large product of scales).
/// Requires: the operator's indices are good.
[[nodiscard]] int versionOf(const Model&, const ModelOperator&);

/// Whether a fully connected operator needs `keep_num_dims` to mean what it says.
[[nodiscard]] bool keepsRank(const Model&, const ModelOperator&);

/// The oldest TensorFlow release whose runtime has every operator of the model in its version, "1.15.0".
[[nodiscard]] std::string minimumRuntime(const Model&);

}  // namespace vulpes::deploy
