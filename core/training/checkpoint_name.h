// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vulpes::training {

/// How far a run was when a checkpoint was written.
struct CheckpointPosition
{
    int epoch = 0;      ///< whole epochs done
    int step = 0;       ///< steps of the next one
    bool operator==(const CheckpointPosition&) const = default;
};

/// "checkpoint-E-S.safetensors": epochs and steps are in the name, so that falling back knows where it is.
[[nodiscard]] std::string checkpointName(CheckpointPosition);
/// Nothing for another name.
[[nodiscard]] std::optional<CheckpointPosition> checkpointPosition(std::string_view name);

inline constexpr std::string_view kCheckpointPrefix = "checkpoint-";

} // namespace vulpes::training
