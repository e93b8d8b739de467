// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/json_reader.h"
#include "space/skeleton.h"

namespace vulpes::space {

/// The `skeleton` member of a space document (docs/spaces.md).
[[nodiscard]] Json skeletonToJson(const Skeleton& skeleton);
/// Complaints go to `error`; members that are absent keep the defaults of `Skeleton`.
[[nodiscard]] Skeleton skeletonFromJson(const Json& json, const std::string& path, std::optional<Error>& error);

} // namespace vulpes::space
