// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/checkpoint_name.h"

#include <charconv>

namespace vulpes::training {

namespace {

constexpr std::string_view kSuffix = ".safetensors";

} // namespace

std::string checkpointName(CheckpointPosition position)
{
    return std::string(kCheckpointPrefix) + std::to_string(position.epoch) + "-" + std::to_string(position.step) + std::string(kSuffix);
}

std::optional<CheckpointPosition> checkpointPosition(std::string_view name)
{
    if (!name.starts_with(kCheckpointPrefix) || !name.ends_with(kSuffix))
        return std::nullopt;
    name.remove_prefix(kCheckpointPrefix.size());
    name.remove_suffix(kSuffix.size());
    CheckpointPosition position;
    const char* end = name.data() + name.size();
    const auto first = std::from_chars(name.data(), end, position.epoch);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-')
        return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, position.step);
    if (second.ec != std::errc() || second.ptr != end)
        return std::nullopt;
    return position;
}

} // namespace vulpes::training
