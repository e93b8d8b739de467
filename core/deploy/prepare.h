// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/executor.h"
#include "deploy/kernels/step.h"
#include "deploy/memory_plan.h"

namespace vulpes::deploy {

/// Everything about a model that its executors share.
struct PreparedModel
{
    std::shared_ptr<const Model> model;
    std::vector<StepPtr> steps;
    std::vector<ConstantBytes> constants; ///< by tensor: constants, and constants that were unpacked from float16
    std::vector<std::size_t> bytes;       ///< by tensor
    std::vector<std::size_t> ownOffsets;  ///< by tensor, activations only: no memory shared
    std::vector<std::size_t> sharedOffsets;
    std::size_t ownBytes = 0;
    std::size_t sharedBytes = 0;
    std::size_t scratchBytes = 0;
};

/// Checks all that the steps rely on (the model may come from anybody's file), unpacks float16 weights, makes the steps, plans memory.
/// Errors: `model_not_runnable`.
[[nodiscard]] Result<PreparedModel> prepareModel(std::shared_ptr<const Model>, Generation);

} // namespace vulpes::deploy
