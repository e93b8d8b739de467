// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

#include <string_view>
#include <vector>

namespace vulpes::space {

/// The spaces Vulpes knows by name, one file each under `space/named/`, in the order they are listed to people.
[[nodiscard]] const std::vector<SpacePtr>& namedSpaces();

/// Errors: `space_unknown` with facts `space`, `known`.
[[nodiscard]] Result<SpacePtr> namedSpace(std::string_view name);

/// A named space, or a JSON file's (`--space FILE.json`).
[[nodiscard]] Result<SpacePtr> resolveSpace(std::string_view nameOrFile);

} // namespace vulpes::space
