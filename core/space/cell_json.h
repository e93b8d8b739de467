// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/json_reader.h"
#include "space/skeleton.h"

namespace vulpes::space {

/// Parts of the `skeleton` member of a space document (docs/spaces.md). Complaints go to `error`.
[[nodiscard]] Json operatorsToJson(const std::vector<Operator>& operators);
[[nodiscard]] std::vector<Operator> operatorsFromJson(JsonReader& skeleton, std::optional<Error>& error);
[[nodiscard]] Json cellToJson(const Cell& cell);
[[nodiscard]] Cell cellFromJson(const Json& json, const std::string& path, std::optional<Error>& error);

/// An activation by its code; the fallback where it is not named.
[[nodiscard]] graph::Activation activationOf(JsonReader& reader, const char* key, graph::Activation fallback);

} // namespace vulpes::space
