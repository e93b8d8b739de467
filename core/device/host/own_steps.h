// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "device/host/subgraph.h"

#include <functional>

namespace vulpes::device::host {

/// One operator outside XNNPACK, bound to its buffers.
struct OwnStep
{
    std::function<Result<void>()> run;
    bool table = false;
};

/// Int8 activations: element by element, so that 256 values say everything.
[[nodiscard]] bool isTable(const deploy::Model&, const deploy::ModelOperator&);

/// Makes the step of operator `index`: a table, a copy, or our executor on a model of that one operator.
/// Errors: `provider_operator` with facts `operator`, `index`, `reason`.
[[nodiscard]] Result<OwnStep> makeOwnStep(const deploy::Model&, int index, Buffers&);

/// Replaces operators that only read constants (the DEQUANTIZE of float16 weights) by their result.
/// Errors: `provider_operator`.
[[nodiscard]] Result<deploy::Model> withConstantsFolded(const deploy::Model&);

}  // namespace vulpes::device::host
